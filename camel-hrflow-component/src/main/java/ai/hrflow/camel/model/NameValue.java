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
package ai.hrflow.camel.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A name with a value: a tag, a language and its level, a certification. */
public final class NameValue extends HrFlowObject {

    NameValue(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NameValue of(JsonNode json) {
        return new NameValue(part(json, "pair of name and value"));
    }

    /**
     * @param name name; tags have names in snake_case
     * @param value text, number, boolean or {@code null}
     * @return the pair
     */
    public static NameValue of(String name, Object value) {
        return new NameValue(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", name)
                        .set("value", JsonValues.json(value)));
    }

    /**
     * @return name
     */
    public String getName() {
        return readText("name");
    }

    /**
     * @return the value as it came: String, Number, Boolean or {@code null}; a list or an object is
     *     a {@code JsonNode}
     */
    public Object getValue() {
        return readValue("value");
    }
}
