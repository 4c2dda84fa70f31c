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
import java.time.OffsetDateTime;

/** What somebody says of a profile and a job, or does with them. */
public abstract class Feedback extends HrFlowObject {

    Feedback(JsonNode json) {
        super(json);
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

    /**
     * Makes feedback.
     *
     * @param <T> class of the feedback
     * @param <B> class of the builder
     */
    public abstract static class Builder<T extends Feedback, B extends Builder<T, B>>
            extends HrFlowObject.Builder<T, B> {

        Builder(JsonNode start) {
            super(start);
        }

        /**
         * @param sourceKey key of the source that holds the profile
         * @return this builder
         */
        public B sourceKey(String sourceKey) {
            return with("source_key", sourceKey);
        }

        /**
         * @param profileKey key of the profile
         * @return this builder
         */
        public B profileKey(String profileKey) {
            return with("profile_key", profileKey);
        }

        /**
         * @param profileReference own identifier of the profile
         * @return this builder
         */
        public B profileReference(String profileReference) {
            return with("profile_reference", profileReference);
        }

        /**
         * @param boardKey key of the board that holds the job
         * @return this builder
         */
        public B boardKey(String boardKey) {
            return with("board_key", boardKey);
        }

        /**
         * @param jobKey key of the job
         * @return this builder
         */
        public B jobKey(String jobKey) {
            return with("job_key", jobKey);
        }

        /**
         * @param jobReference own identifier of the job
         * @return this builder
         */
        public B jobReference(String jobReference) {
            return with("job_reference", jobReference);
        }

        /**
         * @param role who it was: {@code recruiter}, {@code candidate}, {@code employee} or {@code
         *     manager}
         * @return this builder
         */
        public B role(String role) {
            return with("role", role);
        }

        /**
         * @param authorEmail e-mail address of that person
         * @return this builder
         */
        public B authorEmail(String authorEmail) {
            return with("author_email", authorEmail);
        }

        /**
         * @param comment a comment
         * @return this builder
         */
        public B comment(String comment) {
            return with("comment", comment);
        }

        /**
         * @param createdAt when it was; otherwise the server takes the time of the call
         * @return this builder
         */
        public B createdAt(OffsetDateTime createdAt) {
            return with("created_at", ApiDate.format(createdAt));
        }
    }
}
