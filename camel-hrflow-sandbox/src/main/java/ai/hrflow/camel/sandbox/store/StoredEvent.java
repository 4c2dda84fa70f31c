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
package ai.hrflow.camel.sandbox.store;

import java.time.Instant;

/**
 * A rating of a profile for a job, or something that happened between the two. Events are only ever
 * added.
 *
 * @param id internal number, ascending
 * @param key 40 hex characters
 * @param kind rating or tracking
 * @param action what happened; {@code null} in a rating
 * @param score 0 to 1; {@code null} in a tracking
 * @param role {@code recruiter}, {@code candidate}, {@code employee} or {@code manager}
 * @param sourceKey source of the profile
 * @param profileKey the profile
 * @param boardKey board of the job
 * @param jobKey the job
 * @param authorEmail who rated or acted, or {@code null}
 * @param comment free text, or {@code null}
 * @param createdAt when it happened
 * @param updatedAt when it was recorded
 */
public record StoredEvent(
        long id,
        String key,
        Kind kind,
        String action,
        Double score,
        String role,
        String sourceKey,
        String profileKey,
        String boardKey,
        String jobKey,
        String authorEmail,
        String comment,
        Instant createdAt,
        Instant updatedAt) {

    /** What is recorded. */
    public enum Kind {
        RATING,
        TRACKING
    }
}
