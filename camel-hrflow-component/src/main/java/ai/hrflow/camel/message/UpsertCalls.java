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
import ai.hrflow.camel.client.HrFlowRequest.Repeat;
import ai.hrflow.camel.message.PreparedCall.Subject;
import ai.hrflow.camel.message.PreparedCall.Upsert;
import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.OperationTable;
import ai.hrflow.camel.operation.Place;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** Writes calls that create an object or change an existing one. They begin with looking it up. */
final class UpsertCalls implements CallWriter {

    private final Operation creation;
    private final Operation replacement;
    private final CallFactory calls;
    private final ParameterResolver resolver;
    private final JsonBodies bodies;
    private final ObjectMerge merge;
    private final boolean flat;

    UpsertCalls(
            Operation operation,
            OperationTable table,
            CallFactory calls,
            ParameterResolver resolver,
            Supplier<ObjectMapper> mapper,
            boolean flat) {
        this.creation = table.byId(operation.creation());
        this.replacement = table.byId(operation.replacement());
        this.calls = calls;
        this.resolver = resolver;
        this.bodies = new JsonBodies(operation, mapper);
        this.merge = new ObjectMerge(operation.subject());
        this.flat = flat;
    }

    @Override
    public PreparedCall write(Exchange exchange) {
        ObjectNode body = bodies.read(exchange);
        ParameterValues values = resolver.resolve(exchange.getMessage(), () -> body);
        ObjectNode shaped = bodies.shape(body, flat);
        values.writeTo(shaped, Place.JSON);
        bodies.nameObject(values, shaped);
        Subject subject = calls.subject(values, null);
        HrFlowRequest byReference =
                subject.reference() == null
                        ? null
                        : calls.lookup("reference", subject.reference(), subject);
        HrFlowRequest lookup =
                subject.key() == null ? byReference : calls.lookup("key", subject.key(), subject);
        return PreparedCall.of(lookup, subject)
                .upserting(
                        new Upsert(
                                byReference == null ? null : () -> create(shaped, byReference),
                                stored -> replace(shaped, stored)));
    }

    private HrFlowRequest create(ObjectNode shaped, HrFlowRequest byReference) {
        ObjectNode whole = shaped.deepCopy();
        bodies.complete(bodies.inner(whole), ", since nothing is stored yet to merge it into");
        return CallFactory.request(
                creation, List.of(), calls.json(whole), Repeat.AFTER_LOOKUP, byReference);
    }

    private HrFlowRequest replace(ObjectNode shaped, JsonNode stored) {
        ObjectNode whole = shaped.deepCopy();
        ObjectNode inner = bodies.inner(whole);
        ObjectNode merged = merge.merge(stored, inner);
        inner.removeAll();
        inner.setAll(merged);
        bodies.complete(inner);
        return CallFactory.request(
                replacement,
                List.of(),
                calls.json(bodies.withKey(whole, stored.path("key").asText())),
                Repeat.ALWAYS,
                null);
    }
}
