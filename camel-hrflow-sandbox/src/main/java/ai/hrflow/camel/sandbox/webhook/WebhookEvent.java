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
package ai.hrflow.camel.sandbox.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that happened.
 *
 * @param type such as {@code profile.parsing.success}
 * @param message a sentence
 * @param subject name of the field that holds the object, {@code profile} or {@code job}; {@code
 *     null} in a test event
 * @param object what it happened to
 */
public record WebhookEvent(String type, String message, String subject, ObjectNode object) {

    /**
     * @param type type of the event
     * @param message a sentence
     * @return an event about nothing, for tests
     */
    public static WebhookEvent test(String type, String message) {
        return new WebhookEvent(type, message, null, null);
    }

    /** Compact JSON, in the documented order of fields. */
    String payload() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", type);
        json.put("origin", "api");
        json.put("message", message);
        if (subject != null) {
            json.set(subject, object);
        }
        return json.toString();
    }
}
