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
package ai.hrflow.camel.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.Fault;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the routes of the example do, in either language, started as README.md says. */
class ResumeImportTest {

    private static final String UPLOAD = "profile/parsing/file POST";

    @RegisterExtension
    final HrFlowSandboxExtension extension =
            HrFlowSandboxExtension.create(options -> options.parsingDelay(Duration.ofMillis(20)));

    @TempDir Path temp;

    private HrFlowSandbox sandbox() {
        return extension.sandbox();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "xml"})
    void documentsBecomeProfilesAndBadOnesFailWithTheReasonBesideThem(String language)
            throws Exception {
        ImportFolder folder = new ImportFolder(temp);
        List<String> good =
                List.of(
                        "S. O'Brien - electrician.pdf",
                        "CV d'Amélie L'Hostis – comptable.docx",
                        "Lebenslauf_Yıldız.rtf",
                        "CV “Zoé” d'Arc.odt",
                        "Lebenslauf Öztürk-Weiß.html");
        List<String> bad = List.of("empty.pdf", "installer.pdf", "truncated.pdf");
        for (String name : good) {
            folder.drop(ImportFolder.good(name));
        }
        for (String name : bad) {
            folder.drop(ImportFolder.bad(name), "Jane Doe " + name);
        }
        try (Program program = start(language, Map.of("IMPORT_AWAIT_TIMEOUT", "15s"))) {
            for (String name : good) {
                program.awaitFile(folder, "inbox/done/" + name);
            }
            for (String name : bad) {
                program.awaitFile(folder, "inbox/failed/Jane Doe " + name);
            }

            assertThat(emails()).containsExactlyInAnyOrderElementsOf(expectedEmails(good));
            assertThat(reason(folder, "empty.pdf")).contains("0 bytes");
            assertThat(reason(folder, "installer.pdf")).contains("code 400").contains("executable");
            assertThat(reason(folder, "truncated.pdf"))
                    .contains("no result could be read within 15 s");

            program.askToStop();
            assertThat(program.hasStopped()).isTrue();
            assertThat(program.output())
                    .contains("is the profile of a document", "code 400", "shutdown")
                    .doesNotContain(sandbox().apiKey())
                    .doesNotContain("O'Brien", "Hostis", "Yıldız", "Zoé", "Öztürk", "Jane");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "xml"})
    void vacanciesBecomeJobsByAKamelet(String language) throws Exception {
        ImportFolder folder = new ImportFolder(temp);
        folder.write(
                "vacancies/monday.json",
                """
                [{"reference": "job-1", "name": "Welder", "location": {"text": "Lyon"}},
                 {"reference": "job-2", "name": "Accountant", "location": {"text": "Lyon"}}]
                """);
        folder.write("vacancies/nameless.json", "[{\"reference\": \"job-3\"}]");
        try (Program program = start(language, Map.of())) {
            program.awaitFile(folder, "vacancies/done/monday.json");
            program.awaitFile(folder, "vacancies/failed/nameless.json");

            assertThat(sandbox().jobs(sandbox().boardKey()))
                    .extracting(job -> job.path("name").asText())
                    .containsExactly("Welder", "Accountant");
            assertThat(program.output()).doesNotContain(sandbox().apiKey());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "xml"})
    void troublePassesAndAUsedUpQuotaPausesTheImport(String language) throws Exception {
        sandbox().faults().next(UPLOAD, Fault.status(500));
        sandbox().faults().next(UPLOAD, Fault.status(402));
        ImportFolder folder = new ImportFolder(temp);
        folder.drop(ImportFolder.good("portfolio.html"));
        try (Program program = start(language, Map.of())) {
            program.awaitOutput("The quota is used up");
            assertThat(folder.inInbox("portfolio.html")).exists();
            program.awaitFile(folder, "inbox/done/portfolio.html");

            assertThat(sandbox().journal().count(UPLOAD)).isEqualTo(3);
            assertThat(folder.inInbox("failed")).doesNotExist();
            assertThat(program.output()).contains("code 500").doesNotContain("portfolio");
        }
    }

    @Test
    void stoppingWaitsForTheDocumentInHand() throws Exception {
        try (HrFlowSandbox slow =
                HrFlowSandbox.builder().parsingDelay(Duration.ofSeconds(4)).start()) {
            ImportFolder folder = new ImportFolder(temp);
            folder.drop(ImportFolder.good("portfolio.html"));
            try (Program program = Program.ofTheExample("yaml", slow, temp, Map.of())) {
                await().atMost(Duration.ofSeconds(60)).until(() -> slow.openParsings() == 1);
                program.askToStop();

                assertThat(program.hasStopped()).isTrue();
                assertThat(folder.inInbox("done/portfolio.html")).exists();
            }
        }
    }

    private Program start(String language, Map<String, String> variables) throws Exception {
        return Program.ofTheExample(language, sandbox(), temp, variables);
    }

    private List<String> emails() {
        return sandbox().profiles().stream()
                .map(profile -> profile.at("/info/email").asText())
                .toList();
    }

    private static Set<String> expectedEmails(List<String> names) throws Exception {
        Set<String> emails = new HashSet<>();
        for (JsonNode document : new ObjectMapper().readTree(ImportFolder.expected().toFile())) {
            if (names.contains(document.path("file").asText())) {
                emails.add(document.path("email").asText());
            }
        }
        return emails;
    }

    private static String reason(ImportFolder folder, String name) throws Exception {
        return Files.readString(folder.inInbox("failed/Jane Doe " + name + ".reason.txt"));
    }
}
