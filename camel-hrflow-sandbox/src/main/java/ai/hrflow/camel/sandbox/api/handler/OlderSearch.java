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
import ai.hrflow.camel.sandbox.search.Field;
import ai.hrflow.camel.sandbox.search.Filters;
import ai.hrflow.camel.sandbox.search.Order;
import ai.hrflow.camel.sandbox.search.Search;
import ai.hrflow.camel.sandbox.store.Board;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Searching and scoring as before 2020-05: filters were what jobs are today. */
final class OlderSearch {

    private static final Order NEWEST_FIRST = Order.byTime(Field.CREATED_AT, false);

    private final SearchSpace space;
    private final ProfileSearch profiles;
    private final ProfileLookup lookup;
    private final Store store;

    OlderSearch(SearchSpace space, ProfileSearch profiles, Resources resources) {
        this.space = space;
        this.profiles = profiles;
        lookup = resources.profileLookup();
        store = resources.store();
    }

    Answer search(Arguments arguments) {
        Search<StoredProfile> search =
                profiles.received(
                        arguments,
                        arguments.time("timestamp_start"),
                        arguments.time("timestamp_end"));
        return Results.of(arguments, space.profiles(), search)
                .answer("Profile searching results", "profiles", profiles::whole);
    }

    /** One score for each job, the best first. */
    Answer score(Arguments arguments) {
        StoredProfile profile = space.scorable(lookup.find(arguments));
        Set<String> boards =
                store.boards().stream()
                        .filter(Board::accessible)
                        .map(Board::key)
                        .collect(Collectors.toSet());
        ToDoubleFunction<StoredJob> score = job -> space.scorer().score(profile, job).value();
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        space.jobs()
                .all(
                        Search.<StoredJob>of(new Filters().in(boards).query(), NEWEST_FIRST)
                                .rankedBy(score, false))
                .forEach(
                        job ->
                                list.addObject()
                                        .put("filter_id", job.key())
                                        .put("filter_reference", job.reference())
                                        .put("score", score.applyAsDouble(job)));
        return Answer.of(200, "Profile scores", list);
    }
}
