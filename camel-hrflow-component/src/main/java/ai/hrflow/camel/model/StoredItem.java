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
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What a source or a board holds: a profile or a job. */
public abstract class StoredItem extends TraitHolder {

    StoredItem(JsonNode json) {
        super(json);
    }

    /**
     * @return the key given by the server, 40 hexadecimal characters
     */
    public final String getKey() {
        return readText("key");
    }

    /**
     * @return the identifier chosen by the caller, unique in its container
     */
    public final String getReference() {
        return readText("reference");
    }

    /**
     * @return searchable pairs of name and value
     */
    public final List<NameValue> getTags() {
        return readList("tags", NameValue::new);
    }

    /**
     * @return further pairs of name and value, not searchable
     */
    public final List<NameValue> getMetadatas() {
        return readList("metadatas", NameValue::new);
    }

    /**
     * @return when it was archived; absent for what is not archived
     */
    public final ApiDate getArchivedAt() {
        return readDate("archived_at");
    }

    /**
     * @return when it was received
     */
    public final ApiDate getCreatedAt() {
        return readDate("created_at");
    }

    /**
     * @return when it was last changed
     */
    public final ApiDate getUpdatedAt() {
        return readDate("updated_at");
    }

    /**
     * Makes what a source or a board holds.
     *
     * @param <T> what is built
     * @param <B> the builder itself
     */
    public abstract static class Builder<T extends StoredItem, B extends Builder<T, B>>
            extends TraitHolder.Builder<T, B> {

        Builder(JsonNode start) {
            super(start);
        }

        /**
         * @param key the key given by the server; not for what is new
         * @return this builder
         */
        public final B key(String key) {
            return with("key", key);
        }

        /**
         * @param reference own identifier, unique in its source or board
         * @return this builder
         */
        public final B reference(String reference) {
            return with("reference", reference);
        }

        /**
         * @param createdAt when it was received; otherwise the server takes the time of the call
         * @return this builder
         */
        public final B createdAt(Instant createdAt) {
            return with("created_at", ApiDate.format(createdAt));
        }

        /**
         * @param tags searchable pairs of name and value, instead of those known so far
         * @return this builder
         */
        public final B tags(Collection<NameValue> tags) {
            return all("tags", tags);
        }

        /**
         * @param tag a tag to add
         * @return this builder
         */
        public final B addTag(NameValue tag) {
            return add("tags", tag);
        }

        /**
         * @param metadatas further pairs of name and value, not searchable, instead of those known
         *     so far
         * @return this builder
         */
        public final B metadatas(Collection<NameValue> metadatas) {
            return all("metadatas", metadatas);
        }

        /**
         * @param metadata a metadata to add
         * @return this builder
         */
        public final B addMetadata(NameValue metadata) {
            return add("metadatas", metadata);
        }
    }
}
