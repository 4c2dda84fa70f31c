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

import java.util.concurrent.TimeUnit;

/**
 * Requests per minute of one API key. Evenly spread with a small burst, and such that no 60
 * seconds, wherever they begin, hold more than the allowed number. Hands out starting times in the
 * order in which it is asked; who waits, and on what, is not its matter.
 */
final class RateLimiter {

    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final Time time;
    private long interval;
    private long tolerance;
    private long nextFree;
    private boolean used;
    private volatile boolean unlimited;

    RateLimiter(Time time, int perMinute) {
        this.time = time;
        setRate(perMinute);
    }

    /**
     * Changes the rate for the times that are not given out yet.
     *
     * @param perMinute 0 for no limit
     */
    synchronized void setRate(int perMinute) {
        unlimited = perMinute == 0;
        if (unlimited) {
            return;
        }
        // a burst on top of the full rate would let more than the allowed number into one minute
        int burst = Math.max(1, perMinute / 10);
        interval = MINUTE / (perMinute - burst + 1) + 1;
        tolerance = (burst - 1) * interval;
    }

    /** Reserves the next starting time and returns the nanoseconds until then. */
    long reserve() {
        return unlimited ? 0 : reserveLimited();
    }

    /** Takes a turn only if there is one now, and changes nothing otherwise. */
    synchronized boolean tryReserve() {
        long now = time.nanoTime();
        if (!unlimited && free(now) - tolerance - now > 0) {
            return false;
        }
        reserve();
        return true;
    }

    private synchronized long reserveLimited() {
        long now = time.nanoTime();
        long free = free(now);
        used = true;
        long wait = Math.max(0, free - tolerance - now);
        nextFree = free + interval;
        return wait;
    }

    private long free(long now) {
        return used && nextFree - now > 0 ? nextFree : now;
    }
}
