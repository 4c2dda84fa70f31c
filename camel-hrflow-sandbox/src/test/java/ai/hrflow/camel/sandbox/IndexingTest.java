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

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.Client.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexingTest {

    private static final String KEY = "[0-9a-f]{40}";

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

    private ObjectNode profile(String reference, String email) {
        ObjectNode profile = Client.JSON.createObjectNode();
        profile.put("reference", reference);
        ObjectNode info = profile.putObject("info");
        info.put("full_name", "Jane Doe").put("email", email);
        info.putObject("location").put("text", "Lyon").put("lat", 45.75).put("lng", 4.85);
        profile.put("text", "Jane Doe, welder");
        profile.putArray("experiences").addObject().put("title", "Welder");
        profile.putArray("educations");
        return profile;
    }

    private Reply post(ObjectNode profile) {
        ObjectNode body = Client.JSON.createObjectNode();
        body.put("source_key", sandbox.sourceKey());
        body.set("profile", profile);
        return client.json("POST", "profile/indexing", body.toString());
    }

    private Reply get(String... identity) {
        return client.get(
                "profile/indexing", "source_key", sandbox.sourceKey(), identity[0], identity[1]);
    }

    @Test
    void nestedAndFlatBodiesAreTheSame() {
        Reply nested = post(profile("r1", "jane@example.org"));
        assertThat(nested.status()).isEqualTo(201);
        assertThat(nested.data().path("reference").asText()).isEqualTo("r1");
        assertThat(nested.data().at("/info/location/fields").isArray()).isTrue();

        Reply flat =
                client.json(
                        "POST",
                        "profile/indexing",
                        profile("r2", "x@example.org")
                                .put("source_key", sandbox.sourceKey())
                                .toString());
        assertThat(flat.status()).isEqualTo(201);
        assertThat(get("reference", "r2").data()).isEqualTo(flat.data());
    }

    @Test
    void aTakenReferenceIsRefused() {
        post(profile("r1", null));
        Reply second = post(profile("r1", null));
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.message())
                .isEqualTo("Cannot create profile with this reference: r1. Already used!");
    }

    @Test
    void putReplacesEverything() {
        ObjectNode first = profile("r1", "jane@example.org");
        first.putArray("tags").addObject().put("name", "old").put("value", true);
        JsonNode created = post(first).data();
        clock.now = clock.now.plusSeconds(60);

        ObjectNode body = Client.JSON.createObjectNode();
        body.put("source_key", sandbox.sourceKey());
        body.set(
                "profile",
                profile("r1-new", "new@example.org").put("key", created.path("key").asText()));
        Reply edited = client.json("PUT", "profile/indexing", body.toString());

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.message()).isEqualTo("Profile edited");
        assertThat(edited.data().path("key")).isEqualTo(created.path("key"));
        assertThat(edited.data().path("tags")).isEmpty();
        assertThat(edited.data().path("created_at")).isEqualTo(created.path("created_at"));
        assertThat(edited.data().path("updated_at").asText()).isEqualTo("2024-03-01T08:01:00+0000");
        assertThat(get("reference", "r1").status()).isEqualTo(400);
        assertThat(get("email", "JANE@example.org").status()).isEqualTo(400);
        assertThat(get("email", "new@example.org").status()).isEqualTo(200);
        assertThat(post(profile("r1", null)).status()).as("r1 is free again").isEqualTo(201);
    }

    @Test
    void experiencesHaveKeysOfTheirOwnThatStay() {
        ObjectNode profile = profile("r1", null);
        profile.putArray("experiences").addObject().put("title", "Welder");
        profile.withArray("experiences").addObject().put("title", "Welder");
        JsonNode first = post(profile).data().path("experiences");
        assertThat(first).allSatisfy(e -> assertThat(e.path("key").asText()).matches(KEY));
        assertThat(first.at("/0/key")).isNotEqualTo(first.at("/1/key"));

        profile.withArray("experiences").removeAll();
        profile.withArray("experiences").addObject().put("title", "Foreman");
        profile.withArray("experiences").add(first.path(0));
        JsonNode second =
                client.json(
                                "PUT",
                                "profile/indexing",
                                profile.put("source_key", sandbox.sourceKey()).toString())
                        .data()
                        .path("experiences");
        assertThat(second.at("/1/key")).isEqualTo(first.at("/0/key"));
        assertThat(second.at("/0/key").asText()).matches(KEY);
        assertThat(second.at("/0/key")).isNotEqualTo(second.at("/1/key"));
    }

    @Test
    void missingRequiredFieldsAreNamed() {
        ObjectNode incomplete = profile("r1", null);
        incomplete.remove("experiences");
        Reply reply = post(incomplete);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("experiences is required");
        assertThat(client.json("POST", "text/embedding", "{\"text\": null}").message())
                .contains("text must not be null");
        assertThat(client.json("POST", "profile/indexing", "{}").message())
                .startsWith("Invalid source fields");
        assertThat(client.json("POST", "profile/indexing", "no json").status()).isEqualTo(400);
        assertThat(client.json("POST", "profile/indexing", "[]").status()).isEqualTo(400);
    }

    @Test
    void wrongTypesAreUnprocessable() {
        ObjectNode wrong = profile("r1", null);
        wrong.put("experiences_duration", "long");
        assertThat(post(wrong).status()).isEqualTo(422);
        ObjectNode offset = profile("r1", null);
        ((ObjectNode) offset.at("/experiences/0")).put("date_start", "2018-01-01T00:00:00+0000");
        assertThat(post(offset).status()).isEqualTo(422);
        assertThat(get("reference", "r1").status()).isEqualTo(400);
    }

    @Test
    void exactlyOneIdentifierIsTaken() {
        Reply none = client.get("profile/indexing", "source_key", sandbox.sourceKey());
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.message()).contains("give one of key, reference, email");
        Reply two =
                client.get(
                        "profile/indexing",
                        "source_key",
                        sandbox.sourceKey(),
                        "key",
                        "a",
                        "reference",
                        "b");
        assertThat(two.status()).isEqualTo(400);
        assertThat(two.message()).contains("only one of");
    }

    @Test
    void olderNamesWorkAndEmailMeansTheNewest() {
        post(profile("r1", "same@example.org"));
        post(profile("r2", "same@example.org"));
        Reply reply =
                client.get(
                        "profile/indexing",
                        "source_id",
                        sandbox.sourceKey(),
                        "profile_email",
                        "Same@Example.org");
        assertThat(reply.data().path("reference").asText()).isEqualTo("r2");
    }

    @Test
    void listingPagesFiltersAndSorts() {
        for (int i = 1; i <= 7; i++) {
            post(profile("r" + i, i + "@example.org"));
            clock.now = clock.now.plus(Duration.ofDays(1));
        }
        String keys = "[\"" + sandbox.sourceKey() + "\"]";

        Reply second =
                client.get("storing/profiles", "source_keys", keys, "limit", "3", "page", "2");
        assertThat(second.data()).hasSize(3);
        assertThat(second.data().get(0).path("reference").asText()).isEqualTo("r4");
        assertThat(second.data().get(0).has("info")).isFalse();
        assertThat(second.json().path("meta"))
                .isEqualTo(
                        Client.JSON
                                .createObjectNode()
                                .put("page", 2)
                                .put("maxPage", 3)
                                .put("count", 3)
                                .put("total", 7));

        Reply range =
                client.get(
                        "storing/profiles",
                        "source_keys",
                        keys,
                        "created_at_min",
                        "2024-03-02",
                        "created_at_max",
                        "2024-03-04",
                        "order_by",
                        "asc",
                        "return_profile",
                        "true");
        assertThat(range.data())
                .extracting(p -> p.path("reference").asText())
                .containsExactly("r2", "r3", "r4");
        assertThat(range.data().get(0).at("/info/full_name").asText()).isEqualTo("Jane Doe");
        assertThat(
                        client.get(
                                        "storing/profiles",
                                        "source_keys",
                                        keys,
                                        "location_lat",
                                        "48.85",
                                        "location_lon",
                                        "2.35",
                                        "location_dist",
                                        "50")
                                .data())
                .isEmpty();
        assertThat(client.get("storing/profiles", "source_keys", sandbox.sourceKey()).message())
                .startsWith("Invalid source array");
        assertThat(client.get("storing/profiles", "source_keys", keys, "order_by", "up").status())
                .isEqualTo(422);
    }

    @Test
    void embeddingsAreUnitVectorsAndOldNamesGetLinks() throws Exception {
        JsonNode created = post(profile("r1", null)).data();
        String key = created.path("key").asText();
        Reply reply =
                client.get(
                        "profile/embedding",
                        "source_key",
                        sandbox.sourceKey(),
                        "key",
                        key,
                        "fields",
                        "{\"profile\":1,\"experiences\":[0]}");
        assertThat(reply.message()).isEqualTo("Profile embedding");
        assertThat(reply.data().has("skills")).isFalse();
        double length = 0;
        for (JsonNode value : reply.data().path("profile")) {
            length += value.doubleValue() * value.doubleValue();
        }
        assertThat(reply.data().path("profile")).hasSize(2048);
        assertThat(length).isBetween(0.999, 1.001);
        assertThat(reply.data().at("/experiences/0")).hasSize(2048);

        JsonNode links =
                client.get("profile/embedding", "source_id", sandbox.sourceKey(), "profile_id", key)
                        .data();
        Reply linked = client.send(client.request(links.path("profile").asText()).GET());
        assertThat(linked.json()).isEqualTo(reply.data().path("profile"));
    }

    @Test
    void keysFollowFromTheSeed() {
        try (HrFlowSandbox same = HrFlowSandbox.start();
                HrFlowSandbox different = HrFlowSandbox.builder().seed("other").start()) {
            assertThat(same.sourceKey()).isEqualTo(sandbox.sourceKey());
            assertThat(different.sourceKey()).isNotEqualTo(sandbox.sourceKey());
        }
    }

    @Test
    void aProfileIsArchivedAndRestored() {
        String key = post(profile("r1", "jane@example.org")).data().path("key").asText();
        ObjectNode body =
                Client.JSON
                        .createObjectNode()
                        .put("source_key", sandbox.sourceKey())
                        .put("profile_email", "jane@example.org");
        clock.now = clock.now.plusSeconds(60);

        Reply archived = client.json("PATCH", "profile/indexing/archive", body.toString());
        assertThat(archived.message()).isEqualTo("Profile archived");
        assertThat(archived.data().path("key").asText()).isEqualTo(key);
        assertThat(get("reference", "r1").data().path("archived_at").asText())
                .isEqualTo("2024-03-01T08:01:00+0000");

        client.json("PATCH", "profile/indexing/archive", body.put("is_archive", 0).toString());
        assertThat(get("reference", "r1").data().path("archived_at").isNull()).isTrue();
        body.remove("profile_email");
        assertThat(client.json("PATCH", "profile/indexing/archive", body.toString()).message())
                .startsWith("Invalid profile fields: give one of");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-999999999-01-01T00:00:00",
                "+999999999-01-01T00:00:00",
                "+10000-01-01",
                "0000-12-31T23:59:59",
                "9999-12-31T23:59:59-01:00"
            })
    void aTimeOutsideTheYears1To9999IsRefused(String time) {
        Reply reply = post(profile("r1", "jane@example.org").put("created_at", time));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.message()).contains("created_at must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00", "9999-12-31T23:59:59"})
    void theFirstAndTheLastTimeAreTaken(String time) {
        Reply reply = post(profile("r1", "jane@example.org").put("created_at", time));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(get("reference", "r1").data().path("created_at").asText()).startsWith(time);
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, 30, 0",
        "400000000000000000, 30, 0",
        "2, 9223372036854775807, 0",
        "1, 9223372036854775807, 1"
    })
    void aPageBehindTheLastIsEmpty(String page, String limit, int count) {
        post(profile("r1", "jane@example.org"));
        Reply reply =
                client.get(
                        "storing/profiles",
                        "source_keys",
                        "[\"" + sandbox.sourceKey() + "\"]",
                        "page",
                        page,
                        "limit",
                        limit);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.data()).hasSize(count);
        assertThat(reply.json().path("meta").path("maxPage").asLong()).isEqualTo(1);
    }
}
