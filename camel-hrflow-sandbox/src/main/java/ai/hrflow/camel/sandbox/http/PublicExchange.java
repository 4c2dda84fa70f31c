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
import ai.hrflow.camel.sandbox.api.handler.PublicFiles;
import ai.hrflow.camel.sandbox.store.StoredDocument;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request for what an address in an answer leads to. As in the API no key is asked for: who
 * knows the address may read.
 */
final class PublicExchange {

    /** Start of these paths. */
    static final String PREFIX = "/public/";

    private final Backstage backstage;
    private final PublicFiles files;
    private final HttpServerRequest request;
    private final Recorder recorder;
    private final Reply reply;

    PublicExchange(Vertx vertx, Backstage backstage, HttpServerRequest request) {
        this.backstage = backstage;
        this.files = backstage.settings().publicFiles();
        this.request = request;
        this.recorder = new Recorder(backstage.settings(), request);
        this.reply = new Reply(vertx, request, backstage.settings().contentType());
    }

    static boolean isFor(String path) {
        return path != null && path.startsWith(PREFIX);
    }

    void start() {
        request.exceptionHandler(e -> gone());
        request.response().closeHandler(v -> gone());
        request.response().endHandler(v -> recorder.leave());
        String foreign = backstage.hostGuard().refusal(request);
        if (foreign != null) {
            refuse(Answer.error(403, foreign));
        } else if (!request.method().name().equals("GET")) {
            refuse(
                    Answer.error(405, "The method is not allowed for the requested URL.")
                            .withHeader("Allow", "GET"));
        } else {
            serve(request.path().substring(PREFIX.length()));
        }
    }

    private void serve(String path) {
        Optional<StoredDocument> document = files.document(path);
        if (document.isPresent()) {
            sendDocument(document.get());
            return;
        }
        Optional<byte[]> picture = files.picture(path);
        if (picture.isPresent()) {
            record(200);
            request.response()
                    .putHeader("Content-Type", "image/png")
                    .end(Buffer.buffer(picture.get()));
            return;
        }
        Optional<JsonNode> vector = files.vector(path);
        if (vector.isPresent()) {
            record(200);
            reply.send(200, vector.get());
        } else {
            refuse(notFound());
        }
    }

    /**
     * A document is foreign content: a browser must neither guess its type nor run what is in it.
     */
    private void sendDocument(StoredDocument document) {
        if (!Files.isRegularFile(document.path())) {
            // a reset, or whoever cleans the temporary directory, was faster
            refuse(notFound());
            return;
        }
        record(200);
        request.response()
                .putHeader("Content-Type", safe(document.contentType()))
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                .sendFile(document.path().toString())
                .onFailure(e -> reply.reset());
    }

    private void refuse(Answer answer) {
        record(answer.status());
        reply.send(answer, null);
    }

    private void gone() {
        record(0);
        recorder.leave();
    }

    private void record(int status) {
        recorder.record(query(), status);
    }

    private Map<String, List<String>> query() {
        try {
            return UrlEncoded.decode(request.query());
        } catch (IllegalArgumentException e) {
            // it has no meaning here
            return Map.of();
        }
    }

    private static Answer notFound() {
        return Answer.error(404, "The requested URL was not found on the server.");
    }

    private static String safe(String contentType) {
        return contentType != null && contentType.matches("[\\w.+-]+/[\\w.+-]+")
                ? contentType
                : "application/octet-stream";
    }
}
