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
import ai.hrflow.camel.client.RequestBody;
import ai.hrflow.camel.message.PreparedCall.Pages;
import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.OperationTable;
import ai.hrflow.camel.operation.Place;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** Writes calls whose parameters stand in the query. */
final class QueryCalls implements CallWriter {

    /** Longer queries go out as JSON where the API has that form. */
    private static final int LONGEST_USUAL_ADDRESS = 4_000;

    /** Many servers refuse request lines of more than 8 KiB. */
    private static final int LONGEST_ADDRESS = 8_000;

    private final Operation operation;
    private final Operation longForm;
    private final CallFactory calls;
    private final ParameterResolver resolver;
    private final Wire wire;
    private final ContentBodies contentBodies;
    private final Supplier<ObjectMapper> mapper;

    QueryCalls(
            Operation operation,
            OperationTable table,
            CallFactory calls,
            ParameterResolver resolver,
            Wire wire,
            Supplier<ObjectMapper> mapper) {
        this.operation = operation;
        this.longForm = operation.longForm() == null ? null : table.byId(operation.longForm());
        this.calls = calls;
        this.resolver = resolver;
        this.wire = wire;
        this.contentBodies =
                operation.content() == null ? null : new ContentBodies(operation, mapper);
        this.mapper = mapper;
    }

    @Override
    public PreparedCall write(Exchange exchange) {
        Supplier<ObjectNode> body =
                contentBodies == null ? null : () -> contentBodies.read(exchange);
        ParameterValues values = resolver.resolve(exchange.getMessage(), body);
        PreparedCall call = call(values);
        return operation.isPaged()
                ? call.withPages(
                        new Pages(
                                values.page(),
                                page -> call(values.with("page", IntNode.valueOf(page)))))
                : call;
    }

    private PreparedCall call(ParameterValues values) {
        List<Field> query = values.fields(wire, Place.QUERY, true);
        PreparedCall call = calls.call(values, query, RequestBody.NONE);
        int length = call.request().targetLength();
        if (longForm != null && length > LONGEST_USUAL_ADDRESS) {
            RequestBody body =
                    calls.json(values.writeTo(mapper.get().createObjectNode(), Place.QUERY));
            HrFlowRequest request =
                    CallFactory.request(
                            longForm, List.of(), body, HrFlowRequest.Repeat.ALWAYS, null);
            return PreparedCall.of(request, call.subject());
        }
        if (length > LONGEST_ADDRESS) {
            throw new IllegalArgumentException(
                    Sentences.name(operation)
                            + " would need an address of "
                            + length
                            + " bytes, of which servers take about "
                            + LONGEST_ADDRESS
                            + "; give shorter or fewer values");
        }
        return call;
    }
}
