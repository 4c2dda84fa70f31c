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
package ai.hrflow.camel.examples.springxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.hrflow.camel.HrFlowComponent;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.Fault;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.ClassPathXmlApplicationContext;

/** What resume-import.xml does with documents, in a Spring application of its own. */
class ResumeImportTest {

    private static final String UPLOAD = "profile/parsing/file POST";

    @RegisterExtension
    final HrFlowSandboxExtension extension =
            HrFlowSandboxExtension.create(options -> options.parsingDelay(Duration.ofMillis(20)));

    @TempDir Path temp;

    private HrFlowSandbox sandbox;
    private ImportFolder folder;
    private Settings settings;

    @BeforeEach
    void set() {
        sandbox = extension.sandbox();
        folder = new ImportFolder(temp);
        settings = Settings.set(sandbox, temp);
    }

    @AfterEach
    void clear() {
        settings.close();
    }

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
        try (ConfigurableApplicationContext running = start()) {
            for (String name : names) {
                folder.awaitInInbox("done/" + name);

                JsonNode profile = profileOf(ImportFolder.good(name));
                assertThat(profile.at("/info/email").asText()).isEqualTo(expectedEmail(name));
                assertThat(profile.at("/tags/0/value").asText()).isEqualTo("folder");
            }
            assertThat(sandbox.profileCount(sandbox.sourceKey())).isEqualTo(names.size());
        }
    }

    @Test
    void badDocumentsGoToTheDeadLetterFolderWithTheReason() throws Exception {
        System.setProperty("import.await-timeout", "3s");
        for (String name : List.of("empty.pdf", "installer.pdf", "truncated.pdf")) {
            folder.drop(ImportFolder.bad(name));
        }
        try (ConfigurableApplicationContext running = start()) {
            folder.awaitInInbox("failed/empty.pdf");
            folder.awaitInInbox("failed/installer.pdf");
            folder.awaitInInbox("failed/truncated.pdf");

            assertThat(reason("empty.pdf")).contains("0 bytes");
            assertThat(reason("installer.pdf")).contains("code 400").contains("executable");
            assertThat(reason("truncated.pdf")).contains("no result could be read within 3 s");
            assertThat(
                            Files.mismatch(
                                    folder.inInbox("failed/installer.pdf"),
                                    ImportFolder.bad("installer.pdf")))
                    .isEqualTo(-1);
            assertThat(sandbox.profiles()).isEmpty();
        }
    }

    @Test
    void aDocumentThatComesAgainIsNotSentAgainAlsoAfterARestart() throws Exception {
        Path document = ImportFolder.good("portfolio.html");
        folder.drop(document, "first.html");
        try (ConfigurableApplicationContext running = start()) {
            folder.awaitInInbox("done/first.html");
            folder.drop(document, "second.html");
            folder.awaitInInbox("done/second.html");
        }
        folder.drop(document, "third.html");
        try (ConfigurableApplicationContext running = start()) {
            folder.awaitInInbox("done/third.html");
        }

        assertThat(sandbox.journal().count(UPLOAD)).isEqualTo(1);
        assertThat(sandbox.profileCount(sandbox.sourceKey())).isEqualTo(1);
    }

    @Test
    void aRefusedDocumentIsTriedAgainWhenItComesAgain() throws Exception {
        sandbox.faults().next(UPLOAD, Fault.status(400));
        Path document = ImportFolder.good("portfolio.html");
        folder.drop(document);
        try (ConfigurableApplicationContext running = start()) {
            folder.awaitInInbox("failed/portfolio.html");
            folder.drop(document);
            folder.awaitInInbox("done/portfolio.html");

            assertThat(profileOf(document)).isNotNull();
        }
    }

    @Test
    void troubleThatPassesLeavesTheDocumentForALaterPoll() throws Exception {
        sandbox.faults().next(UPLOAD, Fault.status(500));
        Path document = ImportFolder.good("portfolio.html");
        folder.drop(document);
        try (ConfigurableApplicationContext running = start()) {
            folder.awaitInInbox("done/portfolio.html");

            assertThat(sandbox.journal().count(UPLOAD)).isEqualTo(2);
            assertThat(folder.inInbox("failed")).doesNotExist();
        }
    }

    @Test
    void aUsedUpQuotaStopsTheRouteAndItGoesOnByItself() throws Exception {
        sandbox.faults().next(UPLOAD, Fault.status(402));
        folder.drop(ImportFolder.good("portfolio.html"));
        try (ConfigurableApplicationContext running = start()) {
            CamelContext camel = running.getBean(CamelContext.class);
            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () ->
                                    camel.getRouteController().getRouteStatus("resumes")
                                            == ServiceStatus.Stopped);
            assertThat(folder.inInbox("portfolio.html")).exists();
            folder.awaitInInbox("done/portfolio.html");
        }
    }

    @Test
    void settingsReachTheComponent() {
        try (ConfigurableApplicationContext running = start()) {
            HrFlowComponent component = running.getBean(HrFlowComponent.class);
            assertThat(component.getConfiguration().getMaxConcurrentRequests()).isEqualTo(16);
            assertThat(component.getConfiguration().getRequestTimeout())
                    .isEqualTo(Duration.ofMinutes(2));
            assertThat(running.getBean(CamelContext.class).getShutdownStrategy().getTimeout())
                    .isEqualTo(420);
        }
    }

    private static ConfigurableApplicationContext start() {
        return new ClassPathXmlApplicationContext("resume-import.xml");
    }

    private JsonNode profileOf(Path document) throws Exception {
        return sandbox.findByReference(sandbox.sourceKey(), new Fingerprint().of(document.toFile()))
                .orElseThrow();
    }

    private static String expectedEmail(String name) throws Exception {
        for (JsonNode document : new ObjectMapper().readTree(ImportFolder.expected().toFile())) {
            if (document.path("file").asText().equals(name)) {
                return document.path("email").asText();
            }
        }
        throw new AssertionError("expected.json does not know " + name);
    }

    private String reason(String name) throws Exception {
        return Files.readString(folder.inInbox("failed/" + name + ".reason.txt"));
    }
}
