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
package ai.hrflow.camel;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A Camel context whose {@code hrflow} component calls a sandbox. */
abstract class RouteTest {

    @RegisterExtension
    static final HrFlowSandboxExtension SANDBOX =
            HrFlowSandboxExtension.create(options -> options.parsingDelay(Duration.ofMillis(50)));

    CamelContext context;
    ProducerTemplate template;
    HrFlowSandbox sandbox;

    @BeforeEach
    void startContext() throws Exception {
        sandbox = SANDBOX.sandbox();
        context = new DefaultCamelContext();
        HrFlowComponent component = new HrFlowComponent();
        component.getConfiguration().setApiKey(sandbox.apiKey());
        component.getConfiguration().setUserEmail(sandbox.userEmail());
        component.getConfiguration().setBaseUrl(sandbox.baseUrl());
        component.setSourceKey(sandbox.sourceKey());
        component.setBoardKey(sandbox.boardKey());
        configure(component);
        context.addComponent("hrflow", component);
        prepare(context);
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stopContext() throws Exception {
        template.stop();
        context.stop();
    }

    /** Changes the component before it starts. */
    void configure(HrFlowComponent component) {}

    /** Adds routes before the context starts. */
    void prepare(CamelContext camelContext) throws Exception {}

    /** Sends one message to an endpoint; the exchange holds the answer or the exception. */
    Exchange send(String uri, Object body, Map<String, Object> headers) {
        return template.request(
                uri,
                exchange -> {
                    exchange.getMessage().setBody(body);
                    exchange.getMessage().setHeaders(new java.util.HashMap<>(headers));
                });
    }

    Exchange send(String uri, Object body) {
        return send(uri, body, Map.of());
    }

    void route(RouteBuilder routes) throws Exception {
        context.addRoutes(routes);
    }
}
