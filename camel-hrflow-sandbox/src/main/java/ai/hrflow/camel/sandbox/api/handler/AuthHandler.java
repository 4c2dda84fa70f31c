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
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells whose key it is and what it may do. */
final class AuthHandler {

    private final Settings settings;

    AuthHandler(Settings settings) {
        this.settings = settings;
    }

    Answer get(Arguments arguments) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("team_name", settings.teamName());
        data.put("team_subdomain", settings.teamSubdomain());
        data.put("request_origin", "api");
        data.put("api_key_permission", arguments.permission());
        return Answer.of(200, "Authentication succeeded", data);
    }
}
