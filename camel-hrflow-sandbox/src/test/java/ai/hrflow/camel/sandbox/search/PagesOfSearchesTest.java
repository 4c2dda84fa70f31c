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
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages, each found by itself and the best hits only, against all profiles sorted by plain Java.
 * Times, places and words are drawn from few, so that there are many ties; a part of the profiles
 * is changed and changed back, archived, or replaced, so that the index has gaps.
 */
class PagesOfSearchesTest {

    private static final int PROFILES = 1_200;
    private static final Place LYON = new Place(45.75, 4.85);
    private static final String SOURCE = "s".repeat(40);
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final List<Place> PLACES =
            List.of(
                    new Place(48.85, 2.35),
                    new Place(45.76, 4.83),
                    new Place(-33.86, 151.2),
                    new Place(40.71, -74.0),
                    new Place(0, 180));

    private static final Map<Long, StoredProfile> STORED = new HashMap<>();
    private static final ItemIndex<StoredProfile> INDEX =
            new ItemIndex<>(
                    new ProfileShape(),
                    () -> List.copyOf(STORED.values()),
                    Clock.systemUTC(),
                    Duration.ZERO);

    /** One way to sort, in Lucene's words and in Java's; Java's is the way there. */
    record Case(
            String name,
            Search<StoredProfile> search,
            Predicate<StoredProfile> fits,
            Comparator<StoredProfile> order) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void store() {
        Random random = new Random(11);
        for (long id = 1; id <= PROFILES; id++) {
            put(profile(id, random, null));
        }
        INDEX.all(everything(Order.byTime(Field.CREATED_AT, false)));
        for (int change = 0; change < PROFILES; change++) {
            long id = 1 + random.nextInt(PROFILES);
            put(profile(id, random, random.nextInt(5) == 0 ? START : null));
            if (change % 100 == 0) {
                INDEX.all(everything(Order.byTime(Field.CREATED_AT, false)));
            }
        }
    }

    private static void put(StoredProfile profile) {
        STORED.put(profile.id(), profile);
        INDEX.changed(profile);
    }

    private static StoredProfile profile(long id, Random random, Instant archived) {
        ObjectNode content = Stock.emptyProfile("p" + id);
        content.put("text", "welder ".repeat(1 + random.nextInt(3)) + "x ".repeat(4));
        if (random.nextInt(4) > 0) {
            Place place = PLACES.get(random.nextInt(PLACES.size()));
            Stock.place(Stock.info(content), place.lat(), place.lng());
        }
        return new StoredProfile(
                id,
                "k" + id,
                SOURCE,
                null,
                null,
                content,
                null,
                null,
                START.plusSeconds(random.nextInt(40)),
                START.plusSeconds(random.nextInt(40)),
                archived);
    }

    static Stream<Case> searches() {
        List<Case> cases = new ArrayList<>();
        Predicate<StoredProfile> all = profile -> true;
        for (boolean ascending : List.of(false, true)) {
            String way = ascending ? " upwards" : " downwards";
            Comparator<StoredProfile> created = turned(CREATED, ascending);
            Comparator<StoredProfile> updated = turned(UPDATED, ascending);
            Order byCreation = Order.byTime(Field.CREATED_AT, ascending);
            cases.add(new Case("creation" + way, everything(byCreation), all, created));
            cases.add(
                    new Case(
                            "change" + way,
                            everything(Order.byTime(Field.UPDATED_AT, ascending)),
                            all,
                            updated));
            cases.add(
                    new Case(
                            "relevance without words" + way,
                            everything(Order.byRelevance(ascending)),
                            all,
                            created));
            cases.add(
                    new Case(
                            "distance" + way,
                            everything(Order.byDistance(Field.LOCATION, LYON, ascending)),
                            all,
                            turned(DISTANCE, ascending)));
            Predicate<StoredProfile> odd = profile -> profile.id() % 2 == 1;
            cases.add(
                    new Case(
                            "creation with a condition" + way,
                            Search.<StoredProfile>of(in(), byCreation).and(odd),
                            odd,
                            created));
            // as with the API: the best first, then the newest; or both the other way
            ToDoubleFunction<StoredProfile> score = profile -> profile.id() % 7 / 10.0;
            Comparator<StoredProfile> byScore = Comparator.comparingDouble(score);
            cases.add(
                    new Case(
                            "score" + way,
                            Search.<StoredProfile>of(in(), byCreation)
                                    .and(odd)
                                    .rankedBy(score, ascending),
                            odd,
                            (ascending ? byScore : byScore.reversed()).thenComparing(created)));
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("searches")
    void everyPageIsThePartOfTheSortedWhole(Case given) {
        List<StoredProfile> sorted =
                STORED.values().stream()
                        .filter(profile -> profile.archivedAt() == null)
                        .filter(given.fits())
                        .sorted(given.order())
                        .toList();
        assertThat(sorted).hasSizeGreaterThan(400);
        for (int limit : List.of(1, 7, 30, 400, 5_000)) {
            for (int from :
                    List.of(0, limit, 3 * limit, sorted.size() - 1, sorted.size() + limit)) {
                Found<StoredProfile> page = INDEX.find(given.search(), from, from + limit);
                assertThat(page.total()).isEqualTo(sorted.size());
                assertThat(page.items())
                        .as("%d from %d", limit, from)
                        .containsExactlyElementsOf(
                                sorted.subList(
                                        Math.min(from, sorted.size()),
                                        Math.min(from + limit, sorted.size())));
            }
        }
        assertThat(INDEX.all(given.search())).containsExactlyElementsOf(sorted);
    }

    /** What is relevant is Lucene's to say; pages must agree with the whole, both ways. */
    @ParameterizedTest(name = "upwards {0}")
    @ValueSource(booleans = {false, true})
    void pagesByRelevanceFollowEachOtherAsInTheWhole(boolean ascending) {
        Search<StoredProfile> search =
                Search.of(
                        new Filters().in(List.of(SOURCE)).freeText("welder").query(),
                        Order.byRelevance(ascending));
        List<StoredProfile> whole = INDEX.all(search);
        List<StoredProfile> paged = new ArrayList<>();
        for (int from = 0; from < whole.size(); from += 30) {
            paged.addAll(INDEX.find(search, from, from + 30).items());
        }
        assertThat(paged).containsExactlyElementsOf(whole);
        // all texts would be equally long but for the word itself: more of it is better
        List<Integer> words =
                whole.stream()
                        .map(p -> p.content().path("text").asText().split("welder").length)
                        .toList();
        assertThat(words)
                .isSortedAccordingTo(
                        ascending ? Comparator.naturalOrder() : Comparator.reverseOrder());
    }

    private static final Comparator<StoredProfile> NEWEST_LAST =
            Comparator.comparing(StoredProfile::createdAt).thenComparing(StoredProfile::id);
    private static final Comparator<StoredProfile> CREATED = NEWEST_LAST.reversed();
    private static final Comparator<StoredProfile> UPDATED =
            Comparator.comparing(StoredProfile::updatedAt)
                    .thenComparing(StoredProfile::id)
                    .reversed();
    private static final Comparator<StoredProfile> DISTANCE =
            Comparator.comparingDouble(PagesOfSearchesTest::kilometres).thenComparing(CREATED);

    private static double kilometres(StoredProfile profile) {
        return Places.of(profile.content().path("info").path("location"))
                .map(LYON::distanceTo)
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static Comparator<StoredProfile> turned(
            Comparator<StoredProfile> order, boolean turned) {
        return turned ? order.reversed() : order;
    }

    private static Search<StoredProfile> everything(Order order) {
        return Search.of(in(), order);
    }

    private static Query in() {
        return new Filters().in(List.of(SOURCE)).query();
    }
}
