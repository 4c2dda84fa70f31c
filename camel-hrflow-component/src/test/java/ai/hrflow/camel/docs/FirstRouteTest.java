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
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first route of the README does what it says, in each language. */
class FirstRouteTest {

    private static final String RESUME =
            """
            Jane Doe
            Senior Welder
            jane.doe@example.org
            +33 6 12 34 56 78

            Experience
            Jan 2018 - Dec 2020  Welder, Acme Metal, Lyon

            Skills
            Welding, MIG, TIG
            """;

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"java", "xml", "yaml"})
    void makesAProfileOfADocument(String language) throws Exception {
        List<Manual.Block> blocks =
                Manual.page("README.md").blocks().stream()
                        .filter(block -> block.language().equals(language))
                        .filter(block -> block.content().contains("hrflow:"))
                        .toList();
        assertThat(blocks).as("routes in README.md in %s", language).hasSize(1);
        Files.createDirectories(directory.resolve("inbox"));
        Files.writeString(directory.resolve("inbox/jane.txt"), RESUME);
        try (HrFlowSandbox sandbox =
                        HrFlowSandbox.builder().parsingDelay(Duration.ofMillis(50)).start();
                ManualContext running = new ManualContext(sandbox, directory)) {
            running.run(blocks.get(0));

            Path done = directory.resolve("inbox/done/jane.txt");
            await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(done));
            assertThat(sandbox.profiles()).hasSize(1);
            assertThat(sandbox.profiles().get(0).at("/info/email").asText())
                    .isEqualTo("jane.doe@example.org");
            Path profile = directory.resolve("profiles/jane.txt.json");
            assertThat(new ObjectMapper().readTree(profile.toFile()).at("/info/email").asText())
                    .isEqualTo("jane.doe@example.org");
        }
    }
}
