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
package ai.hrflow.camel.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists in the form in which PHP clients spread them over several query parameters: {@code
 * questions[0]=...} and {@code profile_ids[0][source_key]=...}. Positions tell the order, they need
 * not be complete.
 */
final class Brackets {

    private static final Pattern NAME = Pattern.compile("([^\\[]+)\\[(\\d{1,6})](?:\\[([^]]+)])?");

    private Brackets() {}

    /** The list that goes by a name, null when there is none. */
    static JsonNode list(String name, Map<String, List<String>> texts) {
        Map<Integer, JsonNode> items = new TreeMap<>();
        texts.forEach(
                (key, values) -> {
                    Matcher matcher = NAME.matcher(key);
                    if (matcher.matches() && matcher.group(1).equals(name)) {
                        add(
                                items,
                                Integer.valueOf(matcher.group(2)),
                                matcher.group(3),
                                values.get(0));
                    }
                });
        if (items.isEmpty()) {
            return null;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        items.values().forEach(list::add);
        return list;
    }

    private static void add(
            Map<Integer, JsonNode> items, Integer position, String field, String value) {
        if (field == null) {
            items.put(position, TextNode.valueOf(value));
        } else if (items.computeIfAbsent(position, p -> JsonNodeFactory.instance.objectNode())
                instanceof ObjectNode item) {
            item.put(field, value);
        }
    }
}
