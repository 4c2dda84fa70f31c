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

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Runs completions on an executor from outside, at most so many at once. The bound is kept here,
 * because an executor with virtual threads has none. The queue holds no more completions than there
 * are requests in flight.
 *
 * <p>A completion never runs on the thread that brings it. When the executor refuses, or is shut
 * down with work in it, the completions run on a thread of their own.
 */
final class CompletionDispatcher {

    /** After so many completions a worker lets other users of the executor have its thread. */
    private static final int TURN = 64;

    /** The completion that the current thread runs. */
    private static final ThreadLocal<Running> CURRENT = new ThreadLocal<>();

    private final Supplier<? extends Executor> executor;
    private final int maxWorkers;
    private final ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger workers = new AtomicInteger();
    private final AtomicBoolean fallback = new AtomicBoolean();
    private final Set<Worker> working = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    CompletionDispatcher(Supplier<? extends Executor> executor, int maxWorkers) {
        this.executor = executor;
        this.maxWorkers = maxWorkers;
    }

    /** Whether the current thread runs a completion, of whatever client. */
    static boolean isCompletionThread() {
        return CURRENT.get() != null;
    }

    /**
     * Tells that the completion on this thread, if there is one, makes a call of its own. It may
     * wait for that call, as a bean with a ProducerTemplate does.
     *
     * @param call completed when there is no more reason to wait
     * @param now nanoseconds of the clock that {@link #relieve} is asked with
     */
    static void makesCall(CompletableFuture<?> call, long now) {
        Running running = CURRENT.get();
        if (running == null) {
            return;
        }
        AtomicInteger open = running.openCalls;
        if (open == null) {
            open = new AtomicInteger();
            running.callMadeAt = now;
            running.openCalls = open;
        }
        AtomicInteger counter = open;
        counter.incrementAndGet();
        call.whenComplete((response, failure) -> counter.decrementAndGet());
    }

    /**
     * Gives the places of workers that seem to wait for a call of their own to others: the outcome
     * they wait for may be in this very queue, or need a permit that only the queue can free.
     *
     * @param before calls made before this point in time count as waited for
     */
    void relieve(long before) {
        if (queue.isEmpty()) {
            return;
        }
        for (Worker worker : working) {
            AtomicInteger open = worker.openCalls;
            if (open != null
                    && open.get() > 0
                    && worker.callMadeAt - before < 0
                    && worker.place.compareAndSet(true, false)) {
                workers.decrementAndGet();
                startWorker();
            }
        }
    }

    void dispatch(Runnable completion) {
        queue.add(completion);
        if (closed) {
            startFallback();
        } else {
            startWorker();
        }
    }

    /**
     * From now on nothing is given to the executor any more, and what it may have dropped is run.
     */
    void close() {
        closed = true;
        if (!queue.isEmpty()) {
            startFallback();
        }
    }

    private void startWorker() {
        for (int seen = workers.get(); seen < maxWorkers; seen = workers.get()) {
            if (workers.compareAndSet(seen, seen + 1)) {
                submit();
                return;
            }
        }
    }

    /** The place of the worker is taken already. */
    private void submit() {
        Worker worker = new Worker(Thread.currentThread());
        try {
            executor.get().execute(worker);
        } catch (RejectedExecutionException | IllegalStateException e) {
            workers.decrementAndGet();
            Log.executorRejected();
            startFallback();
        } finally {
            worker.submitter = null;
        }
    }

    private void startFallback() {
        if (fallback.compareAndSet(false, true)) {
            Thread thread = new Thread(this::runFallback, "camel-hrflow-completion");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void runFallback() {
        CURRENT.set(new Running());
        do {
            for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
                run(next);
            }
            fallback.set(false);
        } while (!queue.isEmpty() && fallback.compareAndSet(false, true));
    }

    private static void run(Runnable completion) {
        try {
            completion.run();
        } catch (Throwable e) {
            Log.completionFailed(e);
        }
    }

    /** A thread in a completion. */
    private static class Running {

        /** Calls of the present completion that are not completed yet; null before the first. */
        volatile AtomicInteger openCalls;

        volatile long callMadeAt;
    }

    private final class Worker extends Running implements Runnable {

        volatile Thread submitter;

        /** Whether it counts as one of the workers. */
        final AtomicBoolean place = new AtomicBoolean(true);

        Worker(Thread submitter) {
            this.submitter = submitter;
        }

        @Override
        public void run() {
            if (Thread.currentThread() == submitter) {
                // an executor that lets the caller run would run a route on an I/O thread
                workers.decrementAndGet();
                startFallback();
                return;
            }
            Running before = CURRENT.get();
            CURRENT.set(this);
            working.add(this);
            int done = 0;
            try {
                for (Runnable next;
                        done < TURN && place.get() && (next = queue.poll()) != null;
                        done++) {
                    CompletionDispatcher.run(next);
                    openCalls = null;
                }
            } finally {
                working.remove(this);
                if (before == null) {
                    CURRENT.remove();
                } else {
                    CURRENT.set(before);
                }
            }
            if (!place.compareAndSet(true, false)) {
                // relieved: whoever has the place goes on
                return;
            }
            if (done == TURN && !closed) {
                submit();
                return;
            }
            workers.decrementAndGet();
            if (!queue.isEmpty()) {
                if (closed) {
                    startFallback();
                } else {
                    startWorker();
                }
            }
        }
    }
}
