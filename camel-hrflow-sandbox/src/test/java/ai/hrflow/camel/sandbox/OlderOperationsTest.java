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

import static ai.hrflow.camel.sandbox.Client.form;
import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.Client.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OlderOperationsTest {

    final HandClock clock = new HandClock();
    HrFlowSandbox sandbox;
    Client client;

    @BeforeEach
    void start() {
        sandbox = HrFlowSandbox.builder().clock(clock).parsingDelay(Duration.ZERO).start();
        // the pages of that time name no X-USER-EMAIL
        client = new Client(sandbox).email(null);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Reply get(String path, String reference) {
        return client.get(path, "source_id", sandbox.sourceKey(), "profile_reference", reference);
    }

    private Reply addJson(String reference) {
        ObjectNode body = Client.JSON.createObjectNode();
        body.put("source_id", sandbox.sourceKey()).put("profile_reference", reference);
        body.put("timestamp_reception", 1700000000);
        ObjectNode profile = Samples.profile("ignored");
        profile.putArray("tags").addObject().put("name", "origin").put("value", "fair");
        profile.putArray("metadatas").addObject().put("name", "badge").put("value", 7);
        body.set("profile_json", profile);
        return client.json("POST", "profile/json", body.toString());
    }

    @Test
    void aStructuredProfileIsAddedAndReadInTheOlderShape() {
        Reply added = addJson("r1");
        assertThat(added.status()).isEqualTo(201);

        JsonNode read = get("profile", "r1").data();
        assertThat(read.path("key")).isEqualTo(added.data().path("key"));
        assertThat(read.path("created_at").asText()).isEqualTo("2023-11-14T22:13:20+0000");
        assertThat(read.has("archive")).isTrue();
        assertThat(read.has("archived_at")).isFalse();
        assertThat(read.at("/info/urls/github").asText()).isEqualTo("https://github.com/janedoe");
        assertThat(read.at("/info/urls/from_resume").isArray()).isTrue();
        assertThat(get("profile/tags", "r1").data().toString())
                .isEqualTo("[{\"name\":\"origin\",\"value\":\"fair\"}]");
        assertThat(get("profile/metadatas", "r1").data().at("/0/value").asInt()).isEqualTo(7);
        assertThat(get("profile/documents", "r1").data()).isEmpty();
        assertThat(addJson("r1").message()).endsWith("Already used!");
    }

    @Test
    void checkingStoresNothing() {
        ObjectNode body = Client.JSON.createObjectNode();
        body.set("profile_json", Samples.profile("r1"));
        assertThat(client.json("POST", "profile/json/check", body.toString()).status())
                .isEqualTo(200);
        ((ObjectNode) body.path("profile_json")).remove("text");
        Reply bad = client.json("POST", "profile/json/check", body.toString());
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.message()).contains("text is required");
        assertThat(sandbox.profiles()).isEmpty();
    }

    @Test
    void theOlderUploadTakesFilesAndJson() {
        Reply file =
                upload(
                        form().field("source_id", sandbox.sourceKey())
                                .field("profile_type", "file")
                                .field("profile_reference", "f1")
                                .file("cv.txt", "text/plain", UploadTest.RESUME));
        assertThat(file.status()).isEqualTo(202);
        assertThat(file.message()).isEqualTo("Profile file added");
        sandbox.awaitIdle(Duration.ofSeconds(30));
        assertThat(get("profile/documents", "f1").data()).hasSize(2);

        Reply json =
                upload(
                        form().field("source_id", sandbox.sourceKey())
                                .field("profile_type", "json")
                                .field("profile_json", Samples.profile("j1").toString()));
        assertThat(json.status()).isEqualTo(201);
        assertThat(get("profile", "j1").status()).isEqualTo(200);

        assertThat(
                        upload(
                                        form().field("source_id", sandbox.sourceKey())
                                                .field("profile_type", "file"))
                                .status())
                .isEqualTo(400);
        assertThat(upload(form().field("source_id", sandbox.sourceKey())).message())
                .contains("profile_type is required");
    }

    private Reply upload(Client.Form form) {
        return client.send(client.uploadRequest(form, "profile"));
    }

    @Test
    void stageAndRatingBecomeOneLabel() {
        String job = Samples.storeJob(new Client(sandbox), sandbox.boardKey(), "J-1");
        addJson("r1");
        Reply staged = patch("profile/stage", "stage", "\"yes\"");
        assertThat(staged.status()).isEqualTo(200);
        clock.now = clock.now.plusSeconds(60);
        assertThat(patch("profile/rating", "rating", "4").status()).isEqualTo(200);

        JsonNode labels =
                sandbox.findByReference(sandbox.sourceKey(), "r1").orElseThrow().path("labels");
        assertThat(labels).hasSize(1);
        assertThat(labels.get(0).path("job_key").asText()).isEqualTo(job);
        assertThat(labels.get(0).path("stage").asText()).isEqualTo("yes");
        assertThat(labels.get(0).path("date_stage").asText()).isEqualTo("2024-03-01T08:00:00+0000");
        assertThat(labels.get(0).path("rating").asInt()).isEqualTo(4);
        assertThat(patch("profile/rating", "rating", "6").status()).isEqualTo(422);
        assertThat(patch("profile/stage", "stage", "\"maybe\"").status()).isEqualTo(422);

        addJson("r2");
        assertThat(listed("stage", "yes")).isEqualTo(1);
        assertThat(listed("filter_reference", "J-1", "rating", "4")).isEqualTo(1);
        assertThat(listed("filter_id", job, "rating", "3")).isZero();
        assertThat(listed()).isEqualTo(2);
    }

    private Reply patch(String path, String name, String value) {
        return client.json(
                "PATCH",
                path,
                """
                {"source_id": "%s", "profile_reference": "r1", "filter_reference": "J-1", "%s": %s}
                """
                        .formatted(sandbox.sourceKey(), name, value));
    }

    private int listed(String... filters) {
        String[] all = Arrays.copyOf(filters, filters.length + 2);
        all[filters.length] = "source_ids";
        all[filters.length + 1] = "[\"" + sandbox.sourceKey() + "\"]";
        Reply reply = client.get("profiles", all);
        assertThat(reply.data().path("profiles")).hasSize(reply.data().path("count").asInt());
        return reply.data().path("total").asInt();
    }

    @Test
    void theOlderListIsBoundedByTimeInSeconds() {
        addJson("r1");
        assertThat(listed("date_start", "1699999999")).isEqualTo(1);
        assertThat(listed("date_start", "1700000001")).isZero();
        assertThat(listed("date_end", "1699999998")).isZero();
        assertThat(listed("date_end", "1700000000")).isEqualTo(1);
    }

    @Test
    void filtersAreTodaysJobs() {
        Samples.storeJob(new Client(sandbox), sandbox.boardKey(), "J-1");
        assertThat(client.get("filters").data()).hasSize(1);
        assertThat(client.get("filter", "filter_reference", "J-1").data().path("name").asText())
                .isEqualTo("Welder");
        assertThat(client.get("filter", "filter_id", "0".repeat(40)).message())
                .isEqualTo("Unable to find object: filter");
        assertThat(client.get("filter").status()).isEqualTo(400);
    }

    @Test
    void anOlderJobComesAsJsonInAForm() {
        String data = Samples.job("J-1").put("board_key", sandbox.boardKey()).toString();
        Reply urlEncoded = postJob("data=" + URLEncoder.encode(data, StandardCharsets.UTF_8));
        assertThat(urlEncoded.status()).isEqualTo(201);
        assertThat(urlEncoded.message()).isEqualTo("Job file added");
        assertThat(sandbox.journal().last().form("data")).isEqualTo(data);
        Reply multipart =
                client.send(
                        client.uploadRequest(
                                form().field("board_key", sandbox.boardKey())
                                        .field("name", "Fitter")
                                        .field("reference", "J-2"),
                                "job"));
        assertThat(multipart.status()).isEqualTo(201);
        assertThat(sandbox.jobs(sandbox.boardKey())).hasSize(2);

        assertThat(postJob("board_key=" + sandbox.boardKey()).message()).isEqualTo("Invalid name");
        assertThat(postJob("data=%7B").status()).isEqualTo(400);
        assertThat(postJob("data=%zz").message()).isEqualTo("Invalid body: not URL-encoded");
    }

    @Test
    void anOlderJobIsChangedAndRead() {
        String key = Samples.storeJob(new Client(sandbox), sandbox.boardKey(), "J-1");
        Reply changed =
                client.json(
                        "PUT",
                        "job",
                        """
                        {"board_key": "%s", "job_key": "%s", "name": "Fitter"}
                        """
                                .formatted(sandbox.boardKey(), key));
        assertThat(changed.status()).isEqualTo(201);
        assertThat(changed.message()).isEqualTo("Job created");
        Reply read = client.get("job", "board_key", sandbox.boardKey(), "job_key", key);
        assertThat(read.data().path("name").asText()).isEqualTo("Fitter");
        Reply parsing = client.get("job/parsing", "board_key", sandbox.boardKey(), "job_id", key);
        assertThat(parsing.status()).isEqualTo(404);
        assertThat(parsing.message()).isEqualTo("Unable to find object: parsing");
    }

    private Reply postJob(String body) {
        return client.send(
                client.request(sandbox.baseUrl() + "/job")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
