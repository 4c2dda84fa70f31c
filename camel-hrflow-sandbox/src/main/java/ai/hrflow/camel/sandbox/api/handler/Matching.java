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
import ai.hrflow.camel.sandbox.search.Search;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import java.util.List;

/** Finds what is like a given profile or job; the given one itself is left out. */
final class Matching {

    private final SearchSpace space;
    private final ProfileSearch profiles;
    private final JobSearch jobs;
    private final ProfileLookup profileLookup;
    private final JobLookup jobLookup;

    Matching(SearchSpace space, ProfileSearch profiles, JobSearch jobs, Resources resources) {
        this.space = space;
        this.profiles = profiles;
        this.jobs = jobs;
        profileLookup = resources.profileLookup();
        jobLookup = resources.jobLookup();
    }

    Answer profiles(Arguments arguments) {
        StoredProfile given = space.scorable(profileLookup.findOfPair(arguments));
        Search<StoredProfile> others =
                profiles.criteria(arguments, new Filters().scorable().without(given), null);
        return Ranked.of(
                        arguments,
                        space.profiles(),
                        others,
                        other -> space.scorer().likeness(given, other).value())
                .answer("Profile matching results", "profiles", profiles::whole);
    }

    Answer jobs(Arguments arguments) {
        StoredJob given = space.scorable(jobLookup.findOfPair(arguments));
        Search<StoredJob> others = jobs.criteria(arguments, new Filters().without(given), List::of);
        return Ranked.of(
                        arguments,
                        space.jobs(),
                        others,
                        other -> space.scorer().likeness(given, other).value())
                .answer("Job matching results", "jobs", jobs::whole);
    }
}
