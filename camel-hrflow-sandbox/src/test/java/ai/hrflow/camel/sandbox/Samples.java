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

/** Small profiles and jobs. */
final class Samples {

    private Samples() {}

    static ObjectNode profile(String reference) {
        ObjectNode profile = Client.JSON.createObjectNode();
        profile.put("reference", reference);
        ObjectNode info = profile.putObject("info");
        info.put("full_name", "Jane Doe").put("email", "jane@example.org");
        info.putObject("location").put("text", "Lyon").put("lat", 45.75).put("lng", 4.85);
        info.putArray("urls")
                .addObject()
                .put("type", "github")
                .put("url", "https://github.com/janedoe");
        profile.put("text", "Jane Doe, welder");
        profile.putArray("experiences").addObject().put("title", "Welder");
        profile.putArray("educations");
        return profile;
    }

    static ObjectNode job(String reference) {
        ObjectNode job = Client.JSON.createObjectNode();
        job.put("reference", reference).put("name", "Welder");
        job.putObject("location").put("text", "Lyon").put("lat", 45.75).put("lng", 4.85);
        return job;
    }

    static String storeProfile(
            Client client,
            String sourceKey,
            String reference,
            double lat,
            double lng,
            double experience) {
        ObjectNode profile = profile(reference).put("experiences_duration", experience);
        ((ObjectNode) profile.at("/info/location")).put("lat", lat).put("lng", lng);
        return store(client, sourceKey, profile);
    }

    static String storeProfile(Client client, String sourceKey, String reference) {
        return store(client, sourceKey, profile(reference));
    }

    private static String store(Client client, String sourceKey, ObjectNode profile) {
        ObjectNode body = Client.JSON.createObjectNode().put("source_key", sourceKey);
        body.set("profile", profile);
        return keyOf(client.json("POST", "profile/indexing", body.toString()));
    }

    static String storeJob(Client client, String boardKey, String reference) {
        ObjectNode body = Client.JSON.createObjectNode().put("board_key", boardKey);
        body.set("job", job(reference));
        return keyOf(client.json("POST", "job/indexing", body.toString()));
    }

    private static String keyOf(Reply stored) {
        assertThat(stored.status()).as(stored.body()).isEqualTo(201);
        return stored.data().path("key").asText();
    }
}
