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
package ai.hrflow.camel.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The benchmark with loads that say nothing but that it works. */
class BenchmarkCommandTest {

    @TempDir Path folder;

    @Test
    void contendersAndStartsAreMeasured() throws Exception {
        Path page = folder.resolve("performance.md");
        Files.writeString(page, "before\n<!-- measured -->\nold\n<!-- /measured -->\nafter\n");

        assertThat(
                        run(
                                "--scaled-down",
                                "--scenario=upload-10k,startup",
                                "--contender=hrflow,camel-http",
                                "--output=" + folder))
                .isZero();

        assertThat(page)
                .content()
                .startsWith("before\n<!-- measured -->\n")
                .endsWith("<!-- /measured -->\nafter\n")
                .doesNotContain("old")
                .contains("Scaled down")
                .containsPattern("(?m)^\\| hrflow \\| [0-9]")
                .containsPattern("(?m)^\\| camel-http \\| [0-9]")
                .containsPattern("≤ 0.65 × camel-http \\| [0-9.]+ × \\|")
                .containsPattern("Start of a context with 100 endpoints .*reached");
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        all[0] = "--rounds=1";
        all[1] = "--warm-up=PT0.1S";
        all[2] = "--measure=PT0.1S";
        all[3] = "--journal=" + folder.resolve("runs.jsonl");
        return new CommandLine(new BenchmarkCommand()).execute(all);
    }
}
