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
package ai.hrflow.camel.sandbox.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.Client;
import ai.hrflow.camel.sandbox.Client.Reply;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The résumés of the import example, uploaded as files and found by what they say. */
class SampleDocumentsTest {

    private static final Path DOCUMENTS =
            Path.of("..", "camel-hrflow-examples", "resume-import", "documents");

    static HrFlowSandbox sandbox;
    static Stock stock;
    static JsonNode documents;

    @BeforeAll
    static void upload() throws IOException {
        sandbox = HrFlowSandbox.start();
        stock = new Stock(sandbox);
        documents = Client.JSON.readTree(DOCUMENTS.resolve("expected.json").toFile());
        for (JsonNode document : documents) {
            String file = document.path("file").asText();
            Reply reply =
                    stock.client()
                            .upload(
                                    Client.form()
                                            .field("source_key", sandbox.sourceKey())
                                            .field("reference", file)
                                            .field("sync_parsing", "1")
                                            .file(
                                                    "resume",
                                                    "application/octet-stream",
                                                    Files.readAllBytes(
                                                            DOCUMENTS
                                                                    .resolve("good")
                                                                    .resolve(file))));
            assertThat(reply.status()).as(file + reply.body()).isEqualTo(201);
        }
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @TestFactory
    Stream<DynamicTest> eachIsFoundByASkillThatAPersonReadsInIt() {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode document : documents) {
            String file = document.path("file").asText();
            if (document.path("readable").asBoolean()) {
                String skill = document.path("skills").path(0).asText();
                tests.add(
                        DynamicTest.dynamicTest(
                                file + ": " + skill,
                                () ->
                                        assertThat(
                                                        stock.foundProfiles(
                                                                "query",
                                                                '"' + skill + '"',
                                                                "limit",
                                                                "100"))
                                                .contains(file)));
            } else {
                tests.add(
                        DynamicTest.dynamicTest(
                                file + ": a picture",
                                () ->
                                        assertThat(stock.foundProfiles("limit", "100"))
                                                .doesNotContain(file)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(40);
        return tests.stream();
    }
}
