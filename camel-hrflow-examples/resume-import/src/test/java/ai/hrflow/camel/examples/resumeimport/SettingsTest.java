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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final Map<String, String> VARIABLES =
            Map.of(
                    "HRFLOW_API_KEY", "ask_secret",
                    "HRFLOW_USER_EMAIL", "me@example.com",
                    "HRFLOW_SOURCE_KEY", "source");

    @TempDir Path folder;

    private final Properties properties = new Properties();

    @Test
    void withoutSwitchesTheShippedDocumentsGoToTheSandbox() throws Exception {
        Settings settings = Settings.of(properties, Map.of());
        assertThat(settings.service()).isNull();
        assertThat(settings.shipped()).isTrue();
        assertThat(settings.sync()).isFalse();
        assertThat(settings.output()).endsWithRaw(Path.of("target", "demo"));
    }

    @Test
    void liveRunSaysWhatIsMissingInOneSentenceEach() {
        properties.setProperty("hrflow.live", "true");
        assertThatThrownBy(() -> Settings.of(properties, Map.of("HRFLOW_API_KEY", " ")))
                .hasMessageContaining("HRFLOW_API_KEY to the API key.")
                .hasMessageContaining("HRFLOW_USER_EMAIL")
                .hasMessageContaining("HRFLOW_SOURCE_KEY")
                .hasMessageContaining("-Dhrflow.folder=<folder>")
                .extracting(e -> e.getMessage().lines().count())
                .isEqualTo(4L);
    }

    @Test
    void liveRunGoesToTheServiceWithAFolderOfOnesOwn() throws Exception {
        properties.setProperty("hrflow.live", "true");
        properties.setProperty("hrflow.folder", folder.toString());
        Settings settings = Settings.of(properties, VARIABLES);
        assertThat(settings.service().url()).isEqualTo("https://api.hrflow.ai/v1");
        assertThat(settings.shipped()).isFalse();
        assertThat(settings.service().toString()).doesNotContain("ask_");
    }

    @Test
    void samplesAreNeverSentToTheService() {
        properties.setProperty("hrflow.live", "true");
        properties.setProperty("hrflow.folder", Documents.GOOD.toString());
        assertThatThrownBy(() -> Settings.of(properties, VARIABLES))
                .hasMessageContaining("samples of this example are not sent");
    }

    @Test
    void outputMustNotSwallowTheDocuments() {
        properties.setProperty("hrflow.folder", folder.toString());
        properties.setProperty("hrflow.output", folder.getParent().toString());
        assertThatThrownBy(() -> Settings.of(properties, Map.of()))
                .hasMessageContaining("must not be inside the output folder");
    }

    @Test
    void misspelledSwitchesAreNamed() {
        properties.setProperty("hrflow.sync", "yes");
        properties.setProperty("hrflow.awaitTimeout", "soon");
        properties.setProperty("hrflow.folder", folder.resolve("none").toString());
        assertThatThrownBy(() -> Settings.of(properties, Map.of()))
                .hasMessageContaining("hrflow.sync must be true or false")
                .hasMessageContaining("hrflow.awaitTimeout must be a number of seconds")
                .hasMessageContaining("There is no folder");
    }
}
