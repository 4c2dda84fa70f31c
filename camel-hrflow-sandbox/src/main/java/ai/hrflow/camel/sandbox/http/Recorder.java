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

import ai.hrflow.camel.sandbox.api.Upload;
import ai.hrflow.camel.sandbox.journal.Journal;
import ai.hrflow.camel.sandbox.journal.RecordedFile;
import ai.hrflow.camel.sandbox.journal.RecordedRequest;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells the journal about one request: that it came, how it ended, that it is gone. */
final class Recorder {

    private final Journal journal;
    private final HttpServerRequest request;
    private final Instant arrived;
    private final long arrivedNanos = System.nanoTime();
    private boolean recorded;
    private boolean left;

    /** Counts the request as arrived. */
    Recorder(FrontSettings settings, HttpServerRequest request) {
        this.journal = settings.journal();
        this.request = request;
        this.arrived = settings.clock().instant();
        journal.arrived();
    }

    /** Nobody waits for an answer any more: it is given, or the connection is gone. */
    void leave() {
        if (!left) {
            left = true;
            journal.left();
        }
    }

    boolean hasLeft() {
        return left;
    }

    /** Records a request without a body; only the first record of a request counts. */
    void record(Map<String, List<String>> query, int status) {
        record(null, query, Content.NONE, status, null);
    }

    /** Status 0 stands for no answer. */
    void record(
            String operationId,
            Map<String, List<String>> query,
            Content content,
            int status,
            String fault) {
        if (recorded) {
            return;
        }
        recorded = true;
        journal.add(
                operationId,
                status,
                journal.isRecording() ? entry(operationId, query, content, status, fault) : null);
    }

    private RecordedRequest entry(
            String operationId,
            Map<String, List<String>> query,
            Content content,
            int status,
            String fault) {
        return new RecordedRequest(
                arrived,
                operationId,
                request.method().name(),
                request.path(),
                query,
                RecordedHeaders.of(request.headers()),
                RecordedFields.of(content.fields()),
                content.upload() == null ? null : file(content.upload()),
                content.recorded(),
                status,
                Duration.ofNanos(System.nanoTime() - arrivedNanos),
                fault);
    }

    private static RecordedFile file(Upload upload) {
        return new RecordedFile(
                upload.partName(),
                upload.rawDisposition(),
                upload.rawFileName(),
                upload.fileName(),
                upload.contentType(),
                upload.size(),
                upload.sha256());
    }
}
