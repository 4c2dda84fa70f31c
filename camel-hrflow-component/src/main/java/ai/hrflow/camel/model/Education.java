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

/** A degree or course of study. */
public final class Education extends Step {

    Education(JsonNode json) {
        super(json);
    }

    /**
     * @param json an education as the API writes it
     * @return the education
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Education of(JsonNode json) {
        return new Education(part(json, "degree"));
    }

    /**
     * @return a builder of an education with all that the API wants: empty lists, a place and dates
     *     of which nothing is known
     */
    public static Builder builder() {
        ObjectNode start = withLists(LISTS);
        start.set("location", Location.builder().copy());
        start.putNull("date_start").putNull("date_end");
        return new Builder(start);
    }

    /**
     * @return a builder that starts from this education
     */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /**
     * @return the school
     */
    public String getSchool() {
        return readText("school");
    }

    /** Makes an education. */
    public static final class Builder extends Step.Builder<Education, Builder> {

        private Builder(JsonNode start) {
            super(start);
        }

        /**
         * @param school the school
         * @return this builder
         */
        public Builder school(String school) {
            return with("school", school);
        }

        @Override
        public Education build() {
            return new Education(copy());
        }
    }
}
