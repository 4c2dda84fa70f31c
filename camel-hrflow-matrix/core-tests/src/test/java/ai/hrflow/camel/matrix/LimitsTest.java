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

import ai.hrflow.camel.HrFlowConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much goes on at one time, and how fast. */
class LimitsTest extends MatrixTest {

    private static final int PERMITS = 8;
    private static final int COMPLETION_THREADS = 3;

    /** The file that the consumer has in hand while it waits for a permit. */
    private static final int WAITING = 1;

    private static final int FILES = 200;

    @TempDir Path inbox;

    private final Meter underWay = new Meter();
    private final Meter behindTheUpload = new Meter();
    private final AtomicInteger finished = new AtomicInteger();

    /** How many are inside, and the most that ever were. */
    private static final class Meter {
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        void enter() {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        }

        void leave() {
            inside.decrementAndGet();
        }
    }

    @Override
    void configure(HrFlowConfiguration configuration) {
        configuration.setMaxConcurrentRequests(PERMITS);
        configuration.setCompletionThreads(COMPLETION_THREADS);
    }

    @Test
    void requestsInFlightAreLimited() throws Exception {
        sandbox.fault("{\"fault\": \"latency\", \"ms\": 100, \"times\": \"always\"}");
        route(to("hrflow:text/parsing"));

        sendMany(40);

        assertThat(sandbox.peakInFlight()).isEqualTo(PERMITS);
    }

    @Test
    void requestsPerMinuteAreSpread() throws Exception {
        // a tenth of the minute's 600 at once, the other 20 no faster than ten in a second
        route(to("hrflow:text/parsing?maxRequestsPerMinute=600"));
        long start = System.nanoTime();

        sendMany(80);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    private void sendMany(int number) throws Exception {
        List<CompletableFuture<Object>> sent = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            sent.add(template.asyncRequestBody("direct:in", resume(i)));
        }
        for (CompletableFuture<Object> one : sent) {
            assertThat(one).succeedsWithin(Duration.ofSeconds(30)).isNotNull();
        }
    }

    @Test
    void aSlowStepBehindTheUploadHoldsBackTheConsumer() throws Exception {
        for (int i = 0; i < FILES; i++) {
            Files.writeString(inbox.resolve("resume-" + i + ".txt"), resume(i));
        }
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("file:" + inbox + "?delete=true&readLock=none&initialDelay=0")
                                .process(exchange -> underWay.enter())
                                .to("hrflow:profile/parsing/file")
                                .process(exchange -> behindTheUpload.enter())
                                .delay(10)
                                .syncDelayed()
                                .process(
                                        exchange -> {
                                            behindTheUpload.leave();
                                            underWay.leave();
                                            finished.incrementAndGet();
                                        });
                    }
                });

        await().atMost(Duration.ofSeconds(60)).until(() -> finished.get() == FILES);

        assertThat(behindTheUpload.most.get()).isLessThanOrEqualTo(COMPLETION_THREADS);
        assertThat(underWay.most.get()).isLessThanOrEqualTo(PERMITS + COMPLETION_THREADS + WAITING);
        assertThat(sandbox.requests(UPLOAD)).isEqualTo(FILES);
    }
}
