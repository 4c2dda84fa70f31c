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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that this package logs. Nothing here takes a query, a body, a file name or a key. */
final class Log {

    private static final Logger LOG = LoggerFactory.getLogger("ai.hrflow.camel.client");

    private Log() {}

    static boolean isDebug() {
        return LOG.isDebugEnabled();
    }

    static void documentNotClosed(Exception e) {
        LOG.warn("A document was not closed after its upload: {}", e.getClass().getName());
    }

    static void retry(
            HrFlowRequest request, int retry, int maxRetries, long delayMillis, String reason) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "hrflow:{} is repeated ({} of {}) in {} ms: {}",
                    request.operation(),
                    retry,
                    maxRetries,
                    delayMillis,
                    reason);
        }
    }

    static void limited(HrFlowRequest request, long delayMillis) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "hrflow:{} waits {} ms for its turn by maxRequestsPerMinute",
                    request.operation(),
                    delayMillis);
        }
    }

    static void failed(HrFlowTransportException failure) {
        LOG.debug("{}", failure.getMessage());
    }

    static void reactor(Exception e) {
        LOG.warn("An I/O thread had to end a connection: {}", e.getClass().getName());
    }

    static void executorRejected() {
        LOG.debug("The executor for completions is shut down: completing on a thread of its own");
    }

    static void completionFailed(Throwable e) {
        LOG.error("A completion failed unexpectedly", e);
    }
}
