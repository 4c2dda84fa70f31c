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
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;

/** Starting and stopping. */
class LifecycleTest extends MatrixTest {

    private static final String SYNC = "hrflow:profile/parsing/file?syncParsing=true";

    @Test
    void startAndStopLeaveNoThreads() throws Exception {
        Set<Thread> before = componentThreads();
        for (int i = 0; i < 5; i++) {
            try (CamelContext other = newContext()) {
                other.addRoutes(to(SYNC));
                other.start();
                assertThat(componentThreads()).as("before the first upload").isEqualTo(before);

                assertThat(
                                other.createProducerTemplate()
                                        .requestBody("direct:in", (Object) resume(i)))
                        .isNotNull();
            }
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(componentThreads()).isEqualTo(before));
    }

    @Test
    void aStopWaitsForTheUploadInHand() throws Exception {
        sandbox.fault("{\"fault\": \"latency\", \"ms\": 1000}");
        route(to(SYNC));
        CompletableFuture<Object> upload = template.asyncRequestBody("direct:in", resume(1));
        await().atMost(Duration.ofSeconds(10)).until(() -> sandbox.inFlight() == 1);

        context.stop();

        assertThat(upload).isCompletedWithValueMatching(body -> body != null);
    }
}
