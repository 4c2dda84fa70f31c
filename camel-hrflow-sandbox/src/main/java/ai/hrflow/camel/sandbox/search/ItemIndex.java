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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Lucene index over the stored objects of one type. When the store has changed it compares itself
 * with it before the next search, object by object: whatever way a change took, that search sees
 * it.
 *
 * <p>With a lag, a new or changed object is taken in when its last change is that long ago; until
 * then the state that was found before is found still. Time comes from a clock, so a test can move
 * it and needs no wait.
 *
 * <p>An object that cannot be indexed is reported to the log and not found; the others are.
 *
 * <p>Lives in memory, has no threads, needs no closing. Safe for use by several threads, which take
 * turns.
 *
 * @param <T> type of the objects
 */
public final class ItemIndex<T extends StoredItem> {

    static final String ID = "id";

    private static final Logger LOG = LoggerFactory.getLogger(ItemIndex.class);

    private final Shape<T> shape;
    private final Supplier<List<T>> stored;
    private final LongSupplier changes;
    private final Clock clock;
    private final Duration lag;
    private Map<Long, T> known = new HashMap<>();

    /** States that failed, so that they are tried and reported once. */
    private Map<Long, T> unusable = new HashMap<>();

    private IndexWriter writer;
    private DirectoryReader reader;

    /** Number of changes up to which everything can be found; negative while something waits. */
    private long caughtUpWith = -1;

    /**
     * @param shape what to know of an object
     * @param stored all stored objects, also those that must not be found
     * @param changes number of changes there were, counted after each
     * @param clock tells when a change is old enough
     * @param lag how old a change must be before it is found
     */
    public ItemIndex(
            Shape<T> shape,
            Supplier<List<T>> stored,
            LongSupplier changes,
            Clock clock,
            Duration lag) {
        this.shape = shape;
        this.stored = stored;
        this.changes = changes;
        this.clock = clock;
        this.lag = lag;
    }

    /**
     * Finds all objects that fit.
     *
     * @param query what the index decides
     * @param filter what only the object itself tells
     * @param order order of the result; equals by descending number, so it is always the same
     * @return the objects
     */
    public synchronized List<T> find(Query query, Predicate<T> filter, Order order) {
        try {
            catchUp();
            IndexSearcher searcher = new IndexSearcher(reader);
            int most = Math.max(1, reader.maxDoc());
            List<T> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, most, order.sort()).scoreDocs) {
                Object[] values = ((FieldDoc) hit).fields;
                T item = known.get((Long) values[values.length - 1]);
                if (filter.test(item)) {
                    found.add(item);
                }
            }
            return order.finish(found);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read an index in memory", e);
        }
    }

    /**
     * @param item a stored object
     * @return the state of it that can be found now, empty when it cannot be found
     */
    public synchronized Optional<T> state(T item) {
        try {
            catchUp();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write an index in memory", e);
        }
        return Optional.ofNullable(known.get(item.id()));
    }

    private void catchUp() throws IOException {
        open();
        // asked before the objects are read: a change in between is met again by the next search
        long changesNow = changes.getAsLong();
        if (changesNow == caughtUpWith) {
            return;
        }
        List<T> items = stored.get();
        Instant due = clock.instant().minus(lag);
        Map<Long, T> now = new HashMap<>();
        Map<Long, T> unusableNow = new HashMap<>();
        boolean changed = false;
        boolean waiting = false;
        for (T item : items) {
            Long id = item.id();
            T before = known.get(id);
            if (item == before) {
                now.put(id, item);
            } else if (item.updatedAt().isAfter(due)) {
                waiting = true;
                if (before != null) {
                    now.put(id, before);
                }
            } else if (unusable.get(id) == item) {
                unusableNow.put(id, item);
            } else {
                try {
                    if (shape.searchable(item)) {
                        write(id, item, before != null);
                        now.put(id, item);
                        changed = true;
                    }
                } catch (RuntimeException e) {
                    // its message may quote the object
                    LOG.warn(
                            "{} cannot be indexed and is not found: {}",
                            item.key(),
                            e.getClass().getName());
                    unusableNow.put(id, item);
                }
            }
        }
        for (Long id : known.keySet()) {
            if (!now.containsKey(id)) {
                writer.deleteDocuments(LongPoint.newExactQuery(ID, id));
                changed = true;
            }
        }
        known = now;
        unusable = unusableNow;
        if (changed) {
            DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
            if (newer != null) {
                reader.close();
                reader = newer;
            }
        }
        caughtUpWith = waiting ? -1 : changesNow;
    }

    /** With the first search only: who stores and never searches needs no index. */
    private void open() throws IOException {
        if (writer == null) {
            writer =
                    new IndexWriter(
                            new ByteBuffersDirectory(),
                            new IndexWriterConfig(new Analysis())
                                    .setMergeScheduler(new SerialMergeScheduler()));
            reader = DirectoryReader.open(writer);
        }
    }

    private void write(long id, T item, boolean replace) throws IOException {
        if (replace) {
            writer.deleteDocuments(LongPoint.newExactQuery(ID, id));
        }
        Document document = shape.document(item);
        document.add(new LongPoint(ID, id));
        document.add(new NumericDocValuesField(ID, id));
        writer.addDocument(document);
    }
}
