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
import java.util.List;

/** A web address of a person. */
public final class Url extends HrFlowObject {

    Url(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Url of(JsonNode json) {
        return new Url(part(json, "web address"));
    }

    /**
     * @param type {@code from_resume}, {@code linkedin}, {@code twitter}, {@code facebook} or
     *     {@code github}
     * @param url the address
     * @return the web address
     */
    public static Url of(String type, String url) {
        return new Url(JsonNodeFactory.instance.objectNode().put("type", type).put("url", url));
    }

    /**
     * @return where it leads: {@code from_resume}, {@code linkedin}, {@code twitter}, {@code
     *     facebook} or {@code github}
     */
    public String getType() {
        return readText("type");
    }

    /**
     * @return the address; the first where {@code from_resume} has several
     */
    public String getUrl() {
        List<String> all = getUrls();
        return all.isEmpty() ? null : all.get(0);
    }

    /**
     * @return all addresses; {@code from_resume} may have several
     */
    public List<String> getUrls() {
        String single = readText("url");
        return single == null ? readTexts("url") : List.of(single);
    }
}
