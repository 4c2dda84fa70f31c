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

import ai.hrflow.camel.client.HrFlowRequest;
import ai.hrflow.camel.client.HrFlowRequest.Field;
import ai.hrflow.camel.client.HrFlowRequest.Repeat;
import ai.hrflow.camel.message.PreparedCall.Pages;
import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.OperationTable;
import ai.hrflow.camel.operation.Place;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** Writes calls that send a JSON object made of the message body and the parameters. */
final class JsonCalls implements CallWriter {

    private final Operation operation;
    private final Operation replacement;
    private final CallFactory calls;
    private final ParameterResolver resolver;
    private final Wire wire;
    private final JsonBodies bodies;
    private final Function<Exchange, ObjectNode> body;
    private final boolean flat;

    /**
     * @param flat whether objects are sent in the flat form
     */
    JsonCalls(
            Operation operation,
            OperationTable table,
            CallFactory calls,
            ParameterResolver resolver,
            Wire wire,
            Supplier<ObjectMapper> mapper,
            boolean flat) {
        this.operation = operation;
        this.replacement =
                operation.replacement() == null ? null : table.byId(operation.replacement());
        this.calls = calls;
        this.resolver = resolver;
        this.wire = wire;
        this.bodies = new JsonBodies(operation, mapper);
        this.body = reader(mapper);
        this.flat = flat;
    }

    private Function<Exchange, ObjectNode> reader(Supplier<ObjectMapper> mapper) {
        if (operation.content() != null) {
            return new ContentBodies(operation, mapper)::read;
        }
        return operation.bodyObject() == null && !operation.takesWholeBody()
                ? new ParameterBodies(operation, bodies, mapper)::read
                : bodies::read;
    }

    @Override
    public PreparedCall write(Exchange exchange) {
        ObjectNode given = body.apply(exchange);
        ParameterValues values = resolver.resolve(exchange.getMessage(), () -> given);
        ObjectNode shaped = bodies.shape(given, flat);
        ObjectNode inner = bodies.inner(shaped);
        bodies.complete(inner);
        values.writeTo(shaped, Place.JSON);
        bodies.nameObject(values, shaped);
        List<Field> query = values.fields(wire, Place.QUERY, false);
        PreparedCall call =
                calls.call(
                        values,
                        query,
                        calls.json(shaped),
                        calls.subject(values, JsonBodies.reference(inner)));
        if (operation.isPaged()) {
            return call.withPages(
                    new Pages(
                            values.page(),
                            page -> calls.call(values, query, calls.json(atPage(shaped, page)))));
        }
        return replacement == null
                ? call
                : call.settledBy(call.byReference(), key -> replace(shaped, query, key));
    }

    private static ObjectNode atPage(ObjectNode body, int page) {
        return body.deepCopy().put("page", page);
    }

    private HrFlowRequest replace(ObjectNode shaped, List<Field> query, String key) {
        return CallFactory.request(
                replacement,
                query,
                calls.json(bodies.withKey(shaped.deepCopy(), key)),
                Repeat.ALWAYS,
                null);
    }
}
