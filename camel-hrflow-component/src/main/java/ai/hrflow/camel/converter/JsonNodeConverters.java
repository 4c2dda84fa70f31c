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
package ai.hrflow.camel.converter;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.apache.camel.Converter;
import org.apache.camel.Exchange;

/**
 * Lets Simple reach into JSON bodies: <code>${body[key]}</code>, <code>${body[0][key]}</code>.
 *
 * <p>Simple asks for a map without naming the exchange, which the converter of camel-jackson needs.
 * These are asked first, as they are for the more specific class.
 */
@Converter(generateLoader = true)
public final class JsonNodeConverters {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private JsonNodeConverters() {}

    /**
     * @param object a JSON object
     * @return its fields, with objects as maps and lists as lists; the caller may change them
     */
    @Converter
    public static Map<String, Object> toMap(ObjectNode object) {
        return MAPPER.convertValue(object, MAP);
    }

    /**
     * @param list a JSON list
     * @param exchange {@code null} when Simple asks
     * @return {@code null} for Simple, which then takes it as a list
     * @throws IllegalArgumentException for everybody else, as without this converter: a list is no
     *     map
     */
    @Converter(allowNull = true)
    public static Map<String, Object> toMap(ArrayNode list, Exchange exchange) {
        if (exchange != null) {
            throw new IllegalArgumentException("A JSON list is no map");
        }
        return null;
    }
}
