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
package ai.hrflow.camel.sandbox.http;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the requests of each key in windows of one minute that start with its first request. Only
 * keys of the workspace may be asked about: each keeps its window.
 */
final class RateLimiter {

    private static final long WINDOW_MILLIS = 60_000;

    private record Window(long start, int used) {}

    private final Clock clock;
    private final int perMinute;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    /**
     * @param perMinute requests per minute and key, 0 for no limit
     */
    RateLimiter(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Seconds until the key may try again, 0 when it may go on now. */
    long secondsToWait(String key) {
        if (perMinute <= 0) {
            return 0;
        }
        long now = clock.millis();
        Window window =
                windows.merge(
                        key,
                        new Window(now, 1),
                        (old, fresh) ->
                                now - old.start() >= WINDOW_MILLIS
                                        ? fresh
                                        : new Window(old.start(), old.used() + 1));
        if (window.used() <= perMinute) {
            return 0;
        }
        return Math.max(1, (window.start() + WINDOW_MILLIS - now + 999) / 1000);
    }
}
