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
package ai.hrflow.camel.sandbox.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Type of a parameter: reads what arrives, as text of a query or form or as a JSON value, into one
 * canonical JSON value.
 */
public enum ParameterType {
    STRING("string", "a text") {
        @Override
        JsonNode read(JsonNode value) throws BadValue {
            if (value.isNumber()) {
                return TextNode.valueOf(value.asText());
            }
            return accept(value, JsonNode::isTextual);
        }
    },
    INTEGER("integer", "an integer") {
        @Override
        JsonNode read(JsonNode value) throws BadValue {
            try {
                return value.isTextual()
                        ? LongNode.valueOf(Long.parseLong(value.textValue().strip()))
                        : accept(value, JsonNode::isIntegralNumber);
            } catch (NumberFormatException e) {
                throw bad();
            }
        }
    },
    NUMBER("number", "a number") {
        @Override
        JsonNode read(JsonNode value) throws BadValue {
            try {
                return value.isTextual()
                        ? DecimalNode.valueOf(new BigDecimal(value.textValue().strip()))
                        : accept(value, JsonNode::isNumber);
            } catch (NumberFormatException e) {
                throw bad();
            }
        }
    },
    /** Python clients send {@code True} and {@code False}. */
    BOOLEAN("boolean", "true or false") {
        @Override
        JsonNode read(JsonNode value) throws BadValue {
            return readBoolean(value);
        }
    },
    FLAG("flag", "0 or 1") {
        @Override
        JsonNode read(JsonNode value) throws BadValue {
            return readBoolean(value);
        }
    },
    DATE("date", "a date such as 2024-01-31") {
        @Override
        JsonNode read(JsonNode value) throws BadValue {
            return readTime(value);
        }
    },
    DATETIME("datetime", "an ISO 8601 date-time such as 2024-01-31T10:00:00") {
        @Override
        JsonNode read(JsonNode value) throws BadValue {
            return readTime(value);
        }
    },
    OBJECT("object", "a JSON object") {
        @Override
        JsonNode read(JsonNode value) throws BadValue {
            return accept(fromText(value), JsonNode::isObject);
        }
    },
    STRING_LIST("list<string>", "a JSON list of texts") {
        @Override
        JsonNode read(JsonNode value) throws BadValue {
            return readList(value, JsonNode::isTextual);
        }
    },
    /** One text counts as a list of one: older clients send it so. */
    STRING_OR_LIST("list<string>|string", "a text or a JSON list of texts") {
        @Override
        JsonNode read(JsonNode value) throws BadValue {
            boolean single = value.isTextual() && !value.textValue().stripLeading().startsWith("[");
            return single
                    ? JsonNodeFactory.instance.arrayNode().add(value)
                    : readList(value, JsonNode::isTextual);
        }
    },
    LIST("list", "a JSON list") {
        @Override
        JsonNode read(JsonNode value) throws BadValue {
            return readList(value, item -> true);
        }
    },
    OBJECT_LIST("list<object>", "a JSON list of objects") {
        @Override
        JsonNode read(JsonNode value) throws BadValue {
            return readList(value, JsonNode::isObject);
        }
    },
    FILE("file", "a file") {
        @Override
        JsonNode read(JsonNode value) throws BadValue {
            throw bad();
        }
    };

    /** The value does not fit the type. */
    static final class BadValue extends Exception {
        private static final long serialVersionUID = 1L;

        BadValue() {
            super(null, null, false, false);
        }
    }

    private static final Set<ParameterType> JSON_TYPES =
            EnumSet.of(OBJECT, STRING_LIST, STRING_OR_LIST, LIST, OBJECT_LIST);

    private final String label;
    private final String wanted;

    ParameterType(String label, String wanted) {
        this.label = label;
        this.wanted = wanted;
    }

    /**
     * @return what an error message says is expected
     */
    public String wanted() {
        return wanted;
    }

    /** Whether it arrives as JSON text in a query or form; such values fail with 400, not 422. */
    boolean isJson() {
        return JSON_TYPES.contains(this);
    }

    abstract JsonNode read(JsonNode value) throws BadValue;

    static ParameterType of(String label) {
        return Arrays.stream(values())
                .filter(t -> t.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such type: " + label));
    }

    BadValue bad() {
        return new BadValue();
    }

    JsonNode accept(JsonNode value, Predicate<JsonNode> test) throws BadValue {
        if (!test.test(value)) {
            throw bad();
        }
        return value;
    }

    JsonNode fromText(JsonNode value) throws BadValue {
        if (!value.isTextual()) {
            return value;
        }
        try {
            JsonNode read = StrictJson.MAPPER.readTree(value.textValue());
            return read == null ? value : read;
        } catch (JsonProcessingException e) {
            throw bad();
        }
    }

    JsonNode readList(JsonNode value, Predicate<JsonNode> item) throws BadValue {
        JsonNode list = accept(fromText(value), JsonNode::isArray);
        for (JsonNode element : list) {
            accept(element, item);
        }
        return list;
    }

    JsonNode readBoolean(JsonNode value) throws BadValue {
        return switch (value.asText().strip().toLowerCase(Locale.ROOT)) {
            case "1", "true" -> BooleanNode.TRUE;
            case "0", "false" -> BooleanNode.FALSE;
            default -> throw bad();
        };
    }

    JsonNode readTime(JsonNode value) throws BadValue {
        try {
            return TextNode.valueOf(Times.read(value.asText()).toString());
        } catch (DateTimeException e) {
            throw bad();
        }
    }
}
