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
import ai.hrflow.camel.sandbox.search.ItemIndex;
import ai.hrflow.camel.sandbox.search.Search;
import ai.hrflow.camel.sandbox.store.StoredItem;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Puts scores on found items: threshold, order by score, page. */
final class Ranked {

    private Ranked() {}

    /** Scores are computed for all items only where they decide; else for the page alone. */
    static <T extends StoredItem> Results<T> of(
            Arguments arguments, ItemIndex<T> index, Search<T> search, ToDoubleFunction<T> model) {
        Map<T, Double> known = new IdentityHashMap<>();
        ToDoubleFunction<T> score = item -> known.computeIfAbsent(item, model::applyAsDouble);
        Search<T> scored = aboveThreshold(arguments, search, score);
        if ("scoring".equals(arguments.text("sort_by"))) {
            scored = scored.rankedBy(score, SearchOrder.isAscending(arguments));
        }
        return new Results<>(Results.of(arguments, index, scored).page(), score);
    }

    private static <T> Search<T> aboveThreshold(
            Arguments arguments, Search<T> search, ToDoubleFunction<T> score) {
        return arguments
                .number("score_threshold")
                .map(
                        least -> {
                            if (least < 0 || least > 1) {
                                throw new ApiException(
                                        422,
                                        "Validation failed: score_threshold must be between 0 and"
                                                + " 1");
                            }
                            return search.and(item -> score.applyAsDouble(item) >= least);
                        })
                .orElse(search);
    }
}
