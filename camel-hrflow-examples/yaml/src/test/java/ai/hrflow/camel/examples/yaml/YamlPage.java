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
package ai.hrflow.camel.examples.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that docs/yaml.md shows: blocks with their path in the line before. */
final class YamlPage {

    private static final Path PAGE = Path.of("..", "..", "docs", "yaml.md");
    private static final Pattern HEADING_OR_FILE =
            Pattern.compile(
                    "^## (.*?)$|^<!-- file: (\\S+) -->\n```\\w+\n(.*?)^```$",
                    Pattern.MULTILINE | Pattern.DOTALL);

    private final List<ShownFile> files = new ArrayList<>();

    YamlPage() throws IOException {
        Matcher found = HEADING_OR_FILE.matcher(Files.readString(PAGE));
        String heading = "";
        while (found.find()) {
            if (found.group(1) != null) {
                heading = found.group(1);
            } else {
                files.add(new ShownFile(heading, Path.of(found.group(2)), found.group(3)));
            }
        }
    }

    /**
     * A file of a project.
     *
     * @param heading the heading above it
     * @param path in the folder of the project
     */
    record ShownFile(String heading, Path path, String content) {}

    /** The file with a name under a heading. */
    ShownFile file(String heading, String name) {
        return files.stream()
                .filter(file -> file.heading().equals(heading))
                .filter(file -> file.path().endsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " under " + heading));
    }

    String versionOfTheComponent() {
        Matcher version =
                Pattern.compile("<artifactId>camel-hrflow</artifactId>\\s*<version>(.*?)<")
                        .matcher(file("From an empty folder to an upload", "pom.xml").content());
        if (!version.find()) {
            throw new AssertionError("the pom.xml of the page has no camel-hrflow");
        }
        return version.group(1);
    }

    List<ShownFile> files() {
        return List.copyOf(files);
    }
}
