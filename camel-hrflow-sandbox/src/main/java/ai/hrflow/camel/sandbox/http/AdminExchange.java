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

import ai.hrflow.camel.sandbox.admin.AdminAnswer;
import ai.hrflow.camel.sandbox.api.StrictJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request to the administration. It may read candidates' data and change everything, so it is
 * there only for {@linkplain LocalCallers local callers}, and no browser may keep an answer.
 */
final class AdminExchange {

    /** Start of the administration's paths. */
    static final String PREFIX = "/sandbox";

    private static final int MAX_BODY = 1024 * 1024;

    private final Context context;
    private final FrontSettings settings;
    private final HttpServerRequest request;
    private final Reply reply;

    AdminExchange(Vertx vertx, FrontSettings settings, HttpServerRequest request) {
        this.context = vertx.getOrCreateContext();
        this.settings = settings;
        this.request = request;
        this.reply = new Reply(vertx, request, "application/json");
    }

    static boolean isFor(String path) {
        return path != null && (path.equals(PREFIX) || path.startsWith(PREFIX + '/'));
    }

    void start() {
        String refusal = LocalCallers.refusal(request);
        if (refusal != null) {
            send(AdminAnswer.error(403, refusal));
            return;
        }
        Buffer body = Buffer.buffer();
        request.handler(
                piece -> {
                    if (body.length() <= MAX_BODY) {
                        body.appendBuffer(piece);
                    }
                });
        request.endHandler(v -> answer(body));
    }

    private void answer(Buffer body) {
        if (body.length() > MAX_BODY) {
            send(AdminAnswer.error(413, "The body is too long"));
            return;
        }
        JsonNode json;
        Map<String, String> query = new LinkedHashMap<>();
        try {
            json = body.length() == 0 ? null : StrictJson.MAPPER.readTree(body.getBytes());
            UrlEncoded.decode(request.query())
                    .forEach((name, values) -> query.put(name, values.get(0)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            send(AdminAnswer.error(400, "The body is not JSON, or the query is not URL-encoded"));
            return;
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory cannot fail", e);
        }
        // a reset deletes files
        context.executeBlocking(
                        () -> settings.admin().answer(request.method().name(), path(), query, json),
                        false)
                .onSuccess(this::send)
                .onFailure(e -> send(AdminAnswer.error(500, "The request failed")));
    }

    private void send(AdminAnswer answer) {
        try {
            write(answer);
        } catch (Throwable e) {
            // an answer that does not fit into the memory: no other can be promised to fit
            reply.reset();
        }
    }

    private void write(AdminAnswer answer) {
        request.response()
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .endHandler(v -> answer.afterwards().run());
        reply.send(answer.status(), answer.body());
    }

    private String path() {
        return request.path().substring(PREFIX.length()).replaceAll("^/|/$", "");
    }
}
