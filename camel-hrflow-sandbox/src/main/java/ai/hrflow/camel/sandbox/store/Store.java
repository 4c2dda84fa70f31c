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

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** What the sandbox remembers. Safe for use by several threads. */
public final class Store {

    private static final int FAILURES_KEPT = 1000;

    private final Map<Integer, Source> sources = new ConcurrentSkipListMap<>();
    private final Map<String, Source> sourcesByKey = new ConcurrentHashMap<>();
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
    private final Map<String, StoredDocument> documentsByToken = new ConcurrentHashMap<>();
    private final ArrayDeque<ParsingFailure> failures = new ArrayDeque<>();
    private final AtomicLong nextId = new AtomicLong();

    /**
     * @param source a new source
     */
    public void addSource(Source source) {
        shelves.put(source.key(), new Shelf());
        sourcesByKey.put(source.key(), source);
        sources.put(source.id(), source);
    }

    /**
     * @return all sources in order of creation
     */
    public Collection<Source> sources() {
        return List.copyOf(sources.values());
    }

    /**
     * @param key key of a source
     * @return the source
     */
    public Optional<Source> source(String key) {
        return Optional.ofNullable(sourcesByKey.get(key));
    }

    /**
     * @return a running number for a new object
     */
    public long nextId() {
        return nextId.incrementAndGet();
    }

    /**
     * Takes a reference for a profile, at once and for all.
     *
     * @param sourceKey source
     * @param reference caller's identifier
     * @param key profile that wants it
     * @return {@code false} when another profile, stored or still being parsed, has it
     */
    public boolean reserveReference(String sourceKey, String reference, String key) {
        return shelf(sourceKey).reserve(reference, key);
    }

    /**
     * Gives a reference back whose profile was not stored after all.
     *
     * @param sourceKey source
     * @param reference caller's identifier
     * @param key profile that had it
     */
    public void releaseReference(String sourceKey, String reference, String key) {
        shelf(sourceKey).release(reference, key);
    }

    /**
     * Stores or replaces a profile. Its reference must have been reserved before.
     *
     * @param profile the profile
     */
    public void put(StoredProfile profile) {
        shelf(profile.sourceKey()).put(profile);
        if (profile.document() != null) {
            documentsByToken.put(profile.document().token(), profile.document());
        }
    }

    /**
     * Changes a stored profile; no other change comes in between.
     *
     * @param sourceKey source
     * @param key profile
     * @param change makes the new state from the old one; quick, without access to this store
     * @return the new state, empty when there is no such profile
     */
    public Optional<StoredProfile> update(
            String sourceKey, String key, UnaryOperator<StoredProfile> change) {
        Optional<StoredProfile> after = shelf(sourceKey).update(key, change);
        after.map(StoredProfile::document).ifPresent(d -> documentsByToken.put(d.token(), d));
        return after;
    }

    /**
     * @param sourceKey source
     * @param key profile key
     * @return the profile
     */
    public Optional<StoredProfile> profile(String sourceKey, String key) {
        return shelf(sourceKey).byKey(key);
    }

    /**
     * @param sourceKey source
     * @param reference caller's identifier
     * @return the profile, empty also while it is still being parsed
     */
    public Optional<StoredProfile> profileByReference(String sourceKey, String reference) {
        return shelf(sourceKey).byReference(reference);
    }

    /**
     * @param sourceKey source
     * @param email address in any case
     * @return the newest profile with that address
     */
    public Optional<StoredProfile> profileByEmail(String sourceKey, String email) {
        return shelf(sourceKey).newestByEmail(email);
    }

    /**
     * @param sourceKey source
     * @return its profiles in order of storing; a snapshot
     */
    public List<StoredProfile> profiles(String sourceKey) {
        return shelf(sourceKey).all();
    }

    /**
     * @param sourceKey source
     * @return number of its profiles
     */
    public int size(String sourceKey) {
        return shelf(sourceKey).size();
    }

    /**
     * @param token last part of a public address
     * @return the document behind it
     */
    public Optional<StoredDocument> documentByToken(String token) {
        return Optional.ofNullable(documentsByToken.get(token));
    }

    /**
     * @param failure an asynchronous parsing that failed; the last 1,000 are kept
     */
    public void addFailure(ParsingFailure failure) {
        synchronized (failures) {
            if (failures.size() == FAILURES_KEPT) {
                failures.removeFirst();
            }
            failures.addLast(failure);
        }
    }

    /**
     * @return asynchronous parsings that failed, oldest first
     */
    public List<ParsingFailure> failures() {
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }

    private Shelf shelf(String sourceKey) {
        Shelf shelf = shelves.get(sourceKey);
        if (shelf == null) {
            throw new IllegalArgumentException("No source with key " + sourceKey);
        }
        return shelf;
    }
}
