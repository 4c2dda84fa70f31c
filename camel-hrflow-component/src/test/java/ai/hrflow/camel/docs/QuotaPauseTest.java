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

/** The route of docs/reliability.md pauses when the quota is used up, and goes on by itself. */
class QuotaPauseTest {

    private static final String UPLOAD = "profile/parsing/file POST";
    private static final int FILES = 40;

    @TempDir Path directory;

    @Test
    void theRouteStopsKeepsTheFilesAndTriesAgainUntilTheQuotaIsBack() throws Exception {
        for (int i = 0; i < FILES; i++) {
            write("resume-" + i + ".txt");
        }
        try (HrFlowSandbox sandbox = HrFlowSandbox.start();
                ManualContext running = new ManualContext(sandbox, directory)) {
            running.context().getPropertiesComponent().addOverrideProperty("quota.pause", "500");
            sandbox.faults().always(UPLOAD, Fault.status(402));
            running.run(route());

            awaitPause(running);
            long refused = sandbox.journal().count(UPLOAD);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> sandbox.journal().count(UPLOAD) > refused);
            awaitPause(running);
            assertThat(sandbox.profileCount(sandbox.sourceKey())).isZero();
            assertThat(directory.resolve("uploads/resume-0.txt")).exists();

            sandbox.faults().clear();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> sandbox.profileCount(sandbox.sourceKey()) == FILES);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Files.notExists(directory.resolve("uploads/resume-0.txt")));
            assertThat(running.context().getRouteController().getRouteStatus("uploads"))
                    .isEqualTo(ServiceStatus.Started);
        }
    }

    @Test
    void theRouteStaysStoppedForThePause() throws Exception {
        write("resume.txt");
        try (HrFlowSandbox sandbox = HrFlowSandbox.start();
                ManualContext running = new ManualContext(sandbox, directory)) {
            sandbox.faults().next(UPLOAD, Fault.status(402));
            running.run(route());

            awaitPause(running);
            assertThat(sandbox.journal().count(UPLOAD)).isEqualTo(1);
            assertThat(directory.resolve("uploads/resume.txt")).exists();
        }
    }

    @Test
    void anUploadThatOutlivesTheShutdownTimeOutDoesNotEndTheRouteForGood() throws Exception {
        write("slow.txt");
        write("resume.txt");
        try (HrFlowSandbox sandbox = HrFlowSandbox.start();
                ManualContext running = new ManualContext(sandbox, directory)) {
            running.context().getShutdownStrategy().setTimeout(1);
            running.context().getPropertiesComponent().addOverrideProperty("quota.pause", "500");
            sandbox.faults().next(UPLOAD, Fault.stall());
            sandbox.faults().next(UPLOAD, Fault.status(402));
            running.run(route());

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> sandbox.profileCount(sandbox.sourceKey()) == 1);
            write("later.txt");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> sandbox.profileCount(sandbox.sourceKey()) == 2);
        }
    }

    private static void awaitPause(ManualContext running) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                running.context().getRouteController().getRouteStatus("uploads")
                                        == ServiceStatus.Stopped);
    }

    private static Manual.Block route() {
        return Manual.page("docs/reliability.md").blocks().stream()
                .filter(block -> block.before().equals("<!-- route: quota -->"))
                .findFirst()
                .orElseThrow();
    }

    private void write(String name) throws Exception {
        Files.createDirectories(directory.resolve("uploads"));
        Files.writeString(directory.resolve("uploads").resolve(name), "Jane Doe, welder, " + name);
    }
}
