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
import ai.hrflow.camel.sandbox.search.Search;
import ai.hrflow.camel.sandbox.search.Stage;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds profiles by filters. */
final class ProfileSearch {

    private final SearchSpace space;
    private final Store store;
    private final Containers containers;
    private final ProfileJson json;

    ProfileSearch(SearchSpace space, Resources resources) {
        this.space = space;
        store = resources.store();
        containers = resources.containers();
        json = resources.profileJson();
    }

    Answer search(Arguments arguments) {
        return Results.of(arguments, space.profiles(), criteria(arguments, new Filters(), null))
                .answer("Profile searching results", "profiles", this::whole);
    }

    /** What is asked for, where the stage is the one reached for the given job, if any. */
    Search<StoredProfile> criteria(Arguments arguments, Filters filters, StoredJob job) {
        return criteria(
                arguments, filters, stage(arguments, job), CreationPeriod.limits(arguments));
    }

    /** What is asked for, among the profiles received in a period, if it has ends. */
    Search<StoredProfile> received(
            Arguments arguments, Optional<Instant> from, Optional<Instant> to) {
        return criteria(
                arguments, new Filters(), Optional.empty(), CreationPeriod.limits(from, to));
    }

    JsonNode whole(StoredProfile profile) {
        return json.whole(profile, store.source(profile.sourceKey()).orElseThrow());
    }

    private Search<StoredProfile> criteria(
            Arguments arguments,
            Filters filters,
            Optional<Predicate<StoredProfile>> stage,
            Optional<Predicate<Instant>> period) {
        filters.in(sources(arguments));
        Criteria.addTo(filters, arguments);
        arguments.value("name").ifPresent(v -> filters.name(Field.NAME, v.asText()));
        arguments.value("email").ifPresent(v -> filters.exact(Field.EMAIL, v.asText()));
        Geopoints.addTo(filters, arguments, "experience_location", Field.EXPERIENCE_LOCATION);
        Geopoints.addTo(filters, arguments, "education_location", Field.EDUCATION_LOCATION);
        for (String field : List.of(Field.EXPERIENCES_DURATION, Field.EDUCATIONS_DURATION)) {
            filters.number(
                    field, arguments.number(field + "_min"), arguments.number(field + "_max"));
        }
        return Search.<StoredProfile>of(filters.query(), SearchOrder.of(arguments))
                .and(period.map(p -> profile -> p.test(profile.createdAt())))
                .and(stage)
                .and(Criteria.raw(arguments, this::whole));
    }

    private List<String> sources(Arguments arguments) {
        List<String> keys = new ArrayList<>();
        for (String key : arguments.texts("source_keys")) {
            keys.add(containers.source(key, "Invalid source array").key());
        }
        return keys;
    }

    private static Optional<Predicate<StoredProfile>> stage(Arguments arguments, StoredJob job) {
        return Optional.ofNullable(arguments.text("stage"))
                .map(
                        stage ->
                                job == null
                                        ? profile -> Stage.has(profile.content(), stage)
                                        : profile ->
                                                Stage.has(
                                                        profile.content(),
                                                        stage,
                                                        job.key(),
                                                        job.reference()));
    }
}
