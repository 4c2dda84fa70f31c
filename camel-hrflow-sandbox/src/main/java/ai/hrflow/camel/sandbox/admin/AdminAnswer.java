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
package ai.hrflow.camel.sandbox.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * An answer of the administration.
 *
 * @param status HTTP status
 * @param body body
 * @param afterwards what happens once the answer is on its way; for what cuts connections
 */
public record AdminAnswer(int status, JsonNode body, Runnable afterwards) {

    static AdminAnswer ok(JsonNode body) {
        return new AdminAnswer(200, body, () -> {});
    }

    static AdminAnswer done() {
        return ok(JsonNodeFactory.instance.objectNode().put("done", true));
    }

    /**
     * @param status HTTP status
     * @param message what is wrong, in one sentence
     * @return a refusal
     */
    public static AdminAnswer error(int status, String message) {
        return new AdminAnswer(
                status, JsonNodeFactory.instance.objectNode().put("error", message), () -> {});
    }

    AdminAnswer then(Runnable task) {
        return new AdminAnswer(status, body, task);
    }
}
