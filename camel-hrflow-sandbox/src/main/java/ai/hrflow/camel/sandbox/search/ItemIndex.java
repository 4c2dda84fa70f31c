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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An index over the stored objects of one type. It is told of changes and takes them in before the
 * next search, so that search sees all of them.
 *
 * <p>With a lag, a new or changed object is taken in when its last change is that long ago; until
 * then the state that was found before is found still. Time comes from a clock, so a test can move
 * it and needs no wait.
 *
 * <p>An object that cannot be indexed is reported to the log and not found; the others are.
 *
 * <p>Lives in memory, has no threads, needs no closing. Safe for use by several threads, which
 * search at the same time.
 *
 * @param <T> type of the objects
 */
public final class ItemIndex<T extends StoredItem> {

    private final Shape<T> shape;
    private final Supplier<List<T>> stored;
    private final Clock clock;
    private final Duration lag;
    private final Changes<T> changes = new Changes<>();
    private volatile Snapshots<T> snapshots;

    /**
     * @param shape what to know of an object
     * @param stored all stored objects, also those that must not be found; asked before the first
     *     search, and again when the store was {@linkplain #cleared() cleared}
     * @param clock tells when a change is old enough
     * @param lag how old a change must be before it is found
     */
    public ItemIndex(Shape<T> shape, Supplier<List<T>> stored, Clock clock, Duration lag) {
        this.shape = shape;
        this.stored = stored;
        this.clock = clock;
        this.lag = lag;
    }

    /**
     * Learns of a new state of an object. Quick; takes nothing in yet.
     *
     * @param item the new state; the states of one object come in their order
     */
    public void changed(T item) {
        changes.add(item);
    }

    /** Learns that objects were removed. */
    public void cleared() {
        changes.addEverything();
    }

    /**
     * Finds objects.
     *
     * @param search what is looked for
     * @param from number of the first one wanted, from 0
     * @param to number behind the last one wanted
     * @return those of them that there are, and how many there are in all
     * @throws org.apache.lucene.search.IndexSearcher.TooManyClauses when it has more conditions
     *     than an index can take
     */
    public Found<T> find(Search<T> search, int from, int to) {
        try {
            Snapshots<T> open = caughtUp();
            Snapshot<T> now = open.acquire();
            try {
                return now.find(search, from, to);
            } finally {
                open.release(now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an index in memory", e);
        }
    }

    /**
     * @param search what is looked for
     * @return everything that is found
     */
    public List<T> all(Search<T> search) {
        return find(search, 0, Integer.MAX_VALUE).items();
    }

    /**
     * @param item a stored object
     * @return the state of it that can be found now, empty when it cannot be found
     */
    public Optional<T> state(T item) {
        try {
            return caughtUp().state(item);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write an index in memory", e);
        }
    }

    private Snapshots<T> caughtUp() throws IOException {
        Snapshots<T> open = snapshots == null ? open() : snapshots;
        open.catchUp();
        return open;
    }

    /** With the first search only: who stores and never searches needs no index. */
    private synchronized Snapshots<T> open() throws IOException {
        if (snapshots == null) {
            snapshots = new Snapshots<>(shape, stored, changes, clock, lag);
        }
        return snapshots;
    }
}
