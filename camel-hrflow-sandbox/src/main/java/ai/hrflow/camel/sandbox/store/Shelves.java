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
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
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
    private final List<BiConsumer<T, T>> changeListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> clearListeners = new CopyOnWriteArrayList<>();

    Shelves() {}

    void open(String containerKey) {
        byContainer.put(
                containerKey,
                new Shelf<>(
                        (before, after) ->
                                changeListeners.forEach(
                                        listener -> listener.accept(before, after))));
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
     * Stores or replaces an item.
     *
     * @param item the item
     * @throws ReferenceTakenException when another item has its reference; nothing was changed
     */
    public void put(T item) {
        shelf(item.containerKey()).put(item);
    }

    /**
     * Stores or replaces an item if it is still wanted. Nothing comes in between, above all no
     * removal of everything.
     *
     * @param wanted whether to store; quick, without access to this object
     * @param item the item
     * @return whether it was stored
     * @throws ReferenceTakenException when another item has its reference; nothing was changed
     */
    public boolean putIf(BooleanSupplier wanted, T item) {
        return shelf(item.containerKey()).putIf(wanted, item);
    }

    /**
     * Brings back a state of an earlier run. States may come twice, as long as later ones follow:
     * the last one counts.
     *
     * @param item the item
     */
    public void replay(T item) {
        shelf(item.containerKey()).replay(item);
    }

    /**
     * Changes a stored item; no other change comes in between.
     *
     * @param containerKey source or board
     * @param key item
     * @param change makes the new state from the old one; quick, without access to the store
     * @return the new state, empty when there is no such item
     * @throws ReferenceTakenException when another item has the new reference; nothing was changed
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
        changeListeners.add((before, after) -> listener.accept(after));
    }

    /**
     * @param listener called with the earlier and the new state of an item that was there before,
     *     under the same rules as {@linkplain #onChange(Consumer) other listeners}
     */
    public void onReplace(BiConsumer<T, T> listener) {
        changeListeners.add(
                (before, after) -> {
                    if (before != null) {
                        listener.accept(before, after);
                    }
                });
    }

    /**
     * @param listener called after everything was removed
     */
    public void onClear(Runnable listener) {
        clearListeners.add(listener);
    }

    /**
     * Removes all items and frees all references; the containers stay.
     *
     * @return what was removed
     */
    public List<T> clear() {
        List<T> removed =
                byContainer.values().stream().flatMap(shelf -> shelf.clear().stream()).toList();
        clearListeners.forEach(Runnable::run);
        return removed;
    }

    private Shelf<T> shelf(String containerKey) {
        Shelf<T> shelf = byContainer.get(containerKey);
        if (shelf == null) {
            throw new IllegalArgumentException("No container with key " + containerKey);
        }
        return shelf;
    }
}
