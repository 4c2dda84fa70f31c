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
import java.time.Instant;

/** What stage a profile has reached for a job, and how it was rated for it. */
public final class Label extends HrFlowObject {

    Label(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Label of(JsonNode json) {
        return new Label(part(json, "label"));
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
     * @return key of the board that holds the job
     */
    public String getBoardKey() {
        return readText("board_key");
    }

    /**
     * @return key of the job
     */
    public String getJobKey() {
        return readText("job_key");
    }

    /**
     * @return own identifier of the job
     */
    public String getJobReference() {
        return readText("job_reference");
    }

    /**
     * @return {@code new}, {@code yes}, {@code later} or {@code no}; {@code null} is a stage too
     */
    public String getStage() {
        return readText("stage");
    }

    /**
     * @return when the stage was reached
     */
    public ApiDate getDateStage() {
        return readDate("date_stage");
    }

    /**
     * @return rating; 0 to 1, or 1 to 5, depending on who wrote it
     */
    public Double getRating() {
        return readNumber("rating");
    }

    /**
     * @return when it was rated
     */
    public ApiDate getDateRating() {
        return readDate("date_rating");
    }

    /** Makes a label. */
    public static final class Builder extends HrFlowObject.Builder<Label, Builder> {

        private Builder(JsonNode start) {
            super(start);
        }

        /**
         * @param boardKey key of the board that holds the job
         * @return this builder
         */
        public Builder boardKey(String boardKey) {
            return with("board_key", boardKey);
        }

        /**
         * @param jobKey key of the job
         * @return this builder
         */
        public Builder jobKey(String jobKey) {
            return with("job_key", jobKey);
        }

        /**
         * @param jobReference own identifier of the job
         * @return this builder
         */
        public Builder jobReference(String jobReference) {
            return with("job_reference", jobReference);
        }

        /**
         * @param stage {@code new}, {@code yes}, {@code later} or {@code no}; {@code null} is a
         *     stage too
         * @return this builder
         */
        public Builder stage(String stage) {
            return with("stage", stage);
        }

        /**
         * @param dateStage when the stage was reached
         * @return this builder
         */
        public Builder dateStage(Instant dateStage) {
            return with("date_stage", ApiDate.format(dateStage));
        }

        /**
         * @param rating rating; 0 to 1, or 1 to 5, depending on who wrote it
         * @return this builder
         */
        public Builder rating(Double rating) {
            return with("rating", rating);
        }

        /**
         * @param dateRating when it was rated
         * @return this builder
         */
        public Builder dateRating(Instant dateRating) {
            return with("date_rating", ApiDate.format(dateRating));
        }

        @Override
        public Label build() {
            return new Label(copy());
        }
    }
}
