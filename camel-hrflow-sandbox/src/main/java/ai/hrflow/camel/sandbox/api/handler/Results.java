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

    static <T> Results<T> of(Page<T> page) {
        return new Results<>(page, null);
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
