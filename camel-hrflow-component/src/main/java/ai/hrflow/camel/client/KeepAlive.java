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

import org.apache.hc.core5.util.TimeValue;

/** How long a connection may wait in the pool. */
final class KeepAlive {

    private static final String TIMEOUT = "timeout=";

    private KeepAlive() {}

    /**
     * @param header the {@code Keep-Alive} header of the answer, or {@code null}
     * @param limit the longest time
     */
    static TimeValue of(String header, TimeValue limit) {
        if (header == null) {
            return limit;
        }
        int at = header.indexOf(TIMEOUT);
        if (at < 0) {
            return limit;
        }
        long seconds = 0;
        int i = at + TIMEOUT.length();
        int first = i;
        for (; i < header.length() && i < first + 9; i++) {
            char c = header.charAt(i);
            if (c < '0' || c > '9') {
                break;
            }
            seconds = seconds * 10 + c - '0';
        }
        if (i == first) {
            return limit;
        }
        // half a second earlier than the server, because a request takes time to get there
        long millis = Math.max(1, seconds * 1000 - 500);
        return millis < limit.toMilliseconds() ? TimeValue.ofMilliseconds(millis) : limit;
    }
}
