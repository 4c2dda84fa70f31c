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
import static org.awaitility.Awaitility.await;

import ai.hrflow.camel.HrFlowComponent;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.Fault;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the application does with documents. Each test has a document of its own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "import.poll-delay=100ms",
            "import.await-timeout=60s",
            // so often that a test can wait for it; starting a route that runs does nothing
            "import.pause=3s"
        })
class ResumeImportTest {

    private static final String UPLOAD = "profile/parsing/file POST";

    @RegisterExtension
    static final HrFlowSandboxExtension SANDBOX =
            HrFlowSandboxExtension.create(options -> options.parsingDelay(Duration.ofMillis(20)));

    @TempDir static Path temp;

    @Autowired private CamelContext camel;

    @Value("${local.server.port}")
    private int port;

    private final ImportFolder folder = new ImportFolder(temp);

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ImportSettings.add(registry, SANDBOX, temp);
    }

    @Test
    void documentsBecomeProfilesWithTheHashOfTheDocumentAsReference(HrFlowSandbox sandbox)
            throws Exception {
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

            JsonNode profile = profileOf(sandbox, ImportFolder.good(name));
            assertThat(profile.at("/info/email").asText()).isEqualTo(expectedEmail(name));
            assertThat(profile.at("/tags/0/value").asText()).isEqualTo("folder");
        }
    }

    @Test
    void badDocumentsGoToTheFolderFailedWithTheReason(HrFlowSandbox sandbox) throws Exception {
        int before = sandbox.profileCount(sandbox.sourceKey());
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
        assertThat(sandbox.profileCount(sandbox.sourceKey())).isEqualTo(before);
    }

    @Test
    void aDocumentThatComesAgainUnderAnotherNameIsTheSameProfile(HrFlowSandbox sandbox)
            throws Exception {
        Path document = ImportFolder.good("portfolio.html");
        folder.drop(document, "first.html");
        folder.awaitInInbox("done/first.html");
        int profiles = sandbox.profileCount(sandbox.sourceKey());
        String key = profileOf(sandbox, document).path("key").asText();

        folder.drop(document, "second.html");
        folder.awaitInInbox("done/second.html");

        assertThat(sandbox.profileCount(sandbox.sourceKey())).isEqualTo(profiles);
        assertThat(profileOf(sandbox, document).path("key").asText()).isEqualTo(key);
    }

    @Test
    void troubleThatPassesLeavesTheDocumentForALaterPoll(HrFlowSandbox sandbox) throws Exception {
        Path document = ImportFolder.good("Lebenslauf_vonStein.docx");
        sandbox.faults().next(UPLOAD, Fault.status(500));
        folder.drop(document);

        folder.awaitInInbox("done/Lebenslauf_vonStein.docx");

        assertThat(sandbox.journal().count(UPLOAD)).isEqualTo(2);
        assertThat(folder.inInbox("failed/Lebenslauf_vonStein.docx")).doesNotExist();
        assertThat(profileOf(sandbox, document)).isNotNull();
    }

    @Test
    void aUsedUpQuotaStopsTheRouteAndItGoesOnByItself(HrFlowSandbox sandbox) throws Exception {
        sandbox.faults().next(UPLOAD, Fault.status(402));
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
    void healthShowsThatTheApiKnowsTheKey(HrFlowSandbox sandbox) throws Exception {
        JsonNode health = get("/actuator/health");

        assertThat(health.path("status").asText()).isEqualTo("UP");
        assertThat(health.at("/components/camelHealth/details/producer:hrflow").asText())
                .isEqualTo("UP");
        assertThat(health.toString()).doesNotContain(sandbox.apiKey());
    }

    @Test
    void metersCountTheCalls(HrFlowSandbox sandbox) throws Exception {
        double before = calls();
        folder.drop(ImportFolder.good("Bewerbung_Schmidt,Katharina.pdf"));
        folder.awaitInInbox("done/Bewerbung_Schmidt,Katharina.pdf");

        assertThat(calls()).isGreaterThan(before);
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

    private double calls() throws Exception {
        return get("/actuator/metrics/camel.hrflow.calls").at("/measurements/0/value").asDouble();
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> response =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create("http://127.0.0.1:" + port + path))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }

    private static JsonNode profileOf(HrFlowSandbox sandbox, Path document) throws Exception {
        String hash =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(Files.readAllBytes(document)));
        return sandbox.findByReference(sandbox.sourceKey(), hash).orElseThrow();
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
