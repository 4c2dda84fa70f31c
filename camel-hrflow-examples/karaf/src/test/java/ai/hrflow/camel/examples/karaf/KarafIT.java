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
import com.fasterxml.jackson.databind.JsonNode;
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

    @TempDir Path temp;

    @Test
    void featureInstallsAndRouteOfBlueprintUploads() throws Exception {
        Path jdk = KarafJdk.find().orElseGet(() -> Assumptions.abort(KarafJdk.NONE));
        Path resume = DOCUMENTS.resolve("good/S. O'Brien - electrician.pdf");
        drop(resume);
        drop(DOCUMENTS.resolve("bad/installer.pdf"));
        Path home = Path.of(System.getProperty("karaf.home"));
        try (HrFlowSandbox sandbox =
                        HrFlowSandbox.builder().parsingDelay(Duration.ofMillis(20)).start();
                Karaf karaf = new Karaf(home, Files.createDirectory(temp.resolve("karaf")))) {
            karaf.install(
                    System.getProperty("karaf.version"),
                    List.of(
                            Path.of(System.getProperty("karaf.camel.features")).toUri().toString(),
                            System.getProperty("karaf.hrflow.features")),
                    List.of("camel-hrflow", "camel-xml-io-dsl"));
            karaf.configure(
                    Path.of("src/main/etc/ai.hrflow.resumes.cfg"),
                    Map.of("folder", temp.toString()));
            karaf.deploy(Path.of(System.getProperty("karaf.bundle")));
            karaf.start(
                    home,
                    jdk,
                    Map.of(
                            "HRFLOW_API_KEY", sandbox.apiKey(),
                            "HRFLOW_USER_EMAIL", sandbox.userEmail(),
                            "HRFLOW_SOURCE_KEY", sandbox.sourceKey(),
                            "HRFLOW_BASE_URL", sandbox.baseUrl()));

            awaitFile(karaf, "inbox/done/" + resume.getFileName());
            awaitFile(karaf, "inbox/failed/installer.pdf");

            JsonNode profile =
                    sandbox.findByReference(sandbox.sourceKey(), sha256(resume)).orElseThrow();
            assertThat(profile.at("/info/email").asText())
                    .isEqualTo("siobhan@obrien-electrical.example");
            assertThat(temp.resolve("inbox/failed/installer.pdf.reason.txt"))
                    .content()
                    .contains("code 400");
            assertThat(karaf.log())
                    .contains("is the profile of a document")
                    .doesNotContain(sandbox.apiKey());
        }
    }

    private void drop(Path document) throws Exception {
        Path inbox = Files.createDirectories(temp.resolve("inbox"));
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
