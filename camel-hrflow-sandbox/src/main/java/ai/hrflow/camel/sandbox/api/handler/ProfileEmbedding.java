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

import ai.hrflow.camel.sandbox.api.Answer;
import ai.hrflow.camel.sandbox.api.ApiException;
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads the vectors of a profile and of its parts. Callers who write {@code source_key} get
 * vectors, those who write {@code source_id} get links to them, as the documentation of that time
 * shows.
 */
final class ProfileEmbedding {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ProfileLookup lookup;
    private final ProfileJson json;

    ProfileEmbedding(ProfileLookup lookup, ProfileJson json) {
        this.lookup = lookup;
        this.json = json;
    }

    Answer get(Arguments arguments) {
        StoredProfile profile = lookup.find(arguments);
        JsonNode fields = arguments.value("fields").filter(f -> !f.isEmpty()).orElse(null);
        boolean links = arguments.usesOlderName("source_key");
        ObjectNode data = JSON.objectNode();
        for (String part : List.of("profile", "skills")) {
            if (fields == null || isOn(fields.path(part), part)) {
                data.set(part, links ? link(profile, part) : vector(profile, part));
            }
        }
        for (String part : List.of("experiences", "educations")) {
            if (fields == null || fields.has(part)) {
                ArrayNode list = data.putArray(part);
                for (int i : indexes(fields == null ? null : fields.get(part), profile, part)) {
                    list.add(
                            links
                                    ? link(profile, part + '/' + i)
                                    : vector(profile, part + '/' + i));
                }
            }
        }
        return Marks.ruleOfThumb(Answer.of(200, "Profile embedding", data));
    }

    static ArrayNode vector(StoredProfile profile, String part) {
        return Vectors.list(text(profile.content(), part));
    }

    private JsonNode link(StoredProfile profile, String part) {
        return JSON.textNode(json.embeddingUrl(profile, part));
    }

    private static String text(ObjectNode content, String part) {
        if (part.equals("profile")) {
            return content.path("text").asText("");
        }
        if (part.equals("skills")) {
            StringBuilder names = new StringBuilder();
            content.path("skills").forEach(s -> names.append(s.path("name").asText()).append('\n'));
            return names.toString();
        }
        int slash = part.indexOf('/');
        JsonNode step =
                content.path(part.substring(0, slash))
                        .path(Integer.parseInt(part.substring(slash + 1)));
        StringBuilder words = new StringBuilder();
        for (String name : List.of("title", "company", "school", "description")) {
            words.append(step.path(name).asText("")).append('\n');
        }
        return words.toString();
    }

    private static boolean isOn(JsonNode value, String part) {
        if (value.isMissingNode()) {
            return false;
        }
        if (!value.isInt() && !value.isBoolean()) {
            throw new ApiException(400, "Invalid fields: " + part + " must be 0 or 1");
        }
        return value.asBoolean();
    }

    private static int[] indexes(JsonNode wanted, StoredProfile profile, String part) {
        int size = profile.content().path(part).size();
        if (wanted == null) {
            return IntStream.range(0, size).toArray();
        }
        if (wanted.isInt() || wanted.isBoolean()) {
            return wanted.asBoolean() ? IntStream.range(0, size).toArray() : new int[0];
        }
        if (!wanted.isArray()) {
            throw new ApiException(400, "Invalid fields: " + part + " must be a list of indexes");
        }
        return IntStream.range(0, wanted.size())
                .map(i -> wanted.get(i).asInt(-1))
                .filter(i -> i >= 0 && i < size)
                .toArray();
    }
}
