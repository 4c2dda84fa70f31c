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
import ai.hrflow.camel.sandbox.search.scoring.Explanation;
import ai.hrflow.camel.sandbox.search.scoring.Score;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Explains why a profile and a job fit or do not. The reasons are those of the sandbox's own score;
 * the caller's {@code score} is checked only, as there is nothing else to explain.
 */
final class Upskilling {

    private final SearchSpace space;
    private final ProfileLookup profiles;
    private final JobLookup jobs;

    Upskilling(SearchSpace space, Resources resources) {
        this.space = space;
        profiles = resources.profileLookup();
        jobs = resources.jobLookup();
    }

    Answer profile(Arguments arguments) {
        return explain(arguments, "Profile upskilling results");
    }

    Answer job(Arguments arguments) {
        return explain(arguments, "Job upskilling results");
    }

    private Answer explain(Arguments arguments, String message) {
        double given = arguments.number("score").orElseThrow();
        if (!(given > 0 && given < 1)) {
            throw new ApiException(400, "Invalid score: it must be strictly between 0 and 1");
        }
        Score score =
                space.scorer()
                        .score(
                                space.scorable(profiles.findOfPair(arguments)),
                                space.scorable(jobs.findOfPair(arguments)));
        String language = arguments.text("output_lang");
        Explanation explanation = Explanation.of(score, language == null ? "en" : language);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("strengths", list(explanation.strengths()));
        data.set("weaknesses", list(explanation.weaknesses()));
        return Answer.of(200, message, data);
    }

    private static ArrayNode list(List<Explanation.Statement> statements) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Explanation.Statement statement : statements) {
            list.addObject()
                    .put("name", statement.name())
                    .put("description", statement.description());
        }
        return list;
    }
}
