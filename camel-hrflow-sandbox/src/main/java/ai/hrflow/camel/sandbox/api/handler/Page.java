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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the items of this page
 * @param page number of this page, from 1
 * @param maxPage number of the last page, 0 when there is nothing
 * @param total items over all pages
 * @param <T> type of the items
 */
record Page<T>(List<T> items, long page, long maxPage, long total) {

    static <T> Page<T> of(Arguments arguments, List<T> all) {
        return PageRequest.of(arguments).of(all);
    }

    Answer answer(String message, Function<T, JsonNode> json) {
        ArrayNode data = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> data.add(json.apply(item)));
        return new Answer(200, message, data, meta(), Map.of());
    }

    ObjectNode meta() {
        ObjectNode meta = JsonNodeFactory.instance.objectNode();
        meta.put("page", page);
        meta.put("maxPage", maxPage);
        meta.put("count", items.size());
        meta.put("total", total);
        return meta;
    }
}
