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
package ai.hrflow.camel.sandbox.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The part of Elasticsearch's query language that {@code raw_filters} are written in, applied to
 * the JSON of an object: {@code bool} (with {@code must}, {@code filter}, {@code should}, {@code
 * must_not}), {@code match_all}, {@code term}, {@code terms}, {@code match}, {@code match_phrase},
 * {@code prefix}, {@code range} and {@code exists}. A path such as {@code skills.name} reaches into
 * every entry of a list; letter case and accents do not matter.
 */
public final class RawFilter {

    private static final Map<String, BiFunction<RawFilter, JsonNode, Predicate<JsonNode>>> CLAUSES =
            Map.of(
                    "bool", RawFilter::bool,
                    "match_all", (filter, body) -> item -> true,
                    "term", (filter, body) -> filter.onField(body, "value", RawFilter::isEqual),
                    "terms", (filter, body) -> filter.onField(body, "value", RawFilter::isOneOf),
                    "match", (filter, body) -> filter.onField(body, "query", RawFilter::hasAnyWord),
                    "match_phrase",
                            (filter, body) -> filter.onField(body, "query", RawFilter::hasPhrase),
                    "prefix",
                            (filter, body) -> filter.onField(body, "value", RawFilter::startsWith),
                    "range", RawFilter::range,
                    "exists", RawFilter::exists);
    private static final Map<String, Predicate<Integer>> COMPARISONS =
            Map.of("gt", c -> c > 0, "gte", c -> c >= 0, "lt", c -> c < 0, "lte", c -> c <= 0);

    private RawFilter() {}

    /**
     * @param raw {@code {"query": {…}}}, or the inner object alone
     * @return whether an object fits
     * @throws IllegalArgumentException with the reason, fit for the caller, when the filter uses
     *     something that is not understood
     */
    public static Predicate<JsonNode> of(JsonNode raw) {
        return new RawFilter().clause(raw.has("query") ? raw.get("query") : raw);
    }

    private Predicate<JsonNode> clause(JsonNode clause) {
        if (!clause.isObject() || clause.size() != 1) {
            throw new IllegalArgumentException("each clause must be an object with one member");
        }
        Map.Entry<String, JsonNode> only = clause.properties().iterator().next();
        if (!CLAUSES.containsKey(only.getKey())) {
            throw new IllegalArgumentException(
                    "'" + only.getKey() + "' is not among the clauses the sandbox understands");
        }
        return CLAUSES.get(only.getKey()).apply(this, only.getValue());
    }

    private Predicate<JsonNode> bool(JsonNode body) {
        List<Predicate<JsonNode>> must = clauses(body.path("must"));
        must.addAll(clauses(body.path("filter")));
        List<Predicate<JsonNode>> should = clauses(body.path("should"));
        List<Predicate<JsonNode>> not = clauses(body.path("must_not"));
        int least = body.path("minimum_should_match").asInt(must.isEmpty() ? 1 : 0);
        int needed = should.isEmpty() ? 0 : least;
        return item ->
                must.stream().allMatch(p -> p.test(item))
                        && not.stream().noneMatch(p -> p.test(item))
                        && should.stream().filter(p -> p.test(item)).count() >= needed;
    }

    private List<Predicate<JsonNode>> clauses(JsonNode one) {
        List<Predicate<JsonNode>> list = new ArrayList<>();
        if (one.isArray()) {
            one.forEach(item -> list.add(clause(item)));
        } else if (one.isObject()) {
            list.add(clause(one));
        }
        return list;
    }

    private Predicate<JsonNode> onField(
            JsonNode body, String longForm, BiPredicate<JsonNode, JsonNode> test) {
        Map.Entry<String, JsonNode> field = field(body);
        JsonNode wanted =
                field.getValue().isObject() ? field.getValue().path(longForm) : field.getValue();
        return item -> values(item, field.getKey()).stream().anyMatch(v -> test.test(v, wanted));
    }

    private Predicate<JsonNode> range(JsonNode body) {
        Map.Entry<String, JsonNode> field = field(body);
        List<Predicate<JsonNode>> limits = new ArrayList<>();
        for (Map.Entry<String, JsonNode> limit : field.getValue().properties()) {
            Predicate<Integer> comparison = COMPARISONS.get(limit.getKey());
            if (comparison == null) {
                throw new IllegalArgumentException(
                        "'" + limit.getKey() + "' is no limit of a range: use gt, gte, lt or lte");
            }
            limits.add(value -> comparison.test(compare(value, limit.getValue())));
        }
        return item ->
                values(item, field.getKey()).stream()
                        .anyMatch(value -> limits.stream().allMatch(l -> l.test(value)));
    }

    private Predicate<JsonNode> exists(JsonNode body) {
        String path = body.path("field").asText("");
        return item -> !values(item, path).isEmpty();
    }

    private static Map.Entry<String, JsonNode> field(JsonNode body) {
        if (!body.isObject() || body.size() != 1) {
            throw new IllegalArgumentException("a clause must name one field");
        }
        return body.properties().iterator().next();
    }

    /** Everything a path leads to, without nulls. */
    private static List<JsonNode> values(JsonNode item, String path) {
        List<JsonNode> values = List.of(item);
        for (String step : path.split("\\.")) {
            values =
                    values.stream()
                            .flatMap(RawFilter::unpacked)
                            .map(v -> v.path(step))
                            .filter(v -> !v.isMissingNode() && !v.isNull())
                            .toList();
        }
        return values.stream().flatMap(RawFilter::unpacked).toList();
    }

    private static Stream<JsonNode> unpacked(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                : Stream.of(value);
    }

    private static boolean isEqual(JsonNode value, JsonNode wanted) {
        return value.isNumber() && wanted.isNumber()
                ? value.decimalValue().compareTo(wanted.decimalValue()) == 0
                : fold(value).equals(fold(wanted));
    }

    private static boolean isOneOf(JsonNode value, JsonNode wanted) {
        return StreamSupport.stream(wanted.spliterator(), false).anyMatch(w -> isEqual(value, w));
    }

    private static boolean hasAnyWord(JsonNode value, JsonNode wanted) {
        List<String> words = words(value);
        return words(wanted).stream().anyMatch(words::contains);
    }

    private static boolean hasPhrase(JsonNode value, JsonNode wanted) {
        return Collections.indexOfSubList(words(value), words(wanted)) >= 0;
    }

    private static boolean startsWith(JsonNode value, JsonNode wanted) {
        return fold(value).startsWith(fold(wanted));
    }

    private static int compare(JsonNode value, JsonNode limit) {
        return value.isNumber() && limit.isNumber()
                ? value.decimalValue().compareTo(limit.decimalValue())
                : fold(value).compareTo(fold(limit));
    }

    private static String fold(JsonNode value) {
        return Folding.fold(value.isNull() ? "" : value.asText(""));
    }

    private static List<String> words(JsonNode value) {
        return Arrays.stream(fold(value).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
