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
package ai.hrflow.camel.management;

import ai.hrflow.camel.client.CallResult;
import ai.hrflow.camel.client.ClientStatistics;
import java.time.Instant;
import org.apache.camel.api.management.ManagedAttribute;

/**
 * Figures of clients as JMX attributes. They count from the start of the component and cannot be
 * reset, because several observers read them: each keeps its own last value and takes differences.
 */
public interface ManagedFigures {

    /** The figures that the attributes show. */
    ClientStatistics figures();

    @ManagedAttribute(description = "Requests in flight: permits taken")
    default int getInFlight() {
        return figures().inFlight();
    }

    @ManagedAttribute(description = "Threads that wait for a permit")
    default int getWaitingCallers() {
        return figures().waiting();
    }

    @ManagedAttribute(description = "Calls that wait for a permit without a thread")
    default int getQueuedCalls() {
        return figures().queued();
    }

    @ManagedAttribute(description = "Calls that wait for their turn by maxRequestsPerMinute")
    default int getLimitedCalls() {
        return figures().limited();
    }

    @ManagedAttribute(description = "Calls that pause before they are sent again")
    default int getPausingCalls() {
        return figures().pausing();
    }

    @ManagedAttribute(description = "Calls in flight and ended, whatever their result")
    default long getCalls() {
        return figures().calls();
    }

    @ManagedAttribute(description = "Requests sent for the calls, with retries and lookups")
    default long getAttempts() {
        return figures().attempts();
    }

    @ManagedAttribute(description = "Pauses before sending again")
    default long getRetries() {
        return figures().retries();
    }

    @ManagedAttribute(description = "Bytes of request bodies sent")
    default long getBytesSent() {
        return figures().bytesSent();
    }

    @ManagedAttribute(
            description = "Mean time of a call from its permit to its end, with all waits [ms]")
    default long getMeanCallTime() {
        return figures().meanCallTime().toMillis();
    }

    @ManagedAttribute(description = "Calls that ended with a good answer")
    default long getGoodAnswers() {
        return figures().results(CallResult.GOOD);
    }

    @ManagedAttribute(description = "Calls that ended with 401 or 403")
    default long getUnauthorizedAnswers() {
        return figures().results(CallResult.UNAUTHORIZED);
    }

    @ManagedAttribute(description = "Calls that ended with 402: the plan's quota is used up")
    default long getQuotaExceededAnswers() {
        return figures().results(CallResult.QUOTA_EXCEEDED);
    }

    @ManagedAttribute(description = "Calls that ended with 429, after all retries")
    default long getThrottledAnswers() {
        return figures().results(CallResult.THROTTLED);
    }

    @ManagedAttribute(description = "Calls that ended with another 4xx")
    default long getRejectedAnswers() {
        return figures().results(CallResult.REJECTED);
    }

    @ManagedAttribute(description = "Calls that ended with 5xx or an unreadable answer")
    default long getServerErrors() {
        return figures().results(CallResult.SERVER_ERROR);
    }

    @ManagedAttribute(description = "Calls that ended without an answer")
    default long getCallsWithoutAnswer() {
        return figures().results(CallResult.NO_ANSWER);
    }

    @ManagedAttribute(
            description = "Calls that were not sent: no permit, unreadable document, interrupted")
    default long getCallsNotSent() {
        return figures().results(CallResult.NOT_SENT);
    }

    @ManagedAttribute(description = "Calls that were cancelled by their caller")
    default long getCallsCancelled() {
        return figures().results(CallResult.CANCELLED);
    }

    @ManagedAttribute(description = "When the last good answer came")
    default String getLastSuccessTime() {
        return text(figures().lastSuccess());
    }

    @ManagedAttribute(description = "The last failure whose cause does not lie in a single request")
    default String getLastError() {
        return figures().lastError();
    }

    @ManagedAttribute(description = "When the last error was")
    default String getLastErrorTime() {
        return text(figures().lastErrorTime());
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }
}
