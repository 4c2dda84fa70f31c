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

import java.net.URI;

/**
 * What one client is doing and has done.
 *
 * @param baseUrl where it sends
 * @param inFlight permits taken
 * @param waiting threads that wait for a permit
 * @param queued calls that wait for a permit without a thread
 * @param calls calls that got a permit
 * @param attempts requests sent for them, lookups included
 * @param retries waits before sending again
 * @param bytesSent bytes of request bodies
 * @param lastError the message of the last failure without HTTP answer, or {@code null}; holds no
 *     personal data
 */
public record ClientStatistics(
        URI baseUrl,
        int inFlight,
        int waiting,
        int queued,
        long calls,
        long attempts,
        long retries,
        long bytesSent,
        String lastError) {}
