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
package ai.hrflow.camel.sandbox.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands apart on a page stands apart in its text, and what is one word stays one. */
class HtmlTextTest {

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<span class=c>Java</span><span class=c>Kotlin</span> | Java Kotlin",
                "<span>Java</span><span>Kotlin</span> | Java Kotlin",
                "<nav><a href=#w>Work</a><a href=#e>Education</a></nav> | Work Education",
                "<i class=c><span>Java</span></i><i class=c><span>Rust</span></i> | Java Rust",
                "<span class=c>Java</span><!-- no space --><span class=c>Go</span> | Java Go",
                "<b>J</b>ane | Jane",
                "<span class=big>J</span><span class=small>ANE</span> | JANE",
                "<span class=c>Jane </span><span class=c>Doe</span> | Jane Doe",
                "<span class=c></span>Ja<span class=k></span>ne | Jane",
                "<header>Jane</header><main><section>Work</section></main> | Jane\\nWork",
                "<div>Jane</div><article>Work</article> | Jane\\nWork",
                "Jane<script>var a</script><template>none</template> | Jane"
            })
    void readsAsItLooks(String html, String text) throws Exception {
        Path file = folder.resolve("cv.html");
        Files.writeString(file, "<!DOCTYPE html><html><body>" + html + "</body></html>");
        assertThat(
                        new DocumentReader()
                                .read(file, "cv.html")
                                .text()
                                .strip()
                                .replaceAll("\\n+", "\n"))
                .isEqualTo(text.replace("\\n", "\n"));
    }
}
