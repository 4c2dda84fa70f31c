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

import ai.hrflow.camel.error.HrFlowTransportException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What real sockets do to a request: one completion, a clear error, and nothing left behind. */
class FaultTest {

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    enum Fault {
        RESET_BEFORE_BODY("closed or reset", true) {
            @Override
            void head(WireServer.Exchange exchange) throws IOException {
                exchange.reset();
            }
        },
        CLOSE_BEFORE_BODY("closed or reset", true) {
            @Override
            void head(WireServer.Exchange exchange) throws IOException {
                exchange.close();
            }
        },
        RESET_AFTER_BODY("closed or reset", true) {
            @Override
            void answer(WireServer.Exchange exchange) throws IOException {
                exchange.reset();
            }
        },
        CLOSE_AFTER_BODY("closed or reset", true) {
            @Override
            void answer(WireServer.Exchange exchange) throws IOException {
                exchange.close();
            }
        },
        HALF_HEAD("no valid HTTP", true) {
            @Override
            void answer(WireServer.Exchange exchange) throws IOException {
                exchange.raw("HTTP/1.1 200 OK\r\nContent-Ty");
                exchange.close();
            }
        },
        HALF_BODY("closed or reset", true) {
            @Override
            void answer(WireServer.Exchange exchange) throws IOException {
                exchange.raw(
                        "HTTP/1.1 200 OK\r\n"
                                + "Content-Type: application/json\r\n"
                                + "Content-Length: 100\r\n\r\n"
                                + "{\"code\":");
                exchange.close();
            }
        },
        HALF_CHUNK("closed or reset", true) {
            @Override
            void answer(WireServer.Exchange exchange) throws IOException {
                exchange.raw(
                        "HTTP/1.1 200 OK\r\n"
                                + "Content-Type: application/json\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n"
                                + "5\r\n"
                                + "{\"c");
                exchange.close();
            }
        },
        STALL("silence for 400 ms", true) {
            @Override
            void answer(WireServer.Exchange exchange) throws IOException {
                exchange.stall();
            }
        },
        STALL_IN_BODY("silence for 400 ms", true) {
            @Override
            void answer(WireServer.Exchange exchange) throws IOException {
                exchange.raw(
                        "HTTP/1.1 200 OK\r\n"
                                + "Content-Type: application/json\r\n"
                                + "Content-Length: 100\r\n\r\n"
                                + "{");
                exchange.stall();
            }
        },
        NO_HTTP("no valid HTTP", true) {
            @Override
            void answer(WireServer.Exchange exchange) throws IOException {
                exchange.raw("SSH-2.0-OpenSSH_9.2\r\nand so on\r\n\r\n");
                exchange.close();
            }
        },
        TOO_LARGE("the answer is larger than 1048576 bytes", true) {
            @Override
            void answer(WireServer.Exchange exchange) throws IOException {
                exchange.raw(
                        "HTTP/1.1 200 OK\r\n"
                                + "Content-Type: application/json\r\n"
                                + "Content-Length: 1048577\r\n\r\n");
                exchange.stall();
            }
        },
        TOO_LARGE_CHUNKED("the answer is larger than 1048576 bytes", true) {
            @Override
            void answer(WireServer.Exchange exchange) throws IOException {
                exchange.raw(
                        "HTTP/1.1 200 OK\r\n"
                                + "Content-Type: application/json\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n");
                for (int i = 0; i < 20; i++) {
                    exchange.raw("10000\r\n" + " ".repeat(65536) + "\r\n");
                }
            }
        };

        final String reason;
        final boolean unknown;

        Fault(String reason, boolean unknown) {
            this.reason = reason;
            this.unknown = unknown;
        }

        void head(WireServer.Exchange exchange) throws IOException {
            // most faults come later
        }

        void answer(WireServer.Exchange exchange) throws IOException {
            throw new IOException("the fault came before");
        }
    }

    private ClientSettings settings(URI uri) {
        return new Fixture.Settings(uri).build();
    }

    @ParameterizedTest
    @EnumSource
    void faultCompletesTheCallOnceAndLeavesNothingBehind(Fault fault) throws Exception {
        try (WireServer server = new WireServer(fault::answer)) {
            server.beforeBody = fault::head;
            Fixture.Settings settings = new Fixture.Settings(server.uri());
            if (fault == Fault.STALL || fault == Fault.STALL_IN_BODY) {
                settings.responseTimeout = Duration.ofMillis(400);
            }
            HrFlowClient client = fixture.clients.acquire(settings.build());
            for (boolean blocking : new boolean[] {false, true}) {
                Fixture.Bytes document = new Fixture.Bytes(new byte[300_000]);
                document.blocking = blocking;
                AtomicInteger completions = new AtomicInteger();
                CompletableFuture<String> thread = new CompletableFuture<>();
                CompletableFuture<HrFlowResponse> future =
                        client.send(
                                Fixture.post(Fixture.form(document), HrFlowRequest.Repeat.NEVER),
                                Admission.WAIT);
                future.whenComplete(
                        (response, error) -> {
                            completions.incrementAndGet();
                            thread.complete(Thread.currentThread().getName());
                        });
                HrFlowTransportException failure = Fixture.failure(future);
                assertThat(failure)
                        .hasMessageContaining(fault.reason)
                        .hasMessageStartingWith(
                                "hrflow:profile/parsing/file got no answer from localhost:");
                assertThat(failure.isOutcomeUnknown()).isEqualTo(fault.unknown);
                Awaitility.await()
                        .untilAsserted(
                                () -> {
                                    assertThat(fixture.pending()).isZero();
                                    assertThat(fixture.clients.statistics().get(0).inFlight())
                                            .isZero();
                                    assertThat(document.closed).hasValue(document.opened.get());
                                });
                assertThat(completions).hasValue(1);
            }
        }
    }

    @Test
    void refusedConnectionReachedNobody() throws Exception {
        HrFlowClient client =
                fixture.clients.acquire(
                        settings(URI.create("http://localhost:" + WireServer.deadPort())));
        Fixture.Bytes document = new Fixture.Bytes(new byte[10]).once();
        HrFlowTransportException failure =
                Fixture.failure(
                        client.send(
                                Fixture.post(Fixture.form(document), HrFlowRequest.Repeat.NEVER),
                                Admission.WAIT));
        assertThat(failure).hasMessageContaining("connection refused");
        assertThat(failure.isOutcomeUnknown()).isFalse();
        assertThat(document.opened).hasValue(0);
        assertThat(fixture.clients.statistics().get(0).inFlight()).isZero();
    }

    @Test
    void unknownHostReachedNobody() throws Exception {
        HrFlowClient client =
                fixture.clients.acquire(settings(URI.create("http://nowhere.invalid/v1")));
        HrFlowTransportException failure =
                Fixture.failure(client.send(Fixture.read(), Admission.WAIT));
        assertThat(failure)
                .hasMessageContaining("nowhere.invalid:80")
                .hasMessageContaining("the host name is unknown");
        assertThat(failure.isOutcomeUnknown()).isFalse();
    }

    @Test
    void wholeCallHasADeadline() throws Exception {
        try (WireServer server = new WireServer(WireServer.Exchange::stall)) {
            Fixture.Settings settings = new Fixture.Settings(server.uri());
            settings.requestTimeout = Duration.ofMillis(300);
            settings.retries = 5;
            HrFlowClient client = fixture.clients.acquire(settings.build());
            HrFlowTransportException failure =
                    Fixture.failure(client.send(Fixture.read(), Admission.WAIT));
            assertThat(failure).hasMessageContaining("no final answer within 300 ms");
            assertThat(failure.isOutcomeUnknown()).isTrue();
            assertThat(fixture.clients.statistics().get(0).inFlight()).isZero();
        }
    }

    @Test
    void connectionIsUsedAgainAfterAnAnswerAndNotAfterAFault() throws Exception {
        try (WireServer server =
                new WireServer(
                        exchange -> {
                            switch (exchange.number) {
                                case 3 -> exchange.json(200, WireServer.GOOD, "Connection: close");
                                case 5 -> exchange.reset();
                                default -> exchange.json(200, WireServer.GOOD);
                            }
                        })) {
            HrFlowClient client = fixture.clients.acquire(settings(server.uri()));
            int[] expected = {1, 1, 1, 2, 2, 3, 3};
            for (int i = 0; i < expected.length; i++) {
                CompletableFuture<HrFlowResponse> future =
                        client.send(Fixture.read(), Admission.WAIT);
                if (i == 4) {
                    Fixture.failure(future);
                } else {
                    assertThat(Fixture.get(future).isGood()).isTrue();
                }
                assertThat(server.connections).as("after request %d", i + 1).hasValue(expected[i]);
            }
        }
    }

    @Test
    void redirectsAndCookiesAreNotFollowed() throws Exception {
        try (WireServer server =
                new WireServer(
                        exchange ->
                                exchange.json(
                                        302,
                                        "{\"code\":302}",
                                        "Location: /elsewhere",
                                        "Set-Cookie: a=b"))) {
            HrFlowClient client = fixture.clients.acquire(settings(server.uri()));
            assertThat(Fixture.get(client.send(Fixture.read(), Admission.WAIT)).code())
                    .isEqualTo(302);
            Fixture.get(client.send(Fixture.read(), Admission.WAIT));
            assertThat(server.requests).hasSize(2);
            assertThat(server.requests.get(1).header("Cookie")).isNull();
            assertThat(server.requests.get(1).header("Accept-Encoding")).isNull();
        }
    }

    @Test
    void chunkedAndInterimAnswersAreRead() throws Exception {
        try (WireServer server =
                new WireServer(
                        exchange -> {
                            String half = "{\"code\":200,\"data\":\"" + "x".repeat(9000);
                            exchange.raw(
                                    "HTTP/1.1 103 Early\r\n\r\n"
                                            + "HTTP/1.1 200 OK\r\n"
                                            + "Content-Type: application/json;charset=utf-8\r\n"
                                            + "Transfer-Encoding: chunked\r\n\r\n"
                                            + Integer.toHexString(half.length())
                                            + "\r\n"
                                            + half
                                            + "\r\n2\r\n\"}\r\n0\r\n\r\n");
                        })) {
            HrFlowClient client = fixture.clients.acquire(settings(server.uri()));
            for (int i = 0; i < 3; i++) {
                assertThat(
                                Fixture.get(client.send(Fixture.read(), Admission.WAIT))
                                        .envelope()
                                        .get("data")
                                        .textValue())
                        .hasSize(9000);
            }
            assertThat(server.connections).hasValue(1);
        }
    }

    @Test
    void postWithoutBodySaysSo() throws Exception {
        try (WireServer server = new WireServer()) {
            HrFlowClient client = fixture.clients.acquire(settings(server.uri()));
            Fixture.get(
                    client.send(
                            Fixture.post(RequestBody.NONE, HrFlowRequest.Repeat.NEVER),
                            Admission.WAIT));
            Fixture.get(
                    client.send(
                            Fixture.post(
                                    new RequestBody.Json(
                                            "{\"é\":1}".getBytes(StandardCharsets.UTF_8)),
                                    HrFlowRequest.Repeat.NEVER),
                            Admission.WAIT));
            assertThat(server.requests.get(0).header("Content-Length")).isEqualTo("0");
            assertThat(server.requests.get(1).header("Content-Type")).isEqualTo("application/json");
            assertThat(server.requests.get(1).text()).isEqualTo("{\"é\":1}");
        }
    }
}
