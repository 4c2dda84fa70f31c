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

import ai.hrflow.camel.HrFlowComponent;
import ai.hrflow.camel.model.Profile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.Test;

/** What the application does with documents. Each test has a document of its own. */
@QuarkusTest
@QuarkusTestResource(ImportEnvironment.class)
class ResumeImportTest {

    SandboxProcess sandbox;
    ImportFolder folder;

    @Inject CamelContext camel;

    @Test
    void documentsBecomeProfilesWithTheHashOfTheDocumentAsReference() throws Exception {
        List<String> names =
                List.of(
                        "S. O'Brien - electrician.pdf",
                        "CV d'Amélie L'Hostis – comptable.docx",
                        "Lebenslauf_Yıldız.rtf",
                        "CV “Zoé” d'Arc.odt",
                        "Lebenslauf Öztürk-Weiß.html");
        for (String name : names) {
            folder.drop(ImportFolder.good(name));
        }
        for (String name : names) {
            folder.awaitInInbox("done/" + name);

            JsonNode profile = sandbox.profileOf(ImportFolder.good(name)).orElseThrow();
            assertThat(profile.at("/info/email").asText()).isEqualTo(expectedEmail(name));
            assertThat(profile.at("/tags/0/value").asText()).isEqualTo("folder");
        }
    }

    @Test
    void badDocumentsGoToTheFolderFailedWithTheReason() throws Exception {
        folder.drop(ImportFolder.bad("empty.pdf"));
        folder.drop(ImportFolder.bad("installer.pdf"));

        folder.awaitInInbox("failed/empty.pdf");
        folder.awaitInInbox("failed/installer.pdf");

        assertThat(folder.reason("empty.pdf")).contains("0 bytes");
        assertThat(folder.reason("installer.pdf")).contains("code 400").contains("executable");
        assertThat(
                        Files.mismatch(
                                folder.inInbox("failed/installer.pdf"),
                                ImportFolder.bad("installer.pdf")))
                .isEqualTo(-1);
        assertThat(sandbox.profileOf(ImportFolder.bad("installer.pdf"))).isEmpty();
    }

    @Test
    void aDocumentWithoutAProfileInTimeGoesToTheFolderFailed() throws Exception {
        folder.drop(ImportFolder.bad("truncated.pdf"));

        folder.awaitInInbox("failed/truncated.pdf");

        assertThat(folder.reason("truncated.pdf")).contains("no result could be read within 20 s");
    }

    @Test
    void troubleThatPassesLeavesTheDocumentForALaterPoll() throws Exception {
        Path document = ImportFolder.good("Lebenslauf_vonStein.docx");
        sandbox.failNextUpload("\"fault\": \"status\", \"status\": 500");
        folder.drop(document);

        folder.awaitInInbox("done/Lebenslauf_vonStein.docx");

        assertThat(folder.inInbox("failed/Lebenslauf_vonStein.docx")).doesNotExist();
        assertThat(sandbox.profileOf(document)).isPresent();
    }

    @Test
    void aUsedUpQuotaStopsTheRouteAndItGoesOnByItself() throws Exception {
        sandbox.failNextUpload("\"fault\": \"status\", \"status\": 402");
        folder.drop(ImportFolder.good("CV Joaquín - camarero.rtf"));

        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                camel.getRouteController().getRouteStatus("resumes")
                                        == ServiceStatus.Stopped);
        assertThat(folder.inInbox("CV Joaquín - camarero.rtf")).exists();

        folder.awaitInInbox("done/CV Joaquín - camarero.rtf");
    }

    @Test
    void theRouteOfTheManualUploads() throws Exception {
        Path document = ImportFolder.good("Priya_Raghunathan_Resume.pdf");

        folder.drop(document, "../first/priya.pdf");

        folder.awaitInInbox("../first/done/priya.pdf");
        assertThat(sandbox.profileOf(document)).isPresent();
    }

    @Test
    void propertiesReachTheComponentAndCamel() {
        HrFlowComponent component = camel.getComponent("hrflow", HrFlowComponent.class);

        assertThat(component.getConfiguration().getMaxConcurrentRequests()).isEqualTo(16);
        assertThat(component.getConfiguration().getRequestTimeout())
                .isEqualTo(Duration.ofMinutes(2));
        assertThat(camel.getShutdownStrategy().getTimeout()).isEqualTo(420);
        assertThat(camel.getName()).isEqualTo("resume-import");
    }

    @Test
    void typeConvertersOfTheModelAreFound() throws Exception {
        JsonNode json = new ObjectMapper().readTree("{\"reference\": \"cv-1\"}");

        assertThat(camel.getTypeConverter().convertTo(Profile.class, json).getReference())
                .isEqualTo("cv-1");
    }

    private static String expectedEmail(String name) throws Exception {
        for (JsonNode document : new ObjectMapper().readTree(ImportFolder.expected().toFile())) {
            if (document.path("file").asText().equals(name)) {
                return document.path("email").asText();
            }
        }
        throw new AssertionError("expected.json does not know " + name);
    }
}
