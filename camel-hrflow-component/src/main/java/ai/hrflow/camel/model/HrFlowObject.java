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

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * An immutable object of the API: typed access to the JSON it came in.
 *
 * <p>Getters never throw. They give {@code null} for a single value that is absent, {@code null} or
 * of an unexpected shape, an empty list for a list and an empty object for an object, so that
 * {@code profile.getInfo().getLocation().getText()} is safe on any profile. Lists cannot be
 * changed.
 *
 * <p>Objects are equal when they are of the same class and their JSON says the same; the order of
 * fields does not count.
 */
public abstract class HrFlowObject {

    /** Stands for objects that are absent; no builder changes what it starts from. */
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final JsonNode json;

    /**
     * @param json never changed from here on, by anybody
     */
    HrFlowObject(JsonNode json) {
        this.json = json;
    }

    /**
     * @return what came in, as a copy
     */
    @JsonValue
    public final JsonNode toJson() {
        return json.deepCopy();
    }

    /**
     * Reads a field that has no getter.
     *
     * @param field its name in JSON
     * @return a copy of its value; {@code null} when the field is absent
     */
    public final JsonNode get(String field) {
        JsonNode value = json.get(field);
        return value == null ? null : value.deepCopy();
    }

    /**
     * @return whether there are no fields at all
     */
    public final boolean isEmpty() {
        return json.isEmpty();
    }

    // not named as what they read: Simple would take a method text(…) for ${body.text}

    final String readText(String field) {
        return JsonValues.text(find(field));
    }

    final Double readNumber(String field) {
        return JsonValues.number(find(field));
    }

    final Long readWholeNumber(String field) {
        return JsonValues.wholeNumber(find(field));
    }

    final Boolean readFlag(String field) {
        return JsonValues.flag(find(field));
    }

    final Object readValue(String field) {
        return JsonValues.plain(find(field));
    }

    final ApiDate readDate(String field) {
        return ApiDate.of(find(field));
    }

    final <T> T readPart(String field, Function<JsonNode, T> type) {
        JsonNode value = find(field);
        return type.apply(value == null ? NOTHING : value);
    }

    final <T> List<T> readList(String field, Function<JsonNode, T> type) {
        JsonNode value = find(field);
        if (value == null || !value.isArray()) {
            return List.of();
        }
        List<T> items = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            items.add(type.apply(element));
        }
        return Collections.unmodifiableList(items);
    }

    final List<String> readTexts(String field) {
        return readList(field, JsonValues::text).stream().filter(Objects::nonNull).toList();
    }

    /** The value under the field's name or an older one; {@code null} when there is none. */
    final JsonNode find(String field) {
        JsonNode value = json.get(field);
        if (!JsonValues.isPresent(value)) {
            for (String older : OlderNames.of(field)) {
                if (JsonValues.isPresent(json.get(older))) {
                    return json.get(older);
                }
            }
        }
        return JsonValues.isPresent(value) ? value : null;
    }

    /** The JSON itself, for those who do not change it. */
    final JsonNode json() {
        return json;
    }

    /**
     * A copy of an object's JSON.
     *
     * @throws IllegalArgumentException when it is none
     */
    static ObjectNode object(JsonNode json, String name) {
        if (json instanceof ObjectNode object) {
            return object.deepCopy();
        }
        throw new IllegalArgumentException(
                "A "
                        + name
                        + " is a JSON object, but this is "
                        + (json == null ? "nothing" : kind(json)));
    }

    /**
     * A copy of the JSON of an object's part. The API writes an empty list where such a part has
     * nothing to say.
     *
     * @throws IllegalArgumentException when it is neither an object nor an empty list
     */
    static JsonNode part(JsonNode json, String name) {
        return json != null && json.isArray() && json.isEmpty()
                ? json.deepCopy()
                : object(json, name);
    }

    private static String kind(JsonNode json) {
        String kind = json.getNodeType().name().toLowerCase(Locale.ROOT);
        return switch (json.getNodeType()) {
            case ARRAY -> "a list";
            case NULL, MISSING -> kind;
            default -> "a " + kind;
        };
    }

    @Override
    public final boolean equals(Object other) {
        return other != null
                && other.getClass() == getClass()
                && JsonEquality.areEqual(json, ((HrFlowObject) other).json);
    }

    @Override
    public final int hashCode() {
        return JsonEquality.hash(json);
    }

    /** Without any content, which is somebody's personal data. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + " with " + json.size() + " fields";
    }

    /**
     * Makes an object. A builder can be used again after {@link #build()}, and is not safe for use
     * by several threads at once.
     *
     * @param <T> what is built
     * @param <B> the builder itself
     */
    public abstract static class Builder<T extends HrFlowObject, B extends Builder<T, B>> {

        private final ObjectNode json;

        Builder(JsonNode start) {
            json =
                    start instanceof ObjectNode object
                            ? object.deepCopy()
                            : JsonNodeFactory.instance.objectNode();
        }

        /**
         * @return the object
         */
        public abstract T build();

        /**
         * Sets a field that has no method here.
         *
         * @param field its name in JSON
         * @param value anything that Jackson can write; {@code null} is written as such
         * @return this builder
         * @throws IllegalArgumentException when Jackson cannot write the value
         */
        public final B with(String field, Object value) {
            json.set(field, JsonValues.json(value));
            json.remove(OlderNames.of(field));
            return self();
        }

        /**
         * Removes a field.
         *
         * @param field its name in JSON
         * @return this builder
         */
        public final B without(String field) {
            json.remove(field);
            json.remove(OlderNames.of(field));
            return self();
        }

        /** Replaces a list. */
        final B all(String field, Collection<? extends HrFlowObject> items) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode(items.size());
            items.forEach(item -> list.add(item.toJson()));
            return with(field, list);
        }

        /** Appends to a list, which is made if it is not there. */
        final B add(String field, HrFlowObject item) {
            ArrayNode list =
                    json.get(field) instanceof ArrayNode known ? known : json.putArray(field);
            list.add(item.toJson());
            return self();
        }

        /** A copy of what has been built so far. */
        final ObjectNode copy() {
            return json.deepCopy();
        }

        @SuppressWarnings("unchecked")
        private B self() {
            return (B) this;
        }
    }

    /** The start of a builder: an object with these lists, all empty. */
    static ObjectNode withLists(Collection<String> fields) {
        ObjectNode start = JsonNodeFactory.instance.objectNode();
        fields.forEach(start::putArray);
        return start;
    }
}
