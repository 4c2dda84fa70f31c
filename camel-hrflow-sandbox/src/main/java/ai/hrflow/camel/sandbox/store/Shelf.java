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
import java.util.function.UnaryOperator;

/**
 * The profiles of one source and the references taken in it. A reference is taken from the moment
 * an upload is accepted, also while the parsing still waits, so that of two simultaneous uploads
 * exactly one wins.
 */
final class Shelf {

    private final Map<String, StoredProfile> byKey = new LinkedHashMap<>();
    private final Map<String, String> keyByReference = new HashMap<>();
    private final Map<String, TreeMap<Long, String>> keysByEmail = new HashMap<>();

    synchronized boolean reserve(String reference, String key) {
        String holder = keyByReference.putIfAbsent(reference, key);
        return holder == null || holder.equals(key);
    }

    synchronized void release(String reference, String key) {
        StoredProfile stored = byKey.get(key);
        if (stored == null || !reference.equals(stored.reference())) {
            keyByReference.remove(reference, key);
        }
    }

    synchronized void put(StoredProfile profile) {
        StoredProfile before = byKey.put(profile.key(), profile);
        if (before != null) {
            forget(before);
        }
        if (profile.reference() != null) {
            keyByReference.put(profile.reference(), profile.key());
        }
        if (profile.email() != null) {
            keysByEmail
                    .computeIfAbsent(normal(profile.email()), e -> new TreeMap<>())
                    .put(profile.id(), profile.key());
        }
    }

    /** Changes a profile; the reference it gets must have been reserved for it before. */
    synchronized Optional<StoredProfile> update(String key, UnaryOperator<StoredProfile> change) {
        StoredProfile before = byKey.get(key);
        if (before == null) {
            return Optional.empty();
        }
        StoredProfile after = change.apply(before);
        put(after);
        return Optional.of(after);
    }

    synchronized Optional<StoredProfile> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    synchronized Optional<StoredProfile> byReference(String reference) {
        String key = keyByReference.get(reference);
        return key == null ? Optional.empty() : Optional.ofNullable(byKey.get(key));
    }

    synchronized Optional<StoredProfile> newestByEmail(String email) {
        TreeMap<Long, String> keys = keysByEmail.get(normal(email));
        return keys == null || keys.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(byKey.get(keys.lastEntry().getValue()));
    }

    synchronized List<StoredProfile> all() {
        return new ArrayList<>(byKey.values());
    }

    synchronized int size() {
        return byKey.size();
    }

    private void forget(StoredProfile before) {
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
