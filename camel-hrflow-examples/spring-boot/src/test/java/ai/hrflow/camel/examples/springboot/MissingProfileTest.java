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

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A document that is accepted, but that nobody can read. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"import.poll-delay=100ms", "import.await-timeout=2s"})
class MissingProfileTest {

    @RegisterExtension
    static final HrFlowSandboxExtension SANDBOX =
            HrFlowSandboxExtension.create(options -> options.parsingDelay(Duration.ofMillis(20)));

    @TempDir static Path temp;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ImportSettings.add(registry, SANDBOX, temp);
    }

    @Test
    void aDocumentWithoutAProfileInTimeGoesToTheFolderFailed(HrFlowSandbox sandbox)
            throws Exception {
        ImportFolder folder = new ImportFolder(temp);
        folder.drop(ImportFolder.bad("truncated.pdf"));

        folder.awaitInInbox("failed/truncated.pdf");

        assertThat(folder.reason("truncated.pdf")).contains("no result could be read within 2 s");
        assertThat(sandbox.profiles()).isEmpty();
    }
}
