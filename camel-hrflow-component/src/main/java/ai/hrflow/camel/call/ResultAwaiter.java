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
package ai.hrflow.camel.call;

import ai.hrflow.camel.client.Admission;
import ai.hrflow.camel.client.HrFlowClient;
import ai.hrflow.camel.client.HrFlowResponse;
import ai.hrflow.camel.client.LogContext;
import ai.hrflow.camel.error.HrFlowResultTimeoutException;
import ai.hrflow.camel.error.HrFlowTransportException;
import ai.hrflow.camel.message.PreparedCall;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Waits for the object that an asynchronous call (202) makes, by reading it by its reference with
 * growing pauses. While it pauses it holds neither a thread nor a permit. The answer is always the
 * bare stored object, also when the server answered at once.
 */
public final class ResultAwaiter implements Caller, AutoCloseable {

    /** The first pause; parsing takes two to three seconds for a usual document. */
    private static final long FIRST_PAUSE_MILLIS = 250;

    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Caller next;
    private final HrFlowClient client;
    private final Supplier<ScheduledExecutorService> scheduler;
    private final Supplier<? extends Executor> worker;
    private final LongSupplier nanoTime;
    private final Duration timeout;
    private final int maxAwaiting;
    private final Semaphore places;
    private final String resultField;
    private final boolean joinsDuplicates;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param scheduler asked when the first pause is due; nothing that takes time runs on it
     * @param worker for what can take time: starting a read, ending what waits when it is closed
     * @param nanoTime a clock like {@link System#nanoTime()}
     * @param timeout how long to wait after the 202
     * @param maxAwaiting calls that may wait at once; further ones fail
     * @param joinsDuplicates whether a refusal of a taken reference means to wait for the object of
     *     the upload that took it
     */
    public ResultAwaiter(
            Caller next,
            HrFlowClient client,
            Supplier<ScheduledExecutorService> scheduler,
            Supplier<? extends Executor> worker,
            LongSupplier nanoTime,
            Duration timeout,
            int maxAwaiting,
            String resultField,
            boolean joinsDuplicates) {
        this.next = next;
        this.client = client;
        this.scheduler = scheduler;
        this.worker = worker;
        this.nanoTime = nanoTime;
        this.timeout = timeout;
        this.maxAwaiting = maxAwaiting;
        this.places = new Semaphore(maxAwaiting);
        this.resultField = resultField;
        this.joinsDuplicates = joinsDuplicates;
    }

    @Override
    public CompletableFuture<HrFlowResponse> call(PreparedCall call) {
        if (call.byReference() == null) {
            throw new IllegalArgumentException(
                    "hrflow:"
                            + call.request().operation()
                            + " with awaitResult=true needs a reference to find the result by: set"
                            + " the header CamelHrFlowReference or the endpoint option reference,"
                            + " or let autoReference=fileName|sha256 derive one; it cannot go with"
                            + " a key, since the profile that is there would be taken for the"
                            + " result");
        }
        if (!places.tryAcquire()) {
            return CompletableFuture.failedFuture(
                    new HrFlowTransportException(
                            call.request().operation(),
                            "hrflow:"
                                    + call.request().operation()
                                    + " has "
                                    + maxAwaiting
                                    + " calls waiting for their result"
                                    + " already (maxAwaiting); nothing was sent",
                            false,
                            null));
        }
        LogContext logContext = LogContext.capture();
        try {
            return next.call(call)
                    .thenCompose(response -> await(call, response, logContext))
                    .whenComplete((r, e) -> places.release());
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private CompletableFuture<HrFlowResponse> await(
            PreparedCall call, HrFlowResponse response, LogContext logContext) {
        if (!response.isGood()) {
            // taken by an upload whose answer was lost, perhaps, and that is still being parsed
            return joinsDuplicates && response.isReferenceTaken()
                    ? start(call, logContext)
                    : CompletableFuture.completedFuture(response);
        }
        return response.code() == 202
                ? start(call, logContext)
                : CompletableFuture.completedFuture(Answers.bare(resultField, response));
    }

    private CompletableFuture<HrFlowResponse> start(PreparedCall call, LogContext logContext) {
        Waiting one = new Waiting(call, logContext);
        waiting.add(one);
        one.result.whenComplete((r, e) -> waiting.remove(one));
        one.pause();
        if (closed) {
            one.stop();
        }
        return one.result;
    }

    /** How many calls wait for their result. */
    public int waiting() {
        return waiting.size();
    }

    /** Ends all waiting with an error that says that the outcome is not known. */
    @Override
    public void close() {
        closed = true;
        waiting.forEach(one -> one.run(one::stop));
    }

    private final class Waiting {

        private final PreparedCall call;
        private final LogContext logContext;
        private final CompletableFuture<HrFlowResponse> result = new CompletableFuture<>();
        private final long deadline = nanoTime.getAsLong() + timeout.toNanos();
        private long pauseMillis = FIRST_PAUSE_MILLIS;

        Waiting(PreparedCall call, LogContext logContext) {
            this.call = call;
            this.logContext = logContext;
        }

        void pause() {
            if (result.isDone()) {
                return;
            }
            if (closed) {
                stop();
                return;
            }
            long leftMillis = TimeUnit.NANOSECONDS.toMillis(deadline - nanoTime.getAsLong());
            if (leftMillis <= 0) {
                result.completeExceptionally(
                        new HrFlowResultTimeoutException(
                                call.request().operation(),
                                "hrflow:"
                                        + call.request().operation()
                                        + " was accepted, but no result could be read within "
                                        + timeout.toSeconds()
                                        + " s (awaitTimeout): the parsing failed or is slow"));
                return;
            }
            long pause = Math.min(pauseMillis, leftMillis);
            pauseMillis = Math.min(pauseMillis * 2, LONGEST_PAUSE_MILLIS);
            try {
                scheduler
                        .get()
                        .schedule(
                                () -> run(() -> logContext.run(this::poll)),
                                pause,
                                TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                stop();
            }
        }

        /** Runs a step on a thread that may wait; whatever happens there, the call ends. */
        void run(Runnable step) {
            try {
                worker.get()
                        .execute(
                                () -> {
                                    try {
                                        step.run();
                                    } catch (Throwable e) {
                                        result.completeExceptionally(e);
                                    }
                                });
            } catch (RejectedExecutionException e) {
                stop();
            }
        }

        void poll() {
            if (result.isDone()) {
                return;
            }
            client.send(call.byReference(), Admission.QUEUE)
                    .whenComplete(
                            (response, failure) -> {
                                if (failure == null && response.isGood()) {
                                    result.complete(response);
                                } else if (failure != null
                                        || response.isNotFound()
                                        || Answers.isPassing(response)) {
                                    pause();
                                } else {
                                    result.complete(response);
                                }
                            });
        }

        void stop() {
            result.completeExceptionally(
                    new HrFlowTransportException(
                            call.request().operation(),
                            "hrflow:"
                                    + call.request().operation()
                                    + " was accepted, but the component was stopped while waiting"
                                    + " for the result",
                            true,
                            null));
        }
    }
}
