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
package ai.hrflow.camel.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.hrflow.camel.error.HrFlowOperationFailedException;
import ai.hrflow.camel.error.HrFlowQuotaExceededException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.junit.jupiter.api.Test;

/** What is repeated, and what an exchange gets that failed. */
class FailuresTest extends MatrixTest {

    private static final String SYNC =
            "hrflow:profile/parsing/file?syncParsing=true&autoReference=sha256";
    private static final String WRONG_KEY = "ask_0123456789abcdef0123456789abcdef";

    @Test
    void anUploadIsRepeatedWhenTheServerSaysHowLongToWait() throws Exception {
        sandbox.fault(
                """
                {"fault": "status", "status": 503, "retry_after": 1,
                 "operation": "profile/parsing/file POST"}
                """);
        route(to(SYNC));
        long start = System.nanoTime();

        good(send("direct:in", resume(1)));

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(sandbox.requests(UPLOAD)).isEqualTo(2);
    }

    @Test
    void aLostAnswerIsLookedUpAndTheUploadNotDoubled() throws Exception {
        sandbox.fault(
                """
                {"fault": "reset", "moment": "after_body",
                 "operation": "profile/parsing/file POST"}
                """);
        route(to(SYNC));

        good(send("direct:in", resume(2)));

        assertThat(good(send("hrflow:storing/profiles", null))).hasSize(1);
    }

    @Test
    void whatStaysUnavailableFailsWithTheAnswerOfTheServer() throws Exception {
        sandbox.fault(
                """
                {"fault": "status", "status": 503, "retry_after": 3600, "times": "always"}
                """);
        route(to(SYNC));

        Exchange exchange = send("direct:in", resume(3));

        assertThat(exchange.getException())
                .asInstanceOf(type(HrFlowOperationFailedException.class))
                .satisfies(
                        failure -> {
                            assertThat(failure.getStatusCode()).isEqualTo(503);
                            assertThat(failure.isRetryable()).isTrue();
                            assertThat(failure.getRetryAfter()).isEqualTo(Duration.ofHours(1));
                        });
        assertThat(sandbox.requests(UPLOAD)).isEqualTo(1);
    }

    @Test
    void aUsedUpQuotaHasAnExceptionOfItsOwn() throws Exception {
        sandbox.fault("{\"fault\": \"status\", \"status\": 402}");
        route(to(SYNC));

        assertThat(send("direct:in", resume(4)).getException())
                .isInstanceOf(HrFlowQuotaExceededException.class);
    }

    @Test
    void anErrorHidesTheKeyThatTheServerRepeats() throws Exception {
        route(to(SYNC + "&apiKey=" + WRONG_KEY));

        Exchange exchange = send("direct:in", resume(5));

        StringWriter trace = new StringWriter();
        exchange.getException().printStackTrace(new PrintWriter(trace));
        assertThat(exchange.getException())
                .isInstanceOf(HttpOperationFailedException.class)
                .hasMessageContaining("code 401");
        assertThat(trace.toString()).doesNotContain(WRONG_KEY);
        assertThat(exchange.getMessage().getHeaders().toString()).doesNotContain(WRONG_KEY);
    }
}
