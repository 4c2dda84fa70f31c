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
package ai.hrflow.camel.sandbox.admin;

import ai.hrflow.camel.sandbox.store.Shelves;
import ai.hrflow.camel.sandbox.store.StoredItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The items that were stored or changed last, kept up with every change: looking at them costs the
 * same with ten profiles as with a million. Safe for use by several threads.
 *
 * @param <T> what is stored
 */
final class Newest<T extends StoredItem> {

    private final int capacity;
    private final Map<String, T> oldestFirst = new LinkedHashMap<>();

    /**
     * @param shelves what is followed from now on
     * @param capacity how many are kept
     */
    Newest(Shelves<T> shelves, int capacity) {
        this.capacity = capacity;
        shelves.onChange(this::take);
        shelves.onClear(this::clear);
    }

    /** Newest first; a snapshot. */
    synchronized List<T> list() {
        List<T> list = new ArrayList<>(oldestFirst.values());
        Collections.reverse(list);
        return list;
    }

    private synchronized void take(T item) {
        oldestFirst.remove(item.key());
        oldestFirst.put(item.key(), item);
        if (oldestFirst.size() > capacity) {
            Iterator<T> oldest = oldestFirst.values().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    private synchronized void clear() {
        oldestFirst.clear();
    }
}
