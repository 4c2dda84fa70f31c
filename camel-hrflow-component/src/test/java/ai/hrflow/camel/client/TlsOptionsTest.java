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
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.hrflow.camel.error.HrFlowTransportException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.apache.camel.Exchange;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.SecureSocketProtocolsParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * TLS as it is set up in Camel, against a server that lets in only clients with one of two
 * certificates.
 */
class TlsOptionsTest {

    private static final String UPLOADED =
            "{\"code\":201,\"message\":\"Profile parsed\",\"data\":{\"profile\":{\"key\":\"p1\"}}}";

    @TempDir static Path directory;

    private static Path client;
    private static Path renewed;
    private static Path trusted;
    private static Path nobody;
    private static SSLContext serverContext;

    private final List<String> callers = new CopyOnWriteArrayList<>();
    private WireServer server;
    private UploadRoute route;

    @BeforeAll
    static void makeCertificates() throws Exception {
        KeyStores stores = new KeyStores(directory);
        Path identity = stores.identity("localhost");
        client = stores.identity("client");
        renewed = stores.identity("renewed");
        trusted = stores.trusting("trusted", identity);
        nobody = stores.trusting("nobody", client);
        serverContext = KeyStores.context(identity, stores.trusting("clients", client, renewed));
    }

    @BeforeEach
    void startServer() throws IOException {
        SSLServerSocket socket =
                (SSLServerSocket)
                        serverContext
                                .getServerSocketFactory()
                                .createServerSocket(0, 100, InetAddress.getLoopbackAddress());
        socket.setNeedClientAuth(true);
        server =
                new WireServer(
                        exchange -> {
                            callers.add(caller(exchange));
                            exchange.json(201, UPLOADED);
                        },
                        socket);
        route = new UploadRoute(URI.create("https://localhost:" + server.port() + "/v1"));
    }

    private static String caller(WireServer.Exchange exchange) throws IOException {
        return ((SSLSocket) exchange.socket).getSession().getPeerPrincipal().getName();
    }

    @AfterEach
    void stop() throws IOException {
        route.close();
        server.close();
    }

    /**
     * @param keys the store with the client's certificate; {@code null} for none
     * @param trust the store with the server's certificate
     */
    private static SSLContextParameters tls(Path keys, Path trust) {
        SSLContextParameters parameters = new SSLContextParameters();
        TrustManagersParameters trustManagers = new TrustManagersParameters();
        trustManagers.setKeyStore(store(trust, KeyStores.PASSWORD));
        parameters.setTrustManagers(trustManagers);
        if (keys != null) {
            parameters.setKeyManagers(keys(keys, KeyStores.PASSWORD, KeyStores.PASSWORD));
        }
        return parameters;
    }

    private static KeyManagersParameters keys(Path store, String password, String keyPassword) {
        KeyManagersParameters parameters = new KeyManagersParameters();
        parameters.setKeyStore(store(store, password));
        parameters.setKeyPassword(keyPassword);
        return parameters;
    }

    private static KeyStoreParameters store(Path file, String password) {
        KeyStoreParameters parameters = new KeyStoreParameters();
        parameters.setResource("file:" + file);
        parameters.setType("PKCS12");
        parameters.setPassword(password);
        return parameters;
    }

    private void assertUploads(String as) throws Exception {
        Exchange exchange = route.upload();
        assertThat((Throwable) exchange.getException()).isNull();
        assertThat(callers).last().isEqualTo("CN=" + as);
    }

    private void assertRefused() throws Exception {
        Exchange exchange = route.upload();
        assertThat((Throwable) exchange.getException())
                .isInstanceOf(HrFlowTransportException.class)
                .hasMessageContaining("the TLS connection failed")
                .hasMessageContaining("check the certificates and sslContextParameters");
        assertThat(((HrFlowTransportException) exchange.getException()).isOutcomeUnknown())
                .as("the outcome is unknown")
                .isFalse();
        assertThat(server.connections).as("connections").hasValue(1);
        assertThat(server.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void theComponentsOptionGivesTheCertificateThatTheServerAsksFor(String version)
            throws Exception {
        SSLContextParameters parameters = tls(client, trusted);
        only(parameters, version);
        route.option("sslContextParameters", parameters).start("maxRetries=3");

        assertUploads("client");
    }

    /** In version 1.3 the server can refuse only after the client has begun to send. */
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aServerThatMissesTheCertificateIsNotAskedAgain(String version) throws Exception {
        SSLContextParameters parameters = tls(null, trusted);
        only(parameters, version);
        route.option("sslContextParameters", parameters)
                .start("maxRetries=3&maxRetryDelay=10ms&reference=r1");

        assertRefused();
    }

    private static void only(SSLContextParameters parameters, String version) {
        SecureSocketProtocolsParameters protocols = new SecureSocketProtocolsParameters();
        protocols.setSecureSocketProtocol(List.of(version));
        parameters.setSecureSocketProtocols(protocols);
    }

    @Test
    void theEndpointsReferenceGoesBeforeTheComponentsOption() throws Exception {
        route.context.getRegistry().bind("tls", tls(client, trusted));
        route.option("sslContextParameters", tls(client, nobody))
                .start("sslContextParameters=#bean:tls");

        assertUploads("client");
    }

    @Test
    void theGlobalParametersOfTheContextAreUsedWhenTheComponentSaysSo() throws Exception {
        route.context.setSSLContextParameters(tls(client, trusted));
        route.option("useGlobalSslContextParameters", "true").start("maxRetries=3");

        assertUploads("client");
    }

    @Test
    void theGlobalParametersOfTheContextAreNotUsedUnasked() throws Exception {
        route.context.setSSLContextParameters(tls(client, trusted));
        route.start("maxRetries=3");

        assertRefused();
    }

    @Test
    void ownParametersGoBeforeTheGlobalOnes() throws Exception {
        route.context.setSSLContextParameters(tls(client, nobody));
        route.option("useGlobalSslContextParameters", "true")
                .option("sslContextParameters", tls(renewed, trusted))
                .start("maxRetries=3");

        assertUploads("renewed");
    }

    @Test
    void aWrongPasswordOfTheKeyStoreFailsTheStartAndIsNotShown() {
        assertPasswordIsNotShown(keys(client, "wr0ng-canary", KeyStores.PASSWORD));
    }

    @Test
    void aWrongPasswordOfTheKeyFailsTheStartAndIsNotShown() {
        assertPasswordIsNotShown(keys(client, KeyStores.PASSWORD, "wr0ng-canary"));
    }

    private void assertPasswordIsNotShown(KeyManagersParameters keys) {
        SSLContextParameters parameters = tls(null, trusted);
        parameters.setKeyManagers(keys);
        route.option("sslContextParameters", parameters);

        Throwable failure = catchThrowable(() -> route.start(""));

        assertThat(failure)
                .hasStackTraceContaining("The TLS settings cannot be used")
                .extracting(TlsOptionsTest::text)
                .asString()
                .doesNotContain("wr0ng-canary");
    }

    private static String text(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void aRenewedKeyStoreIsUsedOnceTheComponentIsStoppedAndStarted() throws Exception {
        Path used = directory.resolve("used.p12");
        Files.copy(client, used, StandardCopyOption.REPLACE_EXISTING);
        route.option("sslContextParameters", tls(used, trusted)).start("");
        assertUploads("client");

        Files.copy(renewed, used, StandardCopyOption.REPLACE_EXISTING);
        assertUploads("client");
        route.context.getRouteController().stopRoute(UploadRoute.ID);
        route.component.stop();
        route.component.start();
        route.context.getRouteController().startRoute(UploadRoute.ID);

        assertUploads("renewed");
    }
}
