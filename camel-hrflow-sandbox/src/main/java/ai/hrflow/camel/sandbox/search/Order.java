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

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * Order of a search's result. Two objects that are equal in it come newest first, or oldest first
 * when the order is turned round.
 */
public final class Order {

    private final Sort sort;
    private final boolean backwards;

    private Order(boolean backwards, SortField... first) {
        List<SortField> fields = new ArrayList<>(List.of(first));
        fields.add(new SortField(ItemIndex.ID, SortField.Type.LONG, true));
        this.sort = new Sort(fields.toArray(SortField[]::new));
        this.backwards = backwards;
    }

    /**
     * @param field {@link Field#CREATED_AT} or {@link Field#UPDATED_AT}
     * @param ascending oldest first
     * @return order by a time
     */
    public static Order byTime(String field, boolean ascending) {
        return new Order(ascending, new SortField(field, SortField.Type.LONG, true));
    }

    /**
     * @param ascending least relevant first
     * @return order by how well the free text fits, then by creation
     */
    public static Order byRelevance(boolean ascending) {
        return new Order(
                ascending,
                SortField.FIELD_SCORE,
                new SortField(Field.CREATED_AT, SortField.Type.LONG, true));
    }

    /**
     * @param field field of places
     * @param from distances are measured from here
     * @param descending farthest first
     * @return order by distance; what has no place is farther than everything else
     */
    public static Order byDistance(String field, Place from, boolean descending) {
        return new Order(
                descending,
                LatLonDocValuesField.newDistanceSort(field, from.lat(), from.lng()),
                new SortField(Field.CREATED_AT, SortField.Type.LONG, true));
    }

    Sort sort() {
        return sort;
    }

    /** Lucene sorts relevance and distance one way only; so all are turned round afterwards. */
    <T> List<T> finish(List<T> found) {
        if (backwards) {
            Collections.reverse(found);
        }
        return found;
    }
}
