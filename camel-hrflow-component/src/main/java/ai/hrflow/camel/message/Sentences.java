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
package ai.hrflow.camel.message;

import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.Parameter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The recurring parts of error messages. */
final class Sentences {

    private Sentences() {}

    static String name(Operation operation) {
        return "hrflow:" + operation.path() + " (" + operation.method() + ")";
    }

    /** Every way to set a parameter, for the end of a sentence. */
    static String waysToSet(Parameter parameter) {
        if (!parameter.isSettable()) {
            return "put it into the message body";
        }
        List<String> ways = new ArrayList<>();
        if (!parameter.isPersonal()) {
            ways.add("the endpoint option " + parameter.option());
        }
        ways.add("the header " + parameter.header());
        ways.add(
                "the entry "
                        + parameter.name()
                        + " of the map header "
                        + MessageHeaders.PARAMETERS);
        if (parameter.componentOption() != null) {
            ways.add("the component option " + parameter.componentOption());
        }
        return "set " + either(ways);
    }

    /** What a piece of JSON is, for a sentence that must not quote it. */
    static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "null";
        };
    }

    static String either(List<String> ways) {
        return joined(ways, " or ");
    }

    static String and(List<String> things) {
        return joined(things, " and ");
    }

    private static String joined(List<String> parts, String last) {
        int end = parts.size() - 1;
        return end == 0
                ? parts.get(0)
                : String.join(", ", parts.subList(0, end)) + last + parts.get(end);
    }
}
