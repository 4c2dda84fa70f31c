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
import ai.hrflow.camel.sandbox.api.Times;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Makes the content of a profile from what a caller wrote, and completes it. */
final class ProfileContent {

    private static final List<String> VALUES =
            List.of(
                    "text",
                    "text_language",
                    "experiences_duration",
                    "educations_duration",
                    "consent_algorithmic");
    private static final List<String> LISTS =
            List.of(
                    "experiences",
                    "educations",
                    "skills",
                    "languages",
                    "certifications",
                    "courses",
                    "tasks",
                    "interests",
                    "tags",
                    "metadatas",
                    "labels");

    private ProfileContent() {}

    /** The whole content: what the caller leaves out is gone, as after the API's PUT. */
    static ObjectNode of(Arguments arguments) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set("info", info(arguments.value("info").orElseThrow()));
        Content.copyValues(arguments, content, VALUES);
        Content.copyLists(arguments, content, LISTS);
        refuseOffsets(content.path("experiences"));
        return content;
    }

    static void addCallersLists(ObjectNode content, Arguments arguments) {
        Content.copyLists(arguments, content, List.of("tags", "metadatas", "labels"));
    }

    static String email(ObjectNode content) {
        String email = content.path("info").path("email").textValue();
        return email == null || email.isBlank() ? null : email;
    }

    static String fullName(ObjectNode content) {
        JsonNode info = content.path("info");
        String full = info.path("full_name").asText("");
        return full.isEmpty()
                ? info.path("first_name").asText("") + ' ' + info.path("last_name").asText("")
                : full;
    }

    private static JsonNode info(JsonNode given) {
        ObjectNode info = given.deepCopy();
        for (String name :
                List.of(
                        "full_name",
                        "first_name",
                        "last_name",
                        "email",
                        "phone",
                        "date_birth",
                        "location",
                        "urls",
                        "picture",
                        "gender",
                        "summary")) {
            if (!info.has(name)) {
                info.putNull(name);
            }
        }
        Content.completeLocation(info.path("location"));
        return info;
    }

    private static void refuseOffsets(JsonNode experiences) {
        for (JsonNode experience : experiences) {
            for (String name : List.of("date_start", "date_end")) {
                String date = experience.path(name).textValue();
                if (date != null && Times.hasOffset(date)) {
                    throw new ApiException(
                            422,
                            "Validation failed: experiences."
                                    + name
                                    + " must be a date-time without offset");
                }
            }
        }
    }
}
