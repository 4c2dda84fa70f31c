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

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Every seed operation in good use, through the component against the sandbox. */
class SeedOperationsTest extends RouteTest {

    static final String RESUME =
            """
            Jane Doe
            Senior Welder
            jane.doe@example.org
            +33 6 12 34 56 78

            Experience
            Jan 2018 - Dec 2020  Welder, Acme Metal, Lyon

            Skills
            Welding, MIG, TIG
            """;

    static Map<String, Object> profile(String reference) {
        return Map.of(
                "reference", reference,
                "text", "Jane Doe, welder",
                "info", Map.of("full_name", "Jane Doe", "email", "jane.doe@example.org"),
                "experiences", java.util.List.of(),
                "educations", java.util.List.of(),
                "skills", java.util.List.of(Map.of("name", "welding", "type", "hard")));
    }

    private JsonNode good(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody(JsonNode.class);
    }

    @Test
    void parsesAFileSynchronously() {
        Exchange exchange =
                send(
                        "hrflow:profile/parsing/file?syncParsing=true",
                        RESUME,
                        Map.of(Exchange.FILE_NAME, "jane.txt", "CamelHrFlowReference", "sync-1"));

        JsonNode data = good(exchange);
        assertThat(data.at("/profile/info/email").asText()).isEqualTo("jane.doe@example.org");
        assertThat(data.at("/parsing/file_name").asText()).isEqualTo("jane.txt");
        Map<String, Object> headers = exchange.getMessage().getHeaders();
        assertThat(headers)
                .containsEntry("CamelHrFlowResponseCode", 201)
                .containsEntry("CamelHrFlowResultType", "profile")
                .containsEntry("CamelHrFlowResultReference", "sync-1")
                .containsEntry("CamelHrFlowResultContainerKey", sandbox.sourceKey())
                .containsEntry("CamelHrFlowResultKey", data.at("/profile/key").asText())
                .containsEntry(Exchange.FILE_NAME, "jane.txt");
    }

    @Test
    void acceptsAFileAsynchronously() {
        Exchange exchange =
                send(
                        "hrflow:profile/parsing/file",
                        RESUME,
                        Map.of(Exchange.FILE_NAME, "jane.txt", "CamelHrFlowReference", "async-1"));

        assertThat(good(exchange)).isEmpty();
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("CamelHrFlowResponseCode", 202)
                .containsEntry("CamelHrFlowResultReference", "async-1")
                .doesNotContainKey("CamelHrFlowResultKey");
    }

    @Test
    void awaitsTheProfileOfAnAsynchronousParsing() {
        Exchange exchange =
                send(
                        "hrflow:profile/parsing/file?awaitResult=true&autoReference=sha256",
                        RESUME,
                        Map.of(Exchange.FILE_NAME, "jane.txt"));

        assertThat(good(exchange).at("/info/email").asText()).isEqualTo("jane.doe@example.org");
        assertThat(exchange.getMessage().getHeader("CamelHrFlowResultKey")).isNotNull();
    }

    @Test
    void storesReadsAndReplacesAProfile() {
        JsonNode stored = good(send("hrflow:profile/indexing", profile("stored-1")));
        String key = stored.get("key").asText();

        Exchange read = send("hrflow:profile/indexing?method=GET&reference=stored-1", null);
        assertThat(good(read).get("key").asText()).isEqualTo(key);
        assertThat(
                        good(send("hrflow:profile/indexing?method=GET&key=" + key, null))
                                .get("reference")
                                .asText())
                .isEqualTo("stored-1");
        assertThat(
                        good(send(
                                        "hrflow:profile/indexing?method=GET",
                                        null,
                                        Map.of("CamelHrFlowEmail", "jane.doe@example.org")))
                                .at("/info/email")
                                .asText())
                .isEqualTo("jane.doe@example.org");

        Map<String, Object> changed = new java.util.HashMap<>(profile("stored-1"));
        changed.put("text", "Jane Doe, foreman");
        JsonNode replaced = good(send("hrflow:profile/indexing?method=PUT&key=" + key, changed));
        assertThat(replaced.get("text").asText()).isEqualTo("Jane Doe, foreman");
        assertThat(replaced.get("key").asText()).isEqualTo(key);
    }

    @Test
    void listsTheAttachmentsOfAProfile() {
        good(
                send(
                        "hrflow:profile/parsing/file?syncParsing=true",
                        RESUME,
                        Map.of(
                                Exchange.FILE_NAME,
                                "jane.txt",
                                "CamelHrFlowReference",
                                "attached-1")));

        JsonNode current =
                good(send("hrflow:profile/indexing/attachments?reference=attached-1", null));
        assertThat(current.get(0).get("extension").asText()).isEqualTo(".txt");
        JsonNode older = good(send("hrflow:profile/attachments?profileReference=attached-1", null));
        assertThat(older.get(0).get("extension").asText()).isEqualTo("txt");
        assertThat(sandbox.journal().requests())
                .last()
                .satisfies(
                        request ->
                                assertThat(request.query())
                                        .containsKeys("source_id", "profile_reference"));
    }

    @Test
    void readsTheEmbeddingInCurrentAndOlderNames() {
        String key =
                good(send("hrflow:profile/indexing", profile("embedded-1"))).get("key").asText();

        assertThat(
                        good(
                                send(
                                        "hrflow:profile/embedding?key=" + key,
                                        null,
                                        Map.of("CamelHrFlowFields", Map.of("profile", 1)))))
                .isNotEmpty();
        assertThat(sandbox.journal().requests())
                .last()
                .satisfies(
                        request ->
                                assertThat(request.query().get("fields"))
                                        .asString()
                                        .contains("{\"profile\":1}"));
        assertThat(
                        good(
                                send(
                                        "hrflow:profile/embedding?profileId="
                                                + key
                                                + "&sourceId="
                                                + sandbox.sourceKey(),
                                        null)))
                .isNotEmpty();
        assertThat(sandbox.journal().requests())
                .last()
                .satisfies(
                        request -> assertThat(request.query()).containsKeys("source_key", "key"));
    }

    @Test
    void readsTheParsing() {
        good(
                send(
                        "hrflow:profile/parsing/file?syncParsing=true",
                        RESUME,
                        Map.of(
                                Exchange.FILE_NAME,
                                "jane.txt",
                                "CamelHrFlowReference",
                                "parsed-1")));

        assertThat(
                        good(send("hrflow:profile/parsing?reference=parsed-1", null))
                                .get("emails")
                                .toString())
                .contains("jane.doe@example.org");
    }

    @Test
    void asksWhoItIs() {
        assertThat(good(send("hrflow:auth", null)).get("api_key_permission").asText())
                .isEqualTo("all");
    }

    @Test
    void readsSources() {
        Exchange list = send("hrflow:sources?limit=1", null);
        assertThat(good(list)).hasSize(1);
        assertThat(list.getMessage().getHeaders())
                .containsEntry("CamelHrFlowResultPage", 1)
                .containsEntry("CamelHrFlowResultCount", 1)
                .containsKeys("CamelHrFlowResultMaxPage", "CamelHrFlowResultTotal");
        assertThat(good(send("hrflow:source", null)).get("key").asText())
                .isEqualTo(sandbox.sourceKey());
        assertThat(
                        good(send("hrflow:source?key=" + sandbox.otherSourceKey(), null))
                                .get("key")
                                .asText())
                .isEqualTo(sandbox.otherSourceKey());
    }

    @Test
    void listsStoredProfiles() {
        good(send("hrflow:profile/indexing", profile("listed-1")));

        Exchange list =
                send(
                        "hrflow:storing/profiles?param.return_profile=true&reference=listed-1&sourceKeys="
                                + sandbox.sourceKey(),
                        null);
        assertThat(good(list).get(0).at("/info/full_name").asText()).isEqualTo("Jane Doe");
        assertThat(list.getMessage().getHeader("CamelHrFlowResultTotal")).isEqualTo(1);
        assertThat(sandbox.journal().requests())
                .last()
                .satisfies(
                        request ->
                                assertThat(request.query().get("source_keys"))
                                        .asString()
                                        .contains("[\"" + sandbox.sourceKey() + "\"]"));
    }
}
