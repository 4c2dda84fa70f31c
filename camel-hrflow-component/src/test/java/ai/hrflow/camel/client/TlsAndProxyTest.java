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
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsAndProxyTest {

    @TempDir static Path directory;

    private static SSLContext serverContext;
    private static SSLContext clientContext;

    private final Fixture fixture = new Fixture();

    @BeforeAll
    static void makeCertificate() throws Exception {
        KeyStores stores = new KeyStores(directory);
        Path server = stores.identity("localhost");
        serverContext = KeyStores.context(server, null);
        clientContext = KeyStores.context(null, stores.trusting("trusted", server));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static WireServer secureServer() throws IOException {
        return new WireServer(
                exchange -> exchange.json(200, WireServer.GOOD),
                serverContext.getServerSocketFactory());
    }

    private static URI https(String host, WireServer server) {
        return URI.create("https://" + host + ":" + server.port() + "/v1");
    }

    private HrFlowRequest upload(int size) {
        return Fixture.post(
                Fixture.form(new Fixture.Bytes(new byte[size])), HrFlowRequest.Repeat.NEVER);
    }

    @Test
    void uploadsOverTls() throws Exception {
        try (WireServer server = secureServer()) {
            Fixture.Settings settings = new Fixture.Settings(https("localhost", server));
            settings.ssl = clientContext;
            HrFlowClient client = fixture.clients.acquire(settings.build());
            for (int size : new int[] {1, 40_000, 2_000_000}) {
                assertThat(Fixture.get(client.send(upload(size), Admission.WAIT)).isGood())
                        .isTrue();
            }
            assertThat(server.connections).hasValue(1);
            assertThat(server.requests.get(2).body).hasSizeGreaterThan(2_000_000);
        }
    }

    @Test
    void untrustedCertificateIsRefusedAndNotRetried() throws Exception {
        try (WireServer server = secureServer()) {
            Fixture.Settings settings = new Fixture.Settings(https("localhost", server));
            settings.retries = 3;
            HrFlowTransportException failure =
                    Fixture.failure(
                            fixture.clients
                                    .acquire(settings.build())
                                    .send(upload(10), Admission.WAIT));
            assertThat(failure).hasMessageContaining("the TLS connection failed");
            assertThat(failure.isOutcomeUnknown()).isFalse();
            assertThat(server.connections).hasValue(1);
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void hostNameIsVerifiedUnlessToldOtherwise() throws Exception {
        try (WireServer server = secureServer()) {
            String address = InetAddress.getLoopbackAddress().getHostAddress();
            Fixture.Settings settings = new Fixture.Settings(https(address, server));
            settings.ssl = clientContext;
            assertThat(
                            Fixture.failure(
                                    fixture.clients
                                            .acquire(settings.build())
                                            .send(upload(10), Admission.WAIT)))
                    .hasMessageContaining("the TLS connection failed");
            settings.verifier = (host, session) -> host.equals(address);
            assertThat(
                            Fixture.get(
                                            fixture.clients
                                                    .acquire(settings.build())
                                                    .send(upload(10), Admission.WAIT))
                                    .isGood())
                    .isTrue();
        }
    }

    /** Connects to the asked port on this machine, whatever the host name. */
    static void tunnel(WireServer.Exchange exchange) throws IOException {
        String authority = exchange.request.line.split(" ")[1];
        int port = Integer.parseInt(authority.substring(authority.lastIndexOf(':') + 1));
        try (Socket target = new Socket(InetAddress.getLoopbackAddress(), port)) {
            exchange.raw("HTTP/1.1 200 Connection established\r\n\r\n");
            Thread back = new Thread(() -> copy(target, exchange.socket), "wire-server-tunnel");
            back.setDaemon(true);
            back.start();
            copy(exchange.socket, target);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException e) {
            // one side is gone, and the tunnel with it
        }
    }

    private Fixture.Settings through(WireServer proxy, URI uri) {
        Fixture.Settings settings = new Fixture.Settings(uri);
        settings.proxyHost = "localhost";
        settings.proxyPort = proxy.port();
        settings.proxyUser = "user";
        settings.proxyPassword = "päss:word";
        settings.ssl = clientContext;
        return settings;
    }

    @Test
    void tunnelsThroughAProxyWithAuthentication() throws Exception {
        try (WireServer server = secureServer();
                WireServer proxy = new WireServer(TlsAndProxyTest::tunnel)) {
            HrFlowClient client =
                    fixture.clients.acquire(through(proxy, https("localhost", server)).build());
            for (int i = 0; i < 3; i++) {
                assertThat(Fixture.get(client.send(upload(100_000), Admission.WAIT)).isGood())
                        .isTrue();
            }
            assertThat(proxy.requests).hasSize(1);
            WireServer.Request connect = proxy.requests.get(0);
            assertThat(connect.line).isEqualTo("CONNECT localhost:" + server.port() + " HTTP/1.1");
            assertThat(connect.header("Proxy-Authorization"))
                    .isEqualTo(
                            "Basic "
                                    + Base64.getEncoder()
                                            .encodeToString(
                                                    "user:päss:word"
                                                            .getBytes(
                                                                    java.nio.charset
                                                                            .StandardCharsets
                                                                            .UTF_8)));
            assertThat(connect.header("X-API-KEY")).isNull();
            assertThat(server.requests).hasSize(3);
            assertThat(server.requests.get(0).header("Proxy-Authorization")).isNull();
        }
    }

    @Test
    void refusingProxyIsNamed() throws Exception {
        try (WireServer proxy =
                new WireServer(
                        exchange ->
                                exchange.send(
                                        exchange.number == 1 ? 407 : 503, "text/plain", "no"))) {
            Fixture.Settings settings = through(proxy, URI.create("https://api.example.org"));
            settings.retries = 1;
            HrFlowClient client = fixture.clients.acquire(settings.build());
            assertThat(Fixture.failure(client.send(upload(10), Admission.WAIT)))
                    .hasMessageContaining("the proxy refused the connection with status 407")
                    .hasMessageContaining("check the proxy settings");
            assertThat(proxy.requests).hasSize(1);
            assertThat(Fixture.failure(client.send(upload(10), Admission.WAIT)))
                    .hasMessageContaining("status 503");
            assertThat(proxy.requests).hasSize(3);
            assertThat(fixture.clients.statistics().get(0).inFlight()).isZero();
        }
    }

    @Test
    void silentProxyCostsTheTimeForConnectingOnly() throws Exception {
        try (WireServer proxy = new WireServer(WireServer.Exchange::stall)) {
            Fixture.Settings settings = through(proxy, URI.create("https://api.example.org"));
            settings.connectTimeout = Duration.ofMillis(300);
            settings.requestTimeout = Duration.ofSeconds(8);
            HrFlowClient client = fixture.clients.acquire(settings.build());

            assertThat(Fixture.failure(client.send(upload(10), Admission.WAIT)))
                    .hasMessageContaining("no connection within 300 ms");
            assertThat(fixture.clients.statistics().get(0).inFlight()).isZero();
        }
    }

    @Test
    void answersThroughAProxyMayTakeLongerThanConnecting() throws Exception {
        try (WireServer server =
                        new WireServer(
                                exchange -> {
                                    awaitQuietly(Duration.ofMillis(900));
                                    exchange.json(200, WireServer.GOOD);
                                },
                                serverContext.getServerSocketFactory());
                WireServer proxy = new WireServer(TlsAndProxyTest::tunnel)) {
            Fixture.Settings settings = through(proxy, https("localhost", server));
            settings.connectTimeout = Duration.ofMillis(500);
            HrFlowClient client = fixture.clients.acquire(settings.build());

            assertThat(Fixture.get(client.send(upload(10), Admission.WAIT)).isGood()).isTrue();
        }
    }

    /** The slowness of a server. */
    private static void awaitQuietly(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    @Test
    void plainHttpGoesToTheProxyWithTheWholeAddress() throws Exception {
        try (WireServer proxy = new WireServer()) {
            HrFlowClient client =
                    fixture.clients.acquire(
                            through(proxy, URI.create("http://api.example.org:8080/v1")).build());
            assertThat(Fixture.get(client.send(Fixture.read(), Admission.WAIT)).isGood()).isTrue();
            assertThat(proxy.requests.get(0).line)
                    .isEqualTo("GET http://api.example.org:8080/v1/profile/indexing HTTP/1.1");
            assertThat(proxy.requests.get(0).header("Host")).isEqualTo("api.example.org:8080");
            assertThat(proxy.requests.get(0).header("Proxy-Authorization")).startsWith("Basic ");
        }
    }
}
