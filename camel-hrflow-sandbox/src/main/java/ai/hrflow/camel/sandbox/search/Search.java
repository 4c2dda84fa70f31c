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

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.search.Query;

/**
 * What is looked for, and in which order. Immutable.
 *
 * @param query what the index decides
 * @param filter what only the object itself tells; asked for objects that fit the query
 * @param order order of the result
 * @param ranking what comes before that order, if anything
 * @param <T> type of the objects
 */
public record Search<T>(
        Query query, Optional<Predicate<T>> filter, Order order, Optional<Ranking<T>> ranking) {

    /**
     * An order by a number that is computed for each object found.
     *
     * @param score the number
     * @param ascending smallest first
     * @param <T> type of the objects
     */
    public record Ranking<T>(ToDoubleFunction<T> score, boolean ascending) {}

    /**
     * @param query what the index decides
     * @param order order of the result
     * @param <T> type of the objects
     * @return a search without more
     */
    public static <T> Search<T> of(Query query, Order order) {
        return new Search<>(query, Optional.empty(), order, Optional.empty());
    }

    /**
     * @param condition what must hold too
     * @return the narrower search
     */
    public Search<T> and(Predicate<T> condition) {
        return new Search<>(
                query,
                Optional.of(filter.map(before -> before.and(condition)).orElse(condition)),
                order,
                ranking);
    }

    /**
     * @param condition what must hold too, if anything
     * @return the narrower search
     */
    public Search<T> and(Optional<Predicate<T>> condition) {
        return condition.map(this::and).orElse(this);
    }

    /**
     * @param score number of an object
     * @param ascending smallest first
     * @return the same search in the order of these numbers; objects with the same one come in the
     *     order there was
     */
    public Search<T> rankedBy(ToDoubleFunction<T> score, boolean ascending) {
        return new Search<>(query, filter, order, Optional.of(new Ranking<>(score, ascending)));
    }
}
