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
 * What profiles and jobs have in common: a place in a container, an identity, times and content.
 */
public sealed interface StoredItem permits StoredProfile, StoredJob {

    /**
     * @return internal number, ascending in order of creation
     */
    long id();

    /**
     * @return 40 hex characters
     */
    String key();

    /**
     * @return key of the source or board it lies in
     */
    String containerKey();

    /**
     * @return caller's identifier, or {@code null}
     */
    String reference();

    /**
     * @return e-mail for look-ups, or {@code null}
     */
    String email();

    /**
     * @return the fields that came from the caller or the parser; shared, not to be changed
     */
    ObjectNode content();

    /**
     * @return creation or reception time
     */
    Instant createdAt();

    /**
     * @return time of the last change
     */
    Instant updatedAt();

    /**
     * @return time of archiving, or {@code null}
     */
    Instant archivedAt();
}
