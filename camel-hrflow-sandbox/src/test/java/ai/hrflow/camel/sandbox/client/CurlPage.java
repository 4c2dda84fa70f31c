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
package ai.hrflow.camel.sandbox.client;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of shell blocks under headings that name operations, each followed by its answer.
 *
 * @param text the page
 */
record CurlPage(String text) {

    private static final Pattern BLOCK =
            Pattern.compile(
                    "```sh\n(?<script>.*?)```\n(?:\n```json\n(?<answer>.*?)```\n)?",
                    Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("### `([^`]+)` ([A-Z]+)\n");

    /**
     * A block.
     *
     * @param operation such as {@code "auth GET"}, or {@code null} before the first heading of one
     * @param script what goes into the shell
     * @param answer the answer as printed below, empty when there is none
     */
    record Block(String operation, String script, String answer) {}

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            String answer = block.group("answer");
            blocks.add(
                    new Block(
                            heading(block.start()),
                            block.group("script"),
                            answer == null ? "" : answer));
        }
        return blocks;
    }

    private String heading(int end) {
        Matcher heading = HEADING.matcher(text.substring(0, end));
        String last = null;
        while (heading.find()) {
            last = heading.group(1) + ' ' + heading.group(2);
        }
        return last;
    }

    /** The page with other answers, asked for by number of the block. */
    CurlPage withAnswers(List<String> answers) {
        int[] number = {0};
        return new CurlPage(
                BLOCK.matcher(text)
                        .replaceAll(
                                block -> {
                                    String answer = answers.get(number[0]++);
                                    String script = "```sh\n" + block.group(1) + "```\n";
                                    return Matcher.quoteReplacement(
                                            answer.isEmpty()
                                                    ? script
                                                    : script + "\n```json\n" + answer + "```\n");
                                }));
    }
}
