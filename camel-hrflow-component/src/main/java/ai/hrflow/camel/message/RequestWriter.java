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

import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.OperationTable;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** Makes the calls of the exchanges of one endpoint. Thread-safe. */
public final class RequestWriter {

    private final CallWriter writer;

    /**
     * @param table where the operations that look up and replace objects are found
     * @param useFileDate whether {@code created_at} is taken from the file when nothing else sets
     *     it
     * @param flatBody whether JSON bodies are sent in the flat form
     * @throws IllegalArgumentException when the endpoint's parameters do not fit the operation
     */
    public RequestWriter(
            Operation operation,
            OperationTable table,
            EndpointParameters endpoint,
            AutoReference autoReference,
            boolean useFileDate,
            boolean flatBody,
            Supplier<ObjectMapper> mapper) {
        Wire wire = new Wire(mapper);
        ParameterResolver resolver = new ParameterResolver(operation, endpoint, wire);
        CallFactory calls = new CallFactory(operation, table, mapper);
        this.writer =
                operation.isUpsert()
                        ? new UpsertCalls(operation, table, calls, resolver, mapper, flatBody)
                        : switch (operation.bodyKind()) {
                            case QUERY ->
                                    new QueryCalls(operation, table, calls, resolver, wire, mapper);
                            case JSON ->
                                    new JsonCalls(
                                            operation, table, calls, resolver, wire, mapper,
                                            flatBody);
                            case FORM -> new FormCalls(operation, calls, resolver, wire, mapper);
                            case MULTIPART ->
                                    new UploadCalls(
                                            operation,
                                            table,
                                            calls,
                                            resolver,
                                            wire,
                                            autoReference,
                                            useFileDate);
                        };
    }

    /**
     * Makes the call of an exchange.
     *
     * @throws IllegalArgumentException when something is missing or wrong; nothing is sent then
     */
    public PreparedCall write(Exchange exchange) {
        return writer.write(exchange);
    }
}
