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
package ai.hrflow.camel.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedTest {

    private static final String SEED =
            """
            {"sources": [{"name": "emea", "sync_parsing": true}],
             "boards": [{"name": "emea-jobs"}],
             "workflows": [{"name": "import", "environment": "production"}],
             "webhooks": [{"url": "http://127.0.0.1:1/hook", "type": "profile.parsing.success"}],
             "profiles": [{"source": "emea", "reference": "P-1", "text": "Jane Doe, welder",
                           "info": {"full_name": "Jane Doe"}, "experiences": [],
                           "educations": []}],
             "jobs": [{"reference": "J-1", "name": "Welder", "location": {"text": "Lyon"}},
                      {"board": "emea-jobs", "reference": "J-2", "name": "Fitter",
                       "location": {}}]}
            """;

    @TempDir Path directory;

    private HrFlowSandbox start(String seed) throws IOException {
        Path file = directory.resolve("seed.json");
        Files.writeString(file, seed);
        return HrFlowSandbox.builder()
                .dataDirectory(directory.resolve("data"))
                .seedFile(file)
                .start();
    }

    @Test
    void aSeedFillsTheSandboxOnce() throws IOException {
        for (int run = 0; run < 2; run++) {
            try (HrFlowSandbox sandbox = start(SEED)) {
                Client client = new Client(sandbox);
                assertThat(client.get("sources", "name", "emea").data()).hasSize(1);
                assertThat(sandbox.profiles()).hasSize(1);
                assertThat(sandbox.jobs(sandbox.boardKey())).hasSize(1);
                assertThat(client.get("boards", "name", "emea").data().get(0).at("/stats/size"))
                        .hasToString("1");
                assertThat(client.get("workflows").data()).hasSize(1);
                assertThat(sandbox.webhooks().registrations()).hasSize(1);
            }
        }
    }

    @Test
    void anImpossibleSeedIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> start("{\n\n!"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("is not JSON: line 3");
        assertThatThrownBy(() -> start("{\"jobs\": [{\"name\": \"Welder\"}]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jobs[0]: ")
                .hasMessageContaining("location is required");
        assertThatThrownBy(() -> start("{\"profiles\": [{\"source\": \"moon\"}]}"))
                .hasMessage("profiles[0]: there is no source or board named moon");
        assertThatThrownBy(() -> start("{\"sources\": [{}]}")).hasMessageContaining("no name");
    }
}
