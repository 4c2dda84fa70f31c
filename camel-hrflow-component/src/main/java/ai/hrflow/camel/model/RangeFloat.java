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

/** A range of numbers, such as a salary. */
public final class RangeFloat extends HrFlowObject {

    RangeFloat(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RangeFloat of(JsonNode json) {
        return new RangeFloat(part(json, "range"));
    }

    /**
     * @param name what it is a range of, for example {@code salary}
     * @param valueMin lower end, {@code null} for none
     * @param valueMax upper end, {@code null} for none
     * @param unit unit, for example {@code eur}
     * @return the range
     */
    public static RangeFloat of(String name, Double valueMin, Double valueMax, String unit) {
        return new RangeFloat(
                JsonNodeFactory.instance
                        .objectNode()
                        .put("name", name)
                        .put("value_min", valueMin)
                        .put("value_max", valueMax)
                        .put("unit", unit));
    }

    /**
     * @return what it is a range of, for example {@code salary}
     */
    public String getName() {
        return readText("name");
    }

    /**
     * @return lower end
     */
    public Double getValueMin() {
        return readNumber("value_min");
    }

    /**
     * @return upper end
     */
    public Double getValueMax() {
        return readNumber("value_max");
    }

    /**
     * @return unit, for example {@code eur}
     */
    public String getUnit() {
        return readText("unit");
    }
}
