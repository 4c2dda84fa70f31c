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
import ai.hrflow.camel.sandbox.store.StoredItem;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Grades given pairs with the very score of {@link Scoring}: one pair as {@code {"score"}}, several
 * as lists in the order of the request.
 */
final class Grading {

    private final SearchSpace space;
    private final ProfileSearch profiles;
    private final JobSearch jobs;
    private final ProfileLookup profileLookup;
    private final JobLookup jobLookup;

    Grading(SearchSpace space, ProfileSearch profiles, JobSearch jobs, Resources resources) {
        this.space = space;
        this.profiles = profiles;
        this.jobs = jobs;
        profileLookup = resources.profileLookup();
        jobLookup = resources.jobLookup();
    }

    Answer profiles(Arguments arguments) {
        StoredJob job = space.scorable(jobLookup.findOfPair(arguments));
        ToDoubleFunction<StoredProfile> score = p -> space.scorer().score(p, job).value();
        String message = "Profile grading results";
        return arguments
                .value("profile_ids")
                .map(ids -> each("profile", "source_key", ids, this::profile))
                .map(found -> several(message, "profiles", found, profiles::whole, score))
                .orElseGet(() -> one(message, score.applyAsDouble(profile(arguments))));
    }

    Answer jobs(Arguments arguments) {
        StoredProfile profile = profile(arguments);
        ToDoubleFunction<StoredJob> score = j -> space.scorer().score(profile, j).value();
        String message = "Job grading results";
        return arguments
                .value("job_ids")
                .map(ids -> each("job", "board_key", ids, this::job))
                .map(found -> several(message, "jobs", found, jobs::whole, score))
                .orElseGet(
                        () ->
                                one(
                                        message,
                                        score.applyAsDouble(
                                                space.scorable(jobLookup.findOfPair(arguments)))));
    }

    private StoredProfile profile(Arguments arguments) {
        return space.scorable(profileLookup.findOfPair(arguments));
    }

    private StoredProfile profile(JsonNode id) {
        return space.scorable(
                profileLookup.find(
                        text(id, "source_key"),
                        text(id, "profile_key"),
                        text(id, "profile_reference")));
    }

    private StoredJob job(JsonNode id) {
        return space.scorable(
                jobLookup.find(
                        text(id, "board_key"), text(id, "job_key"), text(id, "job_reference")));
    }

    private static <T> List<T> each(
            String object, String container, JsonNode ids, Function<JsonNode, T> find) {
        List<T> found = new ArrayList<>();
        for (JsonNode id : ids) {
            boolean byKey = text(id, object + "_key") != null;
            boolean byReference = text(id, object + "_reference") != null;
            if (text(id, container) == null || byKey == byReference) {
                throw new ApiException(
                        400,
                        String.format(
                                "Invalid %1$s_ids: each entry needs %2$s, and either %1$s_key or"
                                        + " %1$s_reference",
                                object, container));
            }
            found.add(find.apply(id));
        }
        return found;
    }

    private static Answer one(String message, double score) {
        return Answer.of(200, message, JsonNodeFactory.instance.objectNode().put("score", score));
    }

    private static <T extends StoredItem> Answer several(
            String message,
            String name,
            List<T> found,
            Function<T, JsonNode> json,
            ToDoubleFunction<T> score) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ArrayNode items = data.putArray(name);
        ArrayNode scores = data.putArray("scores");
        for (T item : found) {
            items.add(json.apply(item));
            scores.add(Results.prediction(score.applyAsDouble(item)));
        }
        return Answer.of(200, message, data);
    }

    private static String text(JsonNode id, String member) {
        return id.path(member).asText("").isEmpty() ? null : id.path(member).asText();
    }
}
