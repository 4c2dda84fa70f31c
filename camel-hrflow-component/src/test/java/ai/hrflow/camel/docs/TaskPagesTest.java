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
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.io.TempDir;

/** The routes of the pages about searching, synchronising and texts do what the pages say. */
class TaskPagesTest {

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

    private HrFlowSandbox sandbox;
    private ManualContext running;

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
    void jobsThatSuitADocumentAreWrittenBesideIt() throws Exception {
        write("vacancies/open.json", vacancies("Welder", "Accountant"));
        run("keep-in-sync.md", "vacancies");
        awaitFile("vacancies/done/open.json");
        write("applications/jane.txt", RESUME);
        run("search-and-score.md", "jobs for résumés");
        awaitFile("applications/done/jane.txt");

        JsonNode suggestions =
                new ObjectMapper()
                        .readTree(directory.resolve("suggestions/jane.txt.json").toFile());
        assertThat(suggestions.path("jobs")).hasSize(2);
        assertThat(suggestions.at("/jobs/0/name").asText()).isEqualTo("Welder");
    }

    @Test
    void anExportOfVacanciesThatIsReadTwiceChangesJobsInsteadOfMakingMore() throws Exception {
        run("keep-in-sync.md", "vacancies");
        write("vacancies/monday.json", vacancies("Welder", "Accountant"));
        awaitFile("vacancies/done/monday.json");
        write("vacancies/tuesday.json", vacancies("Senior Welder", "Accountant"));
        awaitFile("vacancies/done/tuesday.json");

        assertThat(sandbox.jobs(sandbox.boardKey()))
                .extracting(job -> job.path("name").asText())
                .containsExactly("Senior Welder", "Accountant");
    }

    @Test
    void anExportOfCandidatesBecomesProfiles() throws Exception {
        run("keep-in-sync.md", "candidates");
        write("candidates/all.csv", candidates("7;Jane;Doe", "8;Zoé;Martin"));
        awaitFile("candidates/done/all.csv");

        assertThat(sandbox.profiles())
                .extracting(profile -> profile.at("/info/first_name").asText())
                .containsExactly("Jane", "Zoé");
    }

    @Test
    void profilesThatACompleteExportLacksAreArchived() throws Exception {
        run("keep-in-sync.md", "candidates");
        write("candidates/all.csv", candidates("7;Jane;Doe", "8;Zoé;Martin"));
        awaitFile("candidates/done/all.csv");
        run("keep-in-sync.md", "archive");
        write("complete/empty.csv", "id;first name\n");
        awaitFile("complete/done/empty.csv");
        write("complete/all.csv", candidates("7;Jane;Doe"));
        awaitFile("complete/done/all.csv");

        assertThat(archivedAt("7").isNull()).isTrue();
        assertThat(archivedAt("8").isNull()).isFalse();
        assertThat(sandbox.journal().count("profile/indexing/archive PATCH")).isEqualTo(1);
    }

    @Test
    void aTextBecomesAProfileWithoutAnUpload() throws Exception {
        run("texts.md", "text to profile");
        write("letters/jane-7.txt", RESUME);
        awaitFile("letters/done/jane-7.txt");

        assertThat(sandbox.findByReference(sandbox.sourceKey(), "jane-7"))
                .hasValueSatisfying(
                        profile ->
                                assertThat(profile.at("/info/email").asText())
                                        .isEqualTo("jane.doe@example.org"));
        assertThat(sandbox.journal().count("profile/parsing/file POST")).isZero();
    }

    @Test
    void aFileOfTitlesIsTaggedInBatches() throws Exception {
        run("texts.md", "titles");
        write("titles/all.txt", "Welder\n".repeat(40));
        awaitFile("titles/done/all.txt");

        List<String> batches = Files.readAllLines(directory.resolve("tagged/all.txt"));
        assertThat(batches).hasSize(2);
        assertThat(new ObjectMapper().readTree(batches.get(0))).hasSize(30);
        assertThat(new ObjectMapper().readTree(batches.get(1))).hasSize(10);
    }

    @Test
    void anAddressBecomesTheCentreOfAFilter() throws Exception {
        run("texts.md", "near");
        ProducerTemplate template = running.context().createProducerTemplate();
        template.requestBodyAndHeader(
                "hrflow:profile/indexing",
                Map.of(
                        "text", "Jane Doe, welder",
                        "info",
                                Map.of(
                                        "first_name", "Jane",
                                        "last_name", "Doe",
                                        "location",
                                                Map.of("text", "Lyon", "lat", 45.76, "lng", 4.84)),
                        "experiences", List.of(),
                        "educations", List.of()),
                "CamelHrFlowReference",
                "7");

        assertThat(found(template, "Lyon, France")).isEqualTo(1);
        assertThat(found(template, "Berlin, Germany")).isZero();
    }

    private static int found(ProducerTemplate template, String address) {
        return template.request("direct:near", exchange -> exchange.getMessage().setBody(address))
                .getMessage()
                .getHeader("CamelHrFlowResultTotal", Integer.class);
    }

    private JsonNode archivedAt(String reference) {
        return sandbox.findByReference(sandbox.sourceKey(), reference)
                .orElseThrow()
                .path("archived_at");
    }

    private static String vacancies(String first, String second) {
        return """
        [{"id": "job-1", "title": "%s", "description": "Welding of steel frames", "city": "Lyon"},
         {"id": "job-2", "title": "%s", "description": "Books and taxes", "city": "Lyon"}]
        """
                .formatted(first, second);
    }

    private static String candidates(String... starts) {
        StringBuilder csv = new StringBuilder("id;first name;last name;e-mail;text\n");
        for (String start : starts) {
            csv.append(start).append(";a@example.org;Knows a lot; really a lot\n");
        }
        return csv.toString();
    }

    private void run(String page, String route) throws Exception {
        running.run(
                Manual.page("docs/" + page).blocks().stream()
                        .filter(block -> block.before().equals("<!-- route: " + route + " -->"))
                        .findFirst()
                        .orElseThrow());
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
