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
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Serves what the addresses in answers lead to; no key is asked for, as in the API. */
final class PublicFileReply {

    private PublicFileReply() {}

    static void send(HttpServerRequest request, PublicFiles files, String path, Reply reply) {
        if (!request.method().name().equals("GET")) {
            reply.send(
                    Answer.error(405, "The method is not allowed for the requested URL.")
                            .withHeader("Allow", "GET"),
                    null);
            return;
        }
        Optional<StoredDocument> document = files.document(path);
        if (document.isPresent()) {
            sendDocument(request, document.get());
            return;
        }
        Optional<byte[]> picture = files.picture(path);
        if (picture.isPresent()) {
            request.response()
                    .putHeader("Content-Type", "image/png")
                    .end(Buffer.buffer(picture.get()));
            return;
        }
        Optional<JsonNode> vector = files.vector(path);
        if (vector.isPresent()) {
            reply.send(200, vector.get());
        } else {
            reply.send(Answer.error(404, "The requested URL was not found on the server."), null);
        }
    }

    /**
     * A document is foreign content: a browser must neither guess its type nor run what is in it.
     */
    private static void sendDocument(HttpServerRequest request, StoredDocument document) {
        request.response()
                .putHeader("Content-Type", safe(document.contentType()))
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "sandbox; default-src 'none'")
                .sendFile(document.path().toString());
    }

    private static String safe(String contentType) {
        return contentType != null && contentType.matches("[\\w.+-]+/[\\w.+-]+")
                ? contentType
                : "application/octet-stream";
    }
}
