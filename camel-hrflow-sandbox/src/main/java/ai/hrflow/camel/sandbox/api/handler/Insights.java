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
import ai.hrflow.camel.sandbox.search.JobText;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import ai.hrflow.camel.sandbox.text.CareerPath;
import ai.hrflow.camel.sandbox.text.Questions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;

/** What can be asked of one stored profile or job: answers, next steps, skills, vectors. */
final class Insights {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_STEPS = 10;

    private final ProfileLookup profiles;
    private final JobLookup jobs;
    private final Containers containers;

    Insights(Resources resources) {
        profiles = resources.profileLookup();
        jobs = resources.jobLookup();
        containers = resources.containers();
    }

    Answer askProfile(Arguments arguments) {
        StoredProfile profile = profiles.find(arguments);
        return answers(
                "Profile asking results",
                arguments,
                question -> Questions.aboutProfile(profile.content(), question));
    }

    Answer askJob(Arguments arguments) {
        StoredJob job = jobs.find(arguments);
        String text = JobText.of(job.content());
        return answers(
                "Job asking results",
                arguments,
                question -> Questions.aboutJob(job.content(), text, question));
    }

    Answer unfold(Arguments arguments) {
        JsonNode profile = profiles.find(arguments).content();
        if (profile.path("experiences").isEmpty()) {
            throw new ApiException(400, "Invalid profile: unfolding needs at least one experience");
        }
        int most = (int) Math.min(MOST_STEPS, arguments.integer("max_steps", 1));
        ArrayNode experiences = JSON.arrayNode();
        for (String title : CareerPath.next(profile, arguments.text("job_text"), most)) {
            experiences.add(step(title));
        }
        return Marks.ruleOfThumb(
                Answer.of(
                        200,
                        "Profile unfolding results",
                        JSON.objectNode().set("experiences", experiences)));
    }

    Answer reveal(Arguments arguments) {
        StoredProfile profile = profiles.find(arguments);
        return Marks.ruleOfThumb(
                Answer.of(
                        200,
                        "Profile revealing results",
                        SkillRevealer.predicted(profile.content().path("skills"))));
    }

    Answer embedProfile(Arguments arguments) {
        StoredProfile profile =
                profiles.byKey(
                                containers.source(arguments.text("source_key")),
                                arguments.text("profile_key"))
                        .orElseThrow(profiles::notFound);
        return Answer.of(
                200, "Profile embedding", Vectors.list(profile.content().path("text").asText("")));
    }

    Answer embedJob(Arguments arguments) {
        StoredJob job =
                jobs.byKey(containers.board(arguments.text("board_key")), arguments.text("job_key"))
                        .orElseThrow(jobs::notFound);
        return Answer.of(200, "Job embedding", Vectors.list(JobText.of(job.content())));
    }

    Answer readJobEmbedding(Arguments arguments) {
        StoredJob job = jobs.find(arguments);
        ObjectNode data = JSON.objectNode();
        data.set("job", Vectors.list(JobText.of(job.content())));
        return Answer.of(200, "Job embedding", data);
    }

    private static Answer answers(
            String message, Arguments arguments, UnaryOperator<String> answer) {
        ArrayNode answers = JSON.arrayNode();
        arguments.texts("questions").forEach(question -> answers.add(answer.apply(question)));
        return Marks.ruleOfThumb(Answer.of(200, message, answers));
    }

    private static ObjectNode step(String title) {
        ObjectNode step = JSON.objectNode();
        step.putNull("company");
        step.put("title", title);
        step.putNull("description");
        step.putObject("location").putNull("text").putNull("lat").putNull("lng");
        step.putNull("date_start");
        step.putNull("date_end");
        List.of("skills", "certifications", "courses", "tasks").forEach(step::putArray);
        return step;
    }
}
