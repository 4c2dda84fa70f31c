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

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A Kamelet that has a key of its own: it arrives as it is, and is shown nowhere. */
class KameletCredentialsTest {

    private static final String KEY = "ask_ca9a27ca9a27ca9a27ca9a27ca9a2700";

    /** Both characters mean something in a URI. */
    private static final String USER = "jane+hr&more@example.org";

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final CamelContext context = new DefaultCamelContext();
    private HrFlowSandbox sandbox;

    @BeforeEach
    void start() {
        sandbox = HrFlowSandbox.builder().apiKey(KEY).userEmail(USER).start();
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        context.stop();
        root.detachAppender(log);
        sandbox.close();
    }

    private void configure(String key, String value) {
        Properties properties = new Properties();
        properties.setProperty("camel.kamelet.hrflow-job-sink.userEmail", USER);
        properties.setProperty("camel.kamelet.hrflow-job-sink.baseUrl", sandbox.baseUrl());
        properties.setProperty("camel.kamelet.hrflow-job-sink.boardKey", sandbox.boardKey());
        properties.setProperty(key, value);
        context.getPropertiesComponent().setInitialProperties(properties);
    }

    private void storesAJob(String kamelet) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:job").to(kamelet);
                    }
                });
        context.start();
        context.createProducerTemplate()
                .requestBody(
                        "direct:job",
                        "{\"reference\": \"job-1\", \"name\": \"Welder\", \"location\": {\"text\":"
                                + " \"Lyon\"}}");
        assertThat(sandbox.jobs(sandbox.boardKey())).hasSize(1);
    }

    @Test
    void theKeyFromPropertiesIsShownNowhere() throws Exception {
        configure("camel.kamelet.hrflow-job-sink.apiKey", KEY);
        storesAJob("kamelet:hrflow-job-sink");

        assertThat(shown()).isNotEmpty().noneMatch(text -> text.contains(KEY));
    }

    @Test
    void theKeyAsAnOptionIsShownNowhere() throws Exception {
        configure("other.key", KEY);
        storesAJob("kamelet:hrflow-job-sink?apiKey={{other.key}}");

        assertThat(shown()).isNotEmpty().noneMatch(text -> text.contains(KEY));
    }

    /** What is logged at INFO and above, and the endpoints as logs and JMX name them. */
    private List<String> shown() {
        List<String> shown =
                new ArrayList<>(
                        log.list.stream()
                                .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
                                .map(ILoggingEvent::getFormattedMessage)
                                .toList());
        context.getEndpoints().forEach(endpoint -> shown.add(endpoint.toString()));
        return shown;
    }
}
