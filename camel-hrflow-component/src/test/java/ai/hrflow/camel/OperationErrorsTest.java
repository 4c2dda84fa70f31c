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
package ai.hrflow.camel;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.error.HrFlowOperationFailedException;
import ai.hrflow.camel.error.HrFlowQuotaExceededException;
import ai.hrflow.camel.operation.Method;
import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.OperationTable;
import ai.hrflow.camel.sandbox.fault.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an exchange gets when an operation fails: the same for every row of the table. */
class OperationErrorsTest extends RouteTest {

    private static final String UNKNOWN_KEY = SampleCall.UNKNOWN_KEY;
    private static final String WRONG_API_KEY = "ask_00000000000000000000000000000bad";

    @Override
    void configure(HrFlowComponent component) {
        component.getConfiguration().setMaxRetries(0);
    }

    static Stream<Operation> operations() {
        return OperationTable.standard().operations().stream();
    }

    /** A call of the operation that passes all checks of the component. */
    private Exchange call(Operation operation, String... moreOptions) {
        SampleCall call = SampleCall.of(operation);
        return send(call.uriWith(moreOptions), call.body(), call.headers());
    }

    /** The path of the API that the first request of a call goes to. */
    private static String path(Operation operation) {
        return operation.isUpsert() ? operation.lookup() : operation.path();
    }

    private static String method(Operation operation) {
        return operation.isUpsert() ? "GET" : operation.method().name();
    }

    private HrFlowOperationFailedException failure(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(HrFlowOperationFailedException.class);
        return (HrFlowOperationFailedException) exchange.getException();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void wrongInput(Operation operation) {
        sandbox.faults().next(Fault.status(400, "Invalid source fields"));

        Exchange exchange = call(operation);

        HrFlowOperationFailedException failure = failure(exchange);
        assertThat(failure.getStatusCode()).isEqualTo(400);
        assertThat(failure.getApiMessage()).isEqualTo("Invalid source fields");
        assertThat(failure.getOperation()).isEqualTo(path(operation));
        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure.getUri()).isEqualTo(sandbox.baseUrl() + "/" + path(operation));
        assertThat(failure)
                .isInstanceOf(HttpOperationFailedException.class)
                .hasMessage(
                        "hrflow:"
                                + path(operation)
                                + " ("
                                + method(operation)
                                + ") failed with code 400: Invalid source fields");
        assertThat(exchange.getMessage().getHeader("CamelHrFlowResponseCode")).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void wrongApiKeyIsRefusedAndNeverShown(Operation operation) {
        Exchange exchange = call(operation, "apiKey=" + WRONG_API_KEY);

        HrFlowOperationFailedException failure = failure(exchange);
        assertThat(failure.getStatusCode()).isEqualTo(401);
        assertThat(failure.getMessage()).contains("Unauthorized").doesNotContain(WRONG_API_KEY);
        assertThat(exchange.getMessage().getHeaders().toString()).doesNotContain(WRONG_API_KEY);
    }

    /** Without upserts, for which nothing found is the way to create something. */
    static Stream<Operation> operationsOfTheApi() {
        return operations().filter(operation -> !operation.isUpsert());
    }

    @ParameterizedTest
    @MethodSource("operationsOfTheApi")
    void nothingFound(Operation operation) {
        sandbox.faults().next(Fault.status(404, "Unable to find object: profile"));

        HrFlowOperationFailedException failure = failure(call(operation));

        assertThat(failure.getStatusCode()).isEqualTo(404);
        assertThat(failure.getMessage()).contains("Unable to find object: profile");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answerThatIsNotJson(Operation operation) {
        sandbox.faults().next(Fault.htmlError(502));

        HrFlowOperationFailedException failure = failure(call(operation));

        assertThat(failure.getStatusCode()).isEqualTo(502);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure.getMessage()).contains("text/html").doesNotContain("<html");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void errorCodeInAnAnswerWithStatus200(Operation operation) {
        sandbox.faults().next(Fault.okWithErrorCode(422, "Validation failed"));

        HrFlowOperationFailedException failure = failure(call(operation));

        assertThat(failure.getStatusCode()).isEqualTo(422);
        assertThat(failure.getHttpStatus()).isEqualTo(200);
        assertThat(failure.getMessage())
                .contains("code 422 in an answer with HTTP status 200: Validation failed");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void goodStatusWithoutJsonIsNoSuccess(Operation operation) {
        sandbox.faults().next(Fault.wrongContentType());
        assertThat(failure(call(operation)).getStatusCode()).isGreaterThanOrEqualTo(400);
        sandbox.faults().next(Fault.brokenJson());
        assertThat(failure(call(operation)).getStatusCode()).isGreaterThanOrEqualTo(400);
        sandbox.faults().next(Fault.emptyAnswer());
        assertThat(failure(call(operation)).getStatusCode()).isGreaterThanOrEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void badAnswerAsBodyWhenAsked(Operation operation) {
        sandbox.faults().next(Fault.status(400, "Invalid source fields"));

        Exchange exchange = call(operation, "throwExceptionOnFailure=false");

        assertThat(exchange.getException()).isNull();
        JsonNode envelope = exchange.getMessage().getBody(JsonNode.class);
        assertThat(envelope.get("code").asInt()).isEqualTo(400);
        assertThat(envelope.get("message").asText()).isEqualTo("Invalid source fields");
    }

    @Test
    void usedUpQuotaIsAConditionOfItsOwn() {
        sandbox.faults().next(Fault.status(402, "Quota exceeded"));

        assertThat(
                        call(OperationTable.standard().find("profile/parsing/file", null))
                                .getException())
                .isInstanceOf(HrFlowQuotaExceededException.class);
    }

    @Test
    void waitThatTheServerAsksForIsAHeader() {
        sandbox.faults().next(Fault.statusWithRetryAfter(429, "120"));

        Exchange exchange = call(OperationTable.standard().find("auth", null));

        HrFlowOperationFailedException failure = failure(exchange);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure.getRetryAfter()).hasSeconds(120);
        assertThat(exchange.getMessage().getHeader("CamelHrFlowRetryAfter")).isEqualTo(120L);
    }

    @Test
    void unknownSource() {
        Exchange exchange =
                send(
                        "hrflow:profile/parsing/file?sourceKey=" + UNKNOWN_KEY,
                        SeedOperationsTest.RESUME,
                        Map.of());
        assertThat(failure(exchange).getMessage()).contains("code 400: Invalid source fields");
    }

    @Test
    void foreignSource() {
        assertThat(
                        failure(
                                        send(
                                                "hrflow:profile/indexing?method=GET&key="
                                                        + UNKNOWN_KEY
                                                        + "&sourceKey="
                                                        + sandbox.foreignSourceKey(),
                                                null))
                                .getMessage())
                .contains("code 401: Unauthorized Access to source key");
    }

    @Test
    void unknownProfile() {
        for (String read :
                new String[] {"profile/indexing", "profile/parsing", "profile/embedding"}) {
            Operation operation = OperationTable.standard().find(read, Method.GET);
            assertThat(failure(call(operation)).getMessage())
                    .contains("Unable to find object: profile");
        }
    }

    @Test
    void takenReference() {
        assertThat(
                        send("hrflow:profile/indexing", SeedOperationsTest.profile("taken"))
                                .getException())
                .isNull();

        assertThat(
                        failure(
                                        send(
                                                "hrflow:profile/indexing",
                                                SeedOperationsTest.profile("taken")))
                                .getMessage())
                .contains(
                        "code 400: Cannot create profile with this reference: .... Already"
                                + " used!");
    }

    @Test
    void writeOnlyKeyCannotRead() {
        assertThat(failure(send("hrflow:auth?apiKey=" + sandbox.writeKey(), null)).getStatusCode())
                .isEqualTo(401);
        assertThat(
                        failure(
                                        send(
                                                "hrflow:profile/parsing/file?apiKey="
                                                        + sandbox.readKey(),
                                                SeedOperationsTest.RESUME))
                                .getMessage())
                .contains("for permission: write")
                .doesNotContain(sandbox.readKey());
    }
}
