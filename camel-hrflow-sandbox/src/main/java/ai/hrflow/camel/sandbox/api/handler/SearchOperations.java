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
import ai.hrflow.camel.sandbox.api.ApiException;
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.api.Handler;
import ai.hrflow.camel.sandbox.work.Workers;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;

/** Searching, scoring, matching, grading, explaining, and what can be asked of one object. */
final class SearchOperations implements OperationGroup {

    private final Workers queries;
    private final ProfileSearch profiles;
    private final JobSearch jobs;
    private final Scoring scoring;
    private final Matching matching;
    private final Grading grading;
    private final Upskilling upskilling;
    private final Insights insights;
    private final OlderSearch older;

    SearchOperations(Resources resources) {
        queries = resources.queries();
        SearchSpace space = new SearchSpace(resources);
        profiles = new ProfileSearch(space, resources);
        jobs = new JobSearch(space, resources);
        scoring = new Scoring(space, profiles, jobs, resources);
        matching = new Matching(space, profiles, jobs, resources);
        grading = new Grading(space, profiles, jobs, resources);
        upskilling = new Upskilling(space, resources);
        insights = new Insights(resources);
        older = new OlderSearch(space, profiles, resources);
    }

    @Override
    public Map<String, Handler> handlers() {
        return Map.ofEntries(
                Map.entry("profiles/searching GET", worked(profiles::search)),
                Map.entry("profiles/searching POST", worked(profiles::search)),
                Map.entry("profiles/scoring GET", approximated(scoring::profilesForJob)),
                Map.entry("profiles/scoring POST", approximated(scoring::profilesForJob)),
                Map.entry("profiles/matching GET", approximated(matching::profiles)),
                Map.entry("profile/grading GET", approximated(grading::profiles)),
                Map.entry("jobs/searching GET", worked(jobs::search)),
                Map.entry("jobs/searching POST", worked(jobs::search)),
                Map.entry("jobs/scoring GET", approximated(scoring::jobsForProfile)),
                Map.entry("jobs/scoring POST", approximated(scoring::jobsForProfile)),
                Map.entry("jobs/matching GET", approximated(matching::jobs)),
                Map.entry("job/grading GET", approximated(grading::jobs)),
                Map.entry("profile/upskilling GET", approximated(upskilling::profile)),
                Map.entry("job/upskilling GET", approximated(upskilling::job)),
                Map.entry("profile/asking GET", worked(insights::askProfile)),
                Map.entry("job/asking GET", worked(insights::askJob)),
                Map.entry("profile/unfolding GET", worked(insights::unfold)),
                Map.entry("profile/revealing GET", worked(insights::reveal)),
                Map.entry("profile/embedding POST", approximated(insights::embedProfile)),
                Map.entry("job/embedding GET", approximated(insights::readJobEmbedding)),
                Map.entry("job/embedding POST", approximated(insights::embedJob)),
                Map.entry("profile/searching GET", worked(older::search)),
                Map.entry("profile/scoring GET", approximated(older::score)));
    }

    /** What the service has a model for, and the sandbox a rule. */
    private Handler approximated(Function<Arguments, Answer> answering) {
        return worked(answering.andThen(Marks::ruleOfThumb));
    }

    private Handler worked(Function<Arguments, Answer> answering) {
        return arguments -> queries.now(() -> answer(answering, arguments));
    }

    private static Answer answer(Function<Arguments, Answer> answering, Arguments arguments) {
        try {
            return answering.apply(arguments);
        } catch (IndexSearcher.TooManyClauses e) {
            throw new ApiException(
                    422,
                    "Validation failed: too many words and conditions, at most "
                            + IndexSearcher.getMaxClauseCount()
                            + " are possible, and a word of query counts twice");
        }
    }
}
