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

import ai.hrflow.camel.sandbox.store.StoredProfile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ManyProfilesTest {

    private static final int PROFILES = 10_000;
    private static final int RUNS = 60;
    private static final List<String> WORDS =
            List.of(
                    ("welding java nurse kitchen accounting logistics marketing python teaching"
                                    + " wiring plumbing design research sales security cleaning"
                                    + " driving planning testing writing")
                            .split(" "));

    /** The bound is far above the few milliseconds it takes, and far below a scan of all texts. */
    @Test
    void aSearchOverTenThousandProfilesTakesMilliseconds() {
        List<StoredProfile> stored = profiles();
        ItemIndex<StoredProfile> index =
                new ItemIndex<>(new ProfileShape(), () -> stored, Clock.systemUTC(), Duration.ZERO);
        long[] nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            String query = WORDS.get(i % WORDS.size()) + " word" + i;
            Filters filters = new Filters().in(List.of("s".repeat(40))).freeText(query);
            long start = System.nanoTime();
            index.find(Search.of(filters.query(), Order.byRelevance(false)), 0, 30);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        assertThat(Duration.ofNanos(nanos[RUNS / 2])).isLessThan(Duration.ofMillis(50));
        assertThat(
                        index.all(
                                Search.of(
                                        new Filters().in(List.of("s".repeat(40))).query(),
                                        Order.byTime(Field.CREATED_AT, false))))
                .hasSize(PROFILES)
                .startsWith(stored.get(PROFILES - 1));
    }

    private static List<StoredProfile> profiles() {
        Random random = new Random(7);
        List<StoredProfile> profiles = new ArrayList<>();
        Instant start = Instant.parse("2024-01-01T00:00:00Z");
        for (int i = 0; i < PROFILES; i++) {
            var content = Stock.emptyProfile("p" + i);
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 60; word++) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
                text.append("word").append(random.nextInt(2000)).append(' ');
            }
            content.put("text", text.toString());
            Instant time = start.plusSeconds(i);
            profiles.add(
                    new StoredProfile(
                            i,
                            "k" + i,
                            "s".repeat(40),
                            null,
                            null,
                            content,
                            null,
                            null,
                            time,
                            time,
                            null));
        }
        return profiles;
    }
}
