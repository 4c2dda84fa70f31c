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
package ai.hrflow.camel;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.journal.RecordedRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Message bodies of operations that take parameters only, or have one obvious content. */
class PlainBodiesTest extends RouteTest {

    private static final String TRACKING =
            "hrflow:tracking?role=candidate&profileReference=p&jobReference=j";

    private RecordedRequest sent(String uri, Object body, Map<String, Object> headers) {
        sandbox.journal().clear();
        Exchange exchange = send(uri, body, headers);
        assertThat(sandbox.journal().requests()).as("%s", exchange.getException()).hasSize(1);
        return sandbox.journal().last();
    }

    private JsonNode json(String uri, Object body) {
        return sent(uri, body, Map.of()).json();
    }

    private static InputStreamCache stream(String text) {
        return new InputStreamCache(text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Object> texts() {
        return Stream.of(
                "Jane, welder & more",
                new StringBuilder("Jane, welder & more"),
                "Jane, welder & more".getBytes(StandardCharsets.UTF_8),
                new ByteArrayInputStream("Jane, welder & more".getBytes(StandardCharsets.UTF_8)),
                stream("Jane, welder & more"),
                new ObjectMapper().valueToTree("Jane, welder & more"),
                Map.of("text", "Jane, welder & more"),
                "{\"text\": \"Jane, welder & more\"}");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextFillsTheTextOfTextOperations(Object body) {
        assertThat(json("hrflow:text/parsing", body))
                .isEqualTo(
                        new ObjectMapper().createObjectNode().put("text", "Jane, welder & more"));
    }

    @Test
    void aFileWithTextToo(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("jane.txt"), "Zoé, soudeuse");

        assertThat(json("hrflow:text/parsing", file.toFile()).get("text").asText())
                .isEqualTo("Zoé, soudeuse");
        assertThat(json("hrflow:text/parsing", file).get("text").asText())
                .isEqualTo("Zoé, soudeuse");
    }

    @Test
    void aPathIsADocumentAndNoList(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("Jane-Doe.txt"), "welder");

        assertThat(sent("hrflow:profiles/searching", file, Map.of()).query("query")).isNull();
        Files.writeString(file, "{\"reference\": \"path\", \"text\": \"t\", \"info\": {}}");
        assertThat(send("hrflow:profile/indexing", file).getException())
                .hasMessageContaining("needs the fields experiences, educations");
    }

    static Stream<String> operationsOnTexts() {
        return Stream.of(
                "hrflow:text/parsing",
                "hrflow:text/embedding",
                "hrflow:text/tagging?algorithmKey=tagger-hrflow-skills",
                "hrflow:profiles/searching?method=POST",
                "hrflow:profiles/searching",
                "hrflow:jobs/searching?method=POST",
                "hrflow:profile/asking?reference=r");
    }

    @ParameterizedTest
    @MethodSource("operationsOnTexts")
    void aProfileThatIsLeftOverIsNotSent(String uri) {
        sandbox.journal().clear();

        assertThat(
                        send(
                                        uri,
                                        Map.of(
                                                "key",
                                                "k",
                                                "text",
                                                "welder",
                                                "info",
                                                Map.of("email", "jane@example.org")))
                                .getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("if the body is left over from an earlier step, remove it")
                .hasMessageNotContaining("jane@example.org");
        assertThat(sandbox.journal().requests()).isEmpty();
    }

    @Test
    void anIteratorIsNotReadToItsEnd() {
        int[] read = {0};
        java.util.Iterator<Integer> endless = Stream.generate(() -> read[0]++).iterator();

        assertThat(send("hrflow:text/parsing", endless).getException())
                .hasMessage(
                        "hrflow:text/parsing (POST) got an iterator as the message body; split it"
                                + " first");
        assertThat(read[0]).isZero();
    }

    static Stream<Arguments> lists() {
        return Stream.<Object>of(
                        List.of("one", "two"),
                        (Object) new String[] {"one", "two"},
                        new ObjectMapper().valueToTree(List.of("one", "two")),
                        "[\"one\", \"two\"]",
                        Map.of("texts", List.of("one", "two")))
                .map(body -> Arguments.of(body));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListOfTextsFillsThePlural(Object body) {
        JsonNode sent = json("hrflow:text/tagging?algorithmKey=tagger-hrflow-skills", body);

        assertThat(sent.get("texts")).extracting(JsonNode::asText).containsExactly("one", "two");
        assertThat(sent.has("text")).isFalse();
    }

    static Stream<String> textsThatLookALittleLikeJson() {
        return Stream.of("[Confidential] Jane", "{draft} Jane", "{\\rtf1 Jane}", "\"Jane\"", "42");
    }

    @ParameterizedTest
    @MethodSource("textsThatLookALittleLikeJson")
    void whatOnlyLooksALittleLikeJsonIsText(String text) {
        assertThat(json("hrflow:text/embedding", text).get("text").asText()).isEqualTo(text);
    }

    @Test
    void aHeaderWinsOverTheBody() {
        JsonNode sent =
                sent("hrflow:text/parsing", "from body", Map.of("CamelHrFlowTexts", List.of("a")))
                        .json();

        assertThat(sent.has("text")).isFalse();
        assertThat(sent.get("texts")).hasSize(1);
    }

    @Test
    void aTextIsTheQueryOfASearchAndAQuestionWhenAsked() {
        assertThat(sent("hrflow:profiles/searching", "welder & more", Map.of()).query("query"))
                .isEqualTo("welder & more");
        assertThat(
                        sent("hrflow:profile/asking?reference=r", "Can she weld, well?", Map.of())
                                .query("questions"))
                .isEqualTo("[\"Can she weld, well?\"]");
        assertThat(
                        sent(
                                        "hrflow:profiles/searching",
                                        Map.of("query", "welder", "limit", 5),
                                        Map.of())
                                .query("limit"))
                .isEqualTo("5");
        assertThat(sent("hrflow:text/linking", "weld", Map.of()).json().get("word").asText())
                .isEqualTo("weld");
    }

    @Test
    void aSearchLeavesADocumentAlone() {
        RecordedRequest sent =
                sent(
                        "hrflow:profiles/searching",
                        new ByteArrayInputStream(new byte[] {37, 80, 68, 70}),
                        Map.of());

        assertThat(sent.query("query")).isNull();
    }

    @Test
    void aSetQueryMakesTheBodyIrrelevant() {
        RecordedRequest sent =
                sent(
                        "hrflow:profiles/searching",
                        Map.of("key", "left over"),
                        Map.of("CamelHrFlowQuery", "welder"));

        assertThat(sent.query("query")).isEqualTo("welder");
        assertThat(sent.query("key")).isNull();
    }

    @Test
    void aLongQueryGoesOutAsJson() {
        String words = "welder ".repeat(2_000);

        RecordedRequest sent = sent("hrflow:profiles/searching?limit=5", words, Map.of());

        assertThat(sent.operationId()).isEqualTo("profiles/searching POST");
        assertThat(sent.json().get("query").asText()).isEqualTo(words);
        assertThat(sent.json().get("limit").asInt()).isEqualTo(5);
        assertThat(sent.json().get("source_keys").isArray()).isTrue();
    }

    static Stream<Arguments> parameterBodies() {
        return Stream.of(
                        Map.of("action", "apply"),
                        "{\"action\": \"apply\"}",
                        "{\"action\": \"apply\"}".getBytes(StandardCharsets.UTF_8),
                        stream("{\"action\": \"apply\"}"),
                        new ObjectMapper().createObjectNode().put("action", "apply"))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("parameterBodies")
    void anObjectGivesParameters(Object body) {
        assertThat(json(TRACKING, body).get("action").asText()).isEqualTo("apply");
    }

    static Stream<Arguments> leftOvers() {
        return Stream.of(
                        "Jane Doe, welder",
                        "%PDF-1.7",
                        new byte[] {37, 80, 68, 70},
                        stream("Jane Doe"),
                        new ByteArrayInputStream(new byte[] {37, 80, 68, 70}),
                        Path.of("jane.pdf"),
                        List.of("one", "two"),
                        new ObjectMapper().valueToTree(List.of("one")),
                        0.83,
                        true,
                        new StringReader("Jane Doe"),
                        Stream.generate(() -> "endless").iterator(),
                        new int[] {1, 2})
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("leftOvers")
    void aDocumentThatIsLeftOverIsLeftAlone(Object body) {
        JsonNode sent = json(TRACKING + "&action=apply", body);

        assertThat(sent.properties().stream().map(Map.Entry::getKey).toList())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.asList(
                                "action",
                                "role",
                                "source_key",
                                "profile_reference",
                                "board_key",
                                "job_reference"));
    }

    @Test
    void aLeftOverStreamCanStillBeRead() {
        InputStreamCache cache = stream("Jane Doe");

        sent(TRACKING + "&action=apply&responseBody=none", cache, Map.of());

        assertThat(new String(cache.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("Jane Doe");
    }
}
