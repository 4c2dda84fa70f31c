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
package ai.hrflow.camel.sandbox.journal;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * What arrived: the last requests in order of completion, and counters that go on counting when
 * recording is off or old entries have been dropped. Safe for use by several threads.
 */
public final class Journal {

    /** All entries together take no more memory, 64 MiB; with a small heap an eighth of it. */
    private static final long MOST_BYTES =
            Math.min(64L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 8);

    private final int capacity;
    private final ArrayDeque<RecordedRequest> entries = new ArrayDeque<>();
    private long bytes;
    private final Map<String, LongAdder> perOperation = new ConcurrentHashMap<>();
    private final LongAdder total = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final RequestRate rate;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();

    /**
     * @param capacity how many requests are kept, fewer when they are large; 0 switches recording
     *     off and leaves the counters
     * @param clock tells the seconds apart in which requests come
     */
    public Journal(int capacity, Clock clock) {
        this.capacity = capacity;
        this.rate = new RequestRate(clock);
    }

    /**
     * @return the recorded requests, oldest first; a snapshot
     */
    public List<RecordedRequest> requests() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }

    /**
     * @param number how many at most
     * @return the last recorded requests, newest first; a snapshot
     */
    public List<RecordedRequest> latest(int number) {
        List<RecordedRequest> latest = new ArrayList<>();
        synchronized (entries) {
            Iterator<RecordedRequest> newestFirst = entries.descendingIterator();
            while (newestFirst.hasNext() && latest.size() < number) {
                latest.add(newestFirst.next());
            }
        }
        return latest;
    }

    /**
     * @param operationId such as {@code "profile/parsing/file POST"}
     * @return the recorded requests of that operation, oldest first
     */
    public List<RecordedRequest> requests(String operationId) {
        return requests().stream().filter(r -> operationId.equals(r.operationId())).toList();
    }

    /**
     * @return the request that was completed last
     * @throws IllegalStateException when nothing is recorded
     */
    public RecordedRequest last() {
        synchronized (entries) {
            if (entries.isEmpty()) {
                throw new IllegalStateException("No request has been recorded");
            }
            return entries.getLast();
        }
    }

    /**
     * @return requests completed since the start or the last {@link #clear()}
     */
    public long count() {
        return total.sum();
    }

    /**
     * @param operationId such as {@code "profile/parsing/file POST"}
     * @return requests of that operation completed since the start or the last {@link #clear()}
     */
    public long count(String operationId) {
        LongAdder counter = perOperation.get(operationId);
        return counter == null ? 0 : counter.sum();
    }

    /**
     * @return requests that were answered with a status of 400 or more, or not at all, since the
     *     start or the last {@link #clear()}
     */
    public long failed() {
        return failed.sum();
    }

    /**
     * @return how many requests were completed in each of the last 60 full seconds, oldest first
     */
    public List<Integer> perSecond() {
        return rate.lastMinute();
    }

    /**
     * @return requests that have arrived and are not answered yet
     */
    public int inFlight() {
        return inFlight.get();
    }

    /**
     * @return the highest {@link #inFlight()} since the start or the last {@link #clear()}
     */
    public int peakInFlight() {
        return peak.get();
    }

    /** Forgets the entries and sets the counters back; requests in flight stay in flight. */
    public void clear() {
        synchronized (entries) {
            entries.clear();
            bytes = 0;
        }
        perOperation.clear();
        total.reset();
        failed.reset();
        rate.clear();
        peak.set(inFlight.get());
    }

    /**
     * @return whether requests are recorded, not only counted
     */
    public boolean isRecording() {
        return capacity > 0;
    }

    /** Called by the server when a request line has arrived. */
    public void arrived() {
        peak.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    }

    /** Called by the server when a request has been answered or its connection is gone. */
    public void left() {
        inFlight.decrementAndGet();
    }

    /**
     * Counts a request; called by the server when the answer is decided, before it is written, so
     * that a client that has its answer always finds itself counted.
     *
     * @param operationId the operation, or {@code null} for an unknown path
     * @param status HTTP status of the answer; 0 when there is none
     * @param entry what to keep, or {@code null} when recording is off
     */
    public void add(String operationId, int status, RecordedRequest entry) {
        total.increment();
        rate.count();
        if (status == 0 || status >= 400) {
            failed.increment();
        }
        if (operationId != null) {
            perOperation.computeIfAbsent(operationId, id -> new LongAdder()).increment();
        }
        if (entry != null && capacity > 0) {
            long weight = entry.weight();
            synchronized (entries) {
                entries.addLast(entry);
                bytes += weight;
                // the last one stays, however large: whoever waits for it must find it
                while (entries.size() > capacity || bytes > MOST_BYTES && entries.size() > 1) {
                    bytes -= entries.removeFirst().weight();
                }
            }
        }
    }
}
