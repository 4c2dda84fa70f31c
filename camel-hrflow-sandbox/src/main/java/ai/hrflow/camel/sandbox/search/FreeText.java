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

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/**
 * Makes queries of what people write. All words must be there, in any order; words between
 * quotation marks stand together; no other sign has a meaning.
 */
final class FreeText {

    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final float TITLE_WEIGHT = 2;

    private static final QueryBuilder BUILDER = new QueryBuilder(new Analysis());

    private FreeText() {}

    /** Everything the object says; a word in a title counts more. */
    static Query anywhere(String text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean empty = true;
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            String part = parts.group(1) == null ? parts.group(2) : parts.group(1);
            Query query = phrase(Field.ALL, part);
            if (query != null) {
                empty = false;
                all.add(query, Occur.MUST);
                all.add(new BoostQuery(phrase(Field.TITLES, part), TITLE_WEIGHT), Occur.SHOULD);
            }
        }
        return empty ? new MatchAllDocsQuery() : all.build();
    }

    /** The words of the text next to each other; {@code null} when it has no word. */
    static Query phrase(String field, String text) {
        return BUILDER.createPhraseQuery(field, text);
    }

    /** Every word as the beginning of a word. */
    static Query beginnings(String field, String text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : Folding.fold(text).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                all.add(new PrefixQuery(new Term(field, word)), Occur.MUST);
            }
        }
        return all.build();
    }
}
