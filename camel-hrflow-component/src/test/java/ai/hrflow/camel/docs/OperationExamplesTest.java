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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * The examples of docs/operations.md work on the profile candidate-42, and those about a job on the
 * job job-7. Of each there is a second one, a rating and a tracking.
 */
class OperationExamplesTest {

    @RegisterExtension
    static final HrFlowSandboxExtension SANDBOX =
            HrFlowSandboxExtension.create(options -> options.parsingDelay(Duration.ofMillis(20)));

    private static final String PROFILE = "candidate-42";
    private static final String JOB = "job-7";

    private static final String RESUME =
            """
            Jane Doe
            Senior Welder
            jane.doe@example.org

            Experience
            Jan 2018 - Dec 2020  Welder, Acme Metal, Lyon

            Skills
            Welding, MIG, TIG
            """;

    private static final String OTHER_RESUME =
            """
            John Smith
            Welder
            john.smith@example.org

            Experience
            Jan 2019 - Dec 2021  Welder, Steel Works, Lyon

            Skills
            Welding
            """;

    private static final Pattern ABOUT_A_JOB = Pattern.compile("hrflow:(storing/jobs|job)\\b");

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

    @BeforeAll
    static void setUpTheWorkspace() {
        SANDBOX.sandbox().addWorkflow("nightly import", "production");
        SANDBOX.sandbox()
                .webhooks()
                .register(SANDBOX.sandbox().baseUrl() + "/nobody", "profile.parsing.error");
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
            store(template);

            String direct =
                    running.context().getEndpoints().stream()
                            .map(Endpoint::getEndpointUri)
                            .filter(uri -> uri.startsWith("direct:"))
                            .findFirst()
                            .orElseThrow();
            String reference = ABOUT_A_JOB.matcher(block.content()).find() ? JOB : PROFILE;
            call(template, direct, reference, reference);
            assertThat(logged)
                    .as("what %s logs", block)
                    .hasSizeGreaterThanOrEqualTo(block.content().contains("log") ? 1 : 0)
                    .allSatisfy(message -> assertThat(message).isNotBlank().doesNotEndWith(" is "));
        }
    }

    /** What the examples work on, whatever the ones before did to it. */
    private static void store(ProducerTemplate template) {
        upload(template, PROFILE, RESUME);
        upload(template, "candidate-43", OTHER_RESUME);
        job(template, JOB, "Welder");
        job(template, "job-8", "Welder, night shift");
        String both = "profileReference=" + PROFILE + "&jobReference=" + JOB;
        call(template, "hrflow:rating?role=recruiter&" + both, PROFILE, Map.of("score", 0.8));
        call(template, "hrflow:tracking?role=candidate&action=apply&" + both, PROFILE, Map.of());
    }

    private static void upload(ProducerTemplate template, String reference, String resume) {
        call(
                template,
                "hrflow:profile/parsing/file?syncParsing=true&onDuplicate=replace",
                reference,
                resume);
        call(template, "hrflow:profile/indexing/archive?param.is_archive=0", reference, "");
    }

    private static void job(ProducerTemplate template, String reference, String name) {
        call(
                template,
                "hrflow:job/upsert",
                reference,
                Map.of(
                        "name",
                        name,
                        "location",
                        Map.of("text", "Lyon"),
                        "summary",
                        "Welding of steel frames",
                        "skills",
                        List.of(Map.of("name", "welding", "type", "hard"))));
        call(template, "hrflow:job/indexing/archive?param.is_archive=0", reference, "");
    }

    private static void call(ProducerTemplate template, String uri, String reference, Object body) {
        Exchange result =
                template.request(
                        uri,
                        exchange -> {
                            exchange.getMessage()
                                    .setHeaders(
                                            new HashMap<>(
                                                    Map.of(
                                                            Exchange.FILE_NAME,
                                                            reference + ".txt",
                                                            "CamelHrFlowReference",
                                                            reference)));
                            exchange.getMessage().setBody(body);
                        });
        assertThat(result.getException()).as(uri).isNull();
    }
}
