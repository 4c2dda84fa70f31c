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
package ai.hrflow.camel.sandbox.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;

/**
 * The stage a candidate has reached, which stands in the labels of a profile. Who has no label has
 * not been looked at: that is {@code new}, which the pages of 2021 call the default.
 */
public final class Stage {

    private static final String NEW = "new";

    private Stage() {}

    /**
     * @param profile a profile's content
     * @param stage a stage
     * @return whether the profile has reached it for any job
     */
    public static boolean has(JsonNode profile, String stage) {
        return has(profile, stage, label -> true);
    }

    /**
     * @param profile a profile's content
     * @param stage a stage
     * @param jobKey key of a job
     * @param jobReference reference of the job, or {@code null}
     * @return whether the profile has reached it for this job
     */
    public static boolean has(JsonNode profile, String stage, String jobKey, String jobReference) {
        return has(
                profile,
                stage,
                label ->
                        jobKey.equals(label.path("job_key").textValue())
                                || (jobReference != null
                                        && jobReference.equals(
                                                label.path("job_reference").textValue())));
    }

    private static boolean has(JsonNode profile, String stage, Predicate<JsonNode> about) {
        boolean labelled = false;
        for (JsonNode label : profile.path("labels")) {
            if (about.test(label)) {
                labelled = true;
                if (stage.equals(label.path("stage").asText(NEW))) {
                    return true;
                }
            }
        }
        return !labelled && stage.equals(NEW);
    }
}
