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
package ai.hrflow.camel.sandbox.api.handler;

import ai.hrflow.camel.sandbox.api.ApiException;
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.search.Field;
import ai.hrflow.camel.sandbox.search.Filters;
import ai.hrflow.camel.sandbox.search.RawFilter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads the filters that searches for profiles and for jobs have in common. */
final class Criteria {

    private static final Map<String, String> TRAITS =
            Map.of(
                    "skills", Field.SKILLS,
                    "languages", Field.LANGUAGES,
                    "interests", Field.INTERESTS);
    private static final Map<String, String> KEYWORDS =
            Map.of(
                    "summary_keywords", Field.SUMMARY,
                    "text_keywords", Field.TEXT,
                    "experience_keywords", Field.EXPERIENCE,
                    "education_keywords", Field.EDUCATION);

    private Criteria() {}

    static void addTo(Filters filters, Arguments arguments) {
        arguments.value("query").ifPresent(query -> filters.freeText(query.asText()));
        KEYWORDS.forEach((name, field) -> filters.keywords(field, arguments.texts(name)));
        TRAITS.forEach(
                (name, field) ->
                        arguments.value(name).ifPresent(wanted -> filters.named(field, wanted)));
        tags(arguments, "tags_included", filters::tagsIncluded);
        tags(arguments, "tags_excluded", filters::tagsExcluded);
        Geopoints.addTo(filters, arguments, "location", Field.LOCATION);
    }

    /** {@code raw_filters}, applied to what an answer would show of the object. */
    static <T> Optional<Predicate<T>> raw(Arguments arguments, Function<T, JsonNode> shown) {
        JsonNode raw = arguments.value("raw_filters").filter(f -> !f.isEmpty()).orElse(null);
        if (raw == null) {
            return Optional.empty();
        }
        try {
            Predicate<JsonNode> filter = RawFilter.of(raw);
            return Optional.of(item -> filter.test(shown.apply(item)));
        } catch (IllegalArgumentException e) {
            throw new ApiException(400, "Invalid raw_filters: " + e.getMessage());
        }
    }

    private static void tags(Arguments arguments, String name, Function<JsonNode, Filters> filter) {
        arguments
                .value(name)
                .filter(list -> !list.isEmpty())
                .ifPresent(
                        list -> {
                            boolean nested = list.get(0).isArray();
                            for (JsonNode item : list) {
                                checkTag(name, nested ? item.path(0) : item, nested, item);
                            }
                            filter.apply(list);
                        });
    }

    private static void checkTag(String name, JsonNode tag, boolean nested, JsonNode item) {
        if (item.isArray() != nested || !tag.path("name").isTextual()) {
            throw new ApiException(
                    400,
                    "Invalid "
                            + name
                            + ": a list of {\"name\", \"value\"}, or a list of such lists, is"
                            + " expected");
        }
    }
}
