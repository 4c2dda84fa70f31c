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
package ai.hrflow.camel.sandbox;

import static ai.hrflow.camel.sandbox.ListAssertions.references;
import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.Client.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobsTest {

    final HandClock clock = new HandClock();
    HrFlowSandbox sandbox;
    Client client;

    @BeforeEach
    void start() {
        sandbox = HrFlowSandbox.builder().clock(clock).start();
        client = new Client(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private static ObjectNode job(String reference, String name) {
        ObjectNode job = Client.JSON.createObjectNode();
        job.put("reference", reference).put("name", name).put("summary", "Welding of frames");
        job.putObject("location").put("text", "Lyon").put("lat", 45.75).put("lng", 4.85);
        job.putArray("skills").addObject().put("name", "welding").put("type", "hard");
        return job;
    }

    private Reply post(ObjectNode job) {
        return send("POST", job);
    }

    private Reply send(String method, ObjectNode job) {
        ObjectNode body = Client.JSON.createObjectNode();
        body.put("board_key", sandbox.boardKey());
        body.set("job", job);
        return client.json(method, "job/indexing", body.toString());
    }

    private Reply get(String... identity) {
        return client.get(
                "job/indexing", "board_key", sandbox.boardKey(), identity[0], identity[1]);
    }

    @Test
    void aStoredJobIsReadBackCompleted() {
        Reply created = post(job("J-1", "Welder"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.message()).isEqualTo("Job created");
        JsonNode read = get("reference", "J-1").data();
        assertThat(read).isEqualTo(created.data());
        assertThat(read.path("key").asText()).matches("[0-9a-f]{40}");
        assertThat(read.at("/board/key").asText()).isEqualTo(sandbox.boardKey());
        assertThat(read.at("/location/fields").isArray()).isTrue();
        assertThat(read.path("sections").isArray()).isTrue();
        assertThat(read.path("archived_at").isNull()).isTrue();
        assertThat(read.path("created_at").asText()).isEqualTo("2024-03-01T08:00:00+0000");
        assertThat(get("key", read.path("key").asText()).data()).isEqualTo(read);
        assertThat(sandbox.jobs(sandbox.boardKey()))
                .extracting(JsonNode::toString)
                .containsExactly(read.toString());
    }

    @Test
    void flatBodiesAreTakenToo() {
        Reply flat =
                client.json(
                        "POST",
                        "job/indexing",
                        job("J-1", "Welder").put("board_key", sandbox.boardKey()).toString());
        assertThat(flat.status()).isEqualTo(201);
        assertThat(flat.data().path("name").asText()).isEqualTo("Welder");
    }

    @Test
    void whatIsMissingOrTakenIsRefused() {
        ObjectNode nameless = job("J-1", "Welder");
        nameless.remove("name");
        assertThat(post(nameless).status()).isEqualTo(400);
        assertThat(post(nameless).message()).contains("name is required");
        ObjectNode placeless = job("J-1", "Welder");
        placeless.remove("location");
        assertThat(post(placeless).message()).contains("location is required");

        post(job("J-1", "Welder"));
        Reply second = post(job("J-1", "Welder"));
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.message())
                .isEqualTo("Cannot create job with this reference: J-1. Already used!");
    }

    @Test
    void referencesAreUniquePerBoardOnly() {
        post(job("J-1", "Welder"));
        ObjectNode body = Client.JSON.createObjectNode().put("board_key", sandbox.otherBoardKey());
        body.set("job", job("J-1", "Welder"));
        assertThat(client.json("POST", "job/indexing", body.toString()).status()).isEqualTo(201);
    }

    @Test
    void putReplacesEverything() {
        JsonNode created = post(job("J-1", "Welder")).data();
        clock.now = clock.now.plusSeconds(60);

        ObjectNode change = job("J-2", "Senior welder").put("key", created.path("key").asText());
        change.remove(List.of("summary", "skills"));
        Reply edited = send("PUT", change);

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.message()).isEqualTo("Job edited");
        assertThat(edited.data().path("name").asText()).isEqualTo("Senior welder");
        assertThat(edited.data().path("summary").isNull()).isTrue();
        assertThat(edited.data().path("skills")).isEmpty();
        assertThat(edited.data().path("created_at")).isEqualTo(created.path("created_at"));
        assertThat(edited.data().path("updated_at").asText()).isEqualTo("2024-03-01T08:01:00+0000");
        assertThat(get("reference", "J-1").status()).isEqualTo(400);
        assertThat(post(job("J-1", "Welder")).status()).as("J-1 is free again").isEqualTo(201);
    }

    @Test
    void putFindsTheJobByReferenceAndNeverMakesOne() {
        post(job("J-1", "Welder"));
        assertThat(send("PUT", job("J-1", "Fitter")).data().path("name").asText())
                .isEqualTo("Fitter");
        Reply unknown = send("PUT", job("J-9", "Fitter"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.message()).isEqualTo("Unable to find object: job");
    }

    @Test
    void aJobIsArchivedAndRestored() {
        String key = post(job("J-1", "Welder")).data().path("key").asText();
        ObjectNode body =
                Client.JSON
                        .createObjectNode()
                        .put("board_key", sandbox.boardKey())
                        .put("reference", "J-1");

        Reply archived = client.json("PATCH", "job/indexing/archive", body.toString());
        assertThat(archived.status()).isEqualTo(200);
        assertThat(archived.message()).isEqualTo("Job archived");
        assertThat(archived.data().path("key").asText()).isEqualTo(key);
        assertThat(get("key", key).data().path("archived_at").asText())
                .isEqualTo("2024-03-01T08:00:00+0000");

        client.json("PATCH", "job/indexing/archive", body.put("is_archive", 0).toString());
        assertThat(get("key", key).data().path("archived_at").isNull()).isTrue();
    }

    @Test
    void boardsOfOthersAndUnknownOnesAreToldApart() {
        Reply foreign =
                client.get(
                        "job/indexing", "board_key", sandbox.foreignBoardKey(), "reference", "x");
        assertThat(foreign.status()).isEqualTo(401);
        assertThat(foreign.message()).isEqualTo("Unauthorized Access to board key");
        Reply unknown = client.get("job/indexing", "board_key", "0".repeat(40), "reference", "x");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.message()).isEqualTo("Invalid board fields");
        assertThat(client.get("job/indexing", "board_key", sandbox.boardKey()).message())
                .isEqualTo("Invalid job fields: give one of key, reference");
    }

    @Test
    void aReadKeyCannotStoreJobs() {
        client.key(sandbox.readKey());
        assertThat(post(job("J-1", "Welder")).status()).isEqualTo(401);
        client.key(sandbox.writeKey());
        assertThat(post(job("J-1", "Welder")).status()).isEqualTo(201);
        assertThat(get("reference", "J-1").status()).isEqualTo(401);
    }

    @Test
    void listingFiltersSortsAndPages() {
        for (int i = 1; i <= 5; i++) {
            ObjectNode job = job("J-" + i, i % 2 == 0 ? "Nurse" : "Welder");
            if (i == 5) {
                job.putObject("location").put("text", "Paris").put("lat", 48.85).put("lng", 2.35);
            }
            post(job);
            clock.now = clock.now.plus(Duration.ofDays(1));
        }
        assertThat(references(list())).containsExactly("J-5", "J-4", "J-3", "J-2", "J-1");
        assertThat(list().data().get(0).has("name")).isFalse();
        assertThat(list("return_job", "true").data().get(0).path("name").asText())
                .isEqualTo("Welder");
        assertThat(references(list("name", "nurs"))).containsExactly("J-4", "J-2");
        assertThat(references(list("reference", "J-3"))).containsExactly("J-3");
        assertThat(
                        references(
                                list(
                                        "location_lat",
                                        "48.8",
                                        "location_lon",
                                        "2.3",
                                        "location_dist",
                                        "20")))
                .containsExactly("J-5");
        assertThat(
                        references(
                                list(
                                        "created_at_min",
                                        "2024-03-02",
                                        "created_at_max",
                                        "2024-03-03",
                                        "order_by",
                                        "asc")))
                .containsExactly("J-2", "J-3");
        Reply page = list("limit", "2", "page", "3");
        assertThat(references(page)).containsExactly("J-1");
        assertThat(page.json().path("meta").toString())
                .isEqualTo("{\"page\":3,\"maxPage\":3,\"count\":1,\"total\":5}");
        assertThat(list("sort_by", "scoring").status()).isEqualTo(422);
    }

    @Test
    void boardsAreListedAndRead() {
        post(job("J-1", "Welder"));
        Reply list = client.get("boards", "sort_by", "job");
        assertThat(list.data().get(0).path("key").asText()).isEqualTo(sandbox.boardKey());
        assertThat(list.json().at("/meta/total").asInt()).as("not the foreign one").isEqualTo(2);
        Reply one = client.get("board", "key", sandbox.boardKey());
        assertThat(one.data().at("/stats/size").asInt()).isEqualTo(1);
        assertThat(client.get("board", "key", sandbox.foreignBoardKey()).status()).isEqualTo(401);
        assertThat(client.get("board").status()).isEqualTo(400);
    }

    @Test
    void workflowsAreListedByNameAndEnvironment() {
        sandbox.addWorkflow("import", "production");
        sandbox.addWorkflow("export", "test");
        assertThat(client.get("workflows").data()).hasSize(2);
        assertThat(client.get("workflows", "environment", "test").data().get(0).path("name"))
                .hasToString("\"export\"");
        assertThat(client.get("workflows", "name", "imp").data()).hasSize(1);
        assertThat(client.get("workflows", "environment", "moon").status()).isEqualTo(422);
    }

    private Reply list(String... pairs) {
        String[] all = new String[pairs.length + 2];
        all[0] = "board_keys";
        all[1] = "[\"" + sandbox.boardKey() + "\"]";
        System.arraycopy(pairs, 0, all, 2, pairs.length);
        return client.get("storing/jobs", all);
    }
}
