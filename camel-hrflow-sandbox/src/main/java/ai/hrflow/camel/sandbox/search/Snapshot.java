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
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.Bits;

/**
 * An index as it was at one moment, with the objects behind its documents. Immutable, so any number
 * of threads search it at the same time.
 *
 * @param <T> type of the objects
 */
final class Snapshot<T extends StoredItem> {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** By number of document: an access to an array for each hit, and no look-up. */
    private final List<T> items;

    /**
     * @param reader the index
     * @param itemById the object with an identifier that the index has
     */
    Snapshot(DirectoryReader reader, LongFunction<T> itemById) throws IOException {
        this.reader = reader;
        searcher = new IndexSearcher(reader);
        items = items(reader, itemById);
    }

    DirectoryReader reader() {
        return reader;
    }

    /**
     * @param search what is looked for
     * @param from number of the first object wanted, from 0
     * @param to number behind the last one
     */
    Found<T> find(Search<T> search, int from, int to) throws IOException {
        int most = Math.max(1, Math.min(to, items.size()));
        TopFieldCollectorManager best =
                // counts all hits, however many there are
                new TopFieldCollectorManager(sort(search), most, null, Integer.MAX_VALUE, false);
        TopFieldDocs hits = searcher.search(search.query(), filtered(search, best));
        List<T> found = new ArrayList<>();
        for (int i = from; i < Math.min(to, hits.scoreDocs.length); i++) {
            ScoreDoc hit = hits.scoreDocs[i];
            found.add(items.get(hit.doc));
        }
        return new Found<>(found, Math.toIntExact(hits.totalHits.value));
    }

    private CollectorManager<?, TopFieldDocs> filtered(
            Search<T> search, TopFieldCollectorManager best) {
        return search.filter()
                .<CollectorManager<?, TopFieldDocs>>map(
                        filter -> new FilteredHits<>(best, doc -> filter.test(items.get(doc))))
                .orElse(best);
    }

    private Sort sort(Search<T> search) {
        List<SortField> fields = new ArrayList<>();
        search.ranking()
                .map(
                        ranking ->
                                RankingComparator.field(
                                        leaf ->
                                                doc ->
                                                        ranking.score()
                                                                .applyAsDouble(
                                                                        items.get(
                                                                                leaf.docBase
                                                                                        + doc)),
                                        ranking.ascending()))
                .ifPresent(fields::add);
        fields.addAll(search.order().fields());
        return new Sort(fields.toArray(SortField[]::new));
    }

    private static <T> List<T> items(DirectoryReader reader, LongFunction<T> itemById)
            throws IOException {
        List<T> items = new ArrayList<>(reader.maxDoc());
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues ids = DocValues.getNumeric(leaf.reader(), Field.ID);
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                boolean there = (live == null || live.get(doc)) && ids.advanceExact(doc);
                items.add(there ? itemById.apply(ids.longValue()) : null);
            }
        }
        return items;
    }
}
