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
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Collects what a search asks for; all of it must hold. */
public final class Filters {

    /** Value of a field that is there or not. */
    static final String YES = "yes";

    private static final double METRES_PER_KILOMETRE = 1000;

    private final BooleanQuery.Builder all = new BooleanQuery.Builder();

    /** Starts with everything. */
    public Filters() {
        all.add(new MatchAllDocsQuery(), Occur.FILTER);
    }

    /**
     * @return the query
     */
    public Query query() {
        return all.build();
    }

    /**
     * @param keys sources or boards to look in
     * @return this
     */
    public Filters in(Collection<String> keys) {
        return filter(
                new TermInSetQuery(Field.CONTAINER, keys.stream().map(BytesRef::new).toList()));
    }

    /**
     * Leaves out profiles that say too little to be scored, or may not be.
     *
     * @return this
     */
    public Filters scorable() {
        return filter(new TermQuery(new Term(Field.SCORABLE, YES)));
    }

    /**
     * @param item what is not to be found
     * @return this
     */
    public Filters without(StoredItem item) {
        all.add(new TermQuery(new Term(Field.ID, Long.toString(item.id()))), Occur.MUST_NOT);
        return this;
    }

    /**
     * @param text words that must be there; they decide the relevance
     * @return this
     */
    public Filters freeText(String text) {
        all.add(FreeText.anywhere(text), Occur.MUST);
        return this;
    }

    /**
     * @param field field
     * @param name beginnings of words
     * @return this
     */
    public Filters name(String field, String name) {
        return filter(FreeText.beginnings(field, name));
    }

    /**
     * @param field field
     * @param names any of these names
     * @return this
     */
    public Filters anyName(String field, Collection<String> names) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        names.forEach(name -> any.add(FreeText.beginnings(field, name), Occur.SHOULD));
        return filter(any.build());
    }

    /**
     * @param field field
     * @param value the whole value, in any case
     * @return this
     */
    public Filters exact(String field, String value) {
        return filter(new TermQuery(new Term(field, Fields.term(Folding.fold(value)))));
    }

    /**
     * @param field field
     * @param min smallest value, if any
     * @param max largest value, if any
     * @return this
     */
    public Filters number(String field, Optional<Double> min, Optional<Double> max) {
        if (min.isEmpty() && max.isEmpty()) {
            return this;
        }
        return filter(
                DoublePoint.newRangeQuery(
                        field,
                        min.orElse(Double.NEGATIVE_INFINITY),
                        max.orElse(Double.POSITIVE_INFINITY)));
    }

    /**
     * @param field field of places
     * @param from centre
     * @param kilometres radius
     * @return this
     */
    public Filters near(String field, Place from, double kilometres) {
        return filter(
                LatLonPoint.newDistanceQuery(
                        field, from.lat(), from.lng(), kilometres * METRES_PER_KILOMETRE));
    }

    /**
     * @param field field
     * @param keywords words or phrases, all of which must be there
     * @return this
     */
    public Filters keywords(String field, Collection<String> keywords) {
        for (String keyword : keywords) {
            Query phrase = FreeText.phrase(field, keyword);
            if (phrase != null) {
                filter(phrase);
            }
        }
        return this;
    }

    /**
     * @param field field of named traits
     * @param wanted list of {@code {name, value}}, all of which must be there; without a value, any
     *     value will do
     * @return this
     */
    public Filters named(String field, JsonNode wanted) {
        return filter(allOf(field, wanted));
    }

    /**
     * @param tags list of tags, all of which must be there; or list of such lists, one of which
     *     must be there whole
     * @return this
     */
    public Filters tagsIncluded(JsonNode tags) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        if (tags.path(0).isArray()) {
            tags.forEach(group -> any.add(allOf(Field.TAGS, group), Occur.SHOULD));
        } else {
            any.add(allOf(Field.TAGS, tags), Occur.SHOULD);
        }
        return filter(any.build());
    }

    /**
     * @param tags list of tags, none of which may be there; or list of such lists, none of which
     *     may be there whole
     * @return this
     */
    public Filters tagsExcluded(JsonNode tags) {
        for (JsonNode item : tags) {
            all.add(
                    item.isArray() ? allOf(Field.TAGS, item) : one(Field.TAGS, item),
                    Occur.MUST_NOT);
        }
        return this;
    }

    private static Query allOf(String field, JsonNode wanted) {
        List<Query> queries = new ArrayList<>();
        wanted.forEach(item -> queries.add(one(field, item)));
        if (queries.isEmpty()) {
            return new MatchAllDocsQuery();
        }
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        queries.forEach(query -> every.add(query, Occur.FILTER));
        return every.build();
    }

    private static Query one(String field, JsonNode item) {
        String name = item.path("name").asText("");
        if (name.isBlank()) {
            return new MatchNoDocsQuery("a trait without a name");
        }
        String term =
                item.path("value").asText("").isEmpty() || item.path("value").isNull()
                        ? Fields.term(Folding.fold(name))
                        : Fields.pair(name, item.path("value"));
        return new TermQuery(new Term(field, term));
    }

    private Filters filter(Query query) {
        all.add(query, Occur.FILTER);
        return this;
    }
}
