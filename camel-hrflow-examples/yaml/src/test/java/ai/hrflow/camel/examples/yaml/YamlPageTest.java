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

import ai.hrflow.camel.examples.yaml.YamlPage.ShownFile;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of docs/yaml.md make programs that do what the page says. */
class YamlPageTest {

    private static final String FIRST = "From an empty folder to an upload";
    private static final Set<ShownFile> RUN = new HashSet<>();

    @RegisterExtension
    final HrFlowSandboxExtension extension =
            HrFlowSandboxExtension.create(options -> options.parsingDelay(Duration.ofMillis(20)));

    @TempDir Path temp;

    private final YamlPage page;
    private ImportFolder folder;

    YamlPageTest() throws Exception {
        page = new YamlPage();
    }

    @BeforeEach
    void makeFolder() {
        folder = new ImportFolder(temp);
    }

    @AfterAll
    static void everyRouteWasRun() throws Exception {
        assertThat(RUN)
                .containsAll(
                        new YamlPage()
                                .files().stream()
                                        .filter(file -> file.path().getParent() != null)
                                        .filter(file -> file.path().getParent().endsWith("camel"))
                                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, "The same in XML"})
    void aDocumentIsUploadedAndItsProfileIsWritten(String heading) throws Exception {
        folder.drop(ImportFolder.good("portfolio.html"));
        try (Program program =
                start(page.file(heading, heading.equals(FIRST) ? "resumes.yaml" : "resumes.xml"))) {
            program.awaitFile(folder, "inbox/done/portfolio.html");

            assertThat(
                            new ObjectMapper()
                                    .readTree(temp.resolve("profiles/portfolio.html.json").toFile())
                                    .path("key"))
                    .isEqualTo(sandbox().profiles().get(0).path("key"));
            program.askToStop();
            assertThat(program.hasStopped()).isTrue();
            assertThat(program.output()).doesNotContain(sandbox().apiKey());
        }
    }

    @Test
    void badDocumentsFailWithTheReasonBesideThem() throws Exception {
        folder.drop(ImportFolder.good("portfolio.html"));
        folder.drop(ImportFolder.bad("installer.pdf"));
        try (Program program =
                start(
                        page.file("What fails", "errors.yaml"),
                        page.file("What fails", "resumes.yaml"))) {
            program.awaitFile(folder, "inbox/done/portfolio.html");
            program.awaitFile(folder, "inbox/failed/installer.pdf");

            assertThat(temp.resolve("inbox/failed/installer.pdf.reason.txt"))
                    .content()
                    .contains("code 400");
            assertThat(sandbox().profiles()).hasSize(1);
        }
    }

    @Test
    void theKameletMakesAJobOfAFile() throws Exception {
        Matcher shown =
                Pattern.compile("A file such as `(\\{.*})`")
                        .matcher(Files.readString(Path.of("..", "..", "docs", "yaml.md")));
        assertThat(shown.find()).isTrue();
        folder.write("vacancies/welder.json", shown.group(1));
        try (Program program = start(page.file("A Kamelet", "vacancies.yaml"))) {
            program.awaitFile(folder, "vacancies/done/welder.json");

            assertThat(sandbox().jobs(sandbox().boardKey()))
                    .extracting(job -> job.path("reference").asText())
                    .containsExactly("job-1");
        }
    }

    @Test
    void variablesAndSystemPropertiesGoBeforeTheFile() throws Exception {
        Map<String, String> variables =
                Map.of(
                        "CAMEL_MAIN_SHUTDOWN_TIMEOUT",
                        "7",
                        "JAVA_TOOL_OPTIONS",
                        "-Dcamel.component.hrflow.max-concurrent-requests=9");
        try (Program program = start(variables, page.file(FIRST, "resumes.yaml"))) {
            program.awaitOutput("started in");

            assertThat(program.output())
                    .containsPattern("OS Environment Variable.*shutdownTimeout = 7")
                    .containsPattern("JVM System Property.*maxConcurrentRequests = 9");
        }
    }

    @Test
    void thePomNamesTheVersionsOfThisBuildAndLibrariesOfTheExample() throws Exception {
        String shown = page.file(FIRST, "pom.xml").content();
        String parent = Files.readString(Path.of("..", "..", "pom.xml"));
        String example = Files.readString(Path.of("pom.xml"));

        assertThat(first("<camel.version>(.*?)<", shown))
                .isEqualTo(first("<camel.version>(.*?)<", parent));
        assertThat(page.versionOfTheComponent())
                .isEqualTo(
                        first(
                                "<artifactId>camel-hrflow-parent</artifactId>\\s*<version>(.*?)<",
                                parent));
        List<String> libraries =
                Pattern.compile("<artifactId>(camel-[a-z-]+)</artifactId>")
                        .matcher(shown)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(libraries)
                .hasSizeGreaterThan(4)
                .allSatisfy(name -> assertThat(example).contains("<artifactId>" + name + "<"));
    }

    private static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    private Program start(ShownFile... routes) throws Exception {
        return start(Map.of(), routes);
    }

    /** The program of the page with its settings and with these of its routes. */
    private Program start(Map<String, String> variables, ShownFile... routes) throws Exception {
        write(page.file(FIRST, "application.properties"));
        for (ShownFile file : routes) {
            write(file);
            RUN.add(file);
        }
        return Program.start(temp.resolve("src/main/resources"), sandbox(), temp, variables);
    }

    private void write(ShownFile file) throws Exception {
        Path path = temp.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.content());
    }

    private HrFlowSandbox sandbox() {
        return extension.sandbox();
    }
}
