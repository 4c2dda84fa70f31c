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
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Makes the content of a job from what a caller wrote, and completes it. */
final class JobContent {

    private static final List<String> VALUES =
            List.of(
                    "name",
                    "url",
                    "summary",
                    "picture",
                    "culture",
                    "benefits",
                    "responsibilities",
                    "requirements",
                    "interviews",
                    "agent_key");
    private static final List<String> LISTS =
            List.of(
                    "sections",
                    "skills",
                    "languages",
                    "certifications",
                    "courses",
                    "tasks",
                    "interests",
                    "tags",
                    "metadatas",
                    "ranges_float",
                    "ranges_date");

    private JobContent() {}

    /** The whole content: what the caller leaves out is gone, as after the API's PUT. */
    static ObjectNode of(Arguments arguments) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        Content.copyValues(arguments, content, VALUES);
        content.set("location", location(arguments));
        Content.copyLists(arguments, content, LISTS);
        return content;
    }

    private static ObjectNode location(Arguments arguments) {
        ObjectNode location =
                arguments
                        .value("location")
                        .<ObjectNode>map(given -> given.deepCopy())
                        .orElseGet(JsonNodeFactory.instance::objectNode);
        for (String name : List.of("text", "lat", "lng")) {
            if (!location.has(name)) {
                location.putNull(name);
            }
        }
        Content.completeLocation(location);
        return location;
    }
}
