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

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.error.HrFlowOperationFailedException;
import ai.hrflow.camel.sandbox.fault.Fault;
import ai.hrflow.camel.sandbox.journal.RecordedRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code profile/upsert} and {@code job/upsert}: create, or read, merge and replace. */
class UpsertTest extends RouteTest {

    private static final String UPSERT = "hrflow:profile/upsert";

    /** As servers deliver it; they refuse the offset in the dates of experiences. */
    private static final String STORED =
            """
            {"code": 200, "message": "Profile", "data": {
              "key": "0123456789012345678901234567890123456789", "id": 7,
              "updated_at": "2026-01-01T00:00:00+0000", "text": "old",
              "info": {"full_name": "Jane Doe", "urls": {"github": "https://example.org/jane"}},
              "educations": [], "of_next_year": {"x": 1},
              "experiences": [{"title": "Welder", "date_start": "2020-01-01T00:00:00+0000",
                "date_end": "1969-12-31T23:59:59"}]}}
            """;

    @BeforeEach
    void forgetEarlierRequests() {
        sandbox.journal().clear();
    }

    private JsonNode good(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody(JsonNode.class);
    }

    private JsonNode stored(String reference) {
        return good(send("hrflow:profile/indexing?method=GET&reference=" + reference, null));
    }

    private List<String> calls() {
        return sandbox.journal().requests().stream().map(RecordedRequest::operationId).toList();
    }

    @Test
    void createsWhatIsNotThere() {
        Exchange exchange = send(UPSERT, SeedOperationsTest.profile("upsert-new"));

        good(exchange);
        assertThat(calls()).containsExactly("profile/indexing GET", "profile/indexing POST");
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("CamelHrFlowResponseCode", 201)
                .containsEntry("CamelHrFlowResultType", "profile")
                .containsEntry("CamelHrFlowResultReference", "upsert-new");
        assertThat(stored("upsert-new").at("/info/full_name").asText()).isEqualTo("Jane Doe");
    }

    @Test
    void keepsWhatTheChangesDoNotSay() {
        Map<String, Object> profile = new HashMap<>(SeedOperationsTest.profile("upsert-merge"));
        profile.put("tags", List.of(Map.of("name", "from", "value", "ats")));
        String key = good(send(UPSERT, profile)).get("key").asText();
        sandbox.journal().clear();

        JsonNode merged =
                good(
                        send(
                                UPSERT,
                                "{\"reference\":\"upsert-merge\",\"info\":{\"phone\":\"0102\"},"
                                    + "\"skills\":[{\"name\":\"riveting\",\"type\":\"hard\"}]}"));

        assertThat(calls()).containsExactly("profile/indexing GET", "profile/indexing PUT");
        assertThat(merged.get("key").asText()).isEqualTo(key);
        JsonNode stored = stored("upsert-merge");
        assertThat(stored.at("/info/phone").asText()).isEqualTo("0102");
        assertThat(stored.at("/info/email").asText()).isEqualTo("jane.doe@example.org");
        assertThat(stored.at("/skills/0/name").asText()).isEqualTo("riveting");
        assertThat(stored.at("/skills")).hasSize(1);
        assertThat(stored.at("/tags/0/value").asText()).isEqualTo("ats");
        assertThat(stored.get("text").asText()).isEqualTo("Jane Doe, welder");
    }

    /** What is replaced when the look-up is answered like this; {@code null} when nothing is. */
    private JsonNode replaced(String uri, String stored, Object changes) throws Exception {
        AtomicReference<String> put = new AtomicReference<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    if (exchange.getRequestMethod().equals("PUT")) {
                        put.set(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                    }
                    byte[] answer = stored.getBytes(UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        try {
            send(uri + "&baseUrl=http://127.0.0.1:" + server.getAddress().getPort(), changes);
        } finally {
            server.stop(0);
        }

        return put.get() == null ? null : new ObjectMapper().readTree(put.get());
    }

    @Test
    void sendsStoredObjectsInTheFormThatTheApiTakes() throws Exception {
        JsonNode sent =
                replaced(
                                UPSERT + "?maxRetries=0",
                                STORED,
                                "{\"reference\":\"upsert-dates\",\"text\":\"new\"}")
                        .get("profile");

        assertThat(sent.at("/experiences/0/date_start").asText()).isEqualTo("2020-01-01T00:00:00");
        assertThat(sent.at("/experiences/0/date_end").isNull()).isTrue();
        assertThat(sent.at("/info/urls/0/url").asText()).isEqualTo("https://example.org/jane");
        assertThat(sent.at("/of_next_year/x").asInt()).isEqualTo(1);
        assertThat(sent.has("id")).isFalse();
        assertThat(sent.has("updated_at")).isFalse();
        assertThat(sent.get("text").asText()).isEqualTo("new");
    }

    @Test
    void keepsFieldsThatOnlyAnswersHaveAndMovesAnAddressAsAWhole() throws Exception {
        JsonNode sent =
                replaced(
                                "hrflow:job/upsert?maxRetries=0",
                                """
                                {"code": 200, "message": "Job", "data": {
                                  "key": "0123456789012345678901234567890123456789",
                                  "name": "Welder", "picture": "https://example.org/p.png",
                                  "interests": [{"name": "sailing"}],
                                  "location": {"text": "Lyon", "lat": 45.7, "lng": 4.8,
                                    "fields": {"city": "lyon"}}}}
                                """,
                                "{\"reference\":\"r\",\"location\":{\"text\":\"Paris\"}}")
                        .get("job");

        assertThat(sent.get("picture").asText()).isEqualTo("https://example.org/p.png");
        assertThat(sent.at("/interests/0/name").asText()).isEqualTo("sailing");
        assertThat(sent.get("location").toString()).isEqualTo("{\"text\":\"Paris\"}");
    }

    @Test
    void aLookUpWithoutAnObjectReplacesNothing() throws Exception {
        for (String nothing : List.of("[]", "null", "{}", "{\"reference\": \"r\"}")) {
            assertThat(
                            replaced(
                                    UPSERT + "?maxRetries=0",
                                    "{\"code\": 200, \"message\": \"ok\", \"data\": "
                                            + nothing
                                            + "}",
                                    SeedOperationsTest.profile("r")))
                    .as(nothing)
                    .isNull();
        }
    }

    @Test
    void whatIsTooLittleToCreateIsRefusedBeforeItIsSent() {
        Exchange exchange = send(UPSERT, "{\"reference\":\"upsert-none\",\"text\":\"t\"}");

        assertThat(exchange.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "hrflow:profile/upsert (POST) needs the fields info, experiences,"
                                + " educations in the profile of the message body, since nothing is"
                                + " stored yet to merge it into");
        assertThat(calls()).containsExactly("profile/indexing GET");
    }

    @Test
    void whatSomebodyElseCreatedInBetweenIsMerged() {
        good(send(UPSERT, SeedOperationsTest.profile("upsert-race")));
        sandbox.journal().clear();
        sandbox.faults()
                .next("profile/indexing GET", Fault.status(400, "Unable to find object: profile"));

        good(send(UPSERT, SeedOperationsTest.profile("upsert-race")));

        assertThat(calls())
                .containsExactly(
                        "profile/indexing GET",
                        "profile/indexing POST",
                        "profile/indexing GET",
                        "profile/indexing PUT");
    }

    @Test
    void aReferenceMayComeByHeaderAndAKeyToo() {
        String key =
                good(send(UPSERT, SeedOperationsTest.profile("upsert-key"))).get("key").asText();

        good(
                send(
                        UPSERT,
                        "{\"text\":\"by reference\"}",
                        Map.of("CamelHrFlowReference", "upsert-key")));
        assertThat(stored("upsert-key").get("text").asText()).isEqualTo("by reference");

        good(send(UPSERT, "{\"text\":\"by key\"}", Map.of("CamelHrFlowKey", key)));
        assertThat(stored("upsert-key").get("text").asText()).isEqualTo("by key");
    }

    @Test
    void anUnknownKeyIsNotCreated() {
        Exchange exchange =
                send(
                        UPSERT,
                        SeedOperationsTest.profile("upsert-ignored"),
                        Map.of("CamelHrFlowKey", SampleCall.UNKNOWN_KEY));

        assertThat(exchange.getException())
                .isInstanceOf(HrFlowOperationFailedException.class)
                .hasMessageContaining("Unable to find object: profile");
        assertThat(calls()).containsExactly("profile/indexing GET");
    }

    @Test
    void withoutReferenceOrKeyNothingIsSent() {
        Map<String, Object> nameless = new HashMap<>(SeedOperationsTest.profile("x"));
        nameless.remove("reference");

        assertThat(send(UPSERT, nameless).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "One of the parameters key or reference is required for"
                                + " hrflow:profile/upsert (POST)");
        assertThat(calls()).isEmpty();
    }

    @Test
    void theResultOfAnEarlierCallIsNotTakenForTheObject() {
        Map<String, Object> headers =
                Map.of(
                        "CamelHrFlowResultType",
                        "profile",
                        "CamelHrFlowResultKey",
                        SampleCall.UNKNOWN_KEY);

        good(send(UPSERT, SeedOperationsTest.profile("upsert-after"), headers));

        assertThat(calls()).containsExactly("profile/indexing GET", "profile/indexing POST");
    }

    @Test
    void jobsToo() {
        Map<String, Object> job =
                Map.of(
                        "reference",
                        "upsert-job",
                        "name",
                        "Welder",
                        "location",
                        Map.of("text", "Lyon"),
                        "summary",
                        "frames");
        good(send("hrflow:job/upsert", job));
        assertThat(sandbox.journal().last().json().at("/job/sections")).isEmpty();
        assertThat(sandbox.journal().last().json().at("/job").has("sections")).isTrue();

        good(
                send(
                        "hrflow:job/upsert?flatBody=true",
                        "{\"reference\":\"upsert-job\",\"name\":\"Senior welder\"}"));

        JsonNode stored = good(send("hrflow:job/indexing?method=GET&reference=upsert-job", null));
        assertThat(stored.get("name").asText()).isEqualTo("Senior welder");
        assertThat(stored.get("summary").asText()).isEqualTo("frames");
    }
}
