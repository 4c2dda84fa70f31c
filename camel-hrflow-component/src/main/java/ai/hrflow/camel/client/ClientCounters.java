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
package ai.hrflow.camel.client;

import ai.hrflow.camel.error.HrFlowTransportException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what one client does. Thread-safe and without locks. */
final class ClientCounters {

    private final Time time;
    private final LongAdder calls = new LongAdder();
    private final LongAdder attempts = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder bytesSent = new LongAdder();
    private final LongAdder callNanos = new LongAdder();
    private final Map<CallResult, LongAdder> results = new EnumMap<>(CallResult.class);

    /** Milliseconds; 0 when there was none. */
    private volatile long lastSuccess;

    /** The same moment on the clock that only goes forward; set before the other. */
    private volatile long lastSuccessNanos;

    private volatile Problem lastProblem;

    private record Problem(String message, Instant when, long nanos) {}

    ClientCounters(Time time) {
        this.time = time;
        for (CallResult kind : CallResult.values()) {
            results.put(kind, new LongAdder());
        }
    }

    /** A call got its permit, or ends without one. */
    void began() {
        calls.increment();
    }

    /** A request goes out. */
    void attempting() {
        attempts.increment();
    }

    /** A request will go out again. */
    void retrying() {
        retries.increment();
    }

    /** Where the transport counts. */
    LongAdder bytesSent() {
        return bytesSent;
    }

    /**
     * A call ended with an answer.
     *
     * @param nanos since it got its permit
     */
    void answered(HrFlowRequest request, HrFlowResponse response, long nanos) {
        CallResult kind = CallResult.of(response);
        if (kind == CallResult.GOOD) {
            lastSuccessNanos = time.nanoTime();
            lastSuccess = time.currentTimeMillis();
        } else if (kind.isTrouble()) {
            // without the API's own words, which can name a person
            problem("hrflow:" + request.operation() + " failed with code " + response.code());
        }
        ended(kind, nanos);
    }

    /**
     * A call ended without an answer.
     *
     * @param nanos since it got its permit
     */
    void failed(HrFlowTransportException failure, long nanos) {
        problem(failure.getMessage());
        ended(CallResult.NO_ANSWER, nanos);
    }

    /** A call ended as {@link CallResult#NOT_SENT}. */
    void notSent() {
        ended(CallResult.NOT_SENT, 0);
    }

    /** A call ended as {@link CallResult#CANCELLED}. */
    void cancelled() {
        ended(CallResult.CANCELLED, 0);
    }

    private void problem(String message) {
        lastProblem =
                new Problem(
                        message, Instant.ofEpochMilli(time.currentTimeMillis()), time.nanoTime());
    }

    private void ended(CallResult kind, long nanos) {
        results.get(kind).increment();
        callNanos.add(nanos);
    }

    /** The figures, together with those of the moment. */
    ClientStatistics statistics(InFlightLimit limit, int limited, int pausing) {
        Map<CallResult, Long> counts = new EnumMap<>(CallResult.class);
        results.forEach((kind, count) -> counts.put(kind, count.sum()));
        long success = lastSuccess;
        Problem problem = lastProblem;
        // one moment for both ages, or a pause in between would turn their order around
        long now = time.nanoTime();
        return new ClientStatistics(
                limit.taken(),
                limit.waiting(),
                limit.queued(),
                limited,
                pausing,
                calls.sum(),
                attempts.sum(),
                retries.sum(),
                bytesSent.sum(),
                counts,
                Duration.ofNanos(callNanos.sum()),
                success == 0 ? null : Instant.ofEpochMilli(success),
                success == 0 ? null : Duration.ofNanos(now - lastSuccessNanos),
                problem == null ? null : problem.message(),
                problem == null ? null : problem.when(),
                problem == null ? null : Duration.ofNanos(now - problem.nanos()));
    }
}
