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

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A profile as it is kept. The trees are shared between threads and must not be changed; an answer
 * is made from a copy.
 *
 * @param id internal number, ascending in order of creation
 * @param key 40 hex characters
 * @param sourceKey the source it lies in
 * @param reference caller's identifier, or {@code null}
 * @param email e-mail for look-ups, or {@code null}
 * @param content the fields that came from the caller or the parser
 * @param parsing raw parsing, or {@code null} when the profile was stored as structured data
 * @param document the file it came from, or {@code null}
 * @param createdAt creation or reception time
 * @param updatedAt time of the last change
 * @param archivedAt time of archiving, or {@code null}
 */
public record StoredProfile(
        long id,
        String key,
        String sourceKey,
        String reference,
        String email,
        ObjectNode content,
        ObjectNode parsing,
        StoredDocument document,
        Instant createdAt,
        Instant updatedAt,
        Instant archivedAt)
        implements StoredItem {

    @Override
    public String containerKey() {
        return sourceKey;
    }

    /**
     * @param archived time of archiving, {@code null} to restore
     * @param changed time of this change
     * @return the same profile, archived or restored
     */
    public StoredProfile archived(Instant archived, Instant changed) {
        return new StoredProfile(
                id, key, sourceKey, reference, email, content, parsing, document, createdAt,
                changed, archived);
    }

    /**
     * @param changedContent new content
     * @param changed time of this change
     * @return the same profile with other content
     */
    public StoredProfile withContent(ObjectNode changedContent, Instant changed) {
        return new StoredProfile(
                id,
                key,
                sourceKey,
                reference,
                email,
                changedContent,
                parsing,
                document,
                createdAt,
                changed,
                archivedAt);
    }
}
