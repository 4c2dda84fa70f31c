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

import java.util.List;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/**
 * Order of a search's result. Two objects that are equal in it come newest first, or oldest first
 * when the order is turned round; so it is always the same.
 */
public final class Order {

    private final List<SortField> fields;

    private Order(SortField... fields) {
        this.fields = List.of(fields);
    }

    /**
     * @param field {@link Field#CREATED_AT} or {@link Field#UPDATED_AT}
     * @param ascending oldest first
     * @return order by a time
     */
    public static Order byTime(String field, boolean ascending) {
        return new Order(number(field, ascending), number(Field.ID, ascending));
    }

    /**
     * @param ascending least relevant first
     * @return order by how well the free text fits, then by creation
     */
    public static Order byRelevance(boolean ascending) {
        return new Order(
                // by itself a relevance is sorted downwards
                new SortField(null, SortField.Type.SCORE, ascending),
                number(Field.CREATED_AT, ascending),
                number(Field.ID, ascending));
    }

    /**
     * @param field field of places
     * @param from distances are measured from here
     * @param descending farthest first
     * @return order by distance; what has no place is farther than everything else
     */
    public static Order byDistance(String field, Place from, boolean descending) {
        return new Order(
                RankingComparator.field(new Distances(field, from), !descending),
                number(Field.CREATED_AT, descending),
                number(Field.ID, descending));
    }

    List<SortField> fields() {
        return fields;
    }

    Sort sort() {
        return new Sort(fields.toArray(SortField[]::new));
    }

    private static SortField number(String field, boolean ascending) {
        return new SortField(field, SortField.Type.LONG, !ascending);
    }
}
