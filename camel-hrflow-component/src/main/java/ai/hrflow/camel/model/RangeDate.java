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
import java.time.LocalDateTime;

/** A range of time, such as when a position is to be filled. */
public final class RangeDate extends HrFlowObject {

    RangeDate(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RangeDate of(JsonNode json) {
        return new RangeDate(part(json, "range"));
    }

    /**
     * @param name what it is a range of, for example {@code availability}
     * @param valueMin beginning, {@code null} for none
     * @param valueMax end, {@code null} for none
     * @return the range
     */
    public static RangeDate of(String name, LocalDateTime valueMin, LocalDateTime valueMax) {
        return new RangeDate(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", name)
                        .put("value_min", ApiDate.format(valueMin))
                        .put("value_max", ApiDate.format(valueMax)));
    }

    /**
     * @return what it is a range of, for example {@code availability}
     */
    public String getName() {
        return readText("name");
    }

    /**
     * @return beginning
     */
    public ApiDate getValueMin() {
        return readDate("value_min");
    }

    /**
     * @return end
     */
    public ApiDate getValueMax() {
        return readDate("value_max");
    }
}
