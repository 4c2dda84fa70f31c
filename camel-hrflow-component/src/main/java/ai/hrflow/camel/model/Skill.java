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

/** A skill of a person, or one that a job asks for. */
public final class Skill extends HrFlowObject {

    Skill(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Skill of(JsonNode json) {
        return new Skill(part(json, "skill"));
    }

    /**
     * @param name name
     * @return a skill that is learnt, such as welding
     */
    public static Skill hard(String name) {
        return of(name, "hard", null);
    }

    /**
     * @param name name
     * @return a skill of character, such as patience
     */
    public static Skill soft(String name) {
        return of(name, "soft", null);
    }

    /**
     * @param name name
     * @param type {@code hard} or {@code soft}
     * @param value confidence or level: number, text or {@code null}
     * @return the skill
     */
    public static Skill of(String name, String type, Object value) {
        return new Skill(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", name)
                        .put("type", type)
                        .set("value", JsonValues.json(value)));
    }

    /**
     * @return name
     */
    public String getName() {
        return readText("name");
    }

    /**
     * @return {@code hard} or {@code soft}, also where older objects say {@code hard_skill}
     */
    public String getType() {
        String type = readText("type");
        return type != null && type.endsWith("_skill")
                ? type.substring(0, type.length() - "_skill".length())
                : type;
    }

    /**
     * @return how sure the parser is, as it came: Number, String or {@code null}
     */
    public Object getValue() {
        return readValue("value");
    }
}
