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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.hrflow.camel.error.HrFlowOperationFailedException;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/kamelets.md shows the Kamelets that there are, and its routes do what it says. */
class KameletsPageTest {

    private static final String PAGE = "docs/kamelets.md";

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

    @TempDir Path directory;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Executable> effects =
            Map.of(
                    "hrflow-resume-sink", this::aDocumentBecomesAProfile,
                    "hrflow-resume-parse-action", this::aDocumentIsAnsweredWithItsProfile,
                    "hrflow-profile-sink", this::aProfileIsStored,
                    "hrflow-profile-get-action", this::aStoredProfileIsRead,
                    "hrflow-job-sink", this::jobsAreStoredAndChanged,
                    "hrflow-search-action", this::profilesAreFoundByWordsAndByFilters,
                    "hrflow-score-action", this::profilesAreRankedForAJob,
                    "hrflow-text-parse-action", this::aTextIsParsedWithoutBeingStored);

    private HrFlowSandbox sandbox;
    private ManualContext running;

    static List<Kamelet> kamelets() {
        return Kamelet.all();
    }

    static List<Manual.Block> routesWithKamelets() {
        return Manual.pages().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> List.of("yaml", "xml", "java").contains(block.language()))
                .filter(block -> block.content().contains("kamelet:hrflow-"))
                .filter(block -> !block.before().startsWith("<!-- not a route"))
                .toList();
    }

    @BeforeEach
    void start() {
        sandbox = HrFlowSandbox.builder().parsingDelay(Duration.ofMillis(20)).start();
        running = new ManualContext(sandbox, directory);
    }

    @AfterEach
    void stop() throws Exception {
        running.close();
        sandbox.close();
    }

    @Test
    void tablesAreThoseOfTheKamelets() throws Exception {
        Manual.checkOrWriteParts(PAGE, new KameletTables(kamelets()).parts());
    }

    @ParameterizedTest
    @MethodSource("routesWithKamelets")
    void eachRouteOfTheManualWithAKameletStarts(Manual.Block block) throws Exception {
        running.run(block);

        assertThat(running.context().getRoutes())
                .allMatch(
                        route ->
                                running.context()
                                        .getRouteController()
                                        .getRouteStatus(route.getId())
                                        .isStarted());
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void eachExampleDoesWhatTheKameletIsFor(Kamelet kamelet) throws Throwable {
        assertThat(effects).as("what to check for each Kamelet").containsKey(kamelet.name());
        run("example: " + kamelet);

        effects.get(kamelet.name()).execute();
    }

    private void aDocumentBecomesAProfile() throws Exception {
        write("resumes/jane.txt", RESUME);
        awaitFile("resumes/done/jane.txt");

        assertThat(sandbox.profiles()).hasSize(1);
        assertThat(sandbox.profiles().get(0).at("/info/email").asText())
                .isEqualTo("jane.doe@example.org");
        assertThat(directory.resolve("resumes/done/jane.txt")).hasContent(RESUME);
    }

    private void aDocumentIsAnsweredWithItsProfile() throws Exception {
        write("resumes/jane.txt", RESUME);
        awaitFile("resumes/done/jane.txt");

        JsonNode profile = json.readTree(directory.resolve("profiles/jane.txt.json").toFile());
        assertThat(profile.path("key")).isEqualTo(sandbox.profiles().get(0).path("key"));
        assertThat(profile.at("/info/email").asText()).isEqualTo("jane.doe@example.org");
    }

    private void aProfileIsStored() throws Exception {
        write("candidates/7.json", profile("candidate-7", "Jane", "Welder at Acme").toString());
        awaitFile("candidates/done/7.json");

        assertThat(sandbox.findByReference(sandbox.sourceKey(), "candidate-7"))
                .hasValueSatisfying(
                        profile ->
                                assertThat(profile.at("/info/first_name").asText())
                                        .isEqualTo("Jane"));
    }

    private void aStoredProfileIsRead() throws Exception {
        store("candidate-7", "Jane", "Welder at Acme");

        JsonNode profile = ask("direct:candidate", "candidate-7");
        assertThat(profile.at("/info/first_name").asText()).isEqualTo("Jane");
        assertThatThrownBy(() -> ask("direct:candidate", "nobody"))
                .hasRootCauseInstanceOf(HrFlowOperationFailedException.class);
    }

    private void jobsAreStoredAndChanged() throws Exception {
        write("vacancies/monday.json", "[" + job("Welder") + "]");
        awaitFile("vacancies/done/monday.json");
        write("vacancies/tuesday.json", "[" + job("Senior Welder") + "]");
        awaitFile("vacancies/done/tuesday.json");

        assertThat(sandbox.jobs(sandbox.boardKey()))
                .extracting(job -> job.path("name").asText())
                .containsExactly("Senior Welder");
    }

    private void profilesAreFoundByWordsAndByFilters() throws Exception {
        store("candidate-7", "Jane", "Welder at Acme");
        store("candidate-8", "Zoé", "Accountant at Acme");

        assertThat(ask("direct:search", "welder").findValuesAsText("reference"))
                .containsExactly("candidate-7");
        assertThat(ask("direct:search", "{\"name\": \"Zoé\"}").findValuesAsText("reference"))
                .containsExactly("candidate-8");
        assertThat(sandbox.journal().last().query("limit")).isEqualTo("10");
    }

    private void profilesAreRankedForAJob() throws Exception {
        store("candidate-8", "Zoé", "Accountant, books and taxes");
        store("candidate-7", "Jane", "Welder, welding of steel frames");
        template().requestBody("hrflow:job/upsert", job("Welder"));

        JsonNode ranked = ask("direct:shortlist", "job-7");
        assertThat(ranked.at("/profiles/0/reference").asText()).isEqualTo("candidate-7");
        assertThat(ranked.path("predictions")).hasSameSizeAs(ranked.path("profiles"));
        assertThat(sandbox.journal().last().query("limit")).isEqualTo("5");
    }

    private void aTextIsParsedWithoutBeingStored() throws Exception {
        JsonNode parsed = ask("direct:letter", RESUME);

        assertThat(parsed.at("/profile/info/email").asText()).isEqualTo("jane.doe@example.org");
        assertThat(parsed.path("entities")).isNotEmpty();
        assertThat(sandbox.profiles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "first in XML"})
    void aFailureInAKameletIsAFailureOfTheRoute(String route) throws Exception {
        run("route: " + route);
        write("inbox/jane.txt", RESUME);
        write("inbox/empty.txt", "");
        awaitFile("inbox/done/jane.txt");
        awaitFile("inbox/failed/empty.txt");

        assertThat(sandbox.profiles()).hasSize(1);
    }

    private void store(String reference, String firstName, String text) {
        template().requestBody("hrflow:profile/upsert", profile(reference, firstName, text));
    }

    private JsonNode profile(String reference, String firstName, String text) {
        return json.valueToTree(
                Map.of(
                        "reference",
                        reference,
                        "text",
                        text,
                        "summary",
                        text,
                        "info",
                        Map.of(
                                "first_name",
                                firstName,
                                "last_name",
                                "Doe",
                                "email",
                                "a@example.org",
                                "summary",
                                text),
                        "experiences",
                        List.of(Map.of("title", text)),
                        "educations",
                        List.of()));
    }

    private JsonNode job(String name) {
        return json.valueToTree(
                Map.of(
                        "reference",
                        "job-7",
                        "name",
                        name,
                        "summary",
                        "Welding of steel frames",
                        "location",
                        Map.of("text", "Lyon")));
    }

    /** Sends a body to a route and reads the JSON text that it answers with. */
    private JsonNode ask(String route, String body) throws Exception {
        Object answer = template().requestBody(route, body);
        assertThat(answer).isInstanceOf(String.class);
        return json.readTree((String) answer);
    }

    private ProducerTemplate template() {
        return running.context().createProducerTemplate();
    }

    private void run(String marker) throws Exception {
        running.run(
                Manual.page(PAGE).blocks().stream()
                        .filter(block -> block.before().equals("<!-- " + marker + " -->"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(PAGE + " has no " + marker)));
    }

    /** Writes beside the folder first, so that no route finds half a file. */
    private void write(String name, String text) throws Exception {
        Path path = directory.resolve(name);
        Files.createDirectories(path.getParent());
        Path unfinished = Files.writeString(directory.resolve("unfinished"), text);
        Files.move(unfinished, path);
    }

    private void awaitFile(String name) {
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(directory.resolve(name)));
    }
}
