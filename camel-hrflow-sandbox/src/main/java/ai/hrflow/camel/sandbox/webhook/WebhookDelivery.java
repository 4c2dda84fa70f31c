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
package ai.hrflow.camel.sandbox.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One event on its way to one address, as it stands now.
 *
 * @param id running number, in the order of the events
 * @param registration where it goes
 * @param type type of the event
 * @param payload JSON text that is sent
 * @param attempts attempts so far, oldest first
 * @param state how it stands
 */
public record WebhookDelivery(
        long id,
        WebhookRegistration registration,
        String type,
        String payload,
        List<Attempt> attempts,
        State state) {

    /**
     * One attempt.
     *
     * @param time when it ended
     * @param status HTTP status, 0 when there was no answer
     */
    public record Attempt(Instant time, int status) {

        boolean isAccepted() {
            return status >= 200 && status < 300;
        }
    }

    /** How a delivery stands. */
    public enum State {
        /** An attempt is under way, or a pause before the next one. */
        PENDING,
        /** Answered with 2xx. */
        DELIVERED,
        /** Given up. */
        FAILED
    }

    WebhookDelivery after(Attempt attempt, State newState) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        return new WebhookDelivery(id, registration, type, payload, List.copyOf(all), newState);
    }
}
