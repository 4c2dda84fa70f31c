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
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Filters by the ranges of a job, such as its salary: a job fits when a range of that name overlaps
 * the wanted one. A missing end is open; units, where both name one, must agree.
 */
public final class Ranges {

    private Ranges() {}

    /**
     * @param wanted list of {@code {name, value_min, value_max, unit}}, all of which must fit
     * @param member {@code ranges_float} or {@code ranges_date}
     * @param value reads an end of a range; {@code null} when it is open
     * @param <V> type of the ends
     * @return whether a job's content fits
     */
    public static <V extends Comparable<V>> Predicate<JsonNode> overlap(
            JsonNode wanted, String member, Function<JsonNode, V> value) {
        return job -> {
            for (JsonNode range : wanted) {
                if (!any(job.path(member), range, value)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static <V extends Comparable<V>> boolean any(
            JsonNode ranges, JsonNode wanted, Function<JsonNode, V> value) {
        for (JsonNode range : ranges) {
            if (fold(range, "name").equals(fold(wanted, "name"))
                    && sameUnit(fold(range, "unit"), fold(wanted, "unit"))
                    && notAfter(range.path("value_min"), wanted.path("value_max"), value)
                    && notAfter(wanted.path("value_min"), range.path("value_max"), value)) {
                return true;
            }
        }
        return false;
    }

    private static <V extends Comparable<V>> boolean notAfter(
            JsonNode start, JsonNode end, Function<JsonNode, V> value) {
        V from = value.apply(start);
        V to = value.apply(end);
        return from == null || to == null || from.compareTo(to) <= 0;
    }

    private static boolean sameUnit(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private static String fold(JsonNode range, String member) {
        return Folding.fold(range.path(member).asText(""));
    }
}
