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

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the manual points to exists. */
class LinksInManualTest {

    private static final Pattern LINK =
            Pattern.compile("!?\\[[^]]*]\\(([^)\\s]+)\\)|(?:src|href|srcset)=\"([^\"]+)\"");

    static List<Manual.Page> pages() {
        return Manual.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void relativeLinksAndAnchorsExist(Manual.Page page) throws Exception {
        List<String> broken = new ArrayList<>();
        Matcher link = LINK.matcher(page.prose());
        while (link.find()) {
            String target = link.group(1) != null ? link.group(1) : link.group(2);
            if (target.matches("(https?|mailto):.*")) {
                continue;
            }
            int hash = target.indexOf('#');
            String file = URI.create(hash < 0 ? target : target.substring(0, hash)).getPath();
            Path path = file.isEmpty() ? page.path() : page.path().resolveSibling(file).normalize();
            if (!Files.exists(path)) {
                broken.add(target);
            } else if (hash >= 0
                    && !new Manual.Page(path, Files.readString(path))
                            .anchors()
                            .contains(target.substring(hash + 1))) {
                broken.add(target);
            }
        }
        assertThat(broken).as("broken links in %s", page).isEmpty();
    }

    @Test
    void everyPageIsInTheIndex() {
        String index = Manual.page("docs/README.md").text();
        assertThat(Manual.pages())
                .filteredOn(page -> page.path().getParent().endsWith("docs"))
                .extracting(page -> page.path().getFileName().toString())
                .filteredOn(name -> !name.equals("README.md"))
                .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
    }
}
