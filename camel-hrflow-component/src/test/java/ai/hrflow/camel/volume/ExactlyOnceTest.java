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
import static org.assertj.core.api.Assertions.fail;

import ai.hrflow.camel.error.HrFlowOperationFailedException;
import ai.hrflow.camel.error.HrFlowTransportException;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.AsyncEndpoint;
import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever goes wrong, an exchange is completed once, with a result or an exception of a known
 * type, and gives its permit and its connection back.
 *
 * <p>Each endpoint has a single permit and does not wait for it, so that one that is lost makes the
 * next call fail.
 */
class ExactlyOnceTest extends VolumeTest {

    private static final String ONE_PERMIT = "maxConcurrentRequests=1&blockWhenFull=false";
    private static final String NO_RETRY = ONE_PERMIT + "&maxRetries=0";
    private static final String RETRIES = ONE_PERMIT + "&maxRetries=2&maxRetryDelay=20ms";

    /** Long enough for a good answer on a busy machine. */
    private static final String IMPATIENT = "&responseTimeout=1s";

    @TempDir Path directory;

    /** Nothing is parsed: what matters here is how the answer comes. */
    @Override
    HrFlowSandbox.Builder options(HrFlowSandbox.Builder builder) {
        return builder.parsingDelay(Duration.ofHours(1));
    }

    private final AtomicInteger number = new AtomicInteger();

    /** What is called. */
    private enum Kind {
        READ("hrflow:profile/indexing?method=GET&reference=stored&") {
            @Override
            Object body(ExactlyOnceTest test, int number) {
                return null;
            }
        },
        UPLOAD_OF_A_FILE("hrflow:profile/parsing/file?") {
            @Override
            Object body(ExactlyOnceTest test, int number) throws Exception {
                return Files.writeString(
                                test.directory.resolve(number + ".txt"), largeResume(number))
                        .toFile();
            }
        },
        UPLOAD_OF_A_STREAM("hrflow:profile/parsing/file?") {
            @Override
            Object body(ExactlyOnceTest test, int number) {
                return oneWay(largeResume(number));
            }
        },
        JSON("hrflow:profile/indexing?") {
            @Override
            Object body(ExactlyOnceTest test, int number) {
                return profile("json-" + number);
            }
        };

        private final String uri;

        Kind(String uri) {
            this.uri = uri;
        }

        abstract Object body(ExactlyOnceTest test, int number) throws Exception;

        Map<String, Object> headers(int number) {
            return this == READ || this == JSON
                    ? Map.of()
                    : Map.of(
                            Exchange.FILE_NAME,
                            "resume.txt",
                            "CamelHrFlowReference",
                            "upload-" + number);
        }

        /** More than one piece, so that there is something between its start and its end. */
        private static String largeResume(int number) {
            return resume(number) + "MIG and TIG welding of pipes and tanks.\n".repeat(5_000);
        }
    }

    private static Map<String, Object> profile(String reference) {
        return Map.of(
                "reference",
                reference,
                "text",
                "Jane Doe, welder",
                "info",
                Map.of("full_name", "Jane Doe", "email", reference + "@example.org"),
                "experiences",
                List.of(),
                "educations",
                List.of());
    }

    private static Map<String, Fault> faults() {
        Map<String, Fault> faults = new LinkedHashMap<>();
        for (int status : new int[] {400, 401, 402, 408, 413, 429, 500, 502, 503, 504}) {
            faults.put("status " + status, Fault.status(status));
        }
        faults.put("429 that asks for a long wait", Fault.statusWithRetryAfter(429, "3600"));
        faults.put("503 with a senseless wait", Fault.statusWithRetryAfter(503, "soon"));
        faults.put("page of a gateway", Fault.htmlError(502));
        faults.put("error code under status 200", Fault.okWithErrorCode(400, "Invalid source"));
        faults.put("broken JSON", Fault.brokenJson());
        faults.put("wrong content type", Fault.wrongContentType());
        faults.put("empty answer", Fault.emptyAnswer());
        faults.put("reset before the body", Fault.resetBeforeBody());
        faults.put("reset in the body", Fault.resetWhileReadingBody());
        faults.put("reset after the body", Fault.resetAfterBody());
        faults.put("half an answer", Fault.halfAnswer());
        return faults;
    }

    @TestFactory
    Stream<DynamicNode> aCallThatMeetsAFaultFailsOnceWithATypedException() {
        return matrix(
                faults(),
                (kind, fault) -> {
                    sandbox.faults().next(fault);
                    assertThat(call(kind, NO_RETRY).getException())
                            .as("the only attempt met the fault")
                            .isNotNull();
                });
    }

    @TestFactory
    Stream<DynamicNode> aCallWhoseRetriesAllMeetTheFaultFailsOnceWithATypedException() {
        return matrix(
                faults(),
                (kind, fault) -> {
                    sandbox.faults().always(target -> true, fault);
                    assertThat(call(kind, RETRIES).getException())
                            .as("every attempt met the fault")
                            .isNotNull();
                });
    }

    @TestFactory
    Stream<DynamicNode> aCallThatMeetsOneFaultIsCompletedOnceWithRetries() {
        return matrix(
                faults(),
                (kind, fault) -> {
                    sandbox.faults().next(fault);
                    call(kind, RETRIES);
                });
    }

    @TestFactory
    Stream<DynamicNode> aCallThatIsNeverAnsweredFailsOnceWhenItsTimeIsOver() {
        return matrix(
                Map.of("silence", Fault.stall()),
                (kind, fault) -> {
                    sandbox.faults().always(target -> true, fault);
                    assertThat(call(kind, NO_RETRY + IMPATIENT).getException())
                            .isInstanceOf(HrFlowTransportException.class)
                            .hasMessageContaining("silence for 1000 ms");
                });
    }

    @TestFactory
    Stream<DynamicNode> aCallThatIsNotAnsweredInItsWholeTimeFailsOnce() {
        return matrix(
                Map.of("silence", Fault.stall()),
                (kind, fault) -> {
                    sandbox.faults().always(target -> true, fault);
                    assertThat(call(kind, RETRIES + "&requestTimeout=1s").getException())
                            .isInstanceOf(HrFlowTransportException.class)
                            .hasMessageContaining("no final answer within 1000 ms");
                });
    }

    private interface Trial {
        void run(Kind kind, Fault fault) throws Exception;
    }

    private Stream<DynamicNode> matrix(Map<String, Fault> faults, Trial trial) {
        good(send("hrflow:profile/indexing", profile("stored"), Map.of()));
        return Stream.of(Kind.values())
                .map(
                        kind ->
                                DynamicContainer.dynamicContainer(
                                        kind.name(),
                                        faults.entrySet().stream()
                                                .map(
                                                        entry ->
                                                                DynamicTest.dynamicTest(
                                                                        entry.getKey(),
                                                                        () ->
                                                                                trial.run(
                                                                                        kind,
                                                                                        entry
                                                                                                .getValue())))));
    }

    /** Makes one call, checks how it ends, and that a good one follows at once. */
    private Exchange call(Kind kind, String options) throws Exception {
        AsyncEndpoint endpoint = context.getEndpoint(kind.uri + options, AsyncEndpoint.class);
        try (AsyncProducer producer = endpoint.createAsyncProducer()) {
            producer.start();
            Once first = Once.process(producer, exchange(kind));

            assertTyped(first.exchange);
            assertNothingInFlight();
            sandbox.faults().clear();
            Once second = Once.process(producer, exchange(kind));
            good(second.exchange);
            assertThat(first.times).as("completions of the exchange").hasValue(1);
            assertThat(second.times).as("completions of the exchange after it").hasValue(1);
            return first.exchange;
        } finally {
            sandbox.faults().clear();
        }
    }

    private Exchange exchange(Kind kind) throws Exception {
        int mine = number.incrementAndGet();
        Exchange exchange = new DefaultExchange(context);
        fill(exchange, kind.body(this, mine), kind.headers(mine));
        return exchange;
    }

    private static void assertTyped(Exchange exchange) {
        Exception exception = exchange.getException();
        if (exception != null
                && !(exception instanceof HrFlowOperationFailedException)
                && !(exception instanceof HrFlowTransportException)) {
            fail("The exchange failed with an exception of another type", exception);
        }
    }

    /** Counts how often an exchange is completed. */
    private record Once(Exchange exchange, AtomicInteger times) {

        static Once process(AsyncProducer producer, Exchange exchange) throws Exception {
            Once once = new Once(exchange, new AtomicInteger());
            CountDownLatch completed = new CountDownLatch(1);
            producer.process(
                    exchange,
                    doneSync -> {
                        once.times.incrementAndGet();
                        completed.countDown();
                    });
            assertThat(completed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("the exchange is completed")
                    .isTrue();
            return once;
        }
    }
}
