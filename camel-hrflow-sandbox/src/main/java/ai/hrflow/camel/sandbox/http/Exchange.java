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
import ai.hrflow.camel.sandbox.api.ApiException;
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.api.Input;
import ai.hrflow.camel.sandbox.api.Operation;
import ai.hrflow.camel.sandbox.api.Operation.RequestKind;
import ai.hrflow.camel.sandbox.api.Upload;
import ai.hrflow.camel.sandbox.api.Validator;
import ai.hrflow.camel.sandbox.fault.Fault;
import ai.hrflow.camel.sandbox.fault.FaultTarget;
import ai.hrflow.camel.sandbox.journal.RecordedFile;
import ai.hrflow.camel.sandbox.journal.RecordedRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request from its first line to the last byte of its answer. All methods run on the event loop
 * of the connection, unless they say otherwise; waiting is done by timers, so an exchange that is
 * late holds no thread.
 */
final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final int MAX_PLAIN = 64 * 1024 * 1024;
    private static final long FORM_ALLOWANCE = 1024 * 1024;

    private final Vertx vertx;
    private final Context context;
    private final Backstage backstage;
    private final FrontSettings settings;
    private final HttpServerRequest request;
    private final Reply reply;
    private final Instant arrived;
    private final long arrivedNanos = System.nanoTime();

    private Operation operation;
    private Fault met;
    private Fault fault;
    private Duration delay;
    private Answer refusal;
    private String permission;
    private Map<String, List<String>> query = Map.of();
    private Map<String, List<String>> fields = Map.of();
    private FormBody form;
    private Buffer plain;
    private JsonNode jsonBody;
    private Upload upload;
    private int holds;
    private boolean bodyEnded;
    private boolean decided;
    private boolean left;
    private boolean recorded;

    Exchange(Vertx vertx, Backstage backstage, HttpServerRequest request) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.backstage = backstage;
        this.settings = backstage.settings();
        this.request = request;
        this.delay = settings.faults().draw(settings.latency());
        this.arrived = settings.clock().instant();
        this.reply = new Reply(vertx, request, settings.contentType());
    }

    void start() {
        settings.journal().arrived();
        request.exceptionHandler(e -> gone());
        request.response().closeHandler(v -> gone());
        request.response().endHandler(v -> leave());
        String path = request.path();
        if (path != null && path.startsWith(HttpFront.PUBLIC_PREFIX)) {
            PublicFileReply.send(
                    request,
                    settings.publicFiles(),
                    path.substring(HttpFront.PUBLIC_PREFIX.length()),
                    reply);
            return;
        }
        try {
            query = UrlEncoded.decode(request.query());
        } catch (IllegalArgumentException e) {
            refusal = Answer.error(400, "Invalid query: not URL-encoded");
        }
        refuseOrAdmit(path);
        if (fault instanceof Fault.Reset reset
                && reset.moment() == Fault.Reset.Moment.BEFORE_BODY) {
            reset();
            return;
        }
        if (isTooLargeByLength() && !(fault instanceof Fault.Answer)) {
            refusal = tooLarge();
            respondBeforeEnd();
            return;
        }
        readBody();
    }

    /* ---- who and what ---- */

    private void refuseOrAdmit(String path) {
        String method = request.method().name();
        String apiPath =
                path != null && path.startsWith(HttpFront.API_PREFIX)
                        ? path.substring(HttpFront.API_PREFIX.length())
                        : null;
        Map<String, Operation> methods =
                apiPath == null ? Map.of() : settings.operations().at(apiPath);
        operation = methods.get(method);
        if (apiPath != null) {
            meetFault(
                    new FaultTarget(
                            operation == null ? null : operation.id(), method, apiPath, query));
        }
        if (refusal != null) {
            return;
        }
        if (operation == null) {
            refusal =
                    methods.isEmpty()
                            ? Answer.error(404, notFound(path))
                            : Answer.error(405, "The method is not allowed for the requested URL.")
                                    .withHeader("Allow", String.join(", ", methods.keySet()));
            return;
        }
        String key = request.getHeader("X-API-KEY");
        long wait = backstage.limiter().secondsToWait(key == null ? "" : key);
        if (wait > 0) {
            refusal =
                    Answer.error(429, "Too many requests")
                            .withHeader("Retry-After", Long.toString(wait));
            return;
        }
        try {
            permission = settings.access().check(operation, key, request.getHeader("X-USER-EMAIL"));
        } catch (ApiException e) {
            refusal = Answer.error(e.status(), e.getMessage());
        }
    }

    /** Whoever forgets the prefix should not have to search for long. */
    private String notFound(String path) {
        boolean prefixForgotten =
                path != null
                        && path.startsWith("/")
                        && !settings.operations().at(path.substring(1)).isEmpty();
        return "The requested URL was not found on the server."
                + (prefixForgotten ? " The sandbox serves it below /v1: try /v1" + path + '.' : "");
    }

    private void meetFault(FaultTarget target) {
        met = settings.faults().take(target).orElse(null);
        fault = met;
        while (fault instanceof Fault.Latency latency) {
            delay = delay.plus(settings.faults().draw(latency.delay()));
            fault = latency.then();
        }
    }

    /* ---- the body ---- */

    private void readBody() {
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            if (refusal != null) {
                respondBeforeEnd();
                return;
            }
            request.response().writeContinue();
        }
        // a body is taken apart also when a fault answers in the end: the journal shows what came
        if (operation != null && refusal == null) {
            openBody();
        }
        request.handler(this::bodyPiece);
        request.endHandler(v -> bodyEnd());
    }

    private void openBody() {
        String type = request.getHeader("Content-Type");
        String media = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        switch (operation.request()) {
            case MULTIPART -> openForm(type, media);
            case FORM -> {
                if (media.equals(UrlEncoded.MEDIA_TYPE)) {
                    plain = Buffer.buffer();
                } else {
                    openForm(type, media);
                }
            }
            case JSON -> {
                if (media.isEmpty() || media.equals("application/json")) {
                    plain = Buffer.buffer();
                } else {
                    refusal = Answer.error(400, "Invalid body: application/json is expected");
                }
            }
            case QUERY -> {}
        }
    }

    private void openForm(String type, String media) {
        String boundary = type == null ? null : boundary(type);
        if (media.equals("multipart/form-data") && boundary != null) {
            form = new FormBody(boundary, backstage::newSpoolPath);
        } else {
            refusal = Answer.error(400, "Invalid body: multipart/form-data is expected");
        }
    }

    private void bodyPiece(Buffer piece) {
        if (decided) {
            return;
        }
        if (fault instanceof Fault.Reset reset
                && reset.moment() == Fault.Reset.Moment.WHILE_READING_BODY) {
            reset();
            return;
        }
        if (refusal == null) {
            take(piece);
        }
        if (fault instanceof Fault.SlowRead slow && !decided) {
            hold();
            later(slow.pause(), this::release);
        }
    }

    private void take(Buffer piece) {
        if (plain != null) {
            if (plain.length() + piece.length() > MAX_PLAIN) {
                refusal = tooLarge();
                plain = null;
            } else {
                plain.appendBuffer(piece);
            }
        } else if (form != null) {
            try {
                form.feed(piece.getBytes());
            } catch (MultipartReader.MalformedException e) {
                refusal = Answer.error(400, "Invalid multipart body: " + e.getMessage());
                return;
            }
            Spool spool = form.spool();
            if (spool != null && spool.size() > settings.maxUploadBytes()) {
                refusal = tooLarge();
                respondBeforeEnd();
            } else if (spool != null && spool.isFull()) {
                hold();
                context.executeBlocking(
                                () -> {
                                    spool.flush();
                                    return null;
                                },
                                false)
                        .onComplete(
                                done -> {
                                    if (done.failed()) {
                                        refusal = cannotStore(done.cause());
                                    }
                                    release();
                                });
            }
        }
    }

    /** Holds the body back: while a piece is written, while a slow reader rests, or both. */
    private void hold() {
        holds++;
        request.pause();
    }

    /** Ends one reason to hold the body back; it goes on when there is none. */
    private void release() {
        holds--;
        if (holds > 0) {
            return;
        }
        if (left && !bodyEnded) {
            dropSpool();
            return;
        }
        request.resume();
        if (bodyEnded) {
            bodyComplete();
        }
    }

    private void bodyEnd() {
        bodyEnded = true;
        if (holds == 0) {
            bodyComplete();
        }
    }

    private void bodyComplete() {
        if (decided) {
            return;
        }
        if (form != null && refusal == null) {
            try {
                form.complete();
            } catch (MultipartReader.MalformedException e) {
                refusal = Answer.error(400, "Invalid multipart body: " + e.getMessage());
            }
        }
        Spool spool = form == null ? null : form.spool();
        if (spool == null || refusal != null) {
            handle();
            return;
        }
        context.executeBlocking(spool::finish, false)
                .onComplete(
                        done -> {
                            if (done.failed()) {
                                refusal = cannotStore(done.cause());
                            } else {
                                upload = upload(spool, done.result());
                            }
                            handle();
                        });
    }

    private Upload upload(Spool spool, String sha256) {
        Disposition disposition = form.fileDisposition();
        return new Upload(
                disposition.name(),
                form.rawDisposition(),
                disposition.rawFileName(),
                disposition.fileName(),
                form.fileType(),
                spool.size(),
                sha256,
                spool.path());
    }

    /* ---- the work ---- */

    /** Also when the client has gone meanwhile: a request that came in whole takes effect. */
    private void handle() {
        readPlain();
        if (fault instanceof Fault.Stall) {
            record(0);
            decided = true;
            dropSpool();
            return;
        }
        if (fault instanceof Fault.Answer) {
            respond(refusal == null ? Answer.error(0, "") : refusal);
            return;
        }
        if (refusal != null) {
            respond(refusal);
            return;
        }
        if (upload == null) {
            work();
        } else {
            // looking into the file is disk access
            context.executeBlocking(
                            () -> {
                                work();
                                return null;
                            },
                            false)
                    .onFailure(this::failed);
        }
    }

    /** A body that is kept in memory: JSON, or a URL-encoded form. */
    private void readPlain() {
        if (plain == null || refusal != null) {
            return;
        }
        try {
            if (operation.request() == RequestKind.JSON) {
                jsonBody = Backstage.JSON.readTree(plain.getBytes());
            } else {
                fields = UrlEncoded.decode(plain.toString());
            }
        } catch (JsonProcessingException e) {
            refusal = Answer.error(400, "Invalid body: not JSON");
        } catch (IllegalArgumentException e) {
            refusal = Answer.error(400, "Invalid body: not URL-encoded");
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory cannot fail", e);
        }
    }

    /** On the event loop, or on a worker when there is a file. */
    private void work() {
        try {
            Arguments arguments =
                    Validator.check(
                            operation,
                            new Input(
                                    operation.request() == RequestKind.QUERY ? query : fields(),
                                    jsonBody,
                                    upload,
                                    permission));
            settings.handlers()
                    .get(operation.id())
                    .handle(arguments)
                    .whenComplete(
                            (answer, failure) ->
                                    onLoop(
                                            () -> {
                                                if (failure == null) {
                                                    respond(answer);
                                                } else {
                                                    failed(failure);
                                                }
                                            }));
        } catch (RuntimeException e) {
            onLoop(() -> failed(e));
        }
    }

    private void failed(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        if (cause instanceof ApiException refused) {
            respond(Answer.error(refused.status(), refused.getMessage()));
        } else {
            // a message or stack trace may quote the request: not above DEBUG
            LOG.error("Operation {} failed: {}", operation.id(), cause.getClass().getName());
            LOG.debug("Operation {} failed", operation.id(), cause);
            respond(Answer.error(500, "Internal server error"));
        }
    }

    /* ---- the answer ---- */

    private void respond(Answer answer) {
        if (decided) {
            return;
        }
        decided = true;
        if (answer.status() >= 400 || fault instanceof Fault.Answer) {
            dropSpool();
        }
        if (delay.isZero()) {
            write(answer);
        } else {
            later(delay, () -> write(answer));
        }
    }

    /** Answers while the body is still coming; the rest of it is read and thrown away. */
    private void respondBeforeEnd() {
        respond(refusal);
        request.handler(piece -> {});
        request.endHandler(v -> {});
        request.resume();
    }

    private void write(Answer answer) {
        if (left) {
            record(0);
            return;
        }
        if (fault instanceof Fault.Reset reset
                && reset.moment() != Fault.Reset.Moment.WHILE_ANSWERING) {
            reset();
            return;
        }
        record(fault instanceof Fault.Answer injected ? injected.status() : answer.status());
        reply.send(answer, fault);
    }

    private void reset() {
        decided = true;
        record(0);
        if (fault instanceof Fault.Reset r && r.moment() != Fault.Reset.Moment.AFTER_BODY) {
            dropSpool();
        }
        reply.reset();
        leave();
    }

    /* ---- the end ---- */

    private void gone() {
        record(0);
        leave();
        if (!decided && holds == 0 && !bodyEnded) {
            dropSpool();
        }
    }

    private void leave() {
        if (!left) {
            left = true;
            settings.journal().left();
        }
    }

    private void dropSpool() {
        if (upload != null) {
            Upload refused = upload;
            context.executeBlocking(
                    () -> {
                        refused.discard();
                        return null;
                    },
                    false);
        } else if (form != null && form.spool() != null) {
            Spool unfinished = form.spool();
            context.executeBlocking(
                            () -> {
                                unfinished.discard();
                                return null;
                            },
                            false)
                    .onFailure(e -> LOG.debug("Cannot delete an unfinished upload", e));
        }
    }

    private void record(int status) {
        if (recorded) {
            return;
        }
        recorded = true;
        String id = operation == null ? null : operation.id();
        settings.journal()
                .add(id, status, settings.journal().isRecording() ? entry(id, status) : null);
    }

    private RecordedRequest entry(String id, int status) {
        RecordedFile file =
                upload == null
                        ? null
                        : new RecordedFile(
                                upload.partName(),
                                upload.rawDisposition(),
                                upload.rawFileName(),
                                upload.fileName(),
                                upload.contentType(),
                                upload.size(),
                                upload.sha256());
        return new RecordedRequest(
                arrived,
                id,
                request.method().name(),
                request.path(),
                query,
                RecordedHeaders.of(request.headers()),
                Collections.unmodifiableMap(fields()),
                file,
                jsonBody == null ? null : jsonBody.deepCopy(),
                status,
                Duration.ofNanos(System.nanoTime() - arrivedNanos),
                met == null ? null : met.label());
    }

    /* ---- small things ---- */

    private Map<String, List<String>> fields() {
        return form == null ? fields : form.fields();
    }

    private boolean isTooLargeByLength() {
        String length = request.getHeader("Content-Length");
        try {
            return length != null
                    && Long.parseLong(length) - FORM_ALLOWANCE > settings.maxUploadBytes();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Answer tooLarge() {
        return Answer.error(413, "The uploaded file is too large.");
    }

    private static Answer cannotStore(Throwable cause) {
        LOG.error("Cannot store an upload", cause);
        return Answer.error(500, "Internal server error");
    }

    private void later(Duration delay, Runnable task) {
        vertx.setTimer(Math.max(1, delay.toMillis()), id -> task.run());
    }

    private void onLoop(Runnable task) {
        context.runOnContext(v -> task.run());
    }

    private static String boundary(String contentType) {
        for (String parameter : contentType.split(";")) {
            String p = parameter.strip();
            if (p.toLowerCase(Locale.ROOT).startsWith("boundary=")) {
                String value = p.substring("boundary=".length()).strip();
                if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
                    value = value.substring(1, value.length() - 1);
                }
                return value.isEmpty() || value.length() > 200 ? null : value;
            }
        }
        return null;
    }
}
