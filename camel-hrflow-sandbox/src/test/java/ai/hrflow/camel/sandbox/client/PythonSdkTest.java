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
package ai.hrflow.camel.sandbox.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The vendor's own Python SDK works against the sandbox unchanged: every call it has, with nothing
 * but the address set. Needs Python with the package {@code hrflow}: installed, or in the folder
 * named by the system property {@code hrflow.python.sdk}.
 */
class PythonSdkTest {

    private static final String SDK = "hrflow==4.3.0";

    /** What the SDK can call; all of it must be called. */
    private static final Set<String> OPERATIONS =
            Set.of(
                    "auth GET",
                    "sources GET",
                    "source GET",
                    "boards GET",
                    "board GET",
                    "profile/parsing/file POST",
                    "profile/parsing GET",
                    "profile/indexing POST",
                    "profile/indexing PUT",
                    "profile/indexing GET",
                    "profile/indexing/archive PATCH",
                    "profile/indexing/attachments GET",
                    "storing/profiles GET",
                    "profile/embedding GET",
                    "profile/revealing GET",
                    "profile/asking GET",
                    "profile/unfolding GET",
                    "profile/grading GET",
                    "profiles/searching GET",
                    "profiles/scoring GET",
                    "profiles/matching GET",
                    "job/indexing POST",
                    "job/indexing PUT",
                    "job/indexing GET",
                    "job/indexing/archive PATCH",
                    "storing/jobs GET",
                    "job/embedding GET",
                    "job/asking GET",
                    "jobs/searching GET",
                    "jobs/scoring GET",
                    "jobs/matching GET",
                    "rating POST",
                    "ratings GET",
                    "tracking POST",
                    "trackings GET",
                    "text/parsing POST",
                    "text/tagging POST",
                    "text/embedding POST",
                    "text/linking POST",
                    "text/imaging POST",
                    "text/ocr POST",
                    "webhook/check POST",
                    "webhook/test POST");

    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "PYTHONPATH", System.getProperty("hrflow.python.sdk", ""),
                    "PYTHONIOENCODING", "utf-8",
                    "PYTHONDONTWRITEBYTECODE", "1",
                    "NO_PROXY", "127.0.0.1");

    @Test
    void everyCallIsAnsweredAsTheSdkExpects(@TempDir Path directory) throws Exception {
        assumeTrue(
                Program.works(ENVIRONMENT, "python3", "-c", "import hrflow"),
                "Skipped: Python has no package hrflow; install "
                        + SDK
                        + ", or name its folder with -Dhrflow.python.sdk=...");
        try (HrFlowSandbox sandbox =
                HrFlowSandbox.builder().parsingDelay(Duration.ofMillis(200)).start()) {
            Program.Result result =
                    Program.run(
                            directory,
                            ENVIRONMENT,
                            List.of(
                                    "python3",
                                    Path.of("src/test/resources/clients/python_sdk.py")
                                            .toAbsolutePath()
                                            .toString(),
                                    sandbox.baseUrl(),
                                    sandbox.apiKey(),
                                    sandbox.userEmail(),
                                    sandbox.sourceKey(),
                                    sandbox.boardKey(),
                                    sandbox.webhooks().secret(),
                                    Documents.RESUME.toString()));
            assertThat(result.output()).endsWith("ok job.storing.archive\n");
            assertThat(result.code()).isZero();
            Set<String> called = new TreeSet<>();
            sandbox.journal()
                    .requests()
                    .forEach(
                            request -> {
                                assertThat(request.header("User-Agent"))
                                        .startsWith("python-requests");
                                called.add(request.operationId());
                            });
            assertThat(called).containsExactlyInAnyOrderElementsOf(OPERATIONS);
        }
    }
}
