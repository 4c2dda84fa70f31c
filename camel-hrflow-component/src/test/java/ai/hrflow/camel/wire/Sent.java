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
package ai.hrflow.camel.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is expected in a request.
 *
 * @param query the parameters of the address; a list or object stands for its JSON text
 * @param form the fields of a form, in the same way
 * @param json the JSON body
 * @param file the part of a form that is the document, or {@code null}
 */
record Sent(
        @JsonProperty("query") Map<String, JsonNode> query,
        @JsonProperty("form") Map<String, JsonNode> form,
        @JsonProperty("json") ObjectNode json,
        @JsonProperty("file") FilePart file) {

    /** The head of a document's part. */
    record FilePart(
            @JsonProperty("name") String name,
            @JsonProperty("filename") String filename,
            @JsonProperty("type") String type) {}

    Sent {
        query = query == null ? Map.of() : query;
        form = form == null ? Map.of() : form;
        json = json == null ? JsonNodeFactory.instance.objectNode() : json;
    }

    static Sent nothing() {
        return new Sent(null, null, null, null);
    }

    /** Both together; where they disagree, {@code other} wins. */
    Sent and(Sent other) {
        return new Sent(
                merged(query, other.query),
                merged(form, other.form),
                merged(json.deepCopy(), other.json),
                other.file == null ? file : other.file);
    }

    private static Map<String, JsonNode> merged(
            Map<String, JsonNode> first, Map<String, JsonNode> second) {
        Map<String, JsonNode> all = new TreeMap<>(first);
        all.putAll(second);
        return all;
    }

    private static ObjectNode merged(ObjectNode target, ObjectNode source) {
        source.properties()
                .forEach(
                        field -> {
                            JsonNode old = target.get(field.getKey());
                            if (old instanceof ObjectNode before
                                    && field.getValue() instanceof ObjectNode after) {
                                merged(before, after);
                            } else {
                                target.set(field.getKey(), field.getValue().deepCopy());
                            }
                        });
        return target;
    }
}
