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
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps what may read candidates' data to the processes of the same machine: the connection must
 * come from the loopback address, and no foreign web page may be behind it, which could otherwise
 * use the visitor's browser to get here.
 */
final class LocalCallers {

    private static final Pattern LOCAL_HOST =
            Pattern.compile("(?i)(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?");

    /** A browser's word that the sandbox's own page asks, or the visitor, by hand. */
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private LocalCallers() {}

    /**
     * Whether somebody may open the page, which holds no data. A link to it may be anywhere.
     *
     * @return why not, in one sentence, or {@code null}
     */
    static String refusalOfVisit(HttpServerRequest request) {
        if (!isLoopback(request)) {
            return "The administration answers only to this machine";
        }
        // a foreign name that leads here is how a web page gets round the same-origin policy
        String host = request.getHeader("Host");
        return host == null || !isLocalName(host) ? foreignPage() : null;
    }

    /** Whether a {@code Host} names this machine and cannot be made to name another. */
    static boolean isLocalName(String host) {
        return LOCAL_HOST.matcher(host).matches();
    }

    /**
     * Whether somebody may read and change.
     *
     * @return why not, in one sentence, or {@code null}
     */
    static String refusal(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (request.getHeader("Origin") != null || site != null && !OWN_SITE.contains(site)) {
            return foreignPage();
        }
        return refusalOfVisit(request);
    }

    private static String foreignPage() {
        return "The administration does not answer to web pages";
    }

    private static boolean isLoopback(HttpServerRequest request) {
        try {
            // an address, never a name: nothing is looked up
            return InetAddress.getByName(request.remoteAddress().hostAddress()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
