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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The single file of docs/yaml.md is run by Camel's command line, with the jar that was just built.
 * In the Maven profile camel-cli only, as the command line downloads what the route needs.
 */
class CamelCliIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path COMPONENT = PROJECT.resolve("camel-hrflow-component");

    @RegisterExtension
    static final HrFlowSandboxExtension EXTENSION =
            HrFlowSandboxExtension.create(options -> options);

    @TempDir Path temp;

    @Test
    void aFileIsRunWithoutAProject() throws Exception {
        YamlPage page = new YamlPage();
        String version = page.versionOfTheComponent();
        write(page.file("One file and Camel's command line", "resumes.camel.yaml"));
        write(page.file("From an empty folder to an upload", "application.properties"));
        ImportFolder folder = new ImportFolder(temp);
        folder.drop(ImportFolder.good("portfolio.html"), "Rhys ap Gwilym.html");
        HrFlowSandbox sandbox = EXTENSION.sandbox();
        try (Program program =
                Program.run(
                        sandbox,
                        temp,
                        Map.of(),
                        "-Duser.home=" + home(),
                        "-classpath",
                        TARGET.resolve("cli") + "/*",
                        Path.of("src", "test", "cli", "CamelCli.java").toAbsolutePath().toString(),
                        "run",
                        "resumes.camel.yaml",
                        "application.properties",
                        "--dep=mvn:ai.hrflow.camel:camel-hrflow:" + version,
                        "--repos=" + repository(version).toUri(),
                        "--logging-color=false")) {
            program.awaitFile(folder, "inbox/done/Rhys ap Gwilym.html");
            program.askToStop();

            assertThat(program.hasStopped()).isTrue();
            assertThat(sandbox.profiles()).hasSize(1);
            assertThat(program.output())
                    .contains("kamelets:1", "is the profile of a document")
                    .doesNotContain(sandbox.apiKey(), "Rhys");
        }
    }

    /** What is downloaded stays in there, and with it this build's own jar. */
    private static Path home() throws Exception {
        Path home = TARGET.resolve("cli-home");
        Files.createDirectories(home.resolve(".m2").resolve("repository"));
        return home;
    }

    /** A Maven repository with the component as this build has made it. */
    private static Path repository(String version) throws Exception {
        Path repository = TARGET.resolve("cli-repository");
        String jar = "camel-hrflow-" + version + ".jar";
        Path group = repository.resolve("ai").resolve("hrflow").resolve("camel");
        copy(COMPONENT.resolve("target").resolve(jar), group, "camel-hrflow", version, ".jar");
        copy(COMPONENT.resolve("pom.xml"), group, "camel-hrflow", version, ".pom");
        copy(PROJECT.resolve("pom.xml"), group, "camel-hrflow-parent", version, ".pom");
        return repository;
    }

    private static void copy(
            Path file, Path group, String artifact, String version, String extension)
            throws Exception {
        Path folder = Files.createDirectories(group.resolve(artifact).resolve(version));
        Files.write(folder.resolve(artifact + "-" + version + extension), Files.readAllBytes(file));
    }

    private void write(ShownFile file) throws Exception {
        Files.writeString(temp.resolve(file.path().getFileName()), file.content());
    }
}
