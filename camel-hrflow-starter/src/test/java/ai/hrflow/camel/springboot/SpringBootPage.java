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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The page of the manual on Spring Boot. */
final class SpringBootPage {

    private static final Path PAGE = Path.of("../docs/spring-boot.md");

    private SpringBootPage() {}

    /** The blocks of code in that language. */
    static List<String> blocks(String language) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$")
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    /** A class of the tests as it is written, without package and imports. */
    static String sourceOf(Class<?> type) throws IOException {
        String source =
                Files.readString(
                        Path.of("src/test/java", type.getName().replace('.', '/') + ".java"));
        return source.substring(source.indexOf("\n@") + 1);
    }
}
