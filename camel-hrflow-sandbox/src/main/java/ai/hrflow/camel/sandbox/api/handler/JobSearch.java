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
import ai.hrflow.camel.sandbox.search.Stage;
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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
        return Results.of(Page.of(arguments, find(arguments, candidates())))
                .answer("Job searching results", "jobs", this::whole);
    }

    /** The jobs that fit, where the stage is the one that any of these candidates has reached. */
    List<StoredJob> find(Arguments arguments, List<StoredProfile> candidates) {
        Filters filters = new Filters().in(boards(arguments));
        Criteria.addTo(filters, arguments);
        List<String> names = arguments.texts("names");
        if (!names.isEmpty()) {
            filters.anyName(Field.NAME, names);
        }
        Predicate<Instant> period = CreationPeriod.of(arguments);
        Predicate<StoredJob> stage = stage(arguments, candidates);
        Predicate<StoredJob> raw = Criteria.raw(arguments, this::whole);
        Predicate<JsonNode> ranges =
                Ranges.overlap(list(arguments, "ranges_float"), "ranges_float", JobSearch::number)
                        .and(
                                Ranges.overlap(
                                        list(arguments, "ranges_date"),
                                        "ranges_date",
                                        JobSearch::time));
        return space.jobs()
                .find(
                        filters.query(),
                        job ->
                                period.test(job.createdAt())
                                        && ranges.test(job.content())
                                        && stage.test(job)
                                        && raw.test(job),
                        SearchOrder.of(arguments));
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

    private static Predicate<StoredJob> stage(Arguments arguments, List<StoredProfile> candidates) {
        String stage = arguments.text("stage");
        return job ->
                stage == null
                        || candidates.stream()
                                .anyMatch(
                                        profile ->
                                                Stage.has(
                                                        profile.content(),
                                                        stage,
                                                        job.key(),
                                                        job.reference()));
    }

    private static JsonNode list(Arguments arguments, String name) {
        return arguments.value(name).orElseGet(JsonNodeFactory.instance::arrayNode);
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
