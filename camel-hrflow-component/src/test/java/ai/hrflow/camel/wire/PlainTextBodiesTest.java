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
package ai.hrflow.camel.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** A text as the message body is sent as that text, unless it can only be meant as JSON. */
class PlainTextBodiesTest {

    private static final String SEED = "20261125";
    private static final int TRIES = 150;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern BEGINS_LIKE_JSON = Pattern.compile("^\\s*[{\\[]\\s*\"");

    private static Caller caller;

    @BeforeContainer
    static void start() throws Exception {
        caller = new Caller();
    }

    @AfterContainer
    static void stop() throws Exception {
        caller.close();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        AnyText.notBlankUpTo(60),
                        AnyText.upTo(20).map(text -> "{" + text),
                        AnyText.upTo(20).map(text -> "[" + text + "]"))
                .filter(text -> !BEGINS_LIKE_JSON.matcher(text).find());
    }

    private static JsonNode object(String field, String value) {
        return MAPPER.createObjectNode().put(field, value);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void textToParse(@ForAll("texts") String text) throws Exception {
        SentRequest request = caller.call("hrflow:text/parsing", text, Map.of());

        assertThat(MAPPER.readTree(request.text())).isEqualTo(object("text", text));
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void textToParseFromBytesAndStreams(@ForAll("texts") String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        SentRequest fromBytes = caller.call("hrflow:text/parsing", bytes, Map.of());
        SentRequest fromStream =
                caller.call("hrflow:text/parsing", new ByteArrayInputStream(bytes), Map.of());

        assertThat(MAPPER.readTree(fromBytes.text())).isEqualTo(object("text", text));
        assertThat(MAPPER.readTree(fromStream.text())).isEqualTo(object("text", text));
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void wordToLink(@ForAll("texts") String text) throws Exception {
        SentRequest request = caller.call("hrflow:text/linking", text, Map.of());

        assertThat(MAPPER.readTree(request.text())).isEqualTo(object("word", text));
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void textToSearch(@ForAll("texts") String text) {
        SentRequest request = caller.call("hrflow:profiles/searching?sourceKeys=S", text, Map.of());

        assertThat(request.query())
                .containsOnlyKeys("source_keys", "query")
                .containsEntry("query", List.of(text));
    }

    @Example
    void jsonTextIsReadAsParameters() throws Exception {
        SentRequest object =
                caller.call(
                        "hrflow:text/parsing",
                        " {\"text\": \"Welder\", \"output_object\": \"job\"}",
                        Map.of());
        SentRequest list = caller.call("hrflow:text/parsing", "[\"Welder\", \"Cook\"]", Map.of());

        assertThat(MAPPER.readTree(object.text()))
                .isEqualTo(
                        MAPPER.createObjectNode()
                                .put("text", "Welder")
                                .put("output_object", "job"));
        assertThat(MAPPER.readTree(list.text()))
                .isEqualTo(
                        MAPPER.createObjectNode()
                                .set("texts", MAPPER.createArrayNode().add("Welder").add("Cook")));
    }
}
