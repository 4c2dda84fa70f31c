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

/** What somebody did with a profile and a job. */
public final class Tracking extends Feedback {

    Tracking(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Tracking of(JsonNode json) {
        return new Tracking(object(json, "tracking"));
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
     * @return what was done, for example {@code view}, {@code apply} or {@code hire}
     */
    public String getAction() {
        return readText("action");
    }

    /** Makes a tracking. */
    public static final class Builder extends Feedback.Builder<Tracking, Builder> {

        private Builder(JsonNode start) {
            super(start);
        }

        /**
         * @param action what was done, for example {@code view}, {@code apply} or {@code hire}
         * @return this builder
         */
        public Builder action(String action) {
            return with("action", action);
        }

        @Override
        public Tracking build() {
            return new Tracking(copy());
        }
    }
}
