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
package ai.hrflow.camel.sandbox.api.handler;

import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Profiles in the shape of the answers of 2020. */
final class OlderJson {

    private OlderJson() {}

    /** The profile with {@code archive} for {@code archived_at}, and its links as one object. */
    static ObjectNode profile(ProfileJson json, StoredProfile profile, Source source) {
        ObjectNode older = json.whole(profile, source);
        older.set("archive", older.remove("archived_at"));
        if (older.path("info") instanceof ObjectNode info && info.path("urls").isArray()) {
            ObjectNode olderInfo = JsonNodeFactory.instance.objectNode();
            olderInfo.setAll(info);
            olderInfo.set("urls", links(info.path("urls")));
            older.set("info", olderInfo);
        }
        return older;
    }

    private static ObjectNode links(JsonNode urls) {
        ObjectNode links = JsonNodeFactory.instance.objectNode();
        links.putArray("from_resume");
        for (String name : List.of("linkedin", "twitter", "facebook", "github")) {
            links.put(name, "");
        }
        for (JsonNode url : urls) {
            String type = url.path("type").asText();
            if (type.equals("from_resume")) {
                // its address may itself be a list
                JsonNode given = url.path("url");
                (given.isArray() ? given : List.of(given))
                        .forEach(links.withArray("from_resume")::add);
            } else {
                links.set(type, url.path("url"));
            }
        }
        return links;
    }
}
