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
import ai.hrflow.camel.sandbox.search.Filters;
import ai.hrflow.camel.sandbox.search.ItemIndex;
import ai.hrflow.camel.sandbox.search.Search;
import ai.hrflow.camel.sandbox.store.StoredItem;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Finds by filters and says how well each found item fits. {@code use_algorithm=0} leaves the
 * scoring out. Any {@code algorithm_key} will do: the list of the API's is open, and here there is
 * one model.
 */
final class Scoring {

    private final SearchSpace space;
    private final ProfileSearch profiles;
    private final JobSearch jobs;
    private final ProfileLookup profileLookup;
    private final JobLookup jobLookup;

    Scoring(SearchSpace space, ProfileSearch profiles, JobSearch jobs, Resources resources) {
        this.space = space;
        this.profiles = profiles;
        this.jobs = jobs;
        profileLookup = resources.profileLookup();
        jobLookup = resources.jobLookup();
    }

    Answer profilesForJob(Arguments arguments) {
        StoredJob job = space.scorable(jobLookup.findOfPair(arguments));
        Search<StoredProfile> search = profiles.criteria(arguments, new Filters().scorable(), job);
        return results(
                        arguments,
                        space.profiles(),
                        search,
                        profile -> space.scorer().score(profile, job).value())
                .answer("Profile scoring results", "profiles", profiles::whole);
    }

    Answer jobsForProfile(Arguments arguments) {
        StoredProfile profile = space.scorable(profileLookup.findOfPair(arguments));
        Search<StoredJob> search = jobs.criteria(arguments, new Filters(), () -> List.of(profile));
        return results(
                        arguments,
                        space.jobs(),
                        search,
                        job -> space.scorer().score(profile, job).value())
                .answer("Job scoring results", "jobs", jobs::whole);
    }

    private static <T extends StoredItem> Results<T> results(
            Arguments arguments, ItemIndex<T> index, Search<T> search, ToDoubleFunction<T> score) {
        return arguments.flag("use_algorithm").orElse(true)
                ? Ranked.of(arguments, index, search, score)
                : Results.of(arguments, index, search);
    }
}
