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

import static ai.hrflow.camel.sandbox.ListAssertions.values;
import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.Client.Reply;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventsTest {

    final HandClock clock = new HandClock();
    HrFlowSandbox sandbox;
    Client client;

    @BeforeEach
    void start() {
        sandbox = HrFlowSandbox.builder().clock(clock).start();
        client = new Client(sandbox);
        Samples.storeJob(client, sandbox.boardKey(), "J-1");
        Samples.storeJob(client, sandbox.otherBoardKey(), "J-2");
        Samples.storeProfile(client, sandbox.sourceKey(), "P-1", 45.75, 4.85, 2);
        Samples.storeProfile(client, sandbox.otherSourceKey(), "P-2", 48.85, 2.35, 10);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private ObjectNode event(String profile, String job) {
        ObjectNode event = Client.JSON.createObjectNode();
        event.put("role", "recruiter");
        event.put(
                "source_key",
                profile.equals("P-1") ? sandbox.sourceKey() : sandbox.otherSourceKey());
        event.put("profile_reference", profile);
        event.put("board_key", job.equals("J-1") ? sandbox.boardKey() : sandbox.otherBoardKey());
        event.put("job_reference", job);
        return event;
    }

    private Reply rate(String profile, String job, double score) {
        return client.json("POST", "rating", event(profile, job).put("score", score).toString());
    }

    private Reply track(String profile, String job, String action) {
        return client.json(
                "POST", "tracking", event(profile, job).put("action", action).toString());
    }

    @Test
    void aRatingIsRecordedAndListed() {
        Reply rated =
                client.json(
                        "POST",
                        "rating",
                        event("P-1", "J-1")
                                .put("score", 0.8)
                                .put("author_email", "boss@example.org")
                                .put("created_at", "2000-10-31T01:30:00.000-05:00")
                                .toString());
        assertThat(rated.status()).isEqualTo(201);
        assertThat(rated.data().path("profile_key").asText()).matches("[0-9a-f]{40}");
        assertThat(rated.data().path("created_at").asText()).isEqualTo("2000-10-31T06:30:00+0000");

        Reply list = client.get("ratings", "role", "recruiter");
        assertThat(list.data()).hasSize(1);
        assertThat(list.data().get(0)).isEqualTo(rated.json().path("data"));
        assertThat(list.json().at("/meta/total").asInt()).isEqualTo(1);
        assertThat(client.get("ratings", "role", "candidate").data()).isEmpty();
    }

    @Test
    void everyPostAddsAnEvent() {
        track("P-1", "J-1", "view");
        track("P-1", "J-1", "view");
        assertThat(client.get("trackings", "role", "recruiter").data()).hasSize(2);
        assertThat(client.json("PUT", "tracking", "{}").status()).isEqualTo(405);
    }

    @Test
    void ratingsComeBestFirstUnlessAskedOtherwise() {
        rate("P-1", "J-1", 0.4);
        clock.now = clock.now.plus(Duration.ofDays(1));
        rate("P-2", "J-1", 1);
        clock.now = clock.now.plus(Duration.ofDays(1));
        rate("P-1", "J-2", 0.6);

        assertThat(values(client.get("ratings", "role", "recruiter"), "score"))
                .containsExactly("1.0", "0.6", "0.4");
        assertThat(
                        values(
                                client.get("ratings", "role", "recruiter", "sort_by", "created_at"),
                                "score"))
                .containsExactly("0.6", "1.0", "0.4");
        Reply page =
                client.get(
                        "ratings",
                        "role",
                        "recruiter",
                        "limit",
                        "2",
                        "page",
                        "2",
                        "order_by",
                        "asc");
        assertThat(values(page, "score")).containsExactly("1.0");
    }

    @Test
    void everyFilterNarrowsTheList() {
        track("P-1", "J-1", "view");
        clock.now = clock.now.plus(Duration.ofDays(1));
        track("P-2", "J-2", "apply");

        assertThat(found()).containsExactly("P-2", "P-1");
        assertThat(found("actions", "[\"view\"]")).containsExactly("P-1");
        assertThat(found("source_keys", "[\"" + sandbox.sourceKey() + "\"]"))
                .containsExactly("P-1");
        assertThat(found("source_key", sandbox.otherSourceKey())).containsExactly("P-2");
        assertThat(found("source_key", sandbox.sourceKey(), "profile_reference", "P-1"))
                .containsExactly("P-1");
        assertThat(found("board_keys", "[\"" + sandbox.boardKey() + "\"]")).containsExactly("P-1");
        assertThat(found("board_key", sandbox.otherBoardKey(), "job_reference", "J-2"))
                .containsExactly("P-2");
        assertThat(found("created_at_min", "2024-03-02T00:00:00")).containsExactly("P-2");
        assertThat(found("created_at_max", "2024-03-01")).containsExactly("P-1");
        assertThat(found("experiences_duration_min", "5")).containsExactly("P-2");
        assertThat(found("experiences_duration_max", "5")).containsExactly("P-1");
        String[] lyon = {"location_lat", "45.7", "location_lon", "4.8", "location_distance", "50"};
        assertThat(found(lyon)).containsExactly("P-1");
        String[] work = Arrays.copyOf(lyon, 8);
        work[6] = "use_location_experience";
        work[7] = "true";
        assertThat(client.get("trackings", with(work)).status())
                .as("the experiences of nobody are near Lyon")
                .isEqualTo(404);
    }

    @Test
    void nothingTrackedIsNotFoundWhileNothingRatedIsAnEmptyList() {
        Reply trackings = client.get("trackings", "role", "recruiter");
        assertThat(trackings.status()).isEqualTo(404);
        assertThat(trackings.message()).isEqualTo("Unable to find object: tracking");
        assertThat(client.get("ratings", "role", "recruiter").data()).isEmpty();
    }

    @Test
    void profileAndAuthorAreAddedOnRequest() {
        client.json(
                "POST",
                "tracking",
                event("P-1", "J-1")
                        .put("action", "hire")
                        .put("author_email", "boss@example.org")
                        .toString());
        Reply list =
                client.get(
                        "trackings",
                        "role",
                        "recruiter",
                        "return_profile",
                        "true",
                        "return_author",
                        "true");
        assertThat(list.data().get(0).at("/profile/info/full_name").asText()).isEqualTo("Jane Doe");
        assertThat(list.data().get(0).at("/author/email").asText()).isEqualTo("boss@example.org");
    }

    @Test
    void whatIsIncompleteOrUnknownIsRefused() {
        ObjectNode noRole = event("P-1", "J-1").put("score", 0.5);
        noRole.remove("role");
        assertThat(client.json("POST", "rating", noRole.toString()).status()).isEqualTo(400);
        assertThat(rate("P-1", "J-1", 5).status()).isEqualTo(422);
        assertThat(rate("P-1", "J-1", -0.1).status()).isEqualTo(422);
        assertThat(rate("P-9", "J-1", 1).message()).isEqualTo("Unable to find object: profile");
        assertThat(rate("P-1", "J-9", 1).message()).isEqualTo("Unable to find object: job");
        assertThat(
                        client.json(
                                        "POST",
                                        "rating",
                                        event("P-1", "J-1")
                                                .put("score", 1)
                                                .put("role", "king")
                                                .toString())
                                .status())
                .isEqualTo(422);
        assertThat(client.get("ratings").status()).as("role is required").isEqualTo(400);
        assertThat(client.get("ratings", "role", "recruiter", "profile_reference", "P-1").message())
                .isEqualTo("Invalid source fields: source_key is required");
        assertThat(
                        client.get(
                                        "ratings",
                                        "role",
                                        "recruiter",
                                        "source_key",
                                        sandbox.sourceKey(),
                                        "source_keys",
                                        "[]")
                                .status())
                .isEqualTo(400);
        assertThat(
                        client.get(
                                        "ratings",
                                        "role",
                                        "recruiter",
                                        "board_key",
                                        sandbox.foreignBoardKey())
                                .status())
                .isEqualTo(401);
    }

    private List<String> found(String... filters) {
        return values(client.get("trackings", with(filters)), "profile_reference");
    }

    private static String[] with(String... filters) {
        String[] all = Arrays.copyOf(filters, filters.length + 2);
        all[filters.length] = "role";
        all[filters.length + 1] = "recruiter";
        return all;
    }
}
