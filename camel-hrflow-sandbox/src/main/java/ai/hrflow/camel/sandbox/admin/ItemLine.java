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
package ai.hrflow.camel.sandbox.admin;

import ai.hrflow.camel.sandbox.store.StoredItem;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a list shows of a stored profile or job: a few fields, none of them long. */
final class ItemLine {

    private static final int LONGEST = 160;

    private ItemLine() {}

    static ObjectNode of(StoredProfile profile) {
        JsonNode content = profile.content();
        ObjectNode json = line(profile);
        json.put("name", name(content.path("info")));
        json.put("title", text(content.at("/experiences/0/title")));
        json.put("company", text(content.at("/experiences/0/company")));
        json.put("place", text(content.at("/info/location/text")));
        json.put(
                "file",
                profile.document() == null ? null : shortened(profile.document().fileName()));
        return json;
    }

    static ObjectNode of(StoredJob job) {
        ObjectNode json = line(job);
        json.put("name", text(job.content().path("name")));
        json.put("place", text(job.content().at("/location/text")));
        return json;
    }

    private static ObjectNode line(StoredItem item) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("key", item.key());
        json.put("container_key", item.containerKey());
        json.put("reference", shortened(item.reference()));
        json.put("created_at", item.createdAt().toString());
        json.put("updated_at", item.updatedAt().toString());
        json.put("archived", item.archivedAt() != null);
        return json;
    }

    private static String name(JsonNode info) {
        String full = text(info.path("full_name"));
        if (full != null) {
            return full;
        }
        String first = text(info.path("first_name"));
        String last = text(info.path("last_name"));
        if (first == null || last == null) {
            return first == null ? last : first;
        }
        return first + ' ' + last;
    }

    private static String text(JsonNode value) {
        String text = value.textValue();
        return text == null || text.isBlank() ? null : shortened(text.strip());
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, end(text)) + '…';
    }

    /** Not between the halves of a character outside the basic plane. */
    private static int end(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    }
}
