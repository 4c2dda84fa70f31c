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

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.store.StoredJob;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;

class UnusableItemTest {

    private final List<StoredJob> stored = new ArrayList<>();
    private final ItemIndex<StoredJob> index =
            new ItemIndex<>(new JobShape(), () -> stored, Clock.systemUTC(), Duration.ZERO);

    @Test
    void anItemThatCannotBeIndexedHidesOnlyItself() {
        Instant past = Instant.parse("2024-03-01T08:00:00Z");
        StoredJob first = job(1, past);
        StoredJob last = job(3, past);
        stored.addAll(List.of(first, job(2, Instant.MIN), last));
        assertThat(found()).containsExactlyInAnyOrder(first, last);

        StoredJob later = job(4, past);
        index.changed(later);
        assertThat(found()).containsExactlyInAnyOrder(first, last, later);
    }

    @Test
    void aStateThatCannotBeIndexedTakesTheEarlierOneAway() {
        stored.add(job(1, Instant.EPOCH));
        assertThat(found()).hasSize(1);
        index.changed(job(1, Instant.MIN));
        index.changed(job(2, Instant.EPOCH));
        assertThat(found()).extracting(StoredJob::id).containsExactly(2L);
    }

    private List<StoredJob> found() {
        return index.all(Search.of(new MatchAllDocsQuery(), Order.byTime(Field.UPDATED_AT, true)));
    }

    private static StoredJob job(long id, Instant created) {
        return new StoredJob(
                id,
                "key-" + id,
                "b",
                null,
                JsonNodeFactory.instance.objectNode(),
                created,
                Instant.EPOCH,
                null);
    }
}
