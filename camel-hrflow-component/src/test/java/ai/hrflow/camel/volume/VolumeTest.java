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

import ai.hrflow.camel.HrFlowComponent;
import ai.hrflow.camel.HrFlowConfiguration;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A sandbox and a Camel context whose {@code hrflow} component calls it, both new for each test.
 *
 * <p>With {@code -Dhrflow.volume=long} the tests of this package run in their full size, which
 * takes about a quarter of an hour instead of two minutes.
 */
abstract class VolumeTest {

    static final boolean LONG = "long".equals(System.getProperty("hrflow.volume"));

    static final String UPLOAD = "profile/parsing/file POST";
    static final String READ = "profile/indexing GET";

    static final Duration SOON = Duration.ofSeconds(1);
    static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    final HrFlowSandboxExtension sandboxes = HrFlowSandboxExtension.create(this::options);

    HrFlowSandbox sandbox;
    CamelContext context;
    ProducerTemplate template;

    @BeforeEach
    void startContext() throws Exception {
        sandbox = sandboxes.sandbox();
        context = newContext(sandbox.baseUrl());
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stopContext() {
        context.stop();
    }

    /** Changes the sandbox before it starts. */
    HrFlowSandbox.Builder options(HrFlowSandbox.Builder builder) {
        return builder.parsingDelay(Duration.ofMillis(50));
    }

    /** Changes the component's settings before it starts. */
    void configure(HrFlowConfiguration configuration) {}

    /** A context that is not started yet. */
    final CamelContext newContext(String baseUrl) {
        HrFlowComponent component = new HrFlowComponent();
        HrFlowConfiguration configuration = component.getConfiguration();
        configuration.setApiKey(sandbox.apiKey());
        configuration.setUserEmail(sandbox.userEmail());
        configuration.setBaseUrl(baseUrl);
        configure(configuration);
        component.setSourceKey(sandbox.sourceKey());
        CamelContext made = new DefaultCamelContext();
        made.addComponent("hrflow", component);
        return made;
    }

    final void route(RouteBuilder routes) throws Exception {
        context.addRoutes(routes);
    }

    /** Sends one message and waits for its exchange, which holds the answer or the exception. */
    final Exchange send(String uri, Object body, Map<String, Object> headers) {
        return template.request(uri, exchange -> fill(exchange, body, headers));
    }

    static void fill(Exchange exchange, Object body, Map<String, Object> headers) {
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeaders(new HashMap<>(headers));
    }

    /** The body of an exchange that went well. */
    static JsonNode good(Exchange exchange) {
        assertThat((Throwable) exchange.getException())
                .as("exception of exchange %s", exchange.getExchangeId())
                .isNull();
        return exchange.getMessage().getBody(JsonNode.class);
    }

    /** The text of a document that no other number gives. */
    static String resume(int number) {
        return """
        Jane Doe
        Senior Welder
        jane.doe.%d@example.org

        Experience
        Jan 2018 - Dec 2020  Welder, Acme Metal, Lyon

        Skills
        Welding, MIG, TIG
        """
                .formatted(number);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A stream of unknown length that can be read once and that may block, as from a socket. */
    static InputStream oneWay(String text) {
        return new FilterInputStream(new ByteArrayInputStream(bytes(text))) {
            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }

    /** Threads that the component makes, whatever context it belongs to. */
    static Set<Thread> componentThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(VolumeTest::isOfComponent)
                .collect(Collectors.toSet());
    }

    private static boolean isOfComponent(Thread thread) {
        return thread.getName().contains("HrFlow") || thread.getName().startsWith("camel-hrflow");
    }

    /** Whether it is one of the few threads that serve all connections. */
    static boolean isIoThread(String name) {
        return name.startsWith("camel-hrflow-io");
    }

    /** Fails when requests stay open at the server, which means that the client holds them. */
    final void assertNothingInFlight() {
        await("requests in flight at the server")
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> assertThat(sandbox.journal().inFlight()).isZero());
    }
}
