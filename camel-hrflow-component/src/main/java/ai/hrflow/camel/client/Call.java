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
package ai.hrflow.camel.client;

import ai.hrflow.camel.error.HrFlowTransportException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One call from its permit to its final answer, with all attempts and waits. It is the future that
 * the caller holds.
 *
 * <p>At any time it is in one of these places: in the queue for a permit, waiting on the timer, in
 * an attempt, or on a completion thread. It leaves by exactly one of {@link #succeed}, {@link
 * #fail} and {@link #cancel}, whichever is first to set {@link #done}.
 */
final class Call extends CompletableFuture<HrFlowResponse> {

    private final CallContext context;
    private final HrFlowRequest request;
    private final PreparedRequest prepared;

    /** What made this call, which may be waiting for it. */
    private final CompletionDispatcher.Completion caller = CompletionDispatcher.caller();

    private final LogContext logContext = LogContext.capture();

    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicBoolean permit = new AtomicBoolean();
    private final AtomicBoolean counted = new AtomicBoolean();

    private volatile Attempts.Attempt attempt;
    private volatile Runnable timer;
    private volatile long deadline;
    private volatile boolean started;
    private volatile Waiting waiting = Waiting.NO;

    /** When it got its permit; 0 before. */
    private volatile long began;

    /** Whether an attempt before the current one may have taken effect. */
    private volatile boolean outcomeUnknown;

    // used by one thread after the other, handed on by timer, attempt and dispatcher
    private PreparedRequest lookup;
    private Outcome.Failure lost;
    private int retries;

    /** What a call that has its permit waits for. */
    enum Waiting {
        NO,
        /** Its turn by the limit per minute. */
        TURN,
        /** The end of a pause before it is sent again. */
        PAUSE
    }

    Call(CallContext context, HrFlowRequest request, PreparedRequest prepared) {
        this.context = context;
        this.request = request;
        this.prepared = prepared;
    }

    // ---- start

    /** Begins with a permit. */
    void begin() {
        if (isWantedWithPermit()) {
            guarded(() -> send(prepared, 0));
        }
    }

    /** Begins with a permit and a turn by the limit, without keeping the calling thread. */
    void beginWithTurn() {
        if (isWantedWithPermit()) {
            onWorker(() -> start(prepared));
        }
    }

    private boolean isWantedWithPermit() {
        permit.set(true);
        if (done.get()) {
            releasePermit();
            return false;
        }
        began = context.time().nanoTime();
        count();
        return true;
    }

    private void guarded(Runnable step) {
        try {
            logContext.run(step);
        } catch (RuntimeException | Error e) {
            broken(e);
        }
    }

    /**
     * Sends after a wait and when the limiter lets it.
     *
     * @param delay nanoseconds
     */
    private void send(PreparedRequest what, long delay) {
        if (delay > 0) {
            waiting = Waiting.PAUSE;
            later(() -> send(what, 0), delay);
            return;
        }
        long turn = context.limiter() == null ? 0 : context.limiter().reserve();
        if (turn > 0) {
            waiting = Waiting.TURN;
            Log.limited(request, turn / 1_000_000);
            later(() -> start(what), turn);
        } else {
            start(what);
        }
    }

    private void later(Runnable step, long delay) {
        try {
            // an attempt may have to look up a host name, which the timer's thread must not wait
            // for
            timer = context.time().schedule(() -> onWorker(step), delay);
        } catch (RejectedExecutionException | IllegalStateException e) {
            stopped();
            return;
        }
        if (done.get()) {
            stopWaiting();
        }
    }

    private void onWorker(Runnable step) {
        timer = null;
        if (done.get()) {
            return;
        }
        try {
            context.worker().execute(() -> guarded(step));
        } catch (RejectedExecutionException | IllegalStateException e) {
            stopped();
        }
    }

    private void start(PreparedRequest what) {
        if (done.get()) {
            return;
        }
        if (!started) {
            // waiting for the first turn is no sign of trouble and so is not held against the call
            deadline = context.time().nanoTime() + context.requestTimeout();
            started = true;
        }
        waiting = Waiting.NO;
        context.attempting();
        attempt =
                context.attempts()
                        .start(
                                what,
                                outcome ->
                                        context.dispatcher()
                                                .dispatch(
                                                        () ->
                                                                logContext.run(
                                                                        () ->
                                                                                received(
                                                                                        what,
                                                                                        outcome)),
                                                        caller));
        if (done.get()) {
            stopWaiting();
        }
    }

    // ---- outcome, on a completion thread

    private void received(PreparedRequest what, Outcome outcome) {
        if (done.get()) {
            return;
        }
        try {
            if (what == lookup) {
                lookedUp(outcome);
            } else {
                attempted(outcome);
            }
        } catch (RuntimeException | Error e) {
            broken(e);
        }
    }

    private void attempted(Outcome outcome) {
        if (outcome instanceof Outcome.Failure failure) {
            RetryPolicy.Step step = context.policy().afterFailure(request, failure);
            boolean again =
                    step == RetryPolicy.Step.LOOK_UP
                            || request.body().repeatable()
                            || !failure.opened();
            if (step == RetryPolicy.Step.DELIVER || !again || !mayRetry()) {
                fail(failure);
                return;
            }
            outcomeUnknown |= failure.reached();
            lost = failure;
            next(step, null, failure.reason());
            return;
        }
        HrFlowResponse response = context.reader().read((Outcome.Answer) outcome, false);
        if (outcomeUnknown
                && request.repeat() == HrFlowRequest.Repeat.AFTER_LOOKUP
                && response.isReferenceTaken()) {
            // the attempt whose answer was lost had arrived, and what it made cannot be read yet
            succeed(
                    HrFlowResponse.accepted(
                            "Accepted: the attempt whose answer was lost had arrived"));
            return;
        }
        RetryPolicy.Step step = context.policy().afterAnswer(request, response);
        boolean again = step == RetryPolicy.Step.LOOK_UP || request.body().repeatable();
        if (step == RetryPolicy.Step.DELIVER
                || !again
                || context.policy().isTooLong(response.retryAfter())
                || !mayRetry()) {
            succeed(response);
            return;
        }
        if (step == RetryPolicy.Step.LOOK_UP) {
            outcomeUnknown = true;
            lost =
                    new Outcome.Failure(
                            "status " + response.code() + " from a gateway",
                            "look it up",
                            true,
                            true,
                            true,
                            null);
        }
        next(step, response.retryAfter(), "code " + response.code());
    }

    private void lookedUp(Outcome outcome) {
        RetryPolicy policy = context.policy();
        if (outcome instanceof Outcome.Failure failure) {
            if (failure.retryable() && mayRetry()) {
                next(RetryPolicy.Step.LOOK_UP, null, failure.reason());
            } else {
                fail(lost);
            }
            return;
        }
        HrFlowResponse found = context.reader().read((Outcome.Answer) outcome, true);
        if (found.isGood()) {
            succeed(found);
        } else if (found.isNotFound()) {
            if (request.body().repeatable()) {
                send(prepared, 0);
            } else {
                fail(lost);
            }
        } else if (policy.afterAnswer(lookup.request(), found) == RetryPolicy.Step.REPEAT
                && !policy.isTooLong(found.retryAfter())
                && mayRetry()) {
            next(RetryPolicy.Step.LOOK_UP, found.retryAfter(), "code " + found.code());
        } else {
            fail(lost);
        }
    }

    private boolean mayRetry() {
        return retries < context.policy().maxRetries() && context.budget().take();
    }

    private void next(RetryPolicy.Step step, Duration retryAfter, String reason) {
        retries++;
        long delay = context.policy().delay(retries, retryAfter);
        context.retrying();
        Log.retry(request, retries, context.policy().maxRetries(), delay / 1_000_000, reason);
        if (step == RetryPolicy.Step.LOOK_UP) {
            if (lookup == null) {
                lookup = context.prepareLookup(request.lookup());
            }
            send(lookup, delay);
        } else {
            send(prepared, delay);
        }
    }

    // ---- ends

    private void succeed(HrFlowResponse response) {
        if (done.compareAndSet(false, true)) {
            if (response.isGood()) {
                context.budget().refill();
            }
            leave();
            context.answered(request, response, elapsed());
            complete(response);
        }
    }

    private void fail(Outcome.Failure failure) {
        if (done.compareAndSet(false, true)) {
            // nothing that was not sent, or sent in part only because of its document, can have
            // taken effect
            boolean unknown = outcomeUnknown || failure.reached();
            failNow(failure.reason(), failure.advice(), unknown, failure.cause());
        }
    }

    /** An error of ours, or of an executor or document that we were given. */
    private void broken(Throwable e) {
        Exception cause =
                e instanceof Exception exception ? exception : new IllegalStateException(e);
        failLater(
                "an internal error, " + e.getClass().getSimpleName(),
                "report it",
                reachedSoFar(),
                cause);
    }

    private void stopped() {
        failLater("the component is stopped", "start it and send again", reachedSoFar(), null);
    }

    /** The client is closed. */
    void abort() {
        stopped();
    }

    /** Ends the call when its time is over. */
    void expireAt(long now) {
        if (started && now - deadline >= 0) {
            failLater(
                    "no final answer within " + context.requestTimeout() / 1_000_000 + " ms",
                    "raise requestTimeout or send it again later",
                    reachedSoFar(),
                    null);
        }
    }

    private boolean reachedSoFar() {
        Attempts.Attempt current = attempt;
        return outcomeUnknown || current != null && current.reached();
    }

    private void failLater(String reason, String advice, boolean unknown, Exception cause) {
        if (done.compareAndSet(false, true)) {
            stopWaiting();
            context.dispatcher()
                    .dispatch(
                            () -> logContext.run(() -> failNow(reason, advice, unknown, cause)),
                            caller);
        }
    }

    private void failNow(String reason, String advice, boolean unknown, Exception cause) {
        leave();
        HrFlowTransportException failure =
                context.exception(request, reason, advice, unknown, cause);
        // an attempt before this one may have arrived all the same
        boolean ofDocument = cause instanceof DocumentException && !unknown;
        if (!started || ofDocument) {
            context.notSent();
        } else {
            context.failed(failure, elapsed());
        }
        Log.failed(failure);
        completeExceptionally(failure);
    }

    private long elapsed() {
        return context.time().nanoTime() - began;
    }

    /** What it waits for at the moment. */
    Waiting waiting() {
        return waiting;
    }

    private void stopWaiting() {
        Runnable waiting = timer;
        if (waiting != null) {
            waiting.run();
        }
        Attempts.Attempt current = attempt;
        if (current != null) {
            current.cancel();
        }
    }

    /** Once, with or without a permit: cancelling can be as fast as the permit. */
    private void count() {
        if (counted.compareAndSet(false, true)) {
            context.began();
        }
    }

    private void leave() {
        count();
        context.ended(this);
        releasePermit();
    }

    private void releasePermit() {
        if (permit.compareAndSet(true, false)) {
            context.releasePermit();
        }
    }

    /** The caller is no longer interested: the connection is closed and the permit given back. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        if (done.compareAndSet(false, true)) {
            stopWaiting();
            leave();
            context.cancelled();
        }
        return super.cancel(mayInterruptIfRunning);
    }
}
