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
package ai.hrflow.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is generated from the catalog entry, and what an editor learns from it. */
class ConfigurationSourceTest {

    private static final boolean WRITE = Boolean.getBoolean("hrflow.docs.write");

    private static final Path SOURCE =
            Path.of(
                    "src/generated/java/ai/hrflow/camel/springboot",
                    "HrFlowComponentConfiguration.java");
    private static final Path DEFAULTS =
            Path.of("src/main/resources/META-INF/additional-spring-configuration-metadata.json");

    @Test
    void propertiesClassIsUpToDate() throws Exception {
        isUpToDate(SOURCE, new ConfigurationSource().java());
    }

    @Test
    void defaultsAreUpToDate() throws Exception {
        isUpToDate(DEFAULTS, new ConfigurationSource().defaults());
    }

    @Test
    void anEditorKnowsEachOptionWithTypeDescriptionAndDefault() throws Exception {
        Map<String, JsonNode> known = new HashMap<>();
        try (InputStream metadata =
                getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            for (JsonNode one : new ObjectMapper().readTree(metadata).get("properties")) {
                known.put(one.get("name").asText(), one);
            }
        }

        for (ConfigurationSource.Option option : new ConfigurationSource().options()) {
            JsonNode entry = known.get("camel.component.hrflow." + option.dashed());
            assertThat(entry).as(option.name()).isNotNull();
            assertThat(entry.get("type").asText()).endsWith("." + option.type());
            assertThat(entry.get("description").asText()).isNotBlank();
            assertThat(entry.get("defaultValue")).isEqualTo(option.defaultValue());
        }
        assertThat(known.get("camel.component.hrflow.request-timeout").get("type").asText())
                .isEqualTo("java.time.Duration");
    }

    private static void isUpToDate(Path file, String wanted) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, wanted);
        }
        assertThat(file)
                .as("generated from the catalog; -Dhrflow.docs.write=true writes it anew")
                .hasContent(wanted);
    }
}
