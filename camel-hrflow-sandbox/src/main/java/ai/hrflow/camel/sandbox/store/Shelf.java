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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/**
 * The items of one container and the references taken in it. A reference is taken from the moment
 * an upload is accepted, also while the parsing still waits, so that of two simultaneous uploads
 * exactly one wins.
 */
final class Shelf<T extends StoredItem> {

    private final BiConsumer<T, T> changed;
    private final Map<String, T> byKey = new LinkedHashMap<>();
    private final Map<String, String> keyByReference = new HashMap<>();
    private final Map<String, TreeMap<Long, String>> keysByEmail = new HashMap<>();

    /**
     * @param changed learns of every change, in the order in which the changes follow each other:
     *     the state before, {@code null} for a new item, and the new state
     */
    Shelf(BiConsumer<T, T> changed) {
        this.changed = changed;
    }

    synchronized boolean reserve(String reference, String key) {
        String holder = keyByReference.putIfAbsent(reference, key);
        return holder == null || holder.equals(key);
    }

    synchronized void release(String reference, String key) {
        T stored = byKey.get(key);
        if (stored == null || !reference.equals(stored.reference())) {
            keyByReference.remove(reference, key);
        }
    }

    synchronized void put(T item) {
        if (item.reference() != null && !reserve(item.reference(), item.key())) {
            throw new ReferenceTakenException(item.reference());
        }
        replay(item);
    }

    /** Stores only what is still wanted; nothing comes between the question and the storing. */
    synchronized boolean putIf(BooleanSupplier wanted, T item) {
        if (!wanted.getAsBoolean()) {
            return false;
        }
        put(item);
        return true;
    }

    /** Stores a state of an earlier run; of two that claim a reference the later has it. */
    synchronized void replay(T item) {
        T before = byKey.put(item.key(), item);
        if (before != null) {
            forget(before);
        }
        if (item.reference() != null) {
            keyByReference.put(item.reference(), item.key());
        }
        if (item.email() != null) {
            keysByEmail
                    .computeIfAbsent(normal(item.email()), e -> new TreeMap<>())
                    .put(item.id(), item.key());
        }
        changed.accept(before, item);
    }

    /** Changes an item; no other change comes in between. */
    synchronized Optional<T> update(String key, UnaryOperator<T> change) {
        T before = byKey.get(key);
        if (before == null) {
            return Optional.empty();
        }
        T after = change.apply(before);
        put(after);
        return Optional.of(after);
    }

    synchronized Optional<T> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    synchronized Optional<T> byReference(String reference) {
        String key = keyByReference.get(reference);
        return key == null ? Optional.empty() : Optional.ofNullable(byKey.get(key));
    }

    synchronized Optional<T> newestByEmail(String email) {
        TreeMap<Long, String> keys = keysByEmail.get(normal(email));
        return keys == null || keys.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(byKey.get(keys.lastEntry().getValue()));
    }

    synchronized List<T> all() {
        return new ArrayList<>(byKey.values());
    }

    synchronized int size() {
        return byKey.size();
    }

    synchronized List<T> clear() {
        List<T> removed = all();
        byKey.clear();
        keyByReference.clear();
        keysByEmail.clear();
        return removed;
    }

    private void forget(T before) {
        if (before.reference() != null) {
            keyByReference.remove(before.reference(), before.key());
        }
        if (before.email() != null) {
            TreeMap<Long, String> keys = keysByEmail.get(normal(before.email()));
            if (keys != null) {
                keys.remove(before.id());
                if (keys.isEmpty()) {
                    keysByEmail.remove(normal(before.email()));
                }
            }
        }
    }

    private static String normal(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
