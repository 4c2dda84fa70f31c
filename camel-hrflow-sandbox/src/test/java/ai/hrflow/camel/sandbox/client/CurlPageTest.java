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

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.hrflow.camel.sandbox.Client;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.api.Operations;
import ai.hrflow.camel.sandbox.client.CurlPage.Block;
import ai.hrflow.camel.sandbox.journal.RecordedRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/sandbox-curl.md is true: its blocks go through a shell and curl in one session, as a reader
 * would paste them, and each answer is the one printed. {@code -Dhrflow.docs.write=true} writes the
 * answers anew.
 */
class CurlPageTest {

    private static final Path PAGE = Path.of("../docs/sandbox-curl.md");
    private static final String SEPARATOR = "\u001e";

    @Test
    void everyOperationHasOneCall() throws IOException {
        assertThat(new CurlPage(Files.readString(PAGE)).blocks())
                .extracting(Block::operation)
                .filteredOn(Objects::nonNull)
                .containsExactlyInAnyOrderElementsOf(Operations.load().ids());
    }

    @Test
    void curlGetsTheAnswersOfThePage(@TempDir Path directory) throws IOException {
        assumeTrue(Program.works(Map.of(), "curl", "--version"), "Skipped: there is no curl");
        CurlPage page = new CurlPage(Files.readString(PAGE));
        // with a seed that was asked for public addresses follow from it too
        try (HrFlowSandbox sandbox = HrFlowSandbox.builder().seed("camel-hrflow").start()) {
            List<JsonNode> answers = run(page, directory, sandbox);
            List<Block> calls =
                    page.blocks().stream().filter(block -> block.operation() != null).toList();
            List<RecordedRequest> requests = sandbox.journal().requests();
            assertThat(requests)
                    .extracting(RecordedRequest::operationId)
                    .containsExactlyElementsOf(calls.stream().map(Block::operation).toList());
            for (int i = 0; i < calls.size(); i++) {
                assertThat(requests.get(i).status())
                        .as(calls.get(i).operation())
                        .isEqualTo(answers.get(i).path("code").asInt());
            }
            List<String> printed = printed(page, answers, sandbox);
            if (Boolean.getBoolean("hrflow.docs.write")) {
                Files.writeString(PAGE, page.withAnswers(printed).text());
            } else {
                assertThat(page.blocks()).extracting(Block::answer).isEqualTo(printed);
            }
        }
    }

    private static List<JsonNode> run(CurlPage page, Path directory, HrFlowSandbox sandbox)
            throws IOException {
        StringBuilder script = new StringBuilder("set -u\n");
        page.blocks()
                .forEach(
                        block ->
                                script.append(block.script())
                                        .append("printf '" + SEPARATOR + "%s' $?\n"));
        Path file = Files.writeString(directory.resolve("page.sh"), script);
        Program.Result result =
                Program.run(
                        directory,
                        Map.of(
                                "HRFLOW_BASE_URL", sandbox.baseUrl(),
                                "HRFLOW_API_KEY", sandbox.apiKey(),
                                "HRFLOW_USER_EMAIL", sandbox.userEmail(),
                                "HRFLOW_SOURCE_KEY", sandbox.sourceKey(),
                                "HRFLOW_BOARD_KEY", sandbox.boardKey(),
                                "no_proxy", "127.0.0.1"),
                        List.of("sh", file.toString()));
        List<JsonNode> answers = new ArrayList<>();
        String output = result.output();
        for (Block block : page.blocks()) {
            int end = output.indexOf(SEPARATOR);
            assertThat(output.charAt(end + 1)).as("exit code of %s", block).isEqualTo('0');
            if (block.operation() != null) {
                answers.add(Client.JSON.readTree(output.substring(0, end)));
            }
            output = output.substring(end + 2);
        }
        return answers;
    }

    /** What differs from run to run is written as it was when the sandbox ran on its usual port. */
    private static List<String> printed(
            CurlPage page, List<JsonNode> answers, HrFlowSandbox sandbox) {
        List<String> printed = new ArrayList<>();
        int call = 0;
        for (Block block : page.blocks()) {
            printed.add(
                    block.operation() == null
                            ? ""
                            : Abbreviation.of(answers.get(call++))
                                            .replace(":" + sandbox.port() + "/", ":8090/")
                                            .replaceAll(
                                                    "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+0000",
                                                    "2026-01-15T09:00:00+0000")
                                            .replaceAll(
                                                    "in \\d+\\.\\d\\d seconds", "in 0.02 seconds")
                                    + "\n");
        }
        return printed;
    }
}
