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
package ai.hrflow.camel.sandbox.http;

import ai.hrflow.camel.sandbox.api.Answer;
import ai.hrflow.camel.sandbox.api.Operation;
import ai.hrflow.camel.sandbox.api.Operations;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;

/**
 * Where a request leads.
 *
 * @param apiPath path below the API's prefix; {@code null} outside of the API
 * @param operation what is called, or {@code null}
 * @param query decoded query
 * @param refusal why it leads nowhere, or {@code null}
 */
record Route(String apiPath, Operation operation, Map<String, List<String>> query, Answer refusal) {

    static Route of(HttpServerRequest request, Operations operations) {
        String path = request.path();
        String apiPath =
                path != null && path.startsWith(HttpFront.API_PREFIX)
                        ? path.substring(HttpFront.API_PREFIX.length())
                        : null;
        Map<String, Operation> methods = apiPath == null ? Map.of() : operations.at(apiPath);
        Operation operation = methods.get(request.method().name());
        try {
            return new Route(
                    apiPath,
                    operation,
                    UrlEncoded.decode(request.query()),
                    operation == null ? refusal(path, methods, operations) : null);
        } catch (IllegalArgumentException e) {
            return new Route(
                    apiPath,
                    operation,
                    Map.of(),
                    Answer.error(400, "Invalid query: " + e.getMessage()));
        }
    }

    /** Whoever forgets the prefix should not have to search for long. */
    private static Answer refusal(
            String path, Map<String, Operation> methods, Operations operations) {
        if (!methods.isEmpty()) {
            return Answer.error(405, "The method is not allowed for the requested URL.")
                    .withHeader("Allow", String.join(", ", methods.keySet()));
        }
        boolean prefixForgotten =
                path != null && path.startsWith("/") && !operations.at(path.substring(1)).isEmpty();
        return Answer.error(
                404,
                "The requested URL was not found on the server."
                        + (prefixForgotten
                                ? " The sandbox serves it below /v1: try /v1" + path + '.'
                                : ""));
    }

    /** Identifier of the operation, or {@code null}. */
    String operationId() {
        return operation == null ? null : operation.id();
    }
}
