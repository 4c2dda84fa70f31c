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
 * A job as it is kept. The tree is shared between threads and must not be changed; an answer is
 * made from a copy.
 *
 * @param id internal number, ascending in order of creation
 * @param key 40 hex characters
 * @param boardKey the board it lies in
 * @param reference caller's identifier, or {@code null}
 * @param content the fields that came from the caller
 * @param createdAt creation time
 * @param updatedAt time of the last change
 * @param archivedAt time of archiving, or {@code null}
 */
public record StoredJob(
        long id,
        String key,
        String boardKey,
        String reference,
        ObjectNode content,
        Instant createdAt,
        Instant updatedAt,
        Instant archivedAt)
        implements StoredItem {

    @Override
    public String containerKey() {
        return boardKey;
    }

    /** Jobs are not looked up by e-mail. */
    @Override
    public String email() {
        return null;
    }

    /**
     * @param archived time of archiving, {@code null} to restore
     * @param changed time of this change
     * @return the same job, archived or restored
     */
    public StoredJob archived(Instant archived, Instant changed) {
        return new StoredJob(id, key, boardKey, reference, content, createdAt, changed, archived);
    }
}
