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
import java.util.List;

/** A folder of jobs; in a job only its key, name, type, subtype and environment. */
public final class Board extends Container {

    Board(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Board of(JsonNode json) {
        return new Board(object(json, "board"));
    }

    /**
     * @return description
     */
    public String getDescription() {
        return readText("description");
    }

    /**
     * @return when it was archived; absent when it is not
     */
    public ApiDate getArchivedAt() {
        return readDate("archived_at");
    }

    /**
     * @return when it was made
     */
    public ApiDate getCreatedAt() {
        return readDate("created_at");
    }

    /**
     * @return when it was last changed
     */
    public ApiDate getUpdatedAt() {
        return readDate("updated_at");
    }

    /**
     * @return whether it is switched on
     */
    public Boolean getStatus() {
        return readFlag("status");
    }

    /**
     * @return e-mail addresses of its members
     */
    public List<String> getMembers() {
        return readTexts("members");
    }

    /**
     * @return the member of the workspace who owns it: id, email, firstName and so on; personal
     *     data. {@code null} when the answer does not say
     */
    public JsonNode getUser() {
        return get("user");
    }
}
