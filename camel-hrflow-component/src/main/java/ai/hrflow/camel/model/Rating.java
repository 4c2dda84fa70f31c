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

/** How somebody rated a profile for a job. */
public final class Rating extends Feedback {

    Rating(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Rating of(JsonNode json) {
        return new Rating(object(json, "rating"));
    }

    /**
     * @return a builder that starts from nothing
     */
    public static Builder builder() {
        return new Builder(null);
    }

    /**
     * @return a builder that starts from this object
     */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /**
     * @return 0 to 1; five stars are 1.0, one star is 0.2
     */
    public Double getScore() {
        return readNumber("score");
    }

    /** Makes a rating. */
    public static final class Builder extends Feedback.Builder<Rating, Builder> {

        private Builder(JsonNode start) {
            super(start);
        }

        /**
         * @param score 0 to 1; five stars are 1.0, one star is 0.2
         * @return this builder
         */
        public Builder score(Double score) {
            return with("score", score);
        }

        @Override
        public Rating build() {
            return new Rating(copy());
        }
    }
}
