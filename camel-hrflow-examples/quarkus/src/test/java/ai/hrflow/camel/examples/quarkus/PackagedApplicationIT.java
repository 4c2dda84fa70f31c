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
package ai.hrflow.camel.examples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the application of the build as README.md does: in an empty folder, with nothing but
 * environment variables.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is stopped there without notice")
class PackagedApplicationIT {

    @TempDir Path temp;

    @Test
    void importsUntilItIsStoppedAndKeepsKeysAndNamesOutOfItsLog() throws Exception {
        ImportFolder folder = new ImportFolder(temp);
        Path document = ImportFolder.good("portfolio.html");
        try (SandboxProcess sandbox = SandboxProcess.start(temp)) {
            sandbox.failNextUpload("\"fault\": \"status\", \"status\": 500");
            folder.drop(document, "Rhys ap Gwilym.html");
            folder.drop(ImportFolder.bad("installer.pdf"), "Jane Doe.pdf");
            try (RunningJar application = RunningJar.start(temp, sandbox.variables())) {
                folder.awaitInInbox("done/Rhys ap Gwilym.html");
                folder.awaitInInbox("failed/Jane Doe.pdf");

                application.stop();

                assertThat(sandbox.profileOf(document).orElseThrow().at("/info/email").asText())
                        .isEqualTo("rhys@apgwilym.example");
                assertThat(application.log())
                        .contains(
                                "is the profile of a document",
                                "code 400",
                                "code 500",
                                "(resume-import) shutdown")
                        .doesNotContain(sandbox.apiKey())
                        .doesNotContainIgnoringCase("Rhys", "Gwilym", "Jane");
            }
        }
    }

    @Test
    void finishesAnUploadInHandBeforeItStops() throws Exception {
        ImportFolder folder = new ImportFolder(temp);
        Path document = ImportFolder.good("portfolio.html");
        try (SandboxProcess sandbox = SandboxProcess.start(temp);
                RunningJar application = RunningJar.start(temp, sandbox.variables())) {
            application.awaitLog(log -> log.contains("(resume-import) started"));
            sandbox.failNextUpload("\"fault\": \"latency\", \"ms\": 2000");
            folder.drop(document);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> sandbox.inFlight() == 1 || !application.isAlive());

            application.stop();

            assertThat(folder.inInbox("done/portfolio.html")).exists();
            assertThat(sandbox.profileOf(document)).isPresent();
        }
    }
}
