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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * All stored profiles, or all stored jobs, by the container they lie in. Safe for use by several
 * threads.
 *
 * @param <T> what is stored
 */
public final class Shelves<T extends StoredItem> {

    private final Map<String, Shelf<T>> byContainer = new ConcurrentHashMap<>();
    private final List<Consumer<T>> changeListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> clearListeners = new CopyOnWriteArrayList<>();

    Shelves() {}

    void open(String containerKey) {
        byContainer.put(
                containerKey,
                new Shelf<>(item -> changeListeners.forEach(listener -> listener.accept(item))));
    }

    /**
     * Takes a reference for an item, at once and for all.
     *
     * @param containerKey source or board
     * @param reference caller's identifier
     * @param key item that wants it
     * @return {@code false} when another item, stored or still being parsed, has it
     */
    public boolean reserveReference(String containerKey, String reference, String key) {
        return shelf(containerKey).reserve(reference, key);
    }

    /**
     * Gives a reference back whose item was not stored after all.
     *
     * @param containerKey source or board
     * @param reference caller's identifier
     * @param key item that had it
     */
    public void releaseReference(String containerKey, String reference, String key) {
        shelf(containerKey).release(reference, key);
    }

    /**
     * Stores or replaces an item. Its reference must have been reserved before.
     *
     * @param item the item
     */
    public void put(T item) {
        shelf(item.containerKey()).put(item);
    }

    /**
     * Changes a stored item; no other change comes in between.
     *
     * @param containerKey source or board
     * @param key item
     * @param change makes the new state from the old one; quick, without access to the store
     * @return the new state, empty when there is no such item
     */
    public Optional<T> update(String containerKey, String key, UnaryOperator<T> change) {
        return shelf(containerKey).update(key, change);
    }

    /**
     * @param containerKey source or board
     * @param key key of an item
     * @return the item
     */
    public Optional<T> byKey(String containerKey, String key) {
        return shelf(containerKey).byKey(key);
    }

    /**
     * @param containerKey source or board
     * @param reference caller's identifier
     * @return the item, empty also while it is still being parsed
     */
    public Optional<T> byReference(String containerKey, String reference) {
        return shelf(containerKey).byReference(reference);
    }

    /**
     * @param containerKey source or board
     * @param email address in any case
     * @return the newest item with that address
     */
    public Optional<T> newestByEmail(String containerKey, String email) {
        return shelf(containerKey).newestByEmail(email);
    }

    /**
     * @param containerKey source or board
     * @return its items in order of storing; a snapshot
     */
    public List<T> in(String containerKey) {
        return shelf(containerKey).all();
    }

    /**
     * @param containerKey source or board
     * @return number of its items
     */
    public int size(String containerKey) {
        return shelf(containerKey).size();
    }

    /**
     * @param listener called with every new state of an item, in the order in which the states of
     *     the item follow each other. It runs while the container is locked, so it must be quick
     *     and must not come back to this object
     */
    public void onChange(Consumer<T> listener) {
        changeListeners.add(listener);
    }

    /**
     * @param listener called after everything was removed
     */
    public void onClear(Runnable listener) {
        clearListeners.add(listener);
    }

    /** Removes all items and frees all references; the containers stay. */
    public void clear() {
        byContainer.values().forEach(Shelf::clear);
        clearListeners.forEach(Runnable::run);
    }

    private Shelf<T> shelf(String containerKey) {
        Shelf<T> shelf = byContainer.get(containerKey);
        if (shelf == null) {
            throw new IllegalArgumentException("No container with key " + containerKey);
        }
        return shelf;
    }
}
