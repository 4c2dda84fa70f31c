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
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distances against a plain sort, with so many objects that an index takes short cuts. */
class FarthestFirstTest {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private final List<StoredJob> stored = new ArrayList<>();
    private final ItemIndex<StoredJob> index =
            new ItemIndex<>(new JobShape(), () -> stored, Clock.systemUTC(), Duration.ZERO);

    /**
     * The newest come first in the index, so there the distances grow, but for some steps back, of
     * which one is the last. An index draws its box every 64 times, so one of these numbers of
     * objects meets it when it is old. All are within 60 degrees: farther out the box is the whole
     * globe.
     */
    @ParameterizedTest
    @CsvSource({"3000, 1", "3020, 1", "3040, 1", "3000, 30", "3020, 30", "3040, 30"})
    void theFarthestOfVeryManyComeInTheirOrder(int jobs, int page) {
        for (int i = 0; i < jobs; i++) {
            int step = i % 10 == 9 ? Math.max(0, i - 15) : i;
            stored.add(job(i, 60.0 * step / jobs));
        }
        List<Double> farthest =
                stored.stream()
                        .map(FarthestFirstTest::lng)
                        .sorted(Comparator.reverseOrder())
                        .limit(page)
                        .toList();
        assertThat(found(true, page)).extracting(FarthestFirstTest::lng).isEqualTo(farthest);
    }

    @Test
    void whatHasNoPlaceIsFarthest() {
        stored.addAll(List.of(job(1, 5), job(2, null), job(3, 1)));
        assertThat(found(true, 3)).extracting(StoredJob::id).containsExactly(2L, 1L, 3L);
        assertThat(found(false, 3)).extracting(StoredJob::id).containsExactly(3L, 1L, 2L);
    }

    private List<StoredJob> found(boolean descending, int page) {
        Order order = Order.byDistance(Field.LOCATION, new Place(0, 0), descending);
        return index.find(Search.of(new MatchAllDocsQuery(), order), 0, page).items();
    }

    private static double lng(StoredJob job) {
        return job.content().at("/location/lng").doubleValue();
    }

    private static StoredJob job(long id, Number lng) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        if (lng != null) {
            content.putObject("location").put("lat", 0.0).put("lng", lng.doubleValue());
        }
        Instant created = START.minusSeconds(id);
        return new StoredJob(id, "key-" + id, "b", null, content, created, START, null);
    }
}
