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
package ai.hrflow.camel.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;

/** What an API key belongs to and is allowed to do: the answer of {@code auth}. */
public final class Auth extends HrFlowObject {

    Auth(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Auth of(JsonNode json) {
        return new Auth(object(json, "description of an API key"));
    }

    /**
     * @return name of the workspace
     */
    public String getTeamName() {
        return readText("team_name");
    }

    /**
     * @return subdomain of the workspace
     */
    public String getTeamSubdomain() {
        return readText("team_subdomain");
    }

    /**
     * @return where the API saw the call come from
     */
    public String getRequestOrigin() {
        return readText("request_origin");
    }

    /**
     * @return {@code all}, {@code write} or {@code read}
     */
    public String getApiKeyPermission() {
        return readText("api_key_permission");
    }
}
