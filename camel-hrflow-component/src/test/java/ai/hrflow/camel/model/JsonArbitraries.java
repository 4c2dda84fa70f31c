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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** JSON as the API may write it: known fields in expected and unexpected shapes, and others. */
final class JsonArbitraries {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> COMMON =
            List.of(
                    "id",
                    "key",
                    "reference",
                    "skills",
                    "languages",
                    "certifications",
                    "courses",
                    "tasks",
                    "interests",
                    "tags",
                    "metadatas",
                    "archive",
                    "archived_at",
                    "created_at",
                    "updated_at");

    private JsonArbitraries() {}

    static Arbitrary<ObjectNode> profiles() {
        return objects(
                and(
                        COMMON,
                        "source",
                        "source_key",
                        "info",
                        "text",
                        "text_language",
                        "experiences",
                        "educations",
                        "experiences_duration",
                        "labels",
                        "attachments",
                        "consent_algorithmic",
                        "consent_algoritmic"));
    }

    static Arbitrary<ObjectNode> jobs() {
        return objects(
                and(
                        COMMON,
                        "board",
                        "board_key",
                        "name",
                        "url",
                        "summary",
                        "location",
                        "sections",
                        "culture",
                        "ranges_float",
                        "ranges_date"));
    }

    /** The parts of profiles and jobs by the names of the fields that hold them. */
    private static Arbitrary<JsonNode> typical(String field) {
        return switch (field) {
            case "info" ->
                    part(
                            "full_name",
                            "email",
                            "date_birth",
                            "birthdate",
                            "location",
                            "urls",
                            "gender",
                            "summary");
            case "location" -> part("text", "lat", "lng", "gmaps", "fields", "geojson", "geopoint");
            case "fields", "geojson" -> part("city", "house_number", "postcode");
            case "geopoint" -> part("lat", "lon");
            case "source", "board" -> part("key", "name", "type", "environment");
            case "consent_algorithmic", "consent_algoritmic" -> part("owner", "controller");
            case "owner", "controller" -> part("parsing", "upskilling");
            case "urls" ->
                    Arbitraries.oneOf(
                            listOf(part("type", "url")), part("from_resume", "linkedin", "github"));
            case "experiences", "educations" ->
                    listOf(
                            part(
                                    "key",
                                    "content_uid",
                                    "company",
                                    "school",
                                    "title",
                                    "location",
                                    "date_start",
                                    "date_end",
                                    "start_date",
                                    "skills",
                                    "tasks"));
            case "date_start", "date_end", "start_date", "date_birth", "birthdate" -> dates();
            case "date_stage", "stage_timestamp", "created_at", "archived_at" -> dates();
            case "skills" -> listOf(part("name", "type", "value"));
            case "labels" ->
                    listOf(part("board_key", "job_id", "stage", "stage_timestamp", "rating"));
            case "attachments" -> listOf(part("type", "file_size", "extension", "public_url"));
            case "ranges_float" -> listOf(part("name", "value_min", "calue_min", "unit"));
            case "languages", "courses", "tasks", "tags", "metadatas", "sections", "ranges_date" ->
                    listOf(part("name", "value", "value_min"));
            default -> scalars();
        };
    }

    private static Arbitrary<JsonNode> dates() {
        return Arbitraries.of(
                        "\"2020-09-11T10:26:36+0000\"",
                        "\"2018-01-01T00:00:00\"",
                        "\"1969-12-31T23:59:59\"",
                        "\"2017-08\"",
                        "\"since ever\"",
                        "{\"iso8601\":\"2017-08-01T00:00:00\",\"text\":\"Aug"
                                + " 2017\",\"timestamp\":1501545600}",
                        "{\"date\":null,\"text\":\"now\"}",
                        "1595600254",
                        "1595600254000",
                        "null")
                .map(JsonArbitraries::read);
    }

    static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Arbitrary<JsonNode> part(String... fields) {
        return objects(List.of(fields)).map(part -> part);
    }

    private static Arbitrary<JsonNode> listOf(Arbitrary<JsonNode> elements) {
        return Arbitraries.frequencyOf(
                        Tuple.of(9, elements), Tuple.of(1, Arbitraries.lazy(JsonArbitraries::any)))
                .list()
                .ofMaxSize(3)
                .map(list -> JSON.arrayNode().addAll(list));
    }

    /** An object with some of the fields, each mostly as expected, and some unknown ones. */
    private static Arbitrary<ObjectNode> objects(List<String> known) {
        Arbitrary<Map.Entry<String, JsonNode>> knownField =
                Arbitraries.of(known)
                        .flatMap(
                                name ->
                                        Arbitraries.frequencyOf(
                                                        Tuple.of(7, typical(name)),
                                                        Tuple.of(2, any()),
                                                        Tuple.of(
                                                                1,
                                                                Arbitraries.just(JSON.arrayNode())))
                                                .map(value -> Map.entry(name, value)));
        return Arbitraries.frequencyOf(Tuple.of(5, knownField), Tuple.of(1, entries()))
                .list()
                .ofMaxSize(known.size() + 2)
                .map(JsonArbitraries::object);
    }

    static Arbitrary<JsonNode> any() {
        return Arbitraries.recursive(
                JsonArbitraries::scalars,
                inner ->
                        Arbitraries.oneOf(
                                inner.list().ofMaxSize(3).map(l -> JSON.arrayNode().addAll(l)),
                                Arbitraries.entries(names(), inner)
                                        .list()
                                        .ofMaxSize(3)
                                        .map(JsonArbitraries::object),
                                inner),
                0,
                3);
    }

    private static Arbitrary<Map.Entry<String, JsonNode>> entries() {
        return Arbitraries.entries(names(), any());
    }

    private static ObjectNode object(List<? extends Map.Entry<String, JsonNode>> fields) {
        ObjectNode object = JSON.objectNode();
        fields.forEach(field -> object.set(field.getKey(), field.getValue()));
        return object;
    }

    private static Arbitrary<String> names() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.strings().alpha().ofMaxLength(8)), Tuple.of(1, texts()));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3, Arbitraries.strings().withCharRange('\u0000', '\ud7ff').ofMaxLength(12)),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                "",
                                " ",
                                "Zoé Łęcki",
                                "👩🏽‍🏭",
                                "محمد",
                                "\u0000\"\\",
                                "NaN",
                                "1e999",
                                "true",
                                "-1")));
    }

    private static Arbitrary<JsonNode> scalars() {
        return Arbitraries.oneOf(
                texts().map(JSON::textNode),
                Arbitraries.integers().map(JSON::numberNode),
                Arbitraries.of("9223372036854775807", "123456789012345678901234567890", "1e308")
                        .map(JsonArbitraries::read),
                Arbitraries.doubles().map(JSON::numberNode),
                Arbitraries.of(true, false).map(JSON::booleanNode),
                Arbitraries.just(JSON.nullNode()));
    }

    private static List<String> and(List<String> some, String... others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(others));
        return all;
    }

    /** The same JSON with the fields of all objects in another order. */
    static JsonNode shuffled(JsonNode json, Random random) {
        if (json.isArray()) {
            var list = JSON.arrayNode();
            json.forEach(element -> list.add(shuffled(element, random)));
            return list;
        }
        if (!json.isObject()) {
            return json;
        }
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(json.properties());
        Collections.shuffle(fields, random);
        ObjectNode object = JSON.objectNode();
        fields.forEach(field -> object.set(field.getKey(), shuffled(field.getValue(), random)));
        return object;
    }
}
