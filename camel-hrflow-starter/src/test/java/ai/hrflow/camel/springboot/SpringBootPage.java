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

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The page of the manual on Spring Boot. */
final class SpringBootPage {

    private static final Path PAGE = Path.of("../docs/spring-boot.md");

    private SpringBootPage() {}

    static String text() throws IOException {
        return Files.readString(PAGE);
    }

    /** The blocks of code in that language. */
    static List<String> blocks(String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(text())
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    /** All properties that the page sets. */
    static Properties properties() throws IOException {
        Properties properties = new Properties();
        for (String block : blocks("properties")) {
            properties.load(new StringReader(block));
        }
        return properties;
    }

    /** A class of the tests as it is written, without its package. */
    static String sourceOf(Class<?> type) throws IOException {
        String source =
                Files.readString(
                        Path.of("src/test/java", type.getName().replace('.', '/') + ".java"));
        return source.substring(source.indexOf("\nimport ") + 1);
    }
}
