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

import ai.hrflow.camel.HrFlowComponent;
import ai.hrflow.camel.HrFlowConfiguration;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
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

/** A Camel context, new for each test, whose {@code hrflow} component calls the empty sandbox. */
abstract class MatrixTest {

    static final String UPLOAD = "profile/parsing/file POST";

    final Sandbox sandbox = Sandbox.shared();
    CamelContext context;
    ProducerTemplate template;

    @BeforeEach
    void startContext() throws Exception {
        sandbox.reset();
        context = newContext();
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stopContext() throws Exception {
        template.stop();
        context.stop();
    }

    /** Changes the component before it starts. */
    void configure(HrFlowConfiguration configuration) {}

    /** Changes the context before it starts. */
    void prepare(CamelContext camelContext) throws Exception {}

    /** A context that is not started yet. */
    final CamelContext newContext() throws Exception {
        HrFlowComponent component = new HrFlowComponent();
        HrFlowConfiguration configuration = component.getConfiguration();
        configuration.setApiKey(sandbox.apiKey());
        configuration.setUserEmail(sandbox.userEmail());
        configuration.setBaseUrl(sandbox.baseUrl());
        configure(configuration);
        component.setSourceKey(sandbox.sourceKey());
        component.setBoardKey(sandbox.boardKey());
        CamelContext made = new DefaultCamelContext();
        made.addComponent("hrflow", component);
        prepare(made);
        return made;
    }

    final void route(RouteBuilder routes) throws Exception {
        context.addRoutes(routes);
    }

    /** A route from {@code direct:in} to one endpoint. */
    static RouteBuilder to(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").to(uri);
            }
        };
    }

    /** Sends one message; the exchange holds the answer or the exception. */
    final Exchange send(String uri, Object body, Map<String, Object> headers) {
        return template.request(
                uri,
                exchange -> {
                    exchange.getMessage().setBody(body);
                    exchange.getMessage().setHeaders(new HashMap<>(headers));
                });
    }

    final Exchange send(String uri, Object body) {
        return send(uri, body, Map.of());
    }

    /** The body of an exchange that went well. */
    static <T> T good(Exchange exchange, Class<T> type) {
        assertThat((Throwable) exchange.getException()).isNull();
        return exchange.getMessage().getBody(type);
    }

    static JsonNode good(Exchange exchange) {
        return good(exchange, JsonNode.class);
    }

    /** The text of a document that no other number gives. */
    static String resume(int number) {
        return """
        Jane Doe
        Senior Welder
        %s

        Experience
        Jan 2018 - Dec 2020  Welder, Acme Metal, Lyon

        Skills
        Welding, MIG, TIG
        """
                .formatted(email(number));
    }

    /** The e-mail address in a document. */
    static String email(int number) {
        return "jane.doe." + number + "@example.org";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, Object> profile(String reference) {
        return Map.of(
                "reference", reference,
                "text", "Jane Doe, welder",
                "info", Map.of("full_name", "Jane Doe", "email", "jane.doe@example.org"),
                "experiences", List.of(),
                "educations", List.of());
    }

    /** Threads that the component makes, whatever context it belongs to. */
    static Set<Thread> componentThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(
                        thread ->
                                thread.getName().contains("HrFlow")
                                        || thread.getName().startsWith("camel-hrflow"))
                .collect(Collectors.toSet());
    }
}
