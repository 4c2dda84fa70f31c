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
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.camel.Exchange;

/** Whatever the value of a parameter is, the server reads it as it was given. */
class ValuesArriveUnchangedTest {

    private static final String SEED = "20261123";
    private static final int TRIES = 150;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Caller caller;

    @BeforeContainer
    static void start() throws Exception {
        caller = new Caller();
    }

    @AfterContainer
    static void stop() throws Exception {
        caller.close();
    }

    /** Short enough for an address, of which each character can take twelve. */
    @Provide
    Arbitrary<String> shortTexts() {
        return AnyText.upTo(60);
    }

    @Provide
    Arbitrary<String> names() {
        return AnyText.notBlankUpTo(20);
    }

    @Provide
    Arbitrary<String> texts() {
        return AnyText.upTo(400);
    }

    @Provide
    Arbitrary<String> identifiers() {
        return AnyText.notBlankUpTo(400);
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return AnyText.upTo(15).list().ofMinSize(1).ofMaxSize(4);
    }

    /** Objects with all kinds of values, one in the other. */
    @Provide
    Arbitrary<Map<String, Object>> objects() {
        return objects(2);
    }

    private static Arbitrary<Map<String, Object>> objects(int depth) {
        return Arbitraries.maps(AnyText.upTo(6), values(depth))
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(LinkedHashMap::new);
    }

    private static Arbitrary<Object> values(int depth) {
        Arbitrary<Object> plain =
                Arbitraries.oneOf(
                        AnyText.upTo(8).asGeneric(),
                        Arbitraries.integers().asGeneric(),
                        Arbitraries.doubles().between(-1e6, 1e6).ofScale(3).asGeneric(),
                        Arbitraries.of(true, false).asGeneric());
        return depth == 0
                ? plain
                : Arbitraries.oneOf(
                        plain.injectNull(0.1),
                        values(depth - 1).list().ofMaxSize(3).map(ArrayList::new),
                        objects(depth - 1).asGeneric());
    }

    private static JsonNode tree(String json) throws IOException {
        return MAPPER.readTree(json);
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void textInAQuery(@ForAll("shortTexts") String text) {
        SentRequest request =
                caller.call(
                        "hrflow:profiles/searching?sourceKeys=S",
                        null,
                        Map.of("CamelHrFlowQuery", text));

        assertThat(request.query())
                .containsOnlyKeys("source_keys", "query")
                .containsEntry("query", List.of(text));
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void textInAFormWithAFile(@ForAll("identifiers") String text) {
        SentRequest request =
                caller.call(
                        "hrflow:profile/parsing/file?sourceKey=S",
                        "Zoé Example",
                        Map.of("CamelHrFlowReference", text));

        assertThat(request.form())
                .containsOnlyKeys("source_key", "reference", "sync_parsing_indexing")
                .containsEntry("reference", List.of(text));
        assertThat(request.multipart().file().content()).asString().isEqualTo("Zoé Example");
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void textInAFormWithoutAFile(@ForAll("texts") String text) throws Exception {
        SentRequest request =
                caller.call(
                        "hrflow:profile?method=POST",
                        null,
                        Map.of(
                                "CamelHrFlowSourceId",
                                "S",
                                "CamelHrFlowProfileType",
                                "json",
                                "CamelHrFlowProfileJson",
                                Map.of("summary", text)));

        assertThat(request.form()).containsOnlyKeys("source_id", "profile_type", "profile_json");
        assertThat(tree(request.form().get("profile_json").get(0)))
                .isEqualTo(MAPPER.createObjectNode().put("summary", text));
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void textInAJsonBody(@ForAll("texts") String text) throws Exception {
        SentRequest request = tracking(text);

        assertThat(tree(request.text()).get("comment").textValue()).isEqualTo(text);
    }

    private static SentRequest tracking(String comment) {
        return caller.call(
                "hrflow:tracking?action=view&role=recruiter&sourceKey=S&profileKey=P"
                        + "&boardKey=B&jobKey=J",
                null,
                Map.of("CamelHrFlowComment", comment));
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void listInAQuery(@ForAll("lists") List<String> list) throws Exception {
        SentRequest asList = asking(list);
        SentRequest asText = asking(MAPPER.writeValueAsString(list));

        assertThat(tree(asList.query().get("questions").get(0)))
                .isEqualTo(MAPPER.valueToTree(list));
        assertThat(asText.query()).isEqualTo(asList.query());
    }

    private static SentRequest asking(Object questions) {
        return caller.call(
                "hrflow:profile/asking?sourceKey=S&key=P",
                null,
                Map.of("CamelHrFlowQuestions", questions));
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void listInAJsonBody(@ForAll("lists") List<String> list) throws Exception {
        SentRequest request =
                caller.call("hrflow:text/parsing", null, Map.of("CamelHrFlowTexts", list));

        assertThat(tree(request.text()))
                .isEqualTo(
                        MAPPER.createObjectNode().set("texts", MAPPER.<JsonNode>valueToTree(list)));
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void objectInAQuery(@ForAll("objects") Map<String, Object> object) throws Exception {
        SentRequest asMap = filtering(object);
        SentRequest asText = filtering(MAPPER.writeValueAsString(object));

        assertThat(tree(asMap.query().get("raw_filters").get(0)))
                .isEqualTo(tree(MAPPER.writeValueAsString(object)));
        assertThat(tree(asText.query().get("raw_filters").get(0)))
                .isEqualTo(tree(MAPPER.writeValueAsString(object)));
    }

    private static SentRequest filtering(Object filters) {
        return caller.call(
                "hrflow:jobs/searching?boardKeys=B",
                null,
                Map.of("CamelHrFlowRawFilters", filters));
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void objectsInAForm(@ForAll("objects") Map<String, Object> object) throws Exception {
        SentRequest request =
                caller.call(
                        "hrflow:profile/parsing/file?sourceKey=S",
                        "Zoé Example",
                        Map.of("CamelHrFlowTags", List.of(object)));

        assertThat(tree(request.form().get("tags").get(0)))
                .isEqualTo(tree(MAPPER.writeValueAsString(List.of(object))));
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void objectInAJsonBody(@ForAll("objects") Map<String, Object> object) throws Exception {
        SentRequest request =
                caller.call(
                        "hrflow:profiles/searching?method=POST&sourceKeys=S",
                        null,
                        Map.of("CamelHrFlowRawFilters", object));

        assertThat(tree(request.text()).get("raw_filters"))
                .isEqualTo(tree(MAPPER.writeValueAsString(object)));
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void parameterThatIsNotKnownByAnyName(
            @ForAll("names") String name, @ForAll("shortTexts") String value) throws Exception {
        Map<String, Object> headers = Map.of("CamelHrFlowParameters", Map.of("?" + name, value));

        SentRequest query = caller.call("hrflow:source?key=K", null, headers);
        SentRequest form =
                caller.call("hrflow:profile/parsing/file?sourceKey=S", "Zoé Example", headers);
        SentRequest json = caller.call("hrflow:text/embedding", "Welder", headers);

        assertThat(query.query())
                .containsOnlyKeys("key", "?" + name)
                .containsEntry("?" + name, List.of(value));
        assertThat(form.form())
                .containsOnlyKeys("source_key", "sync_parsing_indexing", escaped("?" + name))
                .containsEntry(escaped("?" + name), List.of(value));
        assertThat(tree(json.text()))
                .isEqualTo(MAPPER.createObjectNode().put("text", "Welder").put("?" + name, value));
    }

    /** As browsers write names into the heads of a form's parts. */
    private static String escaped(String name) {
        return name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
    }

    @Example
    void hundredKilobytesOfTextInAJsonBody() throws Exception {
        assertThat(tree(tracking(large()).text()).get("comment").textValue()).isEqualTo(large());
    }

    @Example
    void hundredKilobytesOfTextInAForm() {
        SentRequest request =
                caller.call(
                        "hrflow:profile/parsing/file?sourceKey=S",
                        "Zoé Example",
                        Map.of("CamelHrFlowReference", large()));

        assertThat(request.form()).containsEntry("reference", List.of(large()));
    }

    @Example
    void aSearchTextOfHundredKilobytesGoesOutAsJson() throws Exception {
        SentRequest request =
                caller.call(
                        "hrflow:profiles/searching?sourceKeys=S",
                        null,
                        Map.of("CamelHrFlowQuery", large()));

        assertThat(request.method() + " " + request.path())
                .isEqualTo("POST /v1/profiles/searching");
        assertThat(request.rawQuery()).isNull();
        assertThat(tree(request.text()))
                .isEqualTo(
                        MAPPER.createObjectNode()
                                .put("query", large())
                                .set("source_keys", MAPPER.createArrayNode().add("S")));
    }

    @Example
    void anAddressThatNoServerTakesFailsBeforeItIsSent() {
        Exchange exchange =
                caller.exchange(
                        "hrflow:storing/profiles?sourceKeys=S",
                        null,
                        Map.of("CamelHrFlowName", large()));

        assertThat(exchange.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hrflow:storing/profiles")
                .hasMessageContaining("give shorter or fewer values")
                .hasMessageNotContaining("Zoé");
        assertThat(exchange.getException().getMessage()).hasSizeLessThan(300);
        assertThat(caller.server().takeRequests()).isEmpty();
    }

    private static String large() {
        return "Zoé & 𝔘\n".repeat(10_000);
    }
}
