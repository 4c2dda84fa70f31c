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
 * @param reason why it was given up, {@code null} unless it is {@link State#FAILED}
 */
public record WebhookDelivery(
        long id,
        WebhookRegistration registration,
        String type,
        String payload,
        List<Attempt> attempts,
        State state,
        String reason) {

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

    static WebhookDelivery pending(
            long id, WebhookRegistration registration, String type, String payload) {
        return new WebhookDelivery(id, registration, type, payload, List.of(), State.PENDING, null);
    }

    WebhookDelivery after(Attempt attempt, BackOff backOff) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        if (attempt.isAccepted()) {
            return with(all, State.DELIVERED, null);
        }
        return backOff.goesOn(all.size())
                ? with(all, State.PENDING, null)
                : with(all, State.FAILED, "no answer 2xx in " + all.size() + " attempts");
    }

    WebhookDelivery givenUp(String why) {
        return with(attempts, State.FAILED, why);
    }

    private WebhookDelivery with(List<Attempt> newAttempts, State newState, String newReason) {
        return new WebhookDelivery(
                id, registration, type, payload, List.copyOf(newAttempts), newState, newReason);
    }
}
