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

/** A person named in a document. */
public final class Person extends HrFlowObject {

    Person(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Person of(JsonNode json) {
        return new Person(part(json, "person"));
    }

    /**
     * @return whole name
     */
    public String getFullName() {
        return readText("full_name");
    }

    /**
     * @return first name
     */
    public String getFirstName() {
        return readText("first_name");
    }

    /**
     * @return last name
     */
    public String getLastName() {
        return readText("last_name");
    }
}
