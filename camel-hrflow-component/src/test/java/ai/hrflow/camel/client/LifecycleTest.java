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
package ai.hrflow.camel.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.hrflow.camel.error.HrFlowTransportException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private static Set<String> ioThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("camel-hrflow"))
                .collect(Collectors.toSet());
    }

    @Test
    void nothingHappensBeforeTheFirstRequest() throws Exception {
        Awaitility.await().until(() -> ioThreads().isEmpty());
        try (WireServer server = new WireServer()) {
            HrFlowClient client =
                    fixture.clients.acquire(new Fixture.Settings(server.uri()).build());
            assertThat(ioThreads()).isEmpty();
            assertThat(fixture.suppliersAsked).hasValue(0);
            assertThat(server.connections).hasValue(0);
            Fixture.get(client.send(Fixture.read(), Admission.WAIT));
            assertThat(ioThreads()).hasSizeBetween(1, 4);
        }
        fixture.clients.close();
        Awaitility.await().until(() -> ioThreads().isEmpty());
    }

    @Test
    void equalSettingsShareAClientUntilTheLastRelease() throws Exception {
        try (WireServer server = new WireServer()) {
            ClientSettings settings = new Fixture.Settings(server.uri()).build();
            ClientSettings same = new Fixture.Settings(server.uri()).build();
            HrFlowClient client = fixture.clients.acquire(settings);
            assertThat(fixture.clients.acquire(same)).isSameAs(client);
            fixture.clients.release(same);
            assertThat(Fixture.get(client.send(Fixture.read(), Admission.WAIT)).isGood()).isTrue();
            fixture.clients.release(settings);
            assertThat(Fixture.failure(client.send(Fixture.read(), Admission.WAIT)))
                    .hasMessageContaining("the component is stopped");
            assertThat(fixture.clients.acquire(settings)).isNotSameAs(client);
            fixture.clients.close();
            assertThatThrownBy(() -> fixture.clients.acquire(settings))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void closingCompletesEverythingOnce() throws Exception {
        try (WireServer server = new WireServer(WireServer.Exchange::stall)) {
            Fixture.Settings settings = new Fixture.Settings(server.uri());
            settings.permits = 2;
            HrFlowClient client = fixture.clients.acquire(settings.build());
            List<CompletableFuture<HrFlowResponse>> futures = new ArrayList<>();
            AtomicInteger completions = new AtomicInteger();
            Fixture.Bytes document = new Fixture.Bytes(new byte[100]);
            for (int i = 0; i < 10; i++) {
                futures.add(
                        client.send(
                                Fixture.post(Fixture.form(document), HrFlowRequest.Repeat.NEVER),
                                Admission.QUEUE));
            }
            futures.forEach(f -> f.whenComplete((r, e) -> completions.incrementAndGet()));
            CompletableFuture<HrFlowTransportException> waiter = new CompletableFuture<>();
            Thread thread =
                    new Thread(
                            () -> {
                                try {
                                    waiter.complete(
                                            Fixture.failure(
                                                    client.send(Fixture.read(), Admission.WAIT)));
                                } catch (Exception e) {
                                    waiter.completeExceptionally(e);
                                }
                            });
            thread.start();
            Awaitility.await()
                    .until(
                            () ->
                                    server.requests.size() == 2
                                            && fixture.clients.statistics().get(0).waiting() == 1);
            assertThat(fixture.clients.statistics().get(0).queued()).isEqualTo(8);
            fixture.clients.close();
            int unknown = 0;
            for (CompletableFuture<HrFlowResponse> future : futures) {
                HrFlowTransportException failure = Fixture.failure(future);
                assertThat(failure).hasMessageContaining("stopped");
                unknown += failure.isOutcomeUnknown() ? 1 : 0;
            }
            assertThat(unknown).isEqualTo(2);
            assertThat(waiter.get()).hasMessageContaining("the component is stopped");
            assertThat(completions).hasValue(10);
            assertThat(fixture.clients.backlog()).isZero();
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(document.closed).hasValue(document.opened.get()));
        }
    }

    @Test
    void closingAfterTheExecutorsAreGoneStillCompletes() throws Exception {
        try (WireServer server = new WireServer(WireServer.Exchange::stall)) {
            HrFlowClient client =
                    fixture.clients.acquire(new Fixture.Settings(server.uri()).build());
            CompletableFuture<HrFlowResponse> future = client.send(Fixture.read(), Admission.WAIT);
            Awaitility.await().until(() -> server.requests.size() == 1);
            fixture.completion.shutdownNow();
            fixture.worker.shutdownNow();
            fixture.scheduler.shutdownNow();
            fixture.clients.close();
            assertThat(Fixture.failure(future)).hasMessageContaining("stopped");
        }
    }

    /** The I/O threads are held up by documents that do not keep to what they promise. */
    @Test
    void clientsCloseSideBySide() throws Exception {
        int many = 8;
        CountDownLatch reading = new CountDownLatch(many);
        CountDownLatch go = new CountDownLatch(1);
        try (WireServer server = new WireServer()) {
            Fixture.Settings settings = new Fixture.Settings(server.uri());
            for (int i = 0; i < many; i++) {
                settings.maxResponse++;
                HrFlowClient client = fixture.clients.acquire(settings.build());
                client.send(
                        Fixture.post(Fixture.form(held(reading, go)), HrFlowRequest.Repeat.NEVER),
                        Admission.WAIT);
            }
            reading.await();

            long before = System.nanoTime();
            fixture.clients.close();

            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .as("time for all, each of which takes a second")
                    .isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
        } finally {
            go.countDown();
        }
    }

    private static Fixture.Bytes held(CountDownLatch reading, CountDownLatch go) {
        return new Fixture.Bytes(new byte[10]) {
            @Override
            int read(ReadableByteChannel source, ByteBuffer target) throws IOException {
                reading.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new InterruptedIOException();
                }
                return super.read(source, target);
            }
        };
    }

    @Test
    void chainedCallsOnCompletionThreadsDoNotDeadlock() throws Exception {
        try (WireServer server = new WireServer()) {
            Fixture.Settings settings = new Fixture.Settings(server.uri());
            settings.permits = 1;
            settings.completionThreads = 1;
            HrFlowClient a = fixture.clients.acquire(settings.build());
            settings.maxResponse++;
            HrFlowClient b = fixture.clients.acquire(settings.build());
            assertThat(a).isNotSameAs(b);
            List<CompletableFuture<HrFlowResponse>> all = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                all.add(
                        a.send(Fixture.read(), Admission.WAIT)
                                .thenCompose(r -> b.send(Fixture.read(), Admission.WAIT))
                                .thenCompose(r -> a.send(Fixture.read(), Admission.WAIT))
                                .thenCompose(r -> a.send(Fixture.read(), Admission.WAIT)));
            }
            for (CompletableFuture<HrFlowResponse> future : all) {
                assertThat(Fixture.get(future).isGood()).isTrue();
            }
            assertThat(server.requests).hasSize(1600);
            assertThat(fixture.pending()).isZero();
            assertThat(fixture.clients.backlog()).isZero();
        }
    }

    @Test
    void futuresAreCompletedOnCompletionThreads() throws Exception {
        try (WireServer server = new WireServer()) {
            HrFlowClient client =
                    fixture.clients.acquire(new Fixture.Settings(server.uri()).build());
            for (int i = 0; i < 50; i++) {
                CompletableFuture<String> name = new CompletableFuture<>();
                CompletableFuture<HrFlowResponse> future =
                        client.send(Fixture.read(), Admission.WAIT);
                future.thenAccept(r -> name.complete(Thread.currentThread().getName()));
                Fixture.get(future);
                assertThat(name.get()).matches("completion-.*|" + Thread.currentThread().getName());
            }
        }
    }

    @Test
    void permitsBoundTheConnections() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (WireServer server =
                new WireServer(
                        exchange -> {
                            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                            Thread.yield();
                            inside.decrementAndGet();
                            exchange.json(200, WireServer.GOOD);
                        })) {
            Fixture.Settings settings = new Fixture.Settings(server.uri());
            settings.permits = 4;
            HrFlowClient client = fixture.clients.acquire(settings.build());
            List<CompletableFuture<HrFlowResponse>> all = new ArrayList<>();
            for (int i = 0; i < 2000; i++) {
                all.add(client.send(Fixture.read(), Admission.WAIT));
            }
            for (CompletableFuture<HrFlowResponse> future : all) {
                assertThat(Fixture.get(future).isGood()).isTrue();
            }
            assertThat(server.connections.get()).isLessThanOrEqualTo(4);
            assertThat(most.get()).isLessThanOrEqualTo(4);
            ClientStatistics statistics = fixture.clients.statistics().get(0);
            assertThat(statistics.calls()).isEqualTo(2000);
            assertThat(statistics.attempts()).isEqualTo(2000);
            assertThat(statistics.retries()).isZero();
        }
    }

    @Test
    void cancelledCallFreesItsPermitAndConnection() throws Exception {
        try (WireServer server =
                new WireServer(
                        exchange -> {
                            if (exchange.number == 1) {
                                exchange.stall();
                            }
                            exchange.json(200, WireServer.GOOD);
                        })) {
            Fixture.Settings settings = new Fixture.Settings(server.uri());
            settings.permits = 1;
            HrFlowClient client = fixture.clients.acquire(settings.build());
            CompletableFuture<HrFlowResponse> first = client.send(Fixture.read(), Admission.WAIT);
            Awaitility.await().until(() -> server.requests.size() == 1);
            first.cancel(true);
            assertThat(Fixture.get(client.send(Fixture.read(), Admission.WAIT)).isGood()).isTrue();
        }
    }

    @Test
    void failAdmissionSaysWhatToDo() throws Exception {
        try (WireServer server = new WireServer(WireServer.Exchange::stall)) {
            Fixture.Settings settings = new Fixture.Settings(server.uri());
            settings.permits = 1;
            HrFlowClient client = fixture.clients.acquire(settings.build());
            client.send(Fixture.read(), Admission.FAIL);
            HrFlowTransportException failure =
                    Fixture.failure(client.send(Fixture.read(), Admission.FAIL));
            assertThat(failure).hasMessageContaining("maxConcurrentRequests");
            assertThat(failure.isOutcomeUnknown()).isFalse();
        }
    }
}
