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
package ai.hrflow.camel.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.Fault;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the one jar of the build as README.md does: in an empty folder, with nothing but environment
 * variables.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is stopped there without notice")
class PackagedApplicationIT {

    private static final String UPLOAD = "profile/parsing/file POST";

    @RegisterExtension
    final HrFlowSandboxExtension extension =
            HrFlowSandboxExtension.create(options -> options.parsingDelay(Duration.ofMillis(20)));

    @TempDir Path temp;

    @Test
    void importsUntilItIsStoppedAndKeepsKeysAndNamesOutOfItsLog(HrFlowSandbox sandbox)
            throws Exception {
        ImportFolder folder = new ImportFolder(temp);
        sandbox.faults().next(UPLOAD, Fault.status(500));
        folder.drop(ImportFolder.good("portfolio.html"), "Rhys ap Gwilym.html");
        folder.drop(ImportFolder.bad("installer.pdf"), "Jane Doe.pdf");
        // any free port, so that the test needs no certain one
        try (RunningJar application = RunningJar.start(temp, variables("SERVER_PORT", "0"))) {
            int port = application.port();
            application.awaitFile(folder.inInbox("done/Rhys ap Gwilym.html"));
            application.awaitFile(folder.inInbox("failed/Jane Doe.pdf"));
            assertThat(get("http://127.0.0.1:" + port + "/actuator/health"))
                    .contains("producer:hrflow")
                    .doesNotContain(sandbox.apiKey());

            application.stop();

            assertThat(sandbox.profileCount(sandbox.sourceKey())).isEqualTo(1);
            assertThat(application.log())
                    .contains(
                            "is the profile of a document",
                            "code 400",
                            "code 500",
                            "(resume-import) shutdown")
                    .doesNotContain(sandbox.apiKey(), "SECURITY WARNING")
                    .doesNotContainIgnoringCase("Rhys", "Gwilym", "Jane");
        }
    }

    @Test
    void runsWithoutAWebServerAndFinishesAnUploadInHandBeforeItStops(HrFlowSandbox sandbox)
            throws Exception {
        ImportFolder folder = new ImportFolder(temp);
        try (RunningJar application =
                RunningJar.start(temp, variables("SPRING_MAIN_WEB_APPLICATION_TYPE", "none"))) {
            application.await(
                    "start", () -> application.log().contains("Started ResumeImportApplication"));
            sandbox.faults().next(UPLOAD, Fault.latency(Duration.ofSeconds(2)));
            folder.drop(ImportFolder.good("portfolio.html"));
            application.await("upload", () -> sandbox.journal().peakInFlight() == 1);

            application.stop();

            assertThat(folder.inInbox("done/portfolio.html")).exists();
            assertThat(sandbox.profileCount(sandbox.sourceKey())).isEqualTo(1);
            assertThat(application.log()).doesNotContain("Tomcat");
        }
    }

    private Map<String, String> variables(String name, String value) {
        Map<String, String> variables =
                new HashMap<>(ImportSettings.variables(extension.sandbox()));
        variables.put(name, value);
        return variables;
    }

    private static String get(String uri) throws Exception {
        HttpResponse<String> response =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(uri)).build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
