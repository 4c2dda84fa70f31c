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
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A canary key and a canary person, with every logger of the JVM at TRACE. */
class SecretsTest {

    private static final String PERSON = "Jane-Canary";
    private static final String PASSWORD = "proxy-canary-password";

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private final Queue<String> loggers = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> appender =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    loggers.add(event.getLoggerName());
                    seen.add(event.getLoggerName() + " " + event.getFormattedMessage());
                    if (event.getThrowableProxy() != null) {
                        seen.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
                    }
                }
            };
    private Fixture fixture;

    @BeforeEach
    void listen() {
        root.iteratorForAppenders().forEachRemaining(a -> a.stop());
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.TRACE);
        fixture = new Fixture();
    }

    @AfterEach
    void quiet() {
        fixture.close();
        root.setLevel(before);
        root.detachAppender(appender);
        root.iteratorForAppenders().forEachRemaining(a -> a.start());
    }

    private HrFlowRequest upload() {
        return new HrFlowRequest(
                "profile/parsing/file",
                "POST",
                "profile/parsing/file",
                java.util.List.of(Fixture.field("email", PERSON)),
                Fixture.form(
                        new Fixture.Bytes(PERSON.getBytes(StandardCharsets.UTF_8))
                                .named(PERSON + ".pdf"),
                        Fixture.field("reference", PERSON)),
                HrFlowRequest.Repeat.ALWAYS,
                null);
    }

    private void keep(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        seen.add(trace.toString());
    }

    @Test
    void neitherKeyNorPersonIsSeenAnywhere() throws Exception {
        try (WireServer server =
                new WireServer(
                        exchange -> {
                            switch (exchange.number) {
                                case 1 -> exchange.json(200, WireServer.GOOD);
                                case 2 ->
                                        exchange.json(
                                                401,
                                                "{\"code\":401,\"message\":\"Invalid secret key: "
                                                        + Fixture.KEY
                                                        + "\",\"data\":[\""
                                                        + Fixture.KEY
                                                        + "\"]}");
                                case 3 ->
                                        exchange.send(
                                                502, "text/html", "<b>key</b> " + Fixture.KEY);
                                case 4 -> {
                                    exchange.raw(
                                            "HTTP/1.1 200 OK\r\nX-API-KEY "
                                                    + Fixture.KEY
                                                    + "\r\n\r\n");
                                    exchange.close();
                                }
                                default -> exchange.reset();
                            }
                        })) {
            ClientSettings settings = new Fixture.Settings(server.uri()).build();
            HrFlowClient client = fixture.clients.acquire(settings);
            for (int i = 0; i < 3; i++) {
                HrFlowResponse response = Fixture.get(client.send(upload(), Admission.WAIT));
                seen.add(response.message() + response.envelope() + response);
            }
            for (int i = 0; i < 2; i++) {
                keep(Fixture.failure(client.send(upload(), Admission.WAIT)));
            }
            seen.add(settings + " " + upload() + " " + fixture.clients.statistics() + client);
            assertThat(server.requests.get(0).header("X-API-KEY")).isEqualTo(Fixture.KEY);
            assertThat(server.requests.get(0).text()).contains(PERSON);
        }
        Fixture.Settings proxied = new Fixture.Settings(URI.create("https://api.example.org/v1"));
        try (WireServer proxy =
                new WireServer(exchange -> exchange.send(407, "text/plain", "no"))) {
            proxied.proxyHost = "localhost";
            proxied.proxyPort = proxy.port();
            proxied.proxyUser = "user";
            proxied.proxyPassword = PASSWORD;
            HrFlowTransportException failure =
                    Fixture.failure(
                            fixture.clients
                                    .acquire(proxied.build())
                                    .send(upload(), Admission.WAIT));
            assertThat(failure).hasMessageContaining("the proxy refused");
            assertThat(failure.isOutcomeUnknown()).isFalse();
            keep(failure);
            assertThat(proxy.requests.get(0).header("X-API-KEY")).isNull();
        }
        // the appender did see what HttpClient has to say
        assertThat(loggers).anyMatch(name -> name.startsWith("org.apache.hc.client5"));
        String basic =
                java.util.Base64.getEncoder()
                        .encodeToString(("user:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(seen)
                .noneMatch(text -> text.contains(Fixture.KEY))
                .noneMatch(text -> text.contains(PERSON))
                .noneMatch(text -> text.contains(PASSWORD))
                .noneMatch(text -> text.contains(basic));
    }
}
