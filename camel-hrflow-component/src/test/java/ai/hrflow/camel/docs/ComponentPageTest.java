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

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tables of docs/component.md say what the code says. */
class ComponentPageTest {

    private static final String PAGE = "docs/component.md";

    @Test
    void tablesOfOptionsAndHeadersAreThoseOfTheMetadata() throws Exception {
        String text = Manual.page(PAGE).text();
        for (Map.Entry<String, String> table : new ComponentTables().tables().entrySet()) {
            Pattern marked =
                    Pattern.compile(
                            "(<!-- generated: " + table.getKey() + " -->\n).*?(<!-- end -->)",
                            Pattern.DOTALL);
            Matcher place = marked.matcher(text);
            assertThat(place.find()).as("a place for the %s in %s", table.getKey(), PAGE).isTrue();
            text = place.replaceFirst("$1\n" + Matcher.quoteReplacement(table.getValue()) + "\n$2");
        }
        Manual.checkOrWrite(PAGE, text);
    }
}
