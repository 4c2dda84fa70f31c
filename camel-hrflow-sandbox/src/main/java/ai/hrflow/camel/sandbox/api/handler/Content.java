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

import ai.hrflow.camel.sandbox.api.Arguments;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Small rules about the content of stored objects that profiles and jobs share. */
final class Content {

    private Content() {}

    /** Copies lists from a request; one that was not sent becomes empty. */
    static void copyLists(Arguments from, ObjectNode to, Iterable<String> names) {
        for (String name : names) {
            to.set(
                    name,
                    from.value(name)
                            .<JsonNode>map(JsonNode::deepCopy)
                            .orElseGet(JsonNodeFactory.instance::arrayNode));
        }
    }

    /** Copies values from a request; one that was not sent becomes null. */
    static void copyValues(Arguments from, ObjectNode to, Iterable<String> names) {
        for (String name : names) {
            to.set(name, from.value(name).orElse(JsonNodeFactory.instance.nullNode()));
        }
    }

    /** The API writes an empty list where a location has no fields. */
    static void completeLocation(JsonNode location) {
        if (location instanceof ObjectNode json && json.path("fields").isEmpty()) {
            json.putArray("fields");
        }
    }
}
