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

import ai.hrflow.camel.model.Job;
import ai.hrflow.camel.model.Paging;
import ai.hrflow.camel.model.Parsing;
import ai.hrflow.camel.model.Profile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds an object in the JSON that holds it, and tells it from objects of other kinds.
 *
 * <p>The model reads any JSON object as any of its classes. Here that would turn a mistake in a
 * route into an empty profile, so that a kind has fields of which one must be there, and fields
 * that only others have.
 */
final class Recognition {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Marks that say which object it is, and nothing of what is in it. */
    private static final Set<String> IDENTITY = Set.of("key", "reference", "board_key", "board");

    /** Anything but the kinds below: no field of it is sure. */
    private static final Kind ANY = new Kind(null, List.of(), List.of());

    private static final Map<Class<?>, Kind> KINDS =
            Map.of(
                    Profile.class,
                    new Kind(
                            "profile",
                            List.of(
                                    "info",
                                    "text",
                                    "experiences",
                                    "educations",
                                    "key",
                                    "reference"),
                            List.of("name", "board", "board_key", "persons", "content_uid")),
                    Job.class,
                    new Kind(
                            "job",
                            List.of("name", "board", "board_key", "key", "reference"),
                            List.of("info", "source", "source_key", "content_uid", "subtype")),
                    Parsing.class,
                    new Kind(
                            "parsing",
                            List.of("content_uid", "persons", "emails", "text"),
                            List.of("info", "board_key")),
                    Paging.class,
                    new Kind("meta", List.of("page", "maxPage", "max_page"), List.of()));

    private Recognition() {}

    /**
     * @throws IllegalArgumentException when there is no such object
     */
    static Object read(JsonNode json, Class<?> type) throws JsonProcessingException {
        Kind kind = KINDS.getOrDefault(type, ANY);
        JsonNode found = find(json, kind);
        if (found.isNull() || found.isMissingNode()) {
            throw new IllegalArgumentException(
                    "A " + name(type) + " is needed, but there is nothing");
        }
        kind.check(found, name(type));
        try {
            return MAPPER.treeToValue(found, type);
        } catch (ValueInstantiationException e) {
            throw new IllegalArgumentException(e.getCause().getMessage());
        }
    }

    /** What a class is called in a sentence. */
    static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static JsonNode find(JsonNode json, Kind kind) {
        // a request names the object beside the object, too
        if (json.path(kind.holder()).isObject() && !kind.hasContent(json)) {
            return json.get(kind.holder());
        }
        if (kind.fits(json)) {
            return json;
        }
        boolean isEnvelope = json.path("code").isInt() && json.has("data");
        return isEnvelope ? find(json.get("data"), kind) : json;
    }

    /**
     * @param holder field that holds such an object in answers, requests and events
     * @param marks fields of which it has one at least; empty when unknown
     * @param foreign fields that it never has
     */
    private record Kind(String holder, List<String> marks, List<String> foreign) {

        boolean fits(JsonNode json) {
            return marks.stream().anyMatch(json::has) && foreign.stream().noneMatch(json::has);
        }

        boolean hasContent(JsonNode json) {
            return marks.stream().anyMatch(mark -> !IDENTITY.contains(mark) && json.has(mark));
        }

        void check(JsonNode json, String name) {
            if (!json.isObject() || marks.isEmpty() || fits(json)) {
                // the model itself refuses what is no object
                return;
            }
            String reason =
                    foreign.stream()
                            .filter(json::has)
                            .findFirst()
                            .map(field -> "it has the field " + field)
                            .orElse("it has none of the fields " + String.join(", ", marks));
            throw new IllegalArgumentException(
                    "A " + name + " is needed, but this JSON object is none: " + reason);
        }
    }
}
