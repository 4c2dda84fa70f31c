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

import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.Parameter;
import ai.hrflow.camel.operation.ParameterType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Turns the values that users give into the form that the API wants, or says clearly why it cannot.
 */
final class Wire {

    private static final DateTimeFormatter POINT_IN_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx");
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");

    /** Digits of a number of milliseconds up to the year 5138. */
    private static final int LONGEST_EPOCH = 14;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Supplier<ObjectMapper> mapper;

    Wire(Supplier<ObjectMapper> mapper) {
        this.mapper = mapper;
    }

    /**
     * Converts a value.
     *
     * @return the value as JSON, or {@code null} when it says nothing and is to be left out: {@code
     *     null} itself, an empty list or object, blank text where text is not what is wanted
     * @throws IllegalArgumentException when the value does not fit the parameter; the value itself
     *     is not quoted, since it can be personal, unless the parameter has a fixed set of values
     */
    JsonNode convert(Operation operation, Parameter parameter, Object value) {
        if (value == null
                || value instanceof JsonNode node && (node.isNull() || node.isMissingNode())) {
            return null;
        }
        // in a parameter with fixed values, blank text stands for a header that is not there
        boolean mayBeBlank =
                parameter.type() == ParameterType.STRING && parameter.allowed().isEmpty();
        if (!mayBeBlank && isBlank(value)) {
            return null;
        }
        JsonNode converted =
                switch (parameter.type()) {
                    case STRING -> text(operation, parameter, value);
                    case INTEGER -> integer(operation, parameter, value);
                    case NUMBER -> number(operation, parameter, value);
                    case BOOLEAN -> truth(operation, parameter, value);
                    case FLAG ->
                            truth(operation, parameter, value).booleanValue()
                                    ? NODES.numberNode(1)
                                    : NODES.numberNode(0);
                    case DATE -> date(operation, parameter, value);
                    case DATETIME, DATETIME_MILLIS -> dateTime(operation, parameter, value);
                    case EPOCH_SECONDS -> epochSeconds(operation, parameter, value);
                    case KEY_LIST, STRING_LIST -> list(operation, parameter, value);
                    case OBJECT_LIST, LIST, OBJECT -> structure(operation, parameter, value);
                    case GEOPOINT -> geopoint(operation, parameter, value);
                    case FILE -> throw misfit(operation, parameter);
                };
        checkAllowed(operation, parameter, converted);
        checkRange(operation, parameter, converted);
        if (converted.isContainerNode() && converted.isEmpty()) {
            return null;
        }
        return converted;
    }

    private static void checkAllowed(Operation operation, Parameter parameter, JsonNode converted) {
        if (parameter.allowed().isEmpty()) {
            return;
        }
        for (JsonNode value : converted.isArray() ? converted : List.of(converted)) {
            if (!parameter.allowed().contains(value.asText())) {
                throw new IllegalArgumentException(
                        "The parameter "
                                + parameter.name()
                                + " of "
                                + Sentences.name(operation)
                                + " must be one of "
                                + parameter.allowed()
                                + " but is '"
                                + value.asText()
                                + "'");
            }
        }
    }

    private static void checkRange(Operation operation, Parameter parameter, JsonNode converted) {
        if (parameter.range() != null && !parameter.range().contains(converted.decimalValue())) {
            throw new IllegalArgumentException(
                    "The parameter "
                            + parameter.name()
                            + " of "
                            + Sentences.name(operation)
                            + " must be "
                            + parameter.range()
                            + " but is "
                            + converted.asText());
        }
    }

    private static boolean isBlank(Object value) {
        return value instanceof CharSequence text && text.toString().isBlank()
                || value instanceof JsonNode node && node.isTextual() && node.textValue().isBlank();
    }

    /** The text of a converted value for a query or a form. */
    String text(JsonNode converted) {
        if (!converted.isContainerNode()) {
            return converted.asText();
        }
        try {
            return mapper.get().writeValueAsString(converted);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree cannot be written as text", e);
        }
    }

    private JsonNode text(Operation operation, Parameter parameter, Object value) {
        if (value instanceof JsonNode node) {
            if (node.isContainerNode()) {
                throw misfit(operation, parameter);
            }
            return NODES.textNode(node.asText());
        }
        if (value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Enum<?>
                || value instanceof java.util.UUID) {
            return NODES.textNode(value.toString());
        }
        if (value instanceof byte[] bytes) {
            return NODES.textNode(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        }
        throw misfit(operation, parameter);
    }

    private JsonNode integer(Operation operation, Parameter parameter, Object value) {
        try {
            return NODES.numberNode(new BigInteger(plain(value)));
        } catch (NumberFormatException e) {
            throw misfit(operation, parameter);
        }
    }

    private JsonNode number(Operation operation, Parameter parameter, Object value) {
        try {
            return DecimalNode.valueOf(new BigDecimal(plain(value)));
        } catch (NumberFormatException e) {
            throw misfit(operation, parameter);
        }
    }

    private JsonNode truth(Operation operation, Parameter parameter, Object value) {
        return switch (plain(value).toLowerCase(Locale.ROOT)) {
            case "true", "1" -> NODES.booleanNode(true);
            case "false", "0" -> NODES.booleanNode(false);
            default -> throw misfit(operation, parameter);
        };
    }

    private static String plain(Object value) {
        return value instanceof JsonNode node ? node.asText().trim() : String.valueOf(value).trim();
    }

    private JsonNode date(Operation operation, Parameter parameter, Object value) {
        Object moment = moment(operation, parameter, value);
        LocalDateTime time =
                moment instanceof OffsetDateTime offset ? offset.toLocalDateTime() : local(moment);
        return NODES.textNode(time.toLocalDate().toString());
    }

    /** ISO 8601 text is only checked, and sent as it was given where the field wants that form. */
    private JsonNode dateTime(Operation operation, Parameter parameter, Object value) {
        Object moment = moment(operation, parameter, value);
        boolean millis = parameter.type() == ParameterType.DATETIME_MILLIS;
        if (moment instanceof OffsetDateTime time) {
            return isIsoText(value)
                    ? NODES.textNode(plain(value))
                    : NODES.textNode((millis ? MILLIS : POINT_IN_TIME).format(time));
        }
        if (millis) {
            return NODES.textNode(MILLIS.format(atUtc(moment)));
        }
        if (isIsoText(value)) {
            return NODES.textNode(plain(value));
        }
        return NODES.textNode(
                local(moment)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
    }

    private JsonNode epochSeconds(Operation operation, Parameter parameter, Object value) {
        return NODES.numberNode(atUtc(moment(operation, parameter, value)).toEpochSecond());
    }

    private static OffsetDateTime atUtc(Object moment) {
        return moment instanceof OffsetDateTime time
                ? time
                : local(moment).atOffset(ZoneOffset.UTC);
    }

    private static LocalDateTime local(Object moment) {
        return moment instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) moment;
    }

    private static boolean isIsoText(Object value) {
        return (value instanceof CharSequence || value instanceof JsonNode node && node.isTextual())
                && !isDigits(plain(value));
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** An {@link OffsetDateTime}, a {@link LocalDateTime} or a {@link LocalDate}. */
    private static Object moment(Operation operation, Parameter parameter, Object value) {
        Object moment = moment(value);
        if (moment instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (moment instanceof OffsetDateTime
                || moment instanceof LocalDateTime
                || moment instanceof LocalDate) {
            return moment;
        }
        String text = plain(value);
        try {
            if (isDigits(text) && text.length() >= 9 && text.length() <= LONGEST_EPOCH) {
                return epoch(Long.parseLong(text)).atOffset(ZoneOffset.UTC);
            }
            if (text.length() <= 10) {
                return LocalDate.parse(text);
            }
            return DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    withColon(text), OffsetDateTime::from, LocalDateTime::from);
        } catch (DateTimeParseException e) {
            throw misfit(operation, parameter);
        }
    }

    /** ISO 8601 with the colon in the offset that the JDK wants. */
    private static String withColon(String text) {
        return text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
    }

    /** Dates of the JDK and epoch milliseconds as one of four types; anything else as it is. */
    private static Object moment(Object value) {
        if (value instanceof Date && value.getClass().getName().equals("java.sql.Date")) {
            // a day of the local calendar; named by text, since not every runtime has java.sql
            return LocalDate.parse(value.toString());
        }
        if (value instanceof Date date) {
            return Instant.ofEpochMilli(date.getTime());
        }
        if (value instanceof Calendar calendar) {
            return OffsetDateTime.ofInstant(
                    calendar.toInstant(), calendar.getTimeZone().toZoneId());
        }
        if (value instanceof ZonedDateTime time) {
            return time.toOffsetDateTime();
        }
        if (value instanceof Temporal) {
            return value;
        }
        if (value instanceof Long || value instanceof Integer) {
            return epoch(((Number) value).longValue());
        }
        return value;
    }

    /**
     * Milliseconds, as the JDK and Camel count, or seconds, as the older API did: as milliseconds
     * such small numbers would lie before March 1973.
     */
    private static Instant epoch(long value) {
        return Math.abs(value) < 100_000_000_000L
                ? Instant.ofEpochSecond(value)
                : Instant.ofEpochMilli(value);
    }

    private JsonNode list(Operation operation, Parameter parameter, Object value) {
        ArrayNode list = NODES.arrayNode();
        Object given = value instanceof JsonNode node && node.isTextual() ? node.asText() : value;
        boolean keys = parameter.type() == ParameterType.KEY_LIST;
        if (given instanceof CharSequence text && !isList(text.toString(), keys)) {
            if (!keys) {
                return list.add(text.toString());
            }
            for (String item : text.toString().split(",", -1)) {
                if (!item.isBlank()) {
                    list.add(item.trim());
                }
            }
            return list;
        }
        JsonNode tree = tree(operation, parameter, value);
        if (!tree.isArray()) {
            throw misfit(operation, parameter);
        }
        for (JsonNode item : tree) {
            if (item.isContainerNode() || item.isNull()) {
                throw misfit(operation, parameter);
            }
            list.add(item.isTextual() ? item : TextNode.valueOf(item.asText()));
        }
        return list;
    }

    /** A text may begin with a bracket; no key does. */
    private static boolean isList(String text, boolean keys) {
        return keys ? text.trim().startsWith("[") : Bodies.isMeantAsJson(text);
    }

    private JsonNode structure(Operation operation, Parameter parameter, Object value) {
        JsonNode tree = tree(operation, parameter, value);
        if (parameter.type() == ParameterType.OBJECT ? !tree.isObject() : !tree.isArray()) {
            throw misfit(operation, parameter);
        }
        if (parameter.type() == ParameterType.OBJECT_LIST) {
            for (JsonNode item : tree) {
                if (!item.isObject()) {
                    throw misfit(operation, parameter);
                }
            }
        }
        return tree;
    }

    /** Servers differ in whether they read {@code lng} or {@code lon}. */
    private JsonNode geopoint(Operation operation, Parameter parameter, Object value) {
        JsonNode tree = tree(operation, parameter, value);
        JsonNode latitude = tree.path("lat");
        JsonNode longitude = tree.has("lng") ? tree.path("lng") : tree.path("lon");
        if (!latitude.isNumber() || !longitude.isNumber()) {
            throw misfit(operation, parameter);
        }
        ObjectNode point = tree.deepCopy();
        point.set("lat", latitude);
        point.set("lng", longitude);
        point.set("lon", longitude);
        return point;
    }

    /** The value of a parameter that the row does not name. */
    JsonNode unknown(Operation operation, String name, Object value) {
        try {
            return mapper.get().valueToTree(value);
        } catch (IllegalArgumentException e) {
            // without the cause: it quotes the value
            throw new IllegalArgumentException(
                    "The parameter "
                            + name
                            + " of "
                            + Sentences.name(operation)
                            + " has a value of the type "
                            + value.getClass().getName()
                            + ", which cannot be turned into JSON");
        }
    }

    private JsonNode tree(Operation operation, Parameter parameter, Object value) {
        try {
            if (value instanceof JsonNode node) {
                return node.isTextual() ? mapper.get().readTree(node.asText()) : node;
            }
            if (value instanceof CharSequence text) {
                return mapper.get().readTree(text.toString());
            }
            if (value instanceof byte[] bytes) {
                return mapper.get().readTree(bytes);
            }
            return mapper.get().valueToTree(value);
        } catch (IOException | IllegalArgumentException e) {
            throw misfit(operation, parameter);
        }
    }

    private static IllegalArgumentException misfit(Operation operation, Parameter parameter) {
        String form =
                switch (parameter.type()) {
                    case KEY_LIST -> ": a List, an array, JSON text or comma-separated text";
                    case STRING_LIST -> ": a text, a List, an array or a JSON list";
                    case OBJECT_LIST -> ": a List of Maps or JSON text";
                    case LIST -> ": a List or JSON text";
                    case OBJECT, GEOPOINT -> ": a Map or JSON text";
                    default -> "";
                };
        String wanted = parameter.type().description() + form;
        return new IllegalArgumentException(
                "The parameter "
                        + parameter.name()
                        + " of "
                        + Sentences.name(operation)
                        + " must be "
                        + wanted);
    }
}
