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
package ai.hrflow.camel.examples.karaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/karaf.md shows is taken from the files that KarafIT runs. */
class KarafPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "karaf.md");
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    @Test
    void xmlOfThePageIsFromTheExample() throws Exception {
        List<String> shown =
                Pattern.compile("^```xml$(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                        .matcher(Files.readString(PAGE))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        String run =
                oneLine(RESOURCES.resolve("OSGI-INF/blueprint/resumes.xml"))
                        + oneLine(RESOURCES.resolve("routes/resumes.xml"));

        assertThat(shown).isNotEmpty();
        assertThat(shown).allSatisfy(block -> assertThat(run).contains(oneLine(block)));
    }

    private static String oneLine(Path file) throws IOException {
        return oneLine(Files.readString(file));
    }

    private static String oneLine(String xml) {
        return xml.replaceAll("\\s+", " ").trim();
    }
}
