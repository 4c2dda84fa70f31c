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
package ai.hrflow.camel.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What the API tells by a webhook. */
public final class WebhookEvent extends HrFlowObject {

    WebhookEvent(JsonNode json) {
        super(json);
    }

    /**
     * @param json an event as the API writes it
     * @return the event
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WebhookEvent of(JsonNode json) {
        return new WebhookEvent(object(json, "webhook event"));
    }

    /**
     * Reads the body of a call, which is one event or, by the 2021 documentation, a list of them.
     *
     * @param body what was called with
     * @return the events
     * @throws IllegalArgumentException when there is something other than events
     */
    public static List<WebhookEvent> listOf(JsonNode body) {
        if (body == null || !body.isArray()) {
            return List.of(of(body));
        }
        List<WebhookEvent> events = new ArrayList<>(body.size());
        body.forEach(event -> events.add(of(event)));
        return List.copyOf(events);
    }

    /**
     * @return what happened, for example {@code profile.parsing.success}. Names differ between the
     *     generations of the API, and new ones are added
     */
    public String getType() {
        return readText("type");
    }

    /**
     * @return {@code web} or {@code api}
     */
    public String getOrigin() {
        return readText("origin");
    }

    /**
     * @return a sentence about it
     */
    public String getMessage() {
        return readText("message");
    }

    /**
     * @return the profile it is about, which may have no more than key, reference and source; empty
     *     for an event about a job
     */
    public Profile getProfile() {
        return readPart("profile", Profile::new);
    }

    /**
     * @return the job it is about, which may have no more than key, reference and board; empty for
     *     an event about a profile
     */
    public Job getJob() {
        return readPart("job", Job::new);
    }
}
