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
package ai.hrflow.camel.sandbox.search;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.Client;
import ai.hrflow.camel.sandbox.Client.Reply;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Fills a sandbox with profiles and jobs, and asks for them, over HTTP only. */
public final class Stock {

    private final HrFlowSandbox sandbox;
    private final Client client;

    public Stock(HrFlowSandbox sandbox) {
        this.sandbox = sandbox;
        client = new Client(sandbox);
    }

    public Client client() {
        return client;
    }

    public String sources() {
        return "[\"" + sandbox.sourceKey() + "\"]";
    }

    public String boards() {
        return "[\"" + sandbox.boardKey() + "\"]";
    }

    /** Stores a profile that can be searched and scored; returns its key. */
    public String profile(String reference, Consumer<ObjectNode> changes) {
        ObjectNode profile = emptyProfile(reference);
        changes.accept(profile);
        return stored("profile", "source_key", sandbox.sourceKey(), profile);
    }

    public static ObjectNode emptyProfile(String reference) {
        ObjectNode profile = Client.JSON.createObjectNode();
        profile.put("reference", reference);
        ObjectNode info = profile.putObject("info");
        info.put("full_name", "Kim Smith").put("email", reference + "@example.org");
        info.putObject("location").put("text", "");
        profile.put("text", "A person");
        List.of("experiences", "educations", "skills", "languages", "interests", "tags", "labels")
                .forEach(profile::putArray);
        return profile;
    }

    /** Stores a job; returns its key. */
    public String job(String reference, String name, Consumer<ObjectNode> changes) {
        ObjectNode job = Client.JSON.createObjectNode();
        job.put("reference", reference).put("name", name);
        job.putObject("location").put("text", "");
        changes.accept(job);
        return stored("job", "board_key", sandbox.boardKey(), job);
    }

    private String stored(String type, String container, String key, ObjectNode object) {
        ObjectNode body = Client.JSON.createObjectNode();
        body.put(container, key).set(type, object);
        Reply reply = client.json("POST", type + "/indexing", body.toString());
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.data().path("key").asText();
    }

    /** Searches with GET; the references of what is found, in order. */
    public List<String> found(String path, String... parameters) {
        Reply reply = client.get(path, parameters);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return references(reply);
    }

    public List<String> foundProfiles(String... parameters) {
        return found("profiles/searching", with("source_keys", sources(), parameters));
    }

    public List<String> foundJobs(String... parameters) {
        return found("jobs/searching", with("board_keys", boards(), parameters));
    }

    public static List<String> references(Reply reply) {
        JsonNode data = reply.data();
        List<String> references = new ArrayList<>();
        (data.has("profiles") ? data.path("profiles") : data.path("jobs"))
                .forEach(item -> references.add(item.path("reference").asText()));
        return references;
    }

    public static String[] with(String name, String value, String... others) {
        List<String> all = new ArrayList<>(List.of(name, value));
        all.addAll(List.of(others));
        return all.toArray(String[]::new);
    }

    /** Adds named traits, each as {@code name} or {@code name=value}. */
    public static void named(ObjectNode object, String list, String... items) {
        ArrayNode array = object.withArray(list);
        for (String item : items) {
            String[] parts = item.split("=", 2);
            ObjectNode trait = array.addObject().put("name", parts[0]);
            trait.put("value", parts.length > 1 ? parts[1] : null);
        }
    }

    public static void place(ObjectNode object, double lat, double lng) {
        object.putObject("location").put("text", "somewhere").put("lat", lat).put("lng", lng);
    }

    public static ObjectNode step(ObjectNode profile, String list, String title) {
        return profile.withArray(list).addObject().put("title", title);
    }

    public static ObjectNode info(ObjectNode profile) {
        return (ObjectNode) profile.get("info");
    }

    public static JsonNode json(String text) {
        try {
            return Client.JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
