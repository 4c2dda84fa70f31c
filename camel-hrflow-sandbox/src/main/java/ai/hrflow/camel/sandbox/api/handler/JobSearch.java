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
package ai.hrflow.camel.sandbox.api.handler;

import ai.hrflow.camel.sandbox.api.Answer;
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.api.Times;
import ai.hrflow.camel.sandbox.search.Field;
import ai.hrflow.camel.sandbox.search.Filters;
import ai.hrflow.camel.sandbox.search.Ranges;
import ai.hrflow.camel.sandbox.search.Search;
import ai.hrflow.camel.sandbox.search.Stage;
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Finds jobs by filters. */
final class JobSearch {

    private final SearchSpace space;
    private final Store store;
    private final Containers containers;

    JobSearch(SearchSpace space, Resources resources) {
        this.space = space;
        store = resources.store();
        containers = resources.containers();
    }

    Answer search(Arguments arguments) {
        return Results.of(
                        arguments,
                        space.jobs(),
                        criteria(arguments, new Filters(), this::candidates))
                .answer("Job searching results", "jobs", this::whole);
    }

    /** What is asked for, where the stage is the one that any of these candidates has reached. */
    Search<StoredJob> criteria(
            Arguments arguments, Filters filters, Supplier<List<StoredProfile>> candidates) {
        filters.in(boards(arguments));
        Criteria.addTo(filters, arguments);
        List<String> names = arguments.texts("names");
        if (!names.isEmpty()) {
            filters.anyName(Field.NAME, names);
        }
        return Search.<StoredJob>of(filters.query(), SearchOrder.of(arguments))
                .and(CreationPeriod.limits(arguments).map(p -> job -> p.test(job.createdAt())))
                .and(ranges(arguments, "ranges_float", JobSearch::number))
                .and(ranges(arguments, "ranges_date", JobSearch::time))
                .and(stage(arguments, candidates))
                .and(Criteria.raw(arguments, this::whole));
    }

    JsonNode whole(StoredJob job) {
        return JobJson.whole(job, store.board(job.boardKey()).orElseThrow());
    }

    private List<String> boards(Arguments arguments) {
        List<String> keys = new ArrayList<>();
        for (String key : arguments.texts("board_keys")) {
            keys.add(containers.board(key, "Invalid board array").key());
        }
        return keys;
    }

    private List<StoredProfile> candidates() {
        return store.sources().stream()
                .filter(Source::accessible)
                .flatMap(source -> store.profiles().in(source.key()).stream())
                .toList();
    }

    private static Optional<Predicate<StoredJob>> stage(
            Arguments arguments, Supplier<List<StoredProfile>> candidates) {
        String stage = arguments.text("stage");
        if (stage == null) {
            return Optional.empty();
        }
        List<StoredProfile> all = candidates.get();
        return Optional.of(
                job ->
                        all.stream()
                                .anyMatch(
                                        profile ->
                                                Stage.has(
                                                        profile.content(),
                                                        stage,
                                                        job.key(),
                                                        job.reference())));
    }

    private static <C extends Comparable<C>> Optional<Predicate<StoredJob>> ranges(
            Arguments arguments, String name, Function<JsonNode, C> limit) {
        return arguments
                .value(name)
                .map(wanted -> Ranges.overlap(wanted, name, limit))
                .map(overlap -> job -> overlap.test(job.content()));
    }

    private static Double number(JsonNode value) {
        return value.isNumber() ? value.doubleValue() : null;
    }

    /** An end that is no date is no limit. */
    private static Instant time(JsonNode value) {
        try {
            return value.asText("").isBlank() ? null : Times.read(value.asText());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
