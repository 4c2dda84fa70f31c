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
package ai.hrflow.camel.message;

import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.Parameter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Merges changes into a stored object, since the API only replaces whole ones.
 *
 * <p>A field of the changes takes the place of the stored one, {@code null} and lists included;
 * objects such as {@code info} are merged field by field. Of the stored object only what the
 * operation takes is kept: the rest, such as {@code id} and {@code updated_at}, is the server's.
 */
final class ObjectMerge {

    /** Servers deliver these dates with an offset and refuse them so (Python SDK tests). */
    private static final Set<String> LOCAL_DATES = Set.of("date_start", "date_end");

    private static final String EXPERIENCES = "experiences";
    private static final Pattern OFFSET = Pattern.compile("(T[0-9:.]+)(Z|[+-][0-9]{2}:?[0-9]{2})$");

    private final Set<String> fields;

    ObjectMerge(Operation replacement) {
        fields =
                replacement.parameters().stream()
                        .filter(
                                p ->
                                        replacement.bodyObject().equals(p.inside())
                                                || p.name().equals(JsonBodies.REFERENCE))
                        .map(Parameter::name)
                        .collect(Collectors.toUnmodifiableSet());
    }

    ObjectNode merge(JsonNode stored, ObjectNode changes) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : stored.properties()) {
            if (fields.contains(field.getKey()) && !field.getValue().isNull()) {
                merged.set(field.getKey(), field.getValue().deepCopy());
            }
        }
        for (JsonNode experience : merged.path(EXPERIENCES)) {
            if (experience instanceof ObjectNode object) {
                LOCAL_DATES.forEach(date -> withoutOffset(object, date));
            }
        }
        overlay(merged, changes);
        return merged;
    }

    private static void overlay(ObjectNode target, ObjectNode changes) {
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            if (change.getValue() instanceof ObjectNode inner
                    && target.get(change.getKey()) instanceof ObjectNode there) {
                overlay(there, inner);
            } else {
                target.set(change.getKey(), change.getValue());
            }
        }
    }

    private static void withoutOffset(ObjectNode object, String field) {
        if (object.path(field).isTextual()) {
            object.put(field, OFFSET.matcher(object.get(field).textValue()).replaceFirst("$1"));
        }
    }
}
