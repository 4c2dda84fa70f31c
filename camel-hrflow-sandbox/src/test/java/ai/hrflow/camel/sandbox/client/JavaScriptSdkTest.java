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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The JavaScript SDK of 2020 works against the sandbox unchanged, with its older names, its lists
 * in queries and its JSON without a content type. Needs Node.js and the package {@code hrflow}
 * 0.1.2, compiled and with what it depends on, in the folder named by the system property {@code
 * hrflow.javascript.sdk}.
 */
class JavaScriptSdkTest {

    @Test
    void itsCallsAreAnsweredAsItExpects(@TempDir Path directory) throws Exception {
        String sdk = System.getProperty("hrflow.javascript.sdk");
        assumeTrue(
                sdk != null,
                "Skipped: name the folder of the JavaScript package hrflow 0.1.2 with"
                        + " -Dhrflow.javascript.sdk=...");
        assumeTrue(Program.works(Map.of(), "node", "--version"), "Skipped: there is no Node.js");
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            Program.Result result =
                    Program.run(
                            directory,
                            Map.of(),
                            List.of(
                                    "node",
                                    Path.of("src/test/resources/clients/javascript_sdk.js")
                                            .toAbsolutePath()
                                            .toString(),
                                    sdk,
                                    sandbox.baseUrl(),
                                    sandbox.apiKey(),
                                    sandbox.userEmail(),
                                    sandbox.sourceKey(),
                                    sandbox.boardKey(),
                                    Documents.RESUME.toString()));
            assertThat(result.output()).endsWith("ok document.embedding.post\n");
            assertThat(result.code()).isZero();
            assertThat(sandbox.journal().count("profile/parsing/file POST")).isEqualTo(1);
        }
    }
}
