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
import java.time.OffsetDateTime;

/** How somebody rated a profile for a job. */
public final class Rating extends HrFlowObject {

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

    /**
     * @return key of the source that holds the profile
     */
    public String getSourceKey() {
        return readText("source_key");
    }

    /**
     * @return key of the profile
     */
    public String getProfileKey() {
        return readText("profile_key");
    }

    /**
     * @return own identifier of the profile
     */
    public String getProfileReference() {
        return readText("profile_reference");
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
     * @return who it was: {@code recruiter}, {@code candidate}, {@code employee} or {@code manager}
     */
    public String getRole() {
        return readText("role");
    }

    /**
     * @return e-mail address of that person
     */
    public String getAuthorEmail() {
        return readText("author_email");
    }

    /**
     * @return a comment
     */
    public String getComment() {
        return readText("comment");
    }

    /**
     * @return when it was
     */
    public ApiDate getCreatedAt() {
        return readDate("created_at");
    }

    /** Makes a rating. */
    public static final class Builder extends HrFlowObject.Builder<Rating, Builder> {

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

        /**
         * @param sourceKey key of the source that holds the profile
         * @return this builder
         */
        public Builder sourceKey(String sourceKey) {
            return with("source_key", sourceKey);
        }

        /**
         * @param profileKey key of the profile
         * @return this builder
         */
        public Builder profileKey(String profileKey) {
            return with("profile_key", profileKey);
        }

        /**
         * @param profileReference own identifier of the profile
         * @return this builder
         */
        public Builder profileReference(String profileReference) {
            return with("profile_reference", profileReference);
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
         * @param role who it was: {@code recruiter}, {@code candidate}, {@code employee} or {@code
         *     manager}
         * @return this builder
         */
        public Builder role(String role) {
            return with("role", role);
        }

        /**
         * @param authorEmail e-mail address of that person
         * @return this builder
         */
        public Builder authorEmail(String authorEmail) {
            return with("author_email", authorEmail);
        }

        /**
         * @param comment a comment
         * @return this builder
         */
        public Builder comment(String comment) {
            return with("comment", comment);
        }

        /**
         * @param createdAt when it was; otherwise the server takes the time of the call
         * @return this builder
         */
        public Builder createdAt(OffsetDateTime createdAt) {
            return with("created_at", ApiDate.format(createdAt));
        }

        @Override
        public Rating build() {
            return new Rating(copy());
        }
    }
}
