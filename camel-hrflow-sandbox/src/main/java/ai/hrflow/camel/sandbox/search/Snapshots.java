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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes changes into a Lucene index and gives out what can be searched. One thread writes at a
 * time; who only searches never waits for it, unless there are changes it must see.
 *
 * <p>Lives in memory, has no threads, needs no closing.
 *
 * @param <T> type of the objects
 */
final class Snapshots<T extends StoredItem> extends ReferenceManager<Snapshot<T>> {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private static final Order NEWEST_FIRST = Order.byTime(Field.CREATED_AT, false);

    private final Shape<T> shape;
    private final Supplier<List<T>> stored;
    private final Changes<T> changes;
    private final Clock clock;
    private final Duration lag;

    /** States that can be found. */
    private volatile Map<Long, T> known = new ConcurrentHashMap<>();

    /** States that the writer has: the same, or those of an index that is being built anew. */
    private Map<Long, T> written = known;

    /** States that are too young. */
    private final Map<Long, T> waiting = new LinkedHashMap<>();

    private IndexWriter writer;
    private long taken;
    private volatile long caughtUpWith;

    /** When the oldest of those that wait is due; none waits when it is in the far future. */
    private volatile Instant nextDue = Instant.MAX;

    Snapshots(
            Shape<T> shape, Supplier<List<T>> stored, Changes<T> changes, Clock clock, Duration lag)
            throws IOException {
        this.shape = shape;
        this.stored = stored;
        this.changes = changes;
        this.clock = clock;
        this.lag = lag;
        writer = newWriter();
        current = snapshot(DirectoryReader.open(writer));
    }

    /** Afterwards every change that was made before this call, and is old enough, can be found. */
    void catchUp() throws IOException {
        if (changes.number() != caughtUpWith || !clock.instant().isBefore(nextDue)) {
            maybeRefreshBlocking();
        }
    }

    Optional<T> state(T item) {
        return Optional.ofNullable(known.get(item.id()));
    }

    @Override
    protected Snapshot<T> refreshIfNeeded(Snapshot<T> before) throws IOException {
        boolean fresh = writer == null;
        try {
            if (fresh) {
                writer = newWriter();
                written = new ConcurrentHashMap<>();
            }
            Changes.Batch<T> batch = changes.take();
            taken = batch.number();
            if (batch.everything()) {
                compareWithStore();
            }
            batch.items().forEach(item -> waiting.put(item.id(), item));
            takeInWhatIsDue();
            DirectoryReader newer =
                    fresh
                            ? DirectoryReader.open(writer)
                            : DirectoryReader.openIfChanged(before.reader(), writer);
            known = written;
            return newer == null ? null : snapshot(newer);
        } catch (IOException | RuntimeException | Error e) {
            startAnew();
            throw e;
        }
    }

    /** Not before the new snapshot is in place: who sees this number uses that snapshot. */
    @Override
    protected void afterMaybeRefresh() {
        caughtUpWith = taken;
    }

    @Override
    protected boolean tryIncRef(Snapshot<T> snapshot) {
        return snapshot.reader().tryIncRef();
    }

    @Override
    protected void decRef(Snapshot<T> snapshot) throws IOException {
        snapshot.reader().decRef();
    }

    @Override
    protected int getRefCount(Snapshot<T> snapshot) {
        return snapshot.reader().getRefCount();
    }

    /**
     * Lucene gives a writer up that ran out of memory, and nobody knows what it had written. What
     * was found before is found until there is a new index.
     */
    private void startAnew() {
        writer = null;
        changes.addEverything();
    }

    private void compareWithStore() throws IOException {
        waiting.clear();
        Set<Long> there = new HashSet<>();
        for (T item : stored.get()) {
            there.add(item.id());
            if (written.get(item.id()) != item) {
                waiting.put(item.id(), item);
            }
        }
        for (Long id : written.keySet()) {
            if (!there.contains(id)) {
                remove(id);
            }
        }
    }

    private void takeInWhatIsDue() throws IOException {
        Instant due = clock.instant().minus(lag);
        Instant oldest = null;
        for (Iterator<T> items = waiting.values().iterator(); items.hasNext(); ) {
            T item = items.next();
            if (!item.updatedAt().isAfter(due)) {
                items.remove();
                takeIn(item);
            } else if (oldest == null || item.updatedAt().isBefore(oldest)) {
                oldest = item.updatedAt();
            }
        }
        nextDue = oldest == null ? Instant.MAX : oldest.plus(lag);
    }

    /** An object that cannot be indexed is not found; the others are. */
    private void takeIn(T item) throws IOException {
        Document document = null;
        try {
            document = shape.searchable(item) ? document(item) : null;
        } catch (RuntimeException e) {
            // its message may quote the object
            LOG.warn(
                    "{} cannot be indexed and is not found: {}",
                    item.key(),
                    e.getClass().getName());
        }
        if (document == null) {
            remove(item.id());
        } else {
            writer.updateDocument(term(item.id()), document);
            written.put(item.id(), item);
        }
    }

    private void remove(long id) throws IOException {
        if (written.remove(id) != null) {
            writer.deleteDocuments(term(id));
        }
    }

    private Document document(T item) {
        Document document = shape.document(item);
        document.add(
                new StringField(
                        Field.ID,
                        Long.toString(item.id()),
                        org.apache.lucene.document.Field.Store.NO));
        document.add(new NumericDocValuesField(Field.ID, item.id()));
        return document;
    }

    private static Term term(long id) {
        return new Term(Field.ID, Long.toString(id));
    }

    private Snapshot<T> snapshot(DirectoryReader reader) throws IOException {
        return new Snapshot<>(reader, written::get);
    }

    private static IndexWriter newWriter() throws IOException {
        return new IndexWriter(
                new ByteBuffersDirectory(),
                new IndexWriterConfig(new Analysis())
                        .setMergeScheduler(new SerialMergeScheduler())
                        // the order of most searches: their first hits are their best ones
                        .setIndexSort(NEWEST_FIRST.sort()));
    }
}
