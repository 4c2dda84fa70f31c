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
package ai.hrflow.camel.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The route of docs/file-to-parsing.md does with each file what the page says. */
class FileImportTest {

    private static final String RESUME = "Jane Doe\nSenior Welder\njane.doe@example.org\n";

    @TempDir Path directory;

    @Test
    void storedFilesAreDoneAndBrokenOnesFailed() throws Exception {
        write("jane.txt", RESUME);
        write("empty.pdf", "");
        write("notes.csv", "1;2;3");
        try (HrFlowSandbox sandbox = sandbox();
                ManualContext running = new ManualContext(sandbox, directory)) {
            running.run(route());

            awaitFile("done/jane.txt");
            awaitFile("failed/empty.pdf");
            assertThat(sandbox.profileCount(sandbox.sourceKey())).isEqualTo(1);
            assertThat(directory.resolve("inbox/notes.csv")).exists();
        }
    }

    @Test
    void troubleThatPassesLeavesTheFileForALaterPoll() throws Exception {
        write("jane.txt", RESUME);
        try (HrFlowSandbox sandbox = sandbox();
                ManualContext running = new ManualContext(sandbox, directory)) {
            sandbox.faults().next("profile/parsing/file POST", Fault.status(500));
            running.run(route());

            awaitFile("done/jane.txt");
            assertThat(sandbox.profileCount(sandbox.sourceKey())).isEqualTo(1);
        }
    }

    @Test
    void aUsedUpQuotaStopsTheRouteAndLeavesTheFile() throws Exception {
        write("jane.txt", RESUME);
        try (HrFlowSandbox sandbox = sandbox();
                ManualContext running = new ManualContext(sandbox, directory)) {
            sandbox.faults().next("profile/parsing/file POST", Fault.status(402));
            running.run(route());

            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () ->
                                    running.context().getRouteController().getRouteStatus("resumes")
                                            == ServiceStatus.Stopped);
            assertThat(directory.resolve("inbox/jane.txt")).exists();
            running.context().getRouteController().startRoute("resumes");
            awaitFile("done/jane.txt");
        }
    }

    private static HrFlowSandbox sandbox() {
        return HrFlowSandbox.builder().parsingDelay(Duration.ofMillis(20)).start();
    }

    private static Manual.Block route() {
        return Manual.page("docs/file-to-parsing.md").blocks().stream()
                .filter(block -> block.before().equals("<!-- route: import -->"))
                .findFirst()
                .orElseThrow();
    }

    private void write(String name, String text) throws Exception {
        Files.createDirectories(directory.resolve("inbox"));
        Files.writeString(directory.resolve("inbox").resolve(name), text);
    }

    private void awaitFile(String name) {
        Path file = directory.resolve("inbox").resolve(name);
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(file));
    }
}
