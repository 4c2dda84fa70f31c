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
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.Fault;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.ServiceStatus;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Starting costs nothing, stopping loses nothing, and neither leaves anything behind.
 *
 * <p>The usual form starts and stops 50 times; with {@code -Dhrflow.volume=long} 1,000 times.
 */
class LifeCycleTest extends VolumeTest {

    private static final int CYCLES = LONG ? 1_000 : 50;
    private static final int ENDPOINTS = 100;

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    private static final String SYNC = "hrflow:profile/parsing/file?syncParsing=true";

    @Override
    HrFlowSandbox.Builder options(HrFlowSandbox.Builder builder) {
        return builder.parsingDelay(Duration.ofMinutes(5));
    }

    @Test
    void startingMakesNeitherConnectionsNorThreads() throws Exception {
        Set<Thread> before = componentThreads();
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.configureBlocking(false);
            String baseUrl = "http://127.0.0.1:" + server.socket().getLocalPort() + "/v1";
            try (CamelContext made = newContext(baseUrl)) {
                made.addRoutes(hundredEndpoints());
                made.start();

                assertThat(componentThreads())
                        .as("threads of the component before the first exchange")
                        .isEqualTo(before);
                assertThat(server.accept()).as("connections").isNull();
            }
            assertThat(server.accept()).as("connections after the stop").isNull();
        }
    }

    @Test
    void aServerThatCannotBeReachedDoesNotKeepTheContextFromStarting() throws Exception {
        try (CamelContext made = newContext("https://api.invalid/v1")) {
            made.addRoutes(hundredEndpoints());

            made.start();

            assertThat(made.getStatus().isStarted()).isTrue();
        }
    }

    private static RouteBuilder hundredEndpoints() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                for (int i = 1; i <= ENDPOINTS; i++) {
                    // a client of its own for each
                    from("direct:in" + i)
                            .to("hrflow:profile/parsing/file?maxConcurrentRequests=" + i);
                }
            }
        };
    }

    @Test
    void aGracefulStopCompletesWhatIsInFlight() throws Exception {
        route(upload(SYNC + "&maxConcurrentRequests=2"));
        sandbox.faults().always(UPLOAD, Fault.latency(Duration.ofSeconds(1)));
        // two at the server, two that wait for a permit
        List<CompletableFuture<Exchange>> sent = sendAsync(4);
        await("uploads at the server")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> sandbox.journal().inFlight() == 2);
        await("all in the route").atMost(PATIENCE).until(() -> inFlight() == 4);

        context.stop();

        assertThat(sent).as("everything is done when the stop is").allMatch(f -> f.isDone());
        for (CompletableFuture<Exchange> one : sent) {
            good(one.get());
        }
    }

    /**
     * One call without an answer, one that waits for its permit; one that waits for its turn to be
     * repeated; one that was accepted and waits for its result.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                SYNC + "&maxConcurrentRequests=1",
                SYNC + "&reference=waiting&maxRetries=2",
                "hrflow:profile/parsing/file?awaitResult=true&reference=waiting&onDuplicate=existing"
            })
    void whatIsNotDoneWithinTheShutdownTimeoutFailsAndNothingHangs(String uri) throws Exception {
        route(upload(uri));
        boolean repeated = uri.contains("maxRetries");
        if (!uri.contains("awaitResult")) {
            sandbox.faults()
                    .always(
                            UPLOAD,
                            repeated ? Fault.statusWithRetryAfter(503, "20") : Fault.stall());
        }
        context.getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
        context.getShutdownStrategy().setTimeout(500);
        List<CompletableFuture<Exchange>> sent = sendAsync(2);
        await("an upload at the server")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> sandbox.journal().inFlight() + sandbox.journal().count(UPLOAD) >= 1);
        await("all in the route").atMost(PATIENCE).until(() -> inFlight() == 2);

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(context::stop);

        assertThat(stopped).as("the stop").succeedsWithin(Duration.ofSeconds(10));
        for (CompletableFuture<Exchange> one : sent) {
            Exchange exchange = one.get(2, TimeUnit.SECONDS);
            assertThat((Throwable) exchange.getException())
                    .as("how an exchange ends that was not done in time")
                    .isInstanceOf(HrFlowTransportException.class)
                    .hasMessageContaining("stopped");
        }
        assertNothingInFlight();
    }

    @Test
    void aSuspendedRouteEndsItsUploadsAndGoesOnWhenResumed() throws Exception {
        route(upload(SYNC + "&maxConcurrentRequests=1"));
        String id = context.getRoutes().get(0).getRouteId();
        sandbox.faults().next(UPLOAD, Fault.latency(Duration.ofSeconds(2)));
        AtomicInteger completions = new AtomicInteger();
        List<Exchange> sent = sendCounted(3, completions);

        context.getRouteController().suspendRoute(id);

        assertThat(completions).as("what is done when the route is suspended").hasValue(3);
        for (Exchange exchange : sent) {
            good(exchange);
        }
        assertThat(context.getRouteController().getRouteStatus(id))
                .isEqualTo(ServiceStatus.Suspended);
        context.getRouteController().resumeRoute(id);
        good(send("direct:upload", bytes(resume(4)), Map.of()));
        assertThat(completions).hasValue(3);
    }

    @Test
    void whatIsNotDoneWhenItsRouteHasToStopFailsOnceAndTheRouteCanStartAgain() throws Exception {
        route(upload(SYNC + "&maxConcurrentRequests=1&maxRetries=0&responseTimeout=2s"));
        String id = context.getRoutes().get(0).getRouteId();
        sandbox.faults().next(UPLOAD, Fault.stall());
        AtomicInteger completions = new AtomicInteger();
        List<Exchange> sent = sendCounted(2, completions);

        boolean inTime =
                context.getRouteController().stopRoute(id, 300, TimeUnit.MILLISECONDS, false);

        assertThat(inTime).as("stopped in time").isTrue();
        await("completions").atMost(PATIENCE).until(() -> completions.get() == 2);
        assertThat((Throwable) sent.get(0).getException())
                .isInstanceOf(HrFlowTransportException.class)
                .hasMessageContaining("silence for 2000 ms");
        // it had its answer, but Camel lets nothing go on in a route that is stopped
        assertThat((Throwable) sent.get(1).getException())
                .isInstanceOf(RejectedExecutionException.class);
        context.getRouteController().startRoute(id);
        good(send("direct:upload", bytes(resume(4)), Map.of()));
        assertThat(completions).as("completions, each exchange once").hasValue(2);
        assertNothingInFlight();
    }

    private void awaitUploadAtServer() {
        await("an upload at the server")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> sandbox.journal().inFlight() == 1);
    }

    /** Sends in this order, and counts how often the route says that it is done. */
    private List<Exchange> sendCounted(int count, AtomicInteger completions) throws Exception {
        Endpoint endpoint = context.getEndpoint("direct:upload");
        AsyncProducer producer = endpoint.createAsyncProducer();
        List<Exchange> sent = new ArrayList<>();
        producer.start();
        for (int i = 0; i < count; i++) {
            Exchange exchange = endpoint.createExchange();
            fill(exchange, bytes(resume(i)), Map.of());
            sent.add(exchange);
            Thread caller =
                    new Thread(
                            () -> producer.process(exchange, done -> completions.incrementAndGet()),
                            "caller-" + i);
            caller.setDaemon(true);
            caller.start();
            int begun = i + 1;
            await("in the route").atMost(PATIENCE).until(() -> inFlight() == begun);
            if (i == 0) {
                awaitUploadAtServer();
            }
        }
        return sent;
    }

    private int inFlight() {
        return context.getInflightRepository().size();
    }

    private List<CompletableFuture<Exchange>> sendAsync(int count) {
        List<CompletableFuture<Exchange>> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = resume(i);
            sent.add(
                    template.asyncSend(
                            "direct:upload", exchange -> fill(exchange, text, Map.of())));
        }
        return sent;
    }

    private static RouteBuilder upload(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:upload").to(uri);
            }
        };
    }

    @Test
    void startingAndStoppingContextsLeavesNeitherThreadsNorOpenFiles(TestReporter reporter)
            throws Exception {
        // the first one opens what stays open in the JVM
        useAndStop(0);
        Set<Thread> threads = componentThreads();
        long files = openFiles();
        for (int i = 1; i <= CYCLES; i++) {
            useAndStop(i);
        }

        reporter.publishEntry(
                CYCLES
                        + " cycles: open files "
                        + files
                        + " before, "
                        + openFiles()
                        + " after; threads of the component "
                        + componentThreads().size());
        assertNoNewThreads(threads);
        assertOpenFiles(files);
    }

    @Test
    void startingAndStoppingARouteLeavesNeitherThreadsNorOpenFiles() throws Exception {
        route(upload(SYNC));
        restartAndUse(0);
        // the pools stay with the context, their threads come and go
        Set<String> before = new HashSet<>(ioThreads());
        long files = openFiles();
        for (int i = 1; i <= CYCLES; i++) {
            restartAndUse(i);
        }

        await("I/O threads after restarts of the route")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ioThreads()).hasSameSizeAs(before));
        assertOpenFiles(files);
    }

    private void restartAndUse(int number) throws Exception {
        String id = context.getRoutes().get(0).getRouteId();
        context.getRouteController().stopRoute(id);
        context.getRouteController().startRoute(id);
        good(send("direct:upload", oneWay(resume(number)), Map.of()));
    }

    /** Makes use of every thread the component has: connections, completions, readers, timers. */
    private void useAndStop(int number) throws Exception {
        CamelContext made = newContext(sandbox.baseUrl());
        made.setStreamCaching(false);
        made.addRoutes(upload(SYNC + "&maxRetries=1&maxRetryDelay=5ms"));
        made.start();
        try (ProducerTemplate own = made.createProducerTemplate()) {
            sandbox.faults().next(UPLOAD, Fault.status(503));
            good(
                    own.request(
                            "direct:upload",
                            e ->
                                    fill(
                                            e,
                                            bytes(resume(number)),
                                            Map.of(
                                                    "CamelHrFlowReference",
                                                    "cycle-" + System.nanoTime()))));
            good(own.request("direct:upload", e -> fill(e, oneWay(resume(number)), Map.of())));
        } finally {
            made.stop();
        }
    }

    private static List<String> ioThreads() {
        return componentThreads().stream()
                .map(Thread::getName)
                .filter(VolumeTest::isIoThread)
                .toList();
    }

    private static void assertNoNewThreads(Set<Thread> before) {
        await("threads of the component after all stops")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(before).containsAll(componentThreads()));
    }

    /** The JVM and the sandbox open and close a few files of their own. */
    private static void assertOpenFiles(long before) {
        await("open files")
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(openFiles()).isLessThanOrEqualTo(before + CYCLES / 10));
    }

    /** On Linux; elsewhere nobody says. */
    private static long openFiles() throws Exception {
        if (!Files.isDirectory(OPEN_FILES)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(OPEN_FILES)) {
            return files.count();
        }
    }
}
