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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts requests by the second for a minute back, without a lock. Each slot of a ring holds the
 * second it stands for in its upper bits and the count in its lower ones, so that one atomic step
 * both counts and takes over a slot whose minute has passed.
 */
final class RequestRate {

    private static final int SECONDS = 60;

    /** More than are shown: the running second must not take the place of the oldest. */
    private static final int SLOTS = 64;

    private static final int COUNT_BITS = 24;
    private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;

    private final Clock clock;
    private final AtomicLongArray slots = new AtomicLongArray(SLOTS);

    RequestRate(Clock clock) {
        this.clock = clock;
    }

    void count() {
        long now = second();
        slots.accumulateAndGet(
                slot(now),
                now,
                (held, second) ->
                        held >>> COUNT_BITS == second ? held + 1 : second << COUNT_BITS | 1);
    }

    /** The last 60 full seconds, oldest first. */
    List<Integer> lastMinute() {
        long now = second();
        List<Integer> counts = new ArrayList<>(SECONDS);
        for (long second = now - SECONDS; second < now; second++) {
            long held = slots.get(slot(second));
            counts.add(held >>> COUNT_BITS == second ? (int) (held & COUNT_MASK) : 0);
        }
        return counts;
    }

    void clear() {
        for (int i = 0; i < SLOTS; i++) {
            slots.set(i, 0);
        }
    }

    private long second() {
        return clock.millis() / 1000;
    }

    private static int slot(long second) {
        return (int) Math.floorMod(second, (long) SLOTS);
    }
}
