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
 *
 * <p>Workers are started one after another: while one is on its way to its first completion no
 * further one is asked for, and it asks for the next one if the queue has more. So answers that
 * come close together wake few threads, and a completion that blocks still holds up nobody.
 *
 * <p>A completion runs steps of a route, and one of them may make another call and wait for its
 * answer, as a bean with a producer template does. Such a completion holds its worker, so it gets
 * its answer from an extra one, and so do others when all workers are held in this way.
 */
final class CompletionDispatcher {

    /** After so many completions a worker lets other users of the executor have its thread. */
    private static final int TURN = 64;

    private static final ThreadLocal<Place> COMPLETING = new ThreadLocal<>();

    private final Supplier<? extends Executor> executor;
    private final int maxWorkers;
    private final ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger workers = new AtomicInteger();

    /** Whether a worker was asked for that has not looked into the queue yet. */
    private final AtomicBoolean starting = new AtomicBoolean();

    private final Set<Completion> callers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean fallback = new AtomicBoolean();
    private volatile boolean closed;

    /** A completion that made calls; while it runs it may be waiting for their answers. */
    static final class Completion {
        private volatile boolean over;
        private volatile boolean looksStuck;

        private Completion() {}
    }

    /** Where a thread runs completions one after another. */
    private static final class Place {
        private final Set<Completion> callers;
        private Completion current;

        /**
         * @param callers where a completion that makes calls is noted, or {@code null}
         */
        Place(Set<Completion> callers) {
            this.callers = callers;
        }

        Completion current() {
            if (current == null) {
                current = new Completion();
                if (callers != null) {
                    callers.add(current);
                }
            }
            return current;
        }

        void run(Runnable completion) {
            try {
                completion.run();
            } catch (Throwable e) {
                Log.completionFailed(e);
            } finally {
                if (current != null) {
                    current.over = true;
                    if (callers != null) {
                        callers.remove(current);
                    }
                    current = null;
                }
            }
        }
    }

    CompletionDispatcher(Supplier<? extends Executor> executor, int maxWorkers) {
        this.executor = executor;
        this.maxWorkers = maxWorkers;
    }

    /** Whether the current thread runs a completion, of whatever client. */
    static boolean isCompletionThread() {
        return COMPLETING.get() != null;
    }

    /** The completion that makes a call on the current thread; {@code null} when there is none. */
    static Completion caller() {
        Place place = COMPLETING.get();
        return place == null ? null : place.current();
    }

    void dispatch(Runnable completion) {
        dispatch(completion, null);
    }

    /**
     * @param caller the completion that made the call which ends, or {@code null}
     */
    void dispatch(Runnable completion, Completion caller) {
        if (caller != null && !caller.over && !closed) {
            startExtra(completion);
            return;
        }
        queue.add(completion);
        if (closed) {
            startFallback();
            return;
        }
        startWorker();
        if (callers.size() >= maxWorkers) {
            relieve(1);
        }
    }

    /**
     * Helps when there was no thread for a worker, and when all workers seem to wait for calls of
     * their own, which may need permits that only further completions give back. To be called now
     * and then.
     */
    void relieve() {
        if (queue.isEmpty() || closed) {
            return;
        }
        startWorker();
        int stuck = 0;
        for (Completion caller : callers) {
            if (caller.looksStuck) {
                stuck++;
            }
            caller.looksStuck = true;
        }
        if (stuck >= maxWorkers) {
            relieve(stuck);
        }
    }

    private void relieve(int extras) {
        for (int i = 0; i < extras; i++) {
            Runnable next = queue.poll();
            if (next == null) {
                return;
            }
            startExtra(next);
        }
    }

    /** Runs one completion beside the workers. */
    private void startExtra(Runnable completion) {
        Thread submitter = Thread.currentThread();
        AtomicBoolean handedOver = new AtomicBoolean();
        Runnable extra =
                () -> {
                    if (Thread.currentThread() == submitter && !handedOver.get()) {
                        startThread(() -> runAt(new Place(null), completion));
                    } else {
                        runAt(new Place(null), completion);
                    }
                };
        try {
            executor.get().execute(extra);
        } catch (RejectedExecutionException | IllegalStateException e) {
            Log.executorRejected();
            startThread(() -> runAt(new Place(null), completion));
        } finally {
            handedOver.set(true);
        }
    }

    private static void runAt(Place place, Runnable completion) {
        Place before = COMPLETING.get();
        COMPLETING.set(place);
        try {
            place.run(completion);
        } finally {
            if (before == null) {
                COMPLETING.remove();
            } else {
                COMPLETING.set(before);
            }
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
        while (workers.get() < maxWorkers && starting.compareAndSet(false, true)) {
            if (takePlace()) {
                submit(true);
                return;
            }
            starting.set(false);
            // a worker may have ended meanwhile, and left to the one starting what came since
            if (queue.isEmpty()) {
                return;
            }
        }
    }

    private boolean takePlace() {
        for (int seen = workers.get(); seen < maxWorkers; seen = workers.get()) {
            if (workers.compareAndSet(seen, seen + 1)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The place of the worker is taken already. Whatever the executor throws, the place is free
     * again afterwards and the queue is worked off: an executor that has no thread left once must
     * not keep a client from completing calls for good.
     *
     * @param first whether {@link #starting} stands for it
     */
    private void submit(boolean first) {
        Worker worker = new Worker(Thread.currentThread(), first);
        try {
            executor.get().execute(worker);
        } catch (RuntimeException | Error e) {
            worker.leave();
            Log.executorRejected();
            startFallback();
        } finally {
            worker.submitter = null;
        }
    }

    private void startFallback() {
        if (fallback.compareAndSet(false, true)) {
            try {
                startThread(this::runFallback);
            } catch (Error e) {
                // no thread for it either: relieve() tries again
                fallback.set(false);
            }
        }
    }

    private static void startThread(Runnable task) {
        Thread thread = new Thread(task, "camel-hrflow-completion");
        thread.setDaemon(true);
        thread.start();
    }

    private void runFallback() {
        Place place = new Place(null);
        COMPLETING.set(place);
        do {
            for (Runnable next = queue.poll(); next != null; next = queue.poll()) {
                place.run(next);
            }
            fallback.set(false);
        } while (!queue.isEmpty() && fallback.compareAndSet(false, true));
    }

    private final class Worker implements Runnable {

        private final boolean first;
        volatile Thread submitter;

        Worker(Thread submitter, boolean first) {
            this.submitter = submitter;
            this.first = first;
        }

        @Override
        public void run() {
            if (Thread.currentThread() == submitter) {
                // an executor that lets the caller run would run a route on an I/O thread
                leave();
                startFallback();
                return;
            }
            Runnable next = queue.poll();
            if (first) {
                starting.set(false);
                if (!closed && !queue.isEmpty()) {
                    startWorker();
                }
            }
            Place before = COMPLETING.get();
            Place place = new Place(callers);
            COMPLETING.set(place);
            int done = 0;
            try {
                while (next != null) {
                    place.run(next);
                    next = ++done < TURN ? queue.poll() : null;
                }
            } finally {
                if (before == null) {
                    COMPLETING.remove();
                } else {
                    COMPLETING.set(before);
                }
            }
            if (done == TURN && !closed) {
                submit(false);
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

        /** Without having run. */
        void leave() {
            workers.decrementAndGet();
            if (first) {
                starting.set(false);
            }
        }
    }
}
