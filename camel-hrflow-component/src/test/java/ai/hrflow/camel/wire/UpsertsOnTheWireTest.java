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

import ai.hrflow.camel.wire.RecordingServer.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The requests of calls that create an object or change the stored one. */
class UpsertsOnTheWireTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Answer NOT_FOUND = new Answer(404, "[]");

    private static final String NEW_PROFILE =
            """
            {"reference": "R 1&2", "info": {"full_name": "Zoé Example"}, "text": "Welder",
             "experiences": [], "educations": []}\
            """;

    /** As the API delivers it, with what only the server sets. */
    private static final String STORED_PROFILE =
            """
            {"id": 7, "key": "profile-1", "reference": "R 1&2", "source": {"key": "source-1"},
             "created_at": "2023-11-14T22:13:20+0000", "updated_at": "2023-11-15T22:13:20+0000",
             "archived_at": null, "score": null,
             "info": {"full_name": "Zoé Example", "email": "zoe@example.org"},
             "text": "Welder", "text_language": "en",
             "experiences": [{"title": "Welder", "date_start": "2018-01-01T00:00:00+0000"}],
             "educations": [], "tags": [{"name": "tier", "value": 1}]}\
            """;

    private static final String STORED_JOB =
            """
            {"id": 8, "key": "job-1", "reference": "J 1", "board": {"key": "board-1"},
             "name": "Welder", "summary": "Steel", "location": {"text": "Lyon", "lat": 45.76},
             "sections": [], "skills": [{"name": "tig", "type": "hard", "value": null}],
             "updated_at": "2023-11-15T22:13:20+0000"}\
            """;

    private static Caller caller;

    @BeforeAll
    static void start() throws Exception {
        caller = new Caller();
    }

    @AfterAll
    static void stop() throws Exception {
        caller.close();
    }

    /** The requests of a call that goes well, while the server gives these answers. */
    private static List<SentRequest> requests(
            String uri, String body, Map<String, Object> headers, Answer... answers) {
        caller.server().willAnswer(answers);
        Exchange exchange = caller.exchange(uri, body, headers);
        assertThat(exchange.getException()).isNull();
        return caller.server().takeRequests();
    }

    private static void checkLookup(
            SentRequest request, String path, String container, String by, String value) {
        assertThat(request.method() + " " + request.path()).isEqualTo("GET /v1/" + path);
        assertThat(request.query())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                container,
                                List.of(container.replace("_key", "-1")),
                                by,
                                List.of(value)));
    }

    private static void checkWrite(SentRequest request, String line, String json) {
        assertThat(request.method() + " " + request.path()).isEqualTo(line);
        assertThat(request.query()).isEmpty();
        assertThat(tree(request.text())).isEqualTo(tree(json));
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aProfileThatIsNotThereIsCreated() {
        List<SentRequest> requests =
                requests(
                        "hrflow:profile/upsert?sourceKey=source-1",
                        NEW_PROFILE,
                        Map.of(),
                        NOT_FOUND,
                        new Answer(201, STORED_PROFILE));

        assertThat(requests).hasSize(2);
        checkLookup(requests.get(0), "profile/indexing", "source_key", "reference", "R 1&2");
        checkWrite(
                requests.get(1),
                "POST /v1/profile/indexing",
                "{\"source_key\": \"source-1\", \"profile\": " + NEW_PROFILE + "}");
    }

    @Test
    void aStoredProfileKeepsWhatTheChangesDoNotName() {
        List<SentRequest> requests =
                requests(
                        "hrflow:profile/upsert?sourceKey=source-1",
                        """
                        {"reference": "R 1&2", "info": {"phone": "+33 1"}, "tags": []}\
                        """,
                        Map.of(),
                        new Answer(200, STORED_PROFILE),
                        new Answer(200, STORED_PROFILE));

        assertThat(requests).hasSize(2);
        checkLookup(requests.get(0), "profile/indexing", "source_key", "reference", "R 1&2");
        checkWrite(
                requests.get(1),
                "PUT /v1/profile/indexing",
                """
                {"source_key": "source-1", "key": "profile-1", "profile":
                 {"key": "profile-1", "reference": "R 1&2", "created_at": "2023-11-14T22:13:20+0000",
                  "info": {"full_name": "Zoé Example", "email": "zoe@example.org", "phone": "+33 1",
                   "urls": []},
                  "text": "Welder", "text_language": "en",
                  "experiences": [{"title": "Welder", "date_start": "2018-01-01T00:00:00",
                   "date_end": null, "skills": [], "certifications": [], "courses": [],
                   "tasks": []}],
                  "educations": [], "tags": [], "skills": [], "languages": [],
                  "certifications": [], "courses": [], "tasks": [], "interests": [],
                  "metadatas": [], "labels": []}}\
                """);
    }

    @Test
    void aProfileThatIsNamedByItsKeyKeepsItsReference() {
        List<SentRequest> requests =
                requests(
                        "hrflow:profile/upsert?sourceKey=source-1",
                        "{\"text\": \"Chief welder\"}",
                        Map.of("CamelHrFlowKey", "profile-1"),
                        new Answer(200, STORED_PROFILE),
                        new Answer(200, STORED_PROFILE));

        assertThat(requests).hasSize(2);
        checkLookup(requests.get(0), "profile/indexing", "source_key", "key", "profile-1");
        assertThat(requests.get(1).method()).isEqualTo("PUT");
        JsonNode sent = tree(requests.get(1).text());
        assertThat(sent.path("key").asText()).isEqualTo("profile-1");
        assertThat(sent.at("/profile/key").asText()).isEqualTo("profile-1");
        assertThat(sent.at("/profile/reference").asText()).isEqualTo("R 1&2");
        assertThat(sent.at("/profile/text").asText()).isEqualTo("Chief welder");
    }

    @Test
    void aKeyThatIsNotThereCreatesNothing() {
        caller.server().willAnswer(NOT_FOUND);

        Exchange exchange =
                caller.exchange(
                        "hrflow:profile/upsert?sourceKey=source-1&key=profile-1",
                        "{\"text\": \"Chief welder\"}",
                        Map.of());

        assertThat(exchange.getException()).hasMessageContaining("404");
        assertThat(caller.server().takeRequests()).hasSize(1);
    }

    @Test
    void aJobThatIsNotThereIsCreatedWithTheSectionsThatServersWant() {
        List<SentRequest> requests =
                requests(
                        "hrflow:job/upsert?boardKey=board-1&reference=J 1",
                        """
                        {"name": "Welder", "location": {"text": "Lyon"}}\
                        """,
                        Map.of(),
                        NOT_FOUND,
                        new Answer(201, STORED_JOB));

        assertThat(requests).hasSize(2);
        checkLookup(requests.get(0), "job/indexing", "board_key", "reference", "J 1");
        checkWrite(
                requests.get(1),
                "POST /v1/job/indexing",
                """
                {"board_key": "board-1", "job": {"reference": "J 1", "name": "Welder",
                 "location": {"text": "Lyon"}, "sections": []}}\
                """);
    }

    @Test
    void aStoredJobKeepsWhatTheChangesDoNotName() {
        List<SentRequest> requests =
                requests(
                        "hrflow:job/upsert?boardKey=board-1",
                        """
                        {"reference": "J 1", "summary": null, "location": {"lng": 4.84}}\
                        """,
                        Map.of(),
                        new Answer(200, STORED_JOB),
                        new Answer(200, STORED_JOB));

        assertThat(requests).hasSize(2);
        checkLookup(requests.get(0), "job/indexing", "board_key", "reference", "J 1");
        checkWrite(
                requests.get(1),
                "PUT /v1/job/indexing",
                """
                {"board_key": "board-1", "key": "job-1", "job":
                 {"key": "job-1", "reference": "J 1", "name": "Welder", "summary": null,
                  "location": {"text": "Lyon", "lat": 45.76, "lng": 4.84}, "sections": [],
                  "skills": [{"name": "tig", "type": "hard", "value": null}],
                  "languages": [], "certifications": [], "courses": [], "tasks": [], "tags": [],
                  "metadatas": [], "ranges_float": [], "ranges_date": []}}\
                """);
    }

    @Test
    void theFlatFormHasTheFieldsBesideTheKeyOfTheBoard() {
        List<SentRequest> requests =
                requests(
                        "hrflow:job/upsert?boardKey=board-1&flatBody=true",
                        "{\"reference\": \"J 1\", \"name\": \"Chief welder\"}",
                        Map.of(),
                        new Answer(200, STORED_JOB),
                        new Answer(200, STORED_JOB));

        assertThat(requests).hasSize(2);
        checkWrite(
                requests.get(1),
                "PUT /v1/job/indexing",
                """
                {"board_key": "board-1", "key": "job-1", "reference": "J 1",
                 "name": "Chief welder", "summary": "Steel",
                 "location": {"text": "Lyon", "lat": 45.76}, "sections": [],
                 "skills": [{"name": "tig", "type": "hard", "value": null}],
                  "languages": [], "certifications": [], "courses": [], "tasks": [], "tags": [],
                  "metadatas": [], "ranges_float": [], "ranges_date": []}\
                """);
    }
}
