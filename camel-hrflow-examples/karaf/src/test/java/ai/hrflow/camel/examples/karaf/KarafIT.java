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
package ai.hrflow.camel.examples.karaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The feature camel-hrflow is installed in a real Karaf, the bundle of this example is dropped into
 * its deploy folder, and documents become profiles.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "starts Karaf by its shell script")
class KarafIT {

    private static final Path DOCUMENTS = Path.of("..", "resume-import", "documents");
    private static final Path SETTINGS = Path.of("src", "main", "etc", "ai.hrflow.resumes.cfg");

    @TempDir Path temp;

    @Test
    void featureInstallsAndTheRouteUploadsAlsoAfterAChangeOfItsSettings() throws Exception {
        Path jdk =
                KarafJdk.find(
                                System.getProperty("karaf.java.home", ""),
                                Path.of(System.getProperty("java.home")))
                        .orElseGet(() -> Assumptions.abort(KarafJdk.NONE));
        Path home = Path.of(System.getProperty("karaf.home"));
        Path resume = DOCUMENTS.resolve("good/S. O'Brien - electrician.pdf");
        Path page = DOCUMENTS.resolve("good/portfolio.html");
        Path program = DOCUMENTS.resolve("bad/installer.pdf");
        drop(resume, "one/inbox");
        drop(program, "one/inbox");
        drop(page, "two/inbox");
        try (HrFlowSandbox sandbox =
                        HrFlowSandbox.builder().parsingDelay(Duration.ofMillis(20)).start();
                Karaf karaf = new Karaf(home, Files.createDirectory(temp.resolve("karaf")))) {
            karaf.install(
                    System.getProperty("karaf.version"),
                    List.of(
                            Path.of(System.getProperty("karaf.camel.features")).toUri().toString(),
                            System.getProperty("karaf.hrflow.features")),
                    List.of("camel-hrflow", "camel-xml-io-dsl", "camel-ftp"));
            karaf.configure(SETTINGS, Map.of("folder", temp.resolve("one").toString()));
            karaf.deploy(Path.of(System.getProperty("karaf.bundle")));
            karaf.start(home, jdk, variables(sandbox));

            awaitFile(karaf, "one/inbox/done/" + resume.getFileName());
            awaitFile(karaf, "one/inbox/failed/installer.pdf");
            assertThat(emailOf(sandbox, resume)).isEqualTo("siobhan@obrien-electrical.example");
            assertThat(temp.resolve("one/inbox/failed/installer.pdf.reason.txt"))
                    .content()
                    .contains("code 400");

            karaf.configure(SETTINGS, Map.of("folder", temp.resolve("two").toString()));
            awaitFile(karaf, "two/inbox/done/portfolio.html");
            assertThat(emailOf(sandbox, page)).isEqualTo("rhys@apgwilym.example");

            assertThat(karaf.log())
                    .contains("is the profile of a document")
                    .doesNotContain(sandbox.apiKey());
        }
    }

    private static Map<String, String> variables(HrFlowSandbox sandbox) {
        return Map.of(
                "HRFLOW_API_KEY", sandbox.apiKey(),
                "HRFLOW_USER_EMAIL", sandbox.userEmail(),
                "HRFLOW_SOURCE_KEY", sandbox.sourceKey(),
                "HRFLOW_BASE_URL", sandbox.baseUrl());
    }

    private static String emailOf(HrFlowSandbox sandbox, Path document) throws Exception {
        return sandbox.findByReference(sandbox.sourceKey(), sha256(document))
                .orElseThrow()
                .at("/info/email")
                .asText();
    }

    private void drop(Path document, String folder) throws Exception {
        Path inbox = Files.createDirectories(temp.resolve(folder));
        Path copy = Files.copy(document, inbox.resolve(document.getFileName()));
        // old enough to be taken at once
        Files.setLastModifiedTime(copy, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private void awaitFile(Karaf karaf, String name) throws Exception {
        Path file = temp.resolve(name);
        try {
            await().atMost(Duration.ofSeconds(120))
                    .until(() -> Files.exists(file) || !karaf.isAlive());
        } finally {
            if (!Files.exists(file)) {
                fail("No " + name + "; Karaf said:\n" + karaf.log());
            }
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
