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
import ai.hrflow.camel.sandbox.api.Handler;
import ai.hrflow.camel.sandbox.work.Workers;
import java.util.Map;
import java.util.function.Function;

/** Searching, scoring, matching, grading and explaining. */
final class SearchOperations implements OperationGroup {

    private final Workers queries;
    private final ProfileSearch profiles;
    private final JobSearch jobs;
    private final Scoring scoring;
    private final Matching matching;
    private final Grading grading;

    SearchOperations(Resources resources) {
        queries = resources.queries();
        SearchSpace space = new SearchSpace(resources);
        profiles = new ProfileSearch(space, resources);
        jobs = new JobSearch(space, resources);
        scoring = new Scoring(space, profiles, jobs, resources);
        matching = new Matching(space, profiles, jobs, resources);
        grading = new Grading(space, profiles, jobs, resources);
    }

    @Override
    public Map<String, Handler> handlers() {
        return Map.ofEntries(
                Map.entry("profiles/searching GET", worked(profiles::search)),
                Map.entry("profiles/searching POST", worked(profiles::search)),
                Map.entry("profiles/scoring GET", worked(scoring::profilesForJob)),
                Map.entry("profiles/scoring POST", worked(scoring::profilesForJob)),
                Map.entry("profiles/matching GET", worked(matching::profiles)),
                Map.entry("profile/grading GET", worked(grading::profiles)),
                Map.entry("jobs/searching GET", worked(jobs::search)),
                Map.entry("jobs/searching POST", worked(jobs::search)),
                Map.entry("jobs/scoring GET", worked(scoring::jobsForProfile)),
                Map.entry("jobs/scoring POST", worked(scoring::jobsForProfile)),
                Map.entry("jobs/matching GET", worked(matching::jobs)),
                Map.entry("job/grading GET", worked(grading::jobs)));
    }

    private Handler worked(Function<Arguments, Answer> answering) {
        return arguments -> queries.now(() -> answering.apply(arguments));
    }
}
