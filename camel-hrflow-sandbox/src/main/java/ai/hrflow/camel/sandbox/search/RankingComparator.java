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

import java.io.IOException;
import java.util.function.IntToDoubleFunction;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.SimpleFieldComparator;
import org.apache.lucene.search.SortField;

/** Lets Lucene sort by a number that is computed for each hit, in either direction. */
final class RankingComparator extends SimpleFieldComparator<Double> {

    /** Tells the numbers of documents. */
    interface Scores {
        /** For one leaf of an index, by number within that leaf, in rising order. */
        IntToDoubleFunction of(LeafReaderContext leaf) throws IOException;
    }

    private final Scores scores;
    private final double[] values;
    private IntToDoubleFunction score;
    private double bottom;
    private double top;

    private RankingComparator(Scores scores, int hits) {
        this.scores = scores;
        values = new double[hits];
    }

    /**
     * @param scores numbers of the documents
     * @param ascending smallest first
     * @return order by it
     */
    static SortField field(Scores scores, boolean ascending) {
        FieldComparatorSource source =
                new FieldComparatorSource() {
                    @Override
                    public FieldComparator<?> newComparator(
                            String field, int hits, Pruning pruning, boolean reversed) {
                        return new RankingComparator(scores, hits);
                    }
                };
        return new SortField("ranking", source, !ascending);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        score = scores.of(context);
    }

    @Override
    public int compare(int slot, int other) {
        return Double.compare(values[slot], values[other]);
    }

    @Override
    public void setBottom(int slot) {
        bottom = values[slot];
    }

    @Override
    public void setTopValue(Double value) {
        top = value;
    }

    @Override
    public Double value(int slot) {
        return values[slot];
    }

    @Override
    public int compareBottom(int doc) {
        return Double.compare(bottom, score(doc));
    }

    @Override
    public int compareTop(int doc) {
        return Double.compare(top, score(doc));
    }

    @Override
    public void copy(int slot, int doc) {
        values[slot] = score(doc);
    }

    private double score(int doc) {
        return score.applyAsDouble(doc);
    }
}
