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

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Sends requests to one base URL with one API key. Thread-safe. */
public interface HrFlowClient {

    /**
     * Sends a request.
     *
     * <p>The future is completed on a completion thread, never on an I/O thread nor, unless the
     * call fails before anything is sent, on the calling thread. It completes normally for every
     * HTTP answer, good or bad, and exceptionally with an {@link
     * ai.hrflow.camel.error.HrFlowTransportException} when there is none. It is always completed,
     * at the latest when the client is closed.
     */
    CompletableFuture<HrFlowResponse> send(HrFlowRequest request, Admission admission);

    /**
     * Sends a request if there is a turn by the limit per minute at this moment. Otherwise nothing
     * is sent, counted or reserved. The calling thread never waits, not even for a host name; a
     * call without a permit fails.
     *
     * @return empty when there is no turn
     */
    Optional<CompletableFuture<HrFlowResponse>> trySend(HrFlowRequest request);

    /** What this client is doing and has done. */
    ClientStatistics statistics();
}
