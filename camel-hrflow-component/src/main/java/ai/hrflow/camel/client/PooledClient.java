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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The client of one {@link ClientSettings}. */
final class PooledClient implements HrFlowClient, CallContext {

    /** How long closing waits for I/O threads, which can be in the middle of a document. */
    static final Duration CLOSING_LIMIT = Duration.ofSeconds(1);

    private static final long LONGEST_TICK = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long SHORTEST_TICK = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long IDLE_CHECK = TimeUnit.SECONDS.toNanos(10);

    private final ClientSettings settings;
    private final HttpTransport transport;
    private final InFlightLimit limit;
    private final CompletionDispatcher dispatcher;
    private final Supplier<AnswerReader> reader;
    private final RetryPolicy policy;
    private final RetryBudget budget;
    private final RateLimiter limiter;
    private final Time time;
    private final Supplier<? extends Executor> worker;
    private final Secret secret;
    private final long requestTimeout;

    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean ticking = new AtomicBoolean();
    private volatile boolean closed;
    private long lastIdleCheck;

    private final ClientCounters counters;

    /**
     * @param limiter of the key
     */
    PooledClient(
            ClientSettings settings,
            Supplier<? extends Executor> completion,
            Supplier<? extends Executor> worker,
            Time time,
            RateLimiter limiter,
            Backlog backlog) {
        this.settings = settings;
        this.counters = new ClientCounters(time);
        this.secret = new Secret(settings.apiKey());
        this.transport = new HttpTransport(settings, worker, counters.bytesSent());
        this.limit = new InFlightLimit(settings.maxConcurrentRequests(), backlog);
        this.dispatcher = new CompletionDispatcher(completion, settings.completionThreads());
        this.reader = new Lazy<>(() -> new AnswerReader(secret, time));
        this.policy =
                new RetryPolicy(
                        settings.maxRetries(),
                        settings.maxRetryDelay(),
                        () -> ThreadLocalRandom.current().nextDouble());
        this.budget = new RetryBudget(Math.max(10, settings.maxConcurrentRequests()));
        this.limiter = limiter;
        this.time = time;
        this.worker = worker;
        this.requestTimeout = settings.requestTimeout().toNanos();
        this.lastIdleCheck = time.nanoTime();
    }

    @Override
    public CompletableFuture<HrFlowResponse> send(HrFlowRequest request, Admission admission) {
        return send(request, admission, Call::begin);
    }

    @Override
    public Optional<CompletableFuture<HrFlowResponse>> trySend(HrFlowRequest request) {
        return limiter.tryReserve()
                ? Optional.of(send(request, Admission.FAIL, Call::beginWithTurn))
                : Optional.empty();
    }

    private CompletableFuture<HrFlowResponse> send(
            HrFlowRequest request, Admission admission, Consumer<Call> begin) {
        PreparedRequest prepared;
        try {
            prepared = new PreparedRequest(request, transport.basePath());
        } catch (DocumentException e) {
            return refused(request, e.getMessage(), "check the document", e);
        }
        Call call = new Call(this, request, prepared);
        calls.add(call);
        InFlightLimit.Entry entry;
        try {
            entry = limit.enter(admission, () -> begin.accept(call));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            calls.remove(call);
            return refused(
                    request, "interrupted while it waited for a free permit", "send it again", e);
        }
        switch (entry) {
            case GRANTED -> {
                startTicking();
                begin.accept(call);
            }
            case QUEUED -> {
                if (closed) {
                    // closing may have missed it
                    call.abort();
                }
            }
            case REFUSED -> {
                calls.remove(call);
                return refused(
                        request,
                        "all "
                                + settings.maxConcurrentRequests()
                                + " permits for requests in flight are taken",
                        "raise maxConcurrentRequests or set blockWhenFull=true",
                        null);
            }
            case CLOSED -> {
                calls.remove(call);
                return refused(
                        request, "the component is stopped", "start it and send again", null);
            }
            default -> throw new IllegalStateException(entry.name());
        }
        if (closed) {
            call.abort();
        }
        return call;
    }

    private CompletableFuture<HrFlowResponse> refused(
            HrFlowRequest request, String reason, String advice, Exception cause) {
        HrFlowTransportException failure = exception(request, reason, advice, false, cause);
        counters.began();
        counters.notSent();
        return CompletableFuture.failedFuture(failure);
    }

    // ---- time

    private void startTicking() {
        if (!ticking.get() && ticking.compareAndSet(false, true)) {
            scheduleTick();
        }
    }

    private void scheduleTick() {
        long period = Math.max(SHORTEST_TICK, Math.min(LONGEST_TICK, requestTimeout / 20));
        try {
            time.schedule(this::tick, period);
        } catch (RejectedExecutionException | IllegalStateException e) {
            // the timer ends with the component, and then close() ends the calls
            ticking.set(false);
        }
    }

    /**
     * One look at all calls is cheaper than a timer for each, thousands of which would only be
     * cancelled again.
     */
    private void tick() {
        if (closed) {
            return;
        }
        long now = time.nanoTime();
        try {
            for (Call call : calls) {
                call.expireAt(now);
            }
            dispatcher.relieve();
            if (now - lastIdleCheck >= IDLE_CHECK) {
                lastIdleCheck = now;
                transport.closeIdle();
            }
        } finally {
            scheduleTick();
        }
    }

    /** Ends all calls with an exception and closes the connections. */
    void close() {
        beginClosing();
        endClosing(CLOSING_LIMIT.toNanos());
    }

    /** The part of {@link #close()} that waits for nothing. */
    void beginClosing() {
        closed = true;
        limit.close();
        for (Call call : calls) {
            call.abort();
        }
        dispatcher.close();
        transport.beginClosing();
    }

    /**
     * Waits for the I/O threads.
     *
     * @param limitNanos how long at most; 0 or less for not at all
     */
    void endClosing(long limitNanos) {
        transport.endClosing(limitNanos);
    }

    // ---- figures

    @Override
    public ClientStatistics statistics() {
        int limited = 0;
        int pausing = 0;
        for (Call call : calls) {
            switch (call.waiting()) {
                case TURN -> limited++;
                case PAUSE -> pausing++;
                case NO -> {
                    // it waits for a permit or an answer
                }
            }
        }
        return counters.statistics(limit, limited, pausing);
    }

    // ---- CallContext

    @Override
    public Attempts attempts() {
        return transport;
    }

    @Override
    public CompletionDispatcher dispatcher() {
        return dispatcher;
    }

    @Override
    public AnswerReader reader() {
        return reader.get();
    }

    @Override
    public RetryPolicy policy() {
        return policy;
    }

    @Override
    public RetryBudget budget() {
        return budget;
    }

    @Override
    public Time time() {
        return time;
    }

    @Override
    public Executor worker() {
        return worker.get();
    }

    @Override
    public RateLimiter limiter() {
        return limiter;
    }

    @Override
    public long requestTimeout() {
        return requestTimeout;
    }

    @Override
    public PreparedRequest prepareLookup(HrFlowRequest lookup) {
        try {
            return new PreparedRequest(lookup, transport.basePath());
        } catch (DocumentException e) {
            throw new IllegalArgumentException("a lookup with a document", e);
        }
    }

    @Override
    public HrFlowTransportException exception(
            HrFlowRequest request,
            String reason,
            String advice,
            boolean outcomeUnknown,
            Exception cause) {
        StringBuilder text = new StringBuilder(160);
        text.append("hrflow:").append(request.operation()).append(" got no answer from ");
        text.append(transport.address()).append(": ").append(reason).append("; ");
        text.append(
                outcomeUnknown && request.repeat() != HrFlowRequest.Repeat.ALWAYS
                        ? "it may have taken effect, so look the object up before sending it again"
                        : advice);
        Exception shown = cause == null ? null : secret.mask(cause);
        return new HrFlowTransportException(
                request.operation(), secret.mask(text.toString()), outcomeUnknown, shown);
    }

    @Override
    public void began() {
        counters.began();
    }

    @Override
    public void attempting() {
        counters.attempting();
    }

    @Override
    public void retrying() {
        counters.retrying();
    }

    @Override
    public void ended(Call call) {
        calls.remove(call);
    }

    @Override
    public void answered(HrFlowRequest request, HrFlowResponse response, long nanos) {
        counters.answered(request, response, nanos);
    }

    @Override
    public void failed(HrFlowTransportException failure, long nanos) {
        counters.failed(failure, nanos);
    }

    @Override
    public void notSent() {
        counters.notSent();
    }

    @Override
    public void cancelled() {
        counters.cancelled();
    }

    @Override
    public void releasePermit() {
        limit.leave();
    }
}
