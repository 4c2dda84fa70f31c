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
import ai.hrflow.camel.sandbox.api.Operation.RequestKind;
import ai.hrflow.camel.sandbox.api.Validator;
import ai.hrflow.camel.sandbox.fault.Fault;
import ai.hrflow.camel.sandbox.fault.Fault.Reset.Moment;
import ai.hrflow.camel.sandbox.fault.FaultTarget;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call of the API from its first line to the last byte of its answer. All methods run on the
 * event loop of the connection, unless they say otherwise; waiting is done by timers, so an
 * exchange that is late holds no thread.
 */
final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final Vertx vertx;
    private final Context context;
    private final Backstage backstage;
    private final FrontSettings settings;
    private final HttpServerRequest request;
    private final Recorder recorder;
    private final Reply reply;
    private final BodyFlow flow;

    private Route route;
    private MetFault fault;
    private Answer refusal;
    private String permission;
    private RequestBody body = RequestBody.NONE;
    private boolean decided;
    private boolean closing;

    Exchange(Vertx vertx, Backstage backstage, HttpServerRequest request) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.backstage = backstage;
        this.settings = backstage.settings();
        this.request = request;
        this.recorder = new Recorder(settings, request);
        this.reply = new Reply(vertx, request, settings.contentType());
        this.flow =
                new BodyFlow(vertx, request, this::released, settings.bodyTimeout(), this::stalled);
    }

    void start() {
        request.exceptionHandler(e -> gone());
        request.response().closeHandler(v -> gone());
        request.response().endHandler(v -> answered());
        route = Route.of(request, settings.operations());
        Duration latency = settings.faults().draw(settings.latency());
        String foreign = backstage.hostGuard().refusal(request);
        if (foreign != null) {
            // before faults: a web page must not use up what a tester has set
            fault = MetFault.none(latency);
            respondBeforeEnd(Answer.error(403, foreign));
            return;
        }
        fault = route.apiPath() == null ? MetFault.none(latency) : meetFault(latency);
        if (fault.resets(Moment.BEFORE_BODY)) {
            reset();
            return;
        }
        admit();
        try {
            BodyKind.checkDeclaredLength(route.operation(), request, settings);
            readBody();
        } catch (ApiException e) {
            refuse(e);
        }
    }

    private MetFault meetFault(Duration latency) {
        FaultTarget target =
                new FaultTarget(
                        route.operationId(),
                        request.method().name(),
                        route.apiPath(),
                        route.query());
        return MetFault.take(settings.faults(), target, latency);
    }

    /* ---- who may ---- */

    private void admit() {
        refusal = route.refusal();
        if (refusal != null) {
            return;
        }
        String key = request.getHeader("X-API-KEY");
        // strangers are refused below; a window for each key they invent would fill the memory
        long wait =
                settings.access().permission(key) == null
                        ? 0
                        : backstage.limiter().secondsToWait(key);
        if (wait > 0) {
            refusal =
                    Answer.error(429, "Too many requests")
                            .withHeader("Retry-After", Long.toString(wait));
            return;
        }
        try {
            permission =
                    settings.access()
                            .check(route.operation(), key, request.getHeader("X-USER-EMAIL"));
        } catch (ApiException e) {
            refuse(e);
        }
    }

    /** The rest of the body is still read, unless there may be far too much of it. */
    private void refuse(ApiException e) {
        refusal = Answer.error(e.status(), e.getMessage());
        if (e.status() == 413) {
            respondBeforeEnd(refusal);
        }
    }

    /* ---- the body ---- */

    private void readBody() {
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            if (refusal != null) {
                respondBeforeEnd(refusal);
                return;
            }
            request.response().writeContinue();
        }
        // a body is taken apart also when a fault answers in the end: the journal shows what came
        if (refusal == null) {
            try {
                body = BodyKind.open(route.operation(), request, context, backstage);
            } catch (ApiException e) {
                refuse(e);
            }
        }
        flow.begin(piece -> guarded(() -> bodyPiece(piece)), () -> guarded(this::bodyComplete));
    }

    private void bodyPiece(Buffer piece) {
        if (decided) {
            return;
        }
        if (fault.resets(Moment.WHILE_READING_BODY)) {
            reset();
            return;
        }
        if (refusal == null) {
            Future<Void> taken = body.take(piece);
            if (taken.isComplete()) {
                taken.onFailure(this::bodyFailed);
            } else {
                flow.hold();
                taken.onComplete(
                        done -> {
                            if (done.failed()) {
                                bodyFailed(done.cause());
                            }
                            flow.release();
                        });
            }
        }
        if (fault.effect() instanceof Fault.SlowRead slow && !decided) {
            flow.hold();
            later(slow.pause(), flow::release);
        }
    }

    private void bodyFailed(Throwable failure) {
        if (failure instanceof ApiException refused) {
            refuse(refused);
        } else {
            failed(failure);
        }
    }

    /** Whoever has gone meanwhile leaves half a body behind. */
    private void released() {
        if (recorder.hasLeft() && !flow.isComplete()) {
            body.end();
        }
    }

    /** Whoever stops in the middle of a body must not keep the room that others wait for. */
    private void stalled() {
        if (!decided && !recorder.hasLeft()) {
            closing = true;
            respondBeforeEnd(
                    refusal == null
                            ? Answer.error(408, "The rest of the body did not come in time")
                            : refusal);
        }
    }

    private void bodyComplete() {
        if (decided) {
            return;
        }
        if (refusal != null) {
            handle();
            return;
        }
        body.complete()
                .onComplete(
                        done -> {
                            if (done.failed()) {
                                bodyFailed(done.cause());
                            }
                            guarded(this::handle);
                        });
    }

    /* ---- the work ---- */

    /** Also when the client has gone meanwhile: a request that came in whole takes effect. */
    private void handle() {
        if (decided) {
            return;
        }
        if (fault.preventsWork()) {
            respond(refusal == null ? Answer.error(0, "") : refusal);
        } else if (refusal != null) {
            respond(refusal);
        } else if (body.isHeavy()) {
            context.executeBlocking(
                            () -> {
                                work();
                                return null;
                            },
                            false)
                    .onFailure(this::failed);
        } else {
            work();
        }
    }

    /** On the event loop, or on a worker when the body is heavy. */
    private void work() {
        Content content = body.content();
        Arguments arguments =
                Validator.check(
                        route.operation(),
                        new Input(
                                route.operation().request() == RequestKind.QUERY
                                        ? route.query()
                                        : content.fields(),
                                content.json(),
                                content.upload(),
                                permission));
        settings.handlers()
                .get(route.operationId())
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
    }

    /**
     * Runs what must not fail without an answer. Errors count: one request can be too much for the
     * memory or the stack, and its client must not wait for ever.
     */
    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (Throwable e) {
            failed(e);
        }
    }

    private void failed(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        if (cause instanceof ApiException refused) {
            respond(Answer.error(refused.status(), refused.getMessage()));
            return;
        }
        // a message or stack trace may quote the request: not above DEBUG
        LOG.error("Operation {} failed: {}", route.operationId(), cause.getClass().getName());
        LOG.debug("Operation {} failed", route.operationId(), cause);
        // nobody knows what an error has left half done on this connection
        closing = cause instanceof Error;
        respond(Answer.error(500, "Internal server error"));
    }

    /* ---- the answer ---- */

    private void respond(Answer answer) {
        if (decided) {
            return;
        }
        decided = true;
        body.end();
        if (fault.delay().isZero()) {
            write(answer);
        } else {
            later(fault.delay(), () -> write(answer));
        }
    }

    /** Answers while the body is still coming; the rest of it is read and thrown away. */
    private void respondBeforeEnd(Answer answer) {
        respond(answer);
        flow.skip();
    }

    private void write(Answer answer) {
        if (recorder.hasLeft() || fault.effect() instanceof Fault.Stall) {
            record(0);
            return;
        }
        if (fault.effect() instanceof Fault.Reset && !fault.resets(Moment.WHILE_ANSWERING)) {
            reset();
            return;
        }
        try {
            record(
                    fault.effect() instanceof Fault.Answer injected
                            ? injected.status()
                            : answer.status());
            reply.send(answer, fault.effect());
        } catch (Throwable e) {
            // an answer that does not fit into the memory: no other can be promised to fit
            LOG.error("Cannot answer {}: {}", route.operationId(), e.getClass().getName());
            reply.reset();
        }
    }

    private void reset() {
        decided = true;
        record(0);
        body.end();
        reply.reset();
        recorder.leave();
    }

    /* ---- the end ---- */

    private void answered() {
        recorder.leave();
        if (closing) {
            request.connection().close();
        }
    }

    private void gone() {
        record(0);
        recorder.leave();
        if (!decided && !flow.isHeld() && !flow.isComplete()) {
            body.end();
        }
    }

    private void record(int status) {
        recorder.record(
                route == null ? null : route.operationId(),
                route == null ? Map.of() : route.query(),
                body.content(),
                status,
                fault == null ? null : fault.label());
    }

    /* ---- small things ---- */

    private void later(Duration delay, Runnable task) {
        vertx.setTimer(Math.max(1, delay.toMillis()), id -> task.run());
    }

    private void onLoop(Runnable task) {
        context.runOnContext(v -> guarded(task));
    }
}
