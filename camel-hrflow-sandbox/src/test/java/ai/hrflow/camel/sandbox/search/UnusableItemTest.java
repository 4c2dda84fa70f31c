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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.hrflow.camel.sandbox.store.StoredJob;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
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

    /** A search on another thread meets the error between the two halves of this one's look-up. */
    @Test
    void whatWasFoundIsFoundAlsoWhileTheIndexIsBuiltAnew() {
        StoredJob usable = job(1, Instant.EPOCH);
        StoredJob tooMuch = job(2, Instant.EPOCH);
        List<Runnable> meanwhile = new ArrayList<>();
        var jobs = new JobShape();
        Shape<StoredJob> shape =
                new Shape<>() {
                    @Override
                    public boolean searchable(StoredJob job) {
                        return jobs.searchable(job);
                    }

                    @Override
                    public Document document(StoredJob job) {
                        if (job == tooMuch) {
                            throw new OutOfMemoryError("for the test");
                        }
                        return jobs.document(job);
                    }
                };
        Clock clock =
                new Clock() {
                    @Override
                    public Instant instant() {
                        if (!meanwhile.isEmpty()) {
                            meanwhile.remove(0).run();
                        }
                        return Instant.now();
                    }

                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }
                };
        stored.add(usable);
        var failing = new ItemIndex<>(shape, () -> stored, clock, Duration.ZERO);
        assertThat(failing.state(usable)).contains(usable);
        meanwhile.add(
                () -> {
                    failing.changed(tooMuch);
                    assertThatThrownBy(() -> failing.state(tooMuch))
                            .isInstanceOf(OutOfMemoryError.class);
                });
        assertThat(failing.state(usable)).contains(usable);
        assertThat(meanwhile).as("the error was met").isEmpty();
        assertThat(failing.state(usable)).as("after the rebuilding").contains(usable);
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
