/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package ai.hrflow.camel.message;

import ai.hrflow.camel.client.HrFlowRequest.Field;
import ai.hrflow.camel.client.RequestBody;
import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.Place;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** Writes calls that send a form with the message body as JSON text in one of its fields. */
final class FormCalls implements CallWriter {

    private final Operation operation;
    private final CallFactory calls;
    private final ParameterResolver resolver;
    private final Wire wire;
    private final JsonBodies bodies;

    FormCalls(
            Operation operation,
            CallFactory calls,
            ParameterResolver resolver,
            Wire wire,
            Supplier<ObjectMapper> mapper) {
        this.operation = operation;
        this.calls = calls;
        this.resolver = resolver;
        this.wire = wire;
        this.bodies = new JsonBodies(operation, mapper);
    }

    @Override
    public PreparedCall write(Exchange exchange) {
        ObjectNode body = bodies.read(exchange);
        ParameterValues values = resolver.resolve(exchange.getMessage(), () -> body);
        ObjectNode inner = bodies.inner(bodies.shape(body, false));
        List<Field> fields = values.fields(wire, Place.FORM, true);
        fields.add(new Field(operation.bodyObject(), wire.text(inner)));
        return calls.call(
                values, values.fields(wire, Place.QUERY, false), new RequestBody.Form(fields));
    }
}
