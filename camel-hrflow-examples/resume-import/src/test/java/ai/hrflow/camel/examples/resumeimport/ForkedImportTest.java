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
package ai.hrflow.camel.examples.resumeimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program itself in a JVM of its own. */
class ForkedImportTest {

    private static final String UPLOAD = "profile/parsing/file POST";
    private static final int DOCUMENTS = 44;

    @TempDir Path temp;

    private Process process;

    @AfterEach
    void endProcess() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void killedRunLosesNothingAndRepeatsNothing() throws Exception {
        Path own = Documents.copyTo(temp.resolve("own"));
        // slow enough that the program dies between uploads and their results
        try (HrFlowSandbox sandbox =
                HrFlowSandbox.builder().latency(Duration.ofMillis(300)).start()) {
            process = start(sandbox, own, Map.of());
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> sandbox.profileCount(sandbox.sourceKey()) >= 3);
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(Documents.names(folders().inbox())).isNotEmpty();

            process = start(sandbox, own, Map.of());
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

            assertThat(process.exitValue()).as(output()).isZero();
            assertThat(Documents.names(folders().inbox())).isEmpty();
            assertThat(Documents.names(folders().profiles())).hasSize(DOCUMENTS - 3);
            assertThat(Documents.names(folders().done())).hasSize(DOCUMENTS - 3);
            assertThat(sandbox.profiles(sandbox.sourceKey()))
                    .hasSize(DOCUMENTS - 3)
                    .extracting(profile -> profile.path("reference").asText())
                    .doesNotHaveDuplicates();
        }
    }

    /** Java on Linux cannot hold names beyond ASCII then; no document may get lost for that. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void documentsAreImportedInALocaleThatCannotHoldTheirNames() throws Exception {
        Path own = temp.resolve("own");
        Files.createDirectories(own);
        Documents.writePage(own.resolve("Zoé.html"), "Zoe Arc", "zoe@example.com");
        Documents.writePage(own.resolve("简历.html"), "Wei Li", "wei@example.com");
        Documents.writePage(own.resolve("plain.html"), "Max Muster", "max@example.com");
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            process = start(sandbox, own, Map.of("LC_ALL", "C"));
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

            assertThat(process.exitValue()).as(output()).isZero();
            assertThat(output()).contains("2 file names").contains("LC_ALL=C.UTF-8");
            assertThat(sandbox.profiles(sandbox.sourceKey()))
                    .extracting(profile -> profile.path("info").path("email").asText())
                    .containsExactlyInAnyOrder(
                            "zoe@example.com", "wei@example.com", "max@example.com");
            assertThat(Documents.names(folders().profiles())).hasSize(3);
        }
    }

    @Test
    void liveRunWithoutVariablesEndsBeforeAnythingStarts() throws Exception {
        process = start(List.of("-Dhrflow.live=true"), Map.of());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(output().lines()).hasSize(4).allMatch(line -> line.endsWith("."));
        assertThat(output()).contains("HRFLOW_API_KEY", "HRFLOW_USER_EMAIL", "HRFLOW_SOURCE_KEY");
        assertThat(folders().output()).doesNotExist();
    }

    @Test
    void keyAndCandidatesStayOutOfTheLog() throws Exception {
        Path own = temp.resolve("own");
        Files.createDirectories(own);
        Documents.writePage(own.resolve("Max Muster.html"), "Max Muster", "max@example.com");
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            process = start(sandbox, own, Map.of("HRFLOW_API_KEY", "ask_wrong0123456789"));
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

            assertThat(process.exitValue()).isZero();
            assertThat(output()).contains("code 401").doesNotContain("ask_wrong");
            assertThat(Files.readString(temp.resolve("err.txt"))).isEmpty();
            JsonNode none = sandbox.profiles().stream().findAny().orElse(null);
            assertThat(none).isNull();
        }
    }

    private Process start(HrFlowSandbox sandbox, Path own, Map<String, String> environment)
            throws Exception {
        Map<String, String> variables = new HashMap<>();
        variables.put("HRFLOW_API_KEY", sandbox.apiKey());
        variables.put("HRFLOW_USER_EMAIL", sandbox.userEmail());
        variables.put("HRFLOW_SOURCE_KEY", sandbox.sourceKey());
        variables.putAll(environment);
        return start(
                List.of(
                        "-Dhrflow.live=true",
                        "-Dhrflow.url=" + sandbox.baseUrl(),
                        "-Dhrflow.awaitTimeout=12",
                        "-Dhrflow.folder=" + own),
                variables);
    }

    private Process start(List<String> switches, Map<String, String> environment) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Dfile.encoding=UTF-8",
                                "-Dhrflow.output=" + folders().output()));
        command.addAll(switches);
        command.addAll(
                List.of(
                        "-classpath",
                        System.getProperty("java.class.path"),
                        ResumeImportMain.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command);
        List.of("HRFLOW_API_KEY", "HRFLOW_USER_EMAIL", "HRFLOW_SOURCE_KEY")
                .forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        builder.redirectOutput(temp.resolve("out.txt").toFile());
        builder.redirectError(temp.resolve("err.txt").toFile());
        return builder.start();
    }

    private String output() throws Exception {
        return Files.readString(temp.resolve("out.txt"), StandardCharsets.UTF_8)
                + Files.readString(temp.resolve("err.txt"), StandardCharsets.UTF_8);
    }

    private Folders folders() {
        return new Folders(temp.resolve("out"));
    }
}
