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

import ai.hrflow.camel.model.Job;
import ai.hrflow.camel.model.Profile;
import ai.hrflow.camel.operation.ObjectType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Merges changes into a stored object, since the API only replaces whole ones.
 *
 * <p>A field of the changes takes the place of the stored one, {@code null} and lists included;
 * objects such as {@code info} are merged field by field. A location with another text is another
 * place, to which the stored coordinates and fields do not belong. The stored object is brought
 * into the form that the API takes, and everything in it is kept, fields that this version does not
 * know among them, but for what only the server sets.
 */
final class ObjectMerge {

    private static final Map<ObjectType, UnaryOperator<JsonNode>> INDEXING_FORM =
            Map.of(
                    ObjectType.PROFILE, stored -> Profile.of(stored).forIndexing().toJson(),
                    ObjectType.JOB, stored -> Job.of(stored).forIndexing().toJson());

    private static final Set<String> SET_BY_THE_SERVER =
            Set.of(
                    "id",
                    "key",
                    "source",
                    "source_key",
                    "source_id",
                    "board",
                    "board_key",
                    "updated_at",
                    "archived_at",
                    "archive");

    private final UnaryOperator<JsonNode> indexingForm;

    ObjectMerge(ObjectType type) {
        indexingForm = INDEXING_FORM.get(type);
    }

    ObjectNode merge(JsonNode stored, ObjectNode changes) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : indexingForm.apply(stored).properties()) {
            if (!SET_BY_THE_SERVER.contains(field.getKey()) && !field.getValue().isNull()) {
                merged.set(field.getKey(), field.getValue());
            }
        }
        overlay(merged, changes);
        return merged;
    }

    private static void overlay(ObjectNode target, ObjectNode changes) {
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            if (change.getValue() instanceof ObjectNode inner
                    && target.get(change.getKey()) instanceof ObjectNode there
                    && !isAnotherPlace(change.getKey(), inner)) {
                overlay(there, inner);
            } else {
                target.set(change.getKey(), change.getValue());
            }
        }
    }

    private static boolean isAnotherPlace(String field, ObjectNode changes) {
        return field.equals("location") && changes.has("text");
    }
}
