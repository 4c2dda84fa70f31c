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
package ai.hrflow.camel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** The examples of docs/operations.md work on a profile whose reference is candidate-42. */
class OperationExamplesTest {

    @RegisterExtension
    static final HrFlowSandboxExtension SANDBOX =
            HrFlowSandboxExtension.create(options -> options.parsingDelay(Duration.ofMillis(20)));

    private static final String RESUME = "Jane Doe\nSenior Welder\njane.doe@example.org\n";

    /** Where the log steps of the examples write, so that the level is right and nobody sees it. */
    private static final String LOG = "manual";

    @TempDir Path directory;

    static List<Manual.Block> examples() {
        return Manual.page("docs/operations.md").blocks().stream()
                .filter(block -> block.content().contains("direct:"))
                .toList();
    }

    @BeforeAll
    static void letTheExamplesLog() {
        Logger log = (Logger) LoggerFactory.getLogger(LOG);
        log.setLevel(Level.INFO);
        log.setAdditive(false);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void works(Manual.Block block) throws Exception {
        List<String> logged = new CopyOnWriteArrayList<>();
        try (ManualContext running = new ManualContext(SANDBOX.sandbox(), directory)) {
            running.context().getGlobalOptions().put(Exchange.LOG_EIP_NAME, LOG);
            running.context()
                    .getCamelContextExtension()
                    .addLogListener(
                            (exchange, logger, message) -> {
                                logged.add(message);
                                return message;
                            });
            running.run(block);
            ProducerTemplate template = running.context().createProducerTemplate();
            Exchange upload =
                    template.request(
                            "hrflow:profile/parsing/file?syncParsing=true&onDuplicate=existing",
                            exchange -> {
                                exchange.getMessage().setBody(RESUME);
                                exchange.getMessage()
                                        .setHeaders(
                                                new java.util.HashMap<>(
                                                        Map.of(
                                                                Exchange.FILE_NAME,
                                                                "jane.txt",
                                                                "CamelHrFlowReference",
                                                                "candidate-42")));
                            });
            assertThat(upload.getException()).isNull();

            String direct =
                    running.context().getEndpoints().stream()
                            .map(Endpoint::getEndpointUri)
                            .filter(uri -> uri.startsWith("direct:"))
                            .findFirst()
                            .orElseThrow();
            Exchange result =
                    template.request(
                            direct,
                            exchange -> {
                                exchange.getMessage().setBody("candidate-42");
                                exchange.getMessage()
                                        .setHeader("CamelHrFlowReference", "candidate-42");
                            });
            assertThat(result.getException()).as("%s", block).isNull();
            assertThat(logged)
                    .as("what %s logs", block)
                    .allSatisfy(message -> assertThat(message).isNotBlank().doesNotEndWith(" is "));
        }
    }
}
