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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;

/** Reads single JSON values as tolerantly as the API writes them, and writes Java values. */
final class JsonValues {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonValues() {}

    /** Whether there is a value at all. */
    static boolean isPresent(JsonNode value) {
        return value != null && !value.isNull() && !value.isMissingNode();
    }

    /** The text of a string, number or boolean; {@code null} for anything else. */
    static String text(JsonNode value) {
        return isPresent(value) && value.isValueNode() ? value.asText() : null;
    }

    /** The number, also where it is written as text; {@code null} when there is none. */
    static Double number(JsonNode value) {
        if (!isPresent(value)) {
            return null;
        }
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (!value.isTextual()) {
            return null;
        }
        try {
            double number = Double.parseDouble(value.textValue());
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The number without its fraction; {@code null} when there is none or it fits no long. */
    static Long wholeNumber(JsonNode value) {
        if (!isPresent(value)) {
            return null;
        }
        if (value.isNumber()) {
            return value.canConvertToLong() ? value.longValue() : null;
        }
        if (!value.isTextual()) {
            return null;
        }
        try {
            return Long.valueOf(value.textValue().strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The flag, also where it is written as 0 or 1 or as text; {@code null} when there is none. */
    static Boolean flag(JsonNode value) {
        if (!isPresent(value)) {
            return null;
        }
        if (value.isNumber()) {
            return value.doubleValue() != 0;
        }
        String text = text(value);
        return text == null
                ? null
                : switch (text.strip().toLowerCase(Locale.ROOT)) {
                    case "true", "1" -> Boolean.TRUE;
                    case "false", "0" -> Boolean.FALSE;
                    default -> null;
                };
    }

    /** The value as plain Java has it; lists and objects stay JSON, as a copy. */
    static Object plain(JsonNode value) {
        if (!isPresent(value)) {
            return null;
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isTextual() ? value.textValue() : value.deepCopy();
    }

    /**
     * Any Java value as JSON that shares nothing with it.
     *
     * @throws IllegalArgumentException when Jackson cannot write it
     */
    static JsonNode json(Object value) {
        if (value == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        return value instanceof JsonNode node ? node.deepCopy() : MAPPER.valueToTree(value);
    }
}
