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
package ai.hrflow.camel.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.hrflow.camel.error.HrFlowTransportException;
import ai.hrflow.camel.sandbox.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Steps one after another share permits and threads without ever waiting for each other. */
class ChainTest extends VolumeTest {

    private static final int EXCHANGES = LONG ? 10_000 : 200;

    /** One request and one thread for everything: whoever waits for himself is found out. */
    private static final String NARROW = "maxConcurrentRequests=1&completionThreads=1";

    private static final String STORE_STEP = "hrflow:profile/indexing?" + NARROW;
    private static final String READ_STEP = "hrflow:profile/indexing?method=GET&" + NARROW;

    @Test
    void twoStepsWithOnePermitAndOneThreadDoNotWaitForEachOther() throws Exception {
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:chain").to(STORE_STEP).to(READ_STEP);
                    }
                });

        assertAllChained(sendAll("direct:chain"));
    }

    @Test
    void twoStepsOfDifferentClientsDoNotWaitForEachOther() throws Exception {
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:chain").to(STORE_STEP).to(READ_STEP + "&maxRetries=0");
                    }
                });

        assertAllChained(sendAll("direct:chain"));
    }

    @Test
    void aQueueWithSeveralConsumersBetweenTheStepsDoesNotBlockThem() throws Exception {
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:chain").to(STORE_STEP).to("seda:between?size=" + EXCHANGES);
                        from("seda:between?concurrentConsumers=8&size=" + EXCHANGES).to(READ_STEP);
                    }
                });

        assertAllChained(sendAll("direct:chain"));
    }

    /** A bean that calls the API through a template holds the thread of the step before. */
    @Test
    void aStepThatWaitsForAnotherCallDoesNotHoldUpItsAnswer() throws Exception {
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:chain")
                                .to(STORE_STEP)
                                .process(exchange -> template.send(READ_STEP, exchange));
                    }
                });

        assertAllChained(sendAll("direct:chain"));
    }

    private List<CompletableFuture<Exchange>> sendAll(String uri) {
        List<CompletableFuture<Exchange>> sent = new ArrayList<>();
        for (int i = 0; i < EXCHANGES; i++) {
            Map<String, Object> profile =
                    Map.of(
                            "reference",
                            "chain-" + i,
                            "text",
                            resume(i),
                            "info",
                            Map.of("full_name", "Jane Doe", "email", "jane@example.org"),
                            "experiences",
                            List.of(),
                            "educations",
                            List.of());
            sent.add(template.asyncSend(uri, exchange -> fill(exchange, profile, Map.of())));
        }
        return sent;
    }

    private void assertAllChained(List<CompletableFuture<Exchange>> sent) throws Exception {
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        for (CompletableFuture<Exchange> one : sent) {
            good(one.get());
        }
        await("reads behind the stores")
                .atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(sandbox.journal().count(READ))
                                        .isEqualTo((long) EXCHANGES));
        assertThat(sandbox.journal().requests())
                .as("every request of the chain is answered well")
                .allSatisfy(request -> assertThat(request.status()).isBetween(200, 299));
    }

    @Test
    void withoutBlockingACallFailsAtOnceWhenAllPermitsAreTaken() throws Exception {
        String uri =
                "hrflow:profile/parsing/file?syncParsing=true&maxConcurrentRequests=3"
                        + "&blockWhenFull=false";
        sandbox.faults().times(3, UPLOAD, Fault.latency(Duration.ofSeconds(3)));
        List<CompletableFuture<Exchange>> first = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String text = resume(i);
            first.add(template.asyncSend(uri, exchange -> fill(exchange, text, Map.of())));
        }
        await("all permits taken")
                .atMost(Duration.ofSeconds(3))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> sandbox.journal().inFlight() == 3);

        Exchange refused = send(uri, resume(3), Map.of());

        assertThat(first).as("the calls before are still under way").noneMatch(f -> f.isDone());
        assertThat((Throwable) refused.getException())
                .isInstanceOf(HrFlowTransportException.class)
                .hasMessageContaining("maxConcurrentRequests")
                .hasMessageContaining("blockWhenFull");
        assertThat(((HrFlowTransportException) refused.getException()).isOutcomeUnknown())
                .as("nothing was sent")
                .isFalse();
        for (CompletableFuture<Exchange> one : first) {
            good(one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        good(send(uri, resume(4), Map.of()));
        assertThat(sandbox.journal().count(UPLOAD)).as("uploads that were sent").isEqualTo(4);
    }
}
