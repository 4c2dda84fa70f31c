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

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * How deliveries stand. {@value #KEPT} are kept: beyond that, the one that ended first is dropped.
 * Pending ones stay, but of one address no more than {@value #PENDING} are taken on. Safe for use
 * by several threads.
 */
final class DeliveryLog {

    /** Deliveries kept. */
    static final int KEPT = 10_000;

    /** Pending deliveries to one address. */
    static final int PENDING = 5_000;

    private final Map<Long, WebhookDelivery> byId = new TreeMap<>();
    private final Queue<Long> ended = new ArrayDeque<>();
    private final Map<String, Integer> pendingByUrl = new HashMap<>();
    private long last;
    private int pending;
    private boolean closed;

    /**
     * Takes on a delivery.
     *
     * @return it, {@link WebhookDelivery.State#FAILED} when too many are pending to its address;
     *     empty when the log is closed
     */
    synchronized Optional<WebhookDelivery> open(
            WebhookRegistration registration, String type, String payload) {
        if (closed) {
            return Optional.empty();
        }
        WebhookDelivery delivery = WebhookDelivery.pending(++last, registration, type, payload);
        if (pendingByUrl.getOrDefault(registration.url(), 0) < PENDING) {
            pending++;
            pendingByUrl.merge(registration.url(), 1, Integer::sum);
        } else {
            delivery = delivery.givenUp(PENDING + " deliveries to this address were pending");
            ended.add(delivery.id());
        }
        byId.put(delivery.id(), delivery);
        while (byId.size() > KEPT && !ended.isEmpty()) {
            byId.remove(ended.remove());
        }
        return Optional.of(delivery);
    }

    /**
     * @return the delivery as it stands, empty when it was forgotten
     */
    synchronized Optional<WebhookDelivery> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Adds an attempt to a pending delivery.
     *
     * @return the delivery after it, empty when it was forgotten
     */
    synchronized Optional<WebhookDelivery> attempted(
            long id, WebhookDelivery.Attempt attempt, BackOff backOff) {
        WebhookDelivery before = byId.get(id);
        if (before == null) {
            return Optional.empty();
        }
        WebhookDelivery after = before.after(attempt, backOff);
        byId.put(id, after);
        if (after.state() != WebhookDelivery.State.PENDING) {
            ended.add(id);
            pending--;
            pendingByUrl.computeIfPresent(
                    after.registration().url(), (url, n) -> n == 1 ? null : n - 1);
            notifyAll();
        }
        return Optional.of(after);
    }

    /**
     * @return all kept, in order of the events
     */
    synchronized List<WebhookDelivery> all() {
        return new ArrayList<>(byId.values());
    }

    /** Waits until none is pending; throws IllegalStateException when that takes longer. */
    synchronized void awaitSettled(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (pending > 0) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new IllegalStateException(
                        pending + " deliveries are still pending after " + longest);
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for deliveries", e);
            }
        }
    }

    synchronized void clear() {
        byId.clear();
        ended.clear();
        pendingByUrl.clear();
        pending = 0;
        notifyAll();
    }

    /** Forgets everything and takes on nothing more. */
    synchronized void close() {
        closed = true;
        clear();
    }
}
