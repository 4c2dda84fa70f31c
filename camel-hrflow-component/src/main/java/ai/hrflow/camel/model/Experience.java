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
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A position held. */
public final class Experience extends Step {

    Experience(JsonNode json) {
        super(json);
    }

    /**
     * @param json an experience as the API writes it
     * @return the experience
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Experience of(JsonNode json) {
        return new Experience(part(json, "position"));
    }

    /**
     * @return a builder of an experience with all that the API wants: empty lists, a place and
     *     dates of which nothing is known
     */
    public static Builder builder() {
        ObjectNode start = withLists(LISTS);
        start.set("location", Location.builder().copy());
        start.putNull("date_start").putNull("date_end");
        return new Builder(start);
    }

    /**
     * @return a builder that starts from this experience
     */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /**
     * @return the employer
     */
    public String getCompany() {
        return readText("company");
    }

    /** Makes an experience. */
    public static final class Builder extends Step.Builder<Experience, Builder> {

        private Builder(JsonNode start) {
            super(start);
        }

        /**
         * @param company the employer
         * @return this builder
         */
        public Builder company(String company) {
            return with("company", company);
        }

        @Override
        public Experience build() {
            return new Experience(copy());
        }
    }
}
