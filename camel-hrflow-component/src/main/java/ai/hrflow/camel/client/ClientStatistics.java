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

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a client, or several together, are doing and have done since they were made. The figures are
 * read one after the other while calls go on, so they can differ by the calls of that moment.
 *
 * @param inFlight permits taken
 * @param waiting threads that wait for a permit
 * @param queued calls that wait for a permit without a thread
 * @param limited calls with a permit that wait for their turn by the limit per minute
 * @param pausing calls with a permit that wait before they are sent again
 * @param calls calls that got a permit or ended without one: those in flight and all results
 * @param attempts requests sent for them, lookups included
 * @param retries waits before sending again
 * @param bytesSent bytes of request bodies
 * @param results how calls ended, with a number for each kind
 * @param callTime the time of all calls that are {@link #timed}, each from its permit to its end,
 *     with all waits
 * @param lastSuccess when the last good answer came; {@code null} when there was none
 * @param sinceSuccess how long ago that was, whatever happens to the wall clock, or {@code null}
 * @param lastError the last failure that has its cause not in a single request: operation and code,
 *     or why there was no answer; holds no personal data and no key; {@code null} when there was
 *     none
 * @param lastErrorTime when that was, or {@code null}
 * @param sinceError how long ago that was, whatever happens to the wall clock, or {@code null}
 */
public record ClientStatistics(
        int inFlight,
        int waiting,
        int queued,
        int limited,
        int pausing,
        long calls,
        long attempts,
        long retries,
        long bytesSent,
        Map<CallResult, Long> results,
        Duration callTime,
        Instant lastSuccess,
        Duration sinceSuccess,
        String lastError,
        Instant lastErrorTime,
        Duration sinceError) {

    /** Of a client that has done nothing yet. */
    public static final ClientStatistics NONE =
            new ClientStatistics(
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    Map.of(),
                    Duration.ZERO,
                    null,
                    null,
                    null,
                    null,
                    null);

    public ClientStatistics {
        EnumMap<CallResult, Long> all = new EnumMap<>(CallResult.class);
        for (CallResult kind : CallResult.values()) {
            all.put(kind, results.getOrDefault(kind, 0L));
        }
        results = Collections.unmodifiableMap(all);
        Objects.requireNonNull(callTime, "callTime");
    }

    /** The number of calls that ended in this way. */
    public long results(CallResult kind) {
        return results.get(kind);
    }

    /** The number of calls that ended. */
    public long ended() {
        return results.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The number of calls that ended by an answer, or for want of one. */
    public long timed() {
        return results.entrySet().stream()
                .filter(result -> result.getKey().isOfService())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The mean time of a timed call; zero when there was none. */
    public Duration meanCallTime() {
        long timed = timed();
        return timed == 0 ? Duration.ZERO : callTime.dividedBy(timed);
    }

    /** The figures of both together. */
    public ClientStatistics plus(ClientStatistics other) {
        EnumMap<CallResult, Long> sums = new EnumMap<>(results);
        other.results.forEach((kind, count) -> sums.merge(kind, count, Long::sum));
        boolean othersSuccess = isShorter(other.sinceSuccess, sinceSuccess);
        boolean othersError = isShorter(other.sinceError, sinceError);
        return new ClientStatistics(
                inFlight + other.inFlight,
                waiting + other.waiting,
                queued + other.queued,
                limited + other.limited,
                pausing + other.pausing,
                calls + other.calls,
                attempts + other.attempts,
                retries + other.retries,
                bytesSent + other.bytesSent,
                sums,
                callTime.plus(other.callTime),
                othersSuccess ? other.lastSuccess : lastSuccess,
                othersSuccess ? other.sinceSuccess : sinceSuccess,
                othersError ? other.lastError : lastError,
                othersError ? other.lastErrorTime : lastErrorTime,
                othersError ? other.sinceError : sinceError);
    }

    /** Whether there was a success and no error since. */
    public boolean endedWell() {
        return isShorter(sinceSuccess, sinceError);
    }

    private static boolean isShorter(Duration one, Duration other) {
        return one != null && (other == null || one.compareTo(other) < 0);
    }
}
