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

import ai.hrflow.camel.sandbox.api.Answer;
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.search.Found;
import ai.hrflow.camel.sandbox.search.ItemIndex;
import ai.hrflow.camel.sandbox.search.Search;
import ai.hrflow.camel.sandbox.store.StoredItem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * One page of a search's result, as {@code {"profiles": […], "predictions": […]}}.
 *
 * @param page the page
 * @param score score of an item; {@code null} when nothing was scored
 * @param <T> type of the items
 */
record Results<T>(Page<T> page, ToDoubleFunction<T> score) {

    /** The page asked for, without scores. */
    static <T extends StoredItem> Results<T> of(
            Arguments arguments, ItemIndex<T> index, Search<T> search) {
        PageRequest asked = PageRequest.of(arguments);
        Found<T> found = index.find(search, asked.from(), asked.to());
        return new Results<>(asked.with(found.items(), found.total()), null);
    }

    Answer answer(String message, String name, Function<T, JsonNode> json) {
        Answer list = page.answer(message, json);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set(name, list.data());
        if (score != null) {
            ArrayNode predictions = data.putArray("predictions");
            page.items().forEach(item -> predictions.add(prediction(score.applyAsDouble(item))));
        }
        return new Answer(200, message, data, list.meta(), Map.of());
    }

    /** The API writes how little something fits and how much: {@code [1 - score, score]}. */
    static ArrayNode prediction(double score) {
        return JsonNodeFactory.instance.arrayNode().add(complement(score)).add(score);
    }

    /** Scores have four decimals, so has the rest; a difference would have noise. */
    private static double complement(double score) {
        return Math.round((1 - score) * 10_000) / 10_000.0;
    }
}
