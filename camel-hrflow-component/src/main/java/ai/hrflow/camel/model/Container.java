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

import com.fasterxml.jackson.databind.JsonNode;

/** What holds items: a source of profiles or a board of jobs. */
public abstract class Container extends HrFlowObject {

    Container(JsonNode json) {
        super(json);
    }

    /**
     * @return internal number; not for use
     */
    public final Long getId() {
        return readWholeNumber("id");
    }

    /**
     * @return the key, 40 hexadecimal characters
     */
    public final String getKey() {
        return readText("key");
    }

    /**
     * @return name
     */
    public final String getName() {
        return readText("name");
    }

    /**
     * @return how items get in, for example {@code api}
     */
    public final String getType() {
        return readText("type");
    }

    /**
     * @return kind of that way, for example {@code python}
     */
    public final String getSubtype() {
        return readText("subtype");
    }

    /**
     * @return {@code production}, {@code staging} or {@code test}
     */
    public final String getEnvironment() {
        return readText("environment");
    }
}
