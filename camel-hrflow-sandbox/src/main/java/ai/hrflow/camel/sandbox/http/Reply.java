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

import ai.hrflow.camel.sandbox.api.Answer;
import ai.hrflow.camel.sandbox.api.StrictJson;
import ai.hrflow.camel.sandbox.fault.Fault;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.channel.ChannelOption;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;

/** Writes answers, good ones and spoilt ones. */
final class Reply {

    private static final int DRIP_BYTES = 1024;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final String contentType;

    Reply(Vertx vertx, HttpServerRequest request, String contentType) {
        this.vertx = vertx;
        this.request = request;
        this.contentType = contentType;
    }

    /** Writes an answer as the fault, which may be null, lets it through. */
    void send(Answer answer, Fault fault) {
        if (fault instanceof Fault.Answer injected) {
            sendInjected(injected);
            return;
        }
        answer.headers().forEach(response()::putHeader);
        Buffer body = body(answer.envelope());
        if (fault instanceof Fault.Damage damage) {
            sendDamaged(answer.status(), body, damage.kind());
        } else if (fault instanceof Fault.Reset) {
            sendHalf(answer.status(), body, this::reset);
        } else if (fault instanceof Fault.SlowAnswer slow) {
            begin(answer.status(), body);
            drip(body, 0, slow.pause());
        } else {
            send(answer.status(), contentType, body);
        }
    }

    void send(int status, JsonNode json) {
        send(status, contentType, body(json));
    }

    /** Writes JSON that has been written to bytes before. */
    void send(int status, byte[] json) {
        send(status, contentType, Buffer.buffer(json));
    }

    /** Closes the connection at once, with a TCP reset where the transport can do that. */
    void reset() {
        if (request.connection() instanceof ConnectionBase connection) {
            connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        }
        request.connection().close();
    }

    private void sendInjected(Fault.Answer injected) {
        if (injected.retryAfter() != null) {
            response().putHeader("Retry-After", injected.retryAfter());
        }
        if (injected.html()) {
            send(
                    injected.status(),
                    "text/html",
                    Buffer.buffer(
                            "<html><head><title>"
                                    + injected.status()
                                    + "</title></head><body><h1>"
                                    + injected.message()
                                    + "</h1></body></html>"));
            return;
        }
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.put("code", injected.code());
        envelope.put("message", injected.message());
        send(injected.status(), contentType, body(envelope));
    }

    private void sendDamaged(int status, Buffer body, Fault.Damage.Kind kind) {
        switch (kind) {
            case BROKEN_JSON -> send(status, contentType, body.getBuffer(0, body.length() / 2));
            case WRONG_CONTENT_TYPE -> send(status, "text/html", body);
            case EMPTY -> send(200, null, Buffer.buffer());
            case HALF_ANSWER -> sendHalf(status, body, () -> request.connection().close());
            case STALLED_ANSWER -> sendHalf(status, body, () -> {});
        }
    }

    private void sendHalf(int status, Buffer body, Runnable then) {
        begin(status, body);
        response().write(body.getBuffer(0, body.length() / 2)).onComplete(written -> then.run());
    }

    private void begin(int status, Buffer body) {
        response().setStatusCode(status);
        response().putHeader("Content-Type", contentType);
        response().putHeader("Content-Length", Integer.toString(body.length()));
    }

    /** Piece by piece, until the answer is out or the client gone. */
    private void drip(Buffer body, int from, Duration pause) {
        int to = Math.min(body.length(), from + DRIP_BYTES);
        Buffer piece = body.getBuffer(from, to);
        if (to == body.length()) {
            response().end(piece);
            return;
        }
        response().write(piece);
        vertx.setTimer(
                Math.max(1, pause.toMillis()),
                id -> {
                    if (!response().closed()) {
                        drip(body, to, pause);
                    }
                });
    }

    private void send(int status, String type, Buffer body) {
        response().setStatusCode(status);
        if (type != null) {
            response().putHeader("Content-Type", type);
        }
        response().end(body);
    }

    private HttpServerResponse response() {
        return request.response();
    }

    private static Buffer body(JsonNode json) {
        try {
            return Buffer.buffer(StrictJson.MAPPER.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree can always be written", e);
        }
    }
}
