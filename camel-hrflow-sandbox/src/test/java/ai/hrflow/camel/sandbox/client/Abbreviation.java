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
package ai.hrflow.camel.sandbox.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Shortens an answer to what a reader of the manual wants to see; {@code …} is what is left out.
 */
final class Abbreviation {

    private static final int WIDTH = 116;
    private static final int LONGEST_TEXT = 80;
    private static final String KEY = "[0-9a-f]{40}";
    private static final int KEY_START = 6;
    private static final int MOST_MEMBERS = 6;
    private static final int MOST_ITEMS = 2;
    private static final int DEEPEST = 4;

    private Abbreviation() {}

    /** The answer on one or more lines, broken between its parts. */
    static String of(JsonNode answer) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String part : write(answer, 0).split("(?<=, )(?=[\"\\[{…])")) {
            if (column > 0 && column + part.stripTrailing().length() > WIDTH) {
                lines.setLength(lines.length() - 1);
                lines.append("\n  ");
                column = 2;
            }
            lines.append(part);
            column += part.length();
        }
        return lines.toString();
    }

    private static String write(JsonNode node, int depth) {
        if (node.isObject()) {
            return object(node, depth);
        }
        if (node.isArray()) {
            return list(node, depth);
        }
        String text = node.asText();
        int end = text.matches(KEY) ? KEY_START : LONGEST_TEXT;
        return node.isTextual() && text.length() > end
                ? TextNode.valueOf(text.substring(0, end) + "…").toString()
                : node.toString();
    }

    private static String object(JsonNode object, int depth) {
        if (!object.isEmpty() && depth >= DEEPEST) {
            return "{…}";
        }
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (parts.size() == MOST_MEMBERS) {
                parts.add("…");
                break;
            }
            parts.add('"' + member.getKey() + "\": " + write(member.getValue(), depth + 1));
        }
        return '{' + String.join(", ", parts) + '}';
    }

    private static String list(JsonNode list, int depth) {
        if (!list.isEmpty() && depth >= DEEPEST) {
            return "[…]";
        }
        List<String> parts = new ArrayList<>();
        for (JsonNode item : list) {
            if (parts.size() == MOST_ITEMS) {
                parts.add("…");
                break;
            }
            parts.add(write(item, depth + 1));
        }
        return '[' + String.join(", ", parts) + ']';
    }
}
