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
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The circle to which lists of stored profiles and jobs, and of ratings, can be narrowed. */
class ListedAreaTest {

    private static HrFlowSandbox sandbox;
    private static Client client;

    @BeforeAll
    static void storeWithoutCoordinates() {
        sandbox = HrFlowSandbox.start();
        client = new Client(sandbox);
        ObjectNode profile = Client.JSON.createObjectNode();
        profile.put("source_key", sandbox.sourceKey());
        ObjectNode content = Samples.profile("P-1");
        ((ObjectNode) content.path("info")).putObject("location").put("text", "Lyon, France");
        profile.set("profile", content);
        assertThat(client.json("POST", "profile/indexing", profile.toString()).status())
                .isEqualTo(201);
        ObjectNode job = Client.JSON.createObjectNode().put("board_key", sandbox.boardKey());
        ObjectNode jobContent = Samples.job("J-1");
        jobContent.putObject("location").put("text", "Lyon, France");
        job.set("job", jobContent);
        assertThat(client.json("POST", "job/indexing", job.toString()).status()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void anItemWithoutCoordinatesIsInTheTownItNamesAsInSearches() {
        String keys = "[\"" + sandbox.sourceKey() + "\"]";
        Reply searched =
                client.get(
                        "profiles/searching",
                        "source_keys",
                        keys,
                        "location_geopoint",
                        "{\"lat\": 45.75, \"lng\": 4.85}",
                        "location_distance",
                        "30");
        assertThat(searched.data().path("profiles")).as(searched.body()).hasSize(1);
        assertThat(listed("storing/profiles", "source_keys", keys, "45.75", "4.85")).isEqualTo(1);
        assertThat(listed("storing/profiles", "source_keys", keys, "48.85", "2.35")).isZero();
        String boards = "[\"" + sandbox.boardKey() + "\"]";
        assertThat(listed("storing/jobs", "board_keys", boards, "45.75", "4.85")).isEqualTo(1);
        assertThat(listed("storing/jobs", "board_keys", boards, "48.85", "2.35")).isZero();
    }

    private static int listed(String path, String name, String keys, String lat, String lon) {
        Reply list =
                client.get(
                        path,
                        name,
                        keys,
                        "location_lat",
                        lat,
                        "location_lon",
                        lon,
                        "location_dist",
                        "30");
        assertThat(list.status()).as(list.body()).isEqualTo(200);
        return list.data().size();
    }

    @ParameterizedTest
    @CsvSource({
        "location_lat, location_lon",
        "location_lat, location_dist",
        "location_lon, location_dist"
    })
    void aPartOfAnAreaIsRefused(String one, String other) {
        Reply profiles =
                client.get(
                        "storing/profiles",
                        "source_keys",
                        "[\"" + sandbox.sourceKey() + "\"]",
                        one,
                        "4",
                        other,
                        "5");
        assertThat(profiles.status()).isEqualTo(400);
        assertThat(profiles.message()).contains("location_lat, location_lon and location_dist");
        assertThat(
                        client.get(
                                        "storing/jobs",
                                        "board_keys",
                                        "[\"" + sandbox.boardKey() + "\"]",
                                        one,
                                        "4")
                                .status())
                .isEqualTo(400);
        assertThat(client.get("ratings", "role", "recruiter", one, "4").status()).isEqualTo(400);
    }

    @Test
    void aPlaceThatIsNotOnTheGlobeIsRefused() {
        Reply list =
                client.get(
                        "storing/profiles",
                        "source_keys",
                        "[\"" + sandbox.sourceKey() + "\"]",
                        "location_lat",
                        "91",
                        "location_lon",
                        "5",
                        "location_dist",
                        "5");
        assertThat(list.status()).isEqualTo(400);
    }
}
