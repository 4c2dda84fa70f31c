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
package ai.hrflow.camel.sandbox.search;

import ai.hrflow.camel.sandbox.store.StoredItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an index has not taken in yet: the latest state of each changed object, or the word that
 * everything must be read anew. Adding is quick and needs no other lock, as the store is locked
 * meanwhile. Safe for use by several threads.
 *
 * @param <T> type of the objects
 */
final class Changes<T extends StoredItem> {

    /**
     * Changes that were taken out.
     *
     * @param everything whether the store must be read as a whole, as it was at the start or
     *     cleared since
     * @param items changed objects, without those that are read anyway
     * @param number changes there were so far
     */
    record Batch<T>(boolean everything, Collection<T> items, long number) {}

    private Map<Long, T> items = new LinkedHashMap<>();
    private boolean everything = true;
    private volatile long number = 1;

    synchronized void add(T item) {
        if (!everything) {
            items.put(item.id(), item);
        }
        number++;
    }

    synchronized void addEverything() {
        everything = true;
        items.clear();
        number++;
    }

    /** Number of changes there were so far; without a lock, as each search asks. */
    long number() {
        return number;
    }

    /**
     * What is added after this is in the next batch, whether or not a reader of this one saw it.
     */
    synchronized Batch<T> take() {
        List<T> taken = new ArrayList<>(items.values());
        Batch<T> batch = new Batch<>(everything, taken, number);
        everything = false;
        items = new LinkedHashMap<>();
        return batch;
    }
}
