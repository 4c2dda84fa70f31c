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
import java.util.Collection;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;

/**
 * Passes on the hits that fit a condition; the others are not counted either.
 *
 * @param <C> type of the collectors behind
 * @param <R> type of their result
 */
final class FilteredHits<C extends Collector, R>
        implements CollectorManager<FilteredHits.Filtered<C>, R> {

    private final CollectorManager<C, R> behind;
    private final IntPredicate condition;

    /**
     * @param behind gets the hits that fit
     * @param condition whether a document fits
     */
    FilteredHits(CollectorManager<C, R> behind, IntPredicate condition) {
        this.behind = behind;
        this.condition = condition;
    }

    @Override
    public Filtered<C> newCollector() throws IOException {
        return new Filtered<>(behind.newCollector(), condition);
    }

    @Override
    public R reduce(Collection<Filtered<C>> collectors) throws IOException {
        return behind.reduce(collectors.stream().map(Filtered::behind).toList());
    }

    /**
     * One of its collectors.
     *
     * @param <C> type of the collector behind
     */
    static final class Filtered<C extends Collector> extends FilterCollector {

        private final C behind;
        private final IntPredicate condition;

        private Filtered(C behind, IntPredicate condition) {
            super(behind);
            this.behind = behind;
            this.condition = condition;
        }

        private C behind() {
            return behind;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            int docBase = context.docBase;
            return new FilterLeafCollector(super.getLeafCollector(context)) {
                @Override
                public void collect(int doc) throws IOException {
                    if (condition.test(docBase + doc)) {
                        super.collect(doc);
                    }
                }
            };
        }
    }
}
