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
import java.util.Set;

/**
 * Serves the page at {@code /}. It shows what strangers wrote, so the browser is told to run
 * nothing but its one script, to load nothing from elsewhere, and to let that script make elements
 * only from text, never from markup.
 */
final class PageReply {

    private static final String POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "script-src 'self'",
                    "style-src 'self'",
                    "img-src 'self'",
                    "connect-src 'self'",
                    "base-uri 'none'",
                    "form-action 'none'",
                    "frame-ancestors 'none'",
                    "require-trusted-types-for 'script'",
                    "trusted-types 'none'");

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private PageReply() {}

    static void send(HttpServerRequest request, PageFiles.PageFile file) {
        String refusal = LocalCallers.refusalOfVisit(request);
        if (refusal != null) {
            sendText(request, 403, refusal);
        } else if (!METHODS.contains(request.method().name())) {
            request.response().putHeader("Allow", "GET, HEAD");
            sendText(request, 405, "The page can only be read");
        } else {
            request.response()
                    .putHeader("Content-Type", file.type())
                    .putHeader("Content-Length", Integer.toString(file.bytes().length()))
                    .putHeader("Content-Security-Policy", POLICY)
                    .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                    .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                    .putHeader("Referrer-Policy", "no-referrer")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    // the next version of the sandbox has the same addresses
                    .putHeader("Cache-Control", "no-store")
                    .end(file.bytes());
        }
    }

    private static void sendText(HttpServerRequest request, int status, String text) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(text + '\n');
    }
}
