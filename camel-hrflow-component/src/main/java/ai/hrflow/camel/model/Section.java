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

/** A part of the text of a job; deprecated by the v2.4 reference, and still wanted by servers. */
public final class Section extends HrFlowObject {

    Section(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Section of(JsonNode json) {
        return new Section(part(json, "section"));
    }

    /**
     * @param name identifier of the section, for example {@code culture}
     * @param title heading
     * @param description text
     * @return the section
     */
    public static Section of(String name, String title, String description) {
        return new Section(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", name)
                        .put("title", title)
                        .put("description", description));
    }

    /**
     * @return identifier of the section, for example {@code culture}
     */
    public String getName() {
        return readText("name");
    }

    /**
     * @return heading
     */
    public String getTitle() {
        return readText("title");
    }

    /**
     * @return text
     */
    public String getDescription() {
        return readText("description");
    }
}
