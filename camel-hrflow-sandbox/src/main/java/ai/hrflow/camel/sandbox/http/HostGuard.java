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

import io.vertx.core.http.HttpServerRequest;

/**
 * Keeps web pages out of a sandbox that serves only its own machine. A page whose name is made to
 * lead here (DNS rebinding) counts as of one origin with the sandbox, so a browser would let it
 * read every answer; but it cannot hide its name from {@code Host}.
 */
final class HostGuard {

    private final String boundHost;
    private final boolean loopback;

    /**
     * @param boundHost address the sandbox is bound to
     */
    HostGuard(String boundHost) {
        this.boundHost = boundHost;
        this.loopback = HttpFront.servesOnlyThisMachine(boundHost);
    }

    /**
     * Whether a request came under a name of this machine. One without {@code Host} is let pass: no
     * browser sends that. So is every name when other machines are served, for the sandbox cannot
     * know its names there.
     *
     * @return why not, in one sentence, or {@code null}
     */
    String refusal(HttpServerRequest request) {
        String host = request.getHeader("Host");
        if (!loopback || host == null || LocalCallers.isLocalName(host) || isBoundName(host)) {
            return null;
        }
        return "Forbidden: this sandbox serves only its own machine, under the names localhost,"
                + " 127.0.0.1 and [::1], and not under the name in Host";
    }

    private boolean isBoundName(String host) {
        return host.replaceFirst(":\\d+$", "").equalsIgnoreCase(boundHost);
    }
}
