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
import java.io.UncheckedIOException;
import java.util.function.IntToDoubleFunction;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;

/**
 * How far documents are from a point: the nearest of their places counts, and what has none is
 * farther than everything else. Lucene has such an order, but only with the nearest first: it
 * passes over what lies outside a box that it draws anew only now and then, and turned round that
 * box would be too small by then.
 */
final class Distances implements RankingComparator.Scores {

    private final String field;
    private final Place from;

    /**
     * @param field field of places
     * @param from distances are measured from here
     */
    Distances(String field, Place from) {
        this.field = field;
        this.from = from;
    }

    @Override
    public IntToDoubleFunction of(LeafReaderContext leaf) throws IOException {
        SortedNumericDocValues places = DocValues.getSortedNumeric(leaf.reader(), field);
        return doc -> {
            try {
                return places.advanceExact(doc) ? nearest(places) : Double.POSITIVE_INFINITY;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read an index in memory", e);
            }
        };
    }

    private double nearest(SortedNumericDocValues places) throws IOException {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < places.docValueCount(); i++) {
            long both = places.nextValue();
            double distance =
                    GreatCircle.kilometres(
                            from.lat(),
                            from.lng(),
                            GeoEncodingUtils.decodeLatitude((int) (both >> Integer.SIZE)),
                            GeoEncodingUtils.decodeLongitude((int) both));
            nearest = Math.min(nearest, distance);
        }
        return nearest;
    }
}
