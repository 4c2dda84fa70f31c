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
package ai.hrflow.camel.examples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/quarkus.md shows is what the tests of this example run. */
class QuarkusPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "quarkus.md");
    private static final Pattern PART =
            Pattern.compile("<dependency>.*?</dependency>|<plugin>.*?</plugin>");

    @Test
    void routeOfThePageIsTheOneThatResumeImportTestRuns() throws Exception {
        String source = Files.readString(Path.of("src/test/java").resolve(sourceOf("FirstRoute")));

        assertThat(shown("java"))
                .containsExactly(source.substring(source.indexOf("import ")).strip());
    }

    private static Path sourceOf(String name) {
        return Path.of(QuarkusPageTest.class.getPackageName().replace('.', '/'), name + ".java");
    }

    @Test
    void dependenciesAndPluginsOfThePageAreThoseOfTheExample() throws Exception {
        String used =
                oneLine(Files.readString(Path.of("pom.xml")))
                        .replace("${project.version}", "0.1.0-SNAPSHOT");
        List<String> parts =
                PART.matcher(oneLine(shown("xml").get(0)))
                        .results()
                        .map(MatchResult::group)
                        .toList();

        assertThat(parts).hasSizeGreaterThan(4);
        assertThat(parts).allSatisfy(part -> assertThat(used).contains(part));
        assertThat(properties(oneLine(shown("xml").get(0)))).isSubsetOf(properties(used));
    }

    private static List<String> properties(String pom) {
        return Pattern.compile("<([\\w.-]+\\.(?:version|release))>[^<]*</\\1>")
                .matcher(pom)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void settingsOfThePageAreThoseOfTheExample() throws Exception {
        List<String> used =
                Files.readAllLines(Path.of("src/main/resources/application.properties"));

        assertThat(shown("properties").get(0).lines())
                .filteredOn(line -> line.startsWith("camel."))
                .isNotEmpty()
                .isSubsetOf(used);
    }

    private static List<String> shown(String language) throws IOException {
        return Pattern.compile(
                        "^```" + language + "$\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    private static String oneLine(String xml) {
        return xml.replaceAll("<!--.*?-->", "").replaceAll(">\\s+", ">").replaceAll("\\s+<", "<");
    }
}
