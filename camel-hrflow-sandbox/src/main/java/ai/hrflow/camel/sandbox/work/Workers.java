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
package ai.hrflow.camel.sandbox.work;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads for the slow work, above all reading documents, and a clock for work that is due later. A
 * task that waits for its time holds no thread.
 */
public final class Workers implements AutoCloseable {

    private final ExecutorService pool;
    private final ScheduledExecutorService timer;
    private final Object monitor = new Object();
    private int open;

    /**
     * @param threads how many tasks run at once
     */
    public Workers(int threads) {
        this(threads, "hrflow-sandbox-parser");
    }

    /**
     * @param threads how many tasks run at once
     * @param name what the threads are called
     */
    public Workers(int threads, String name) {
        AtomicInteger number = new AtomicInteger();
        pool =
                Executors.newFixedThreadPool(
                        threads, task -> daemon(task, name + '-' + number.incrementAndGet()));
        ScheduledThreadPoolExecutor one =
                new ScheduledThreadPoolExecutor(1, task -> daemon(task, name + "-timer"));
        one.setRemoveOnCancelPolicy(true);
        one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer = one;
    }

    /**
     * @param task runs as soon as a thread is free
     * @param <T> type of the result
     * @return its result
     */
    public <T> CompletableFuture<T> now(Callable<T> task) {
        return later(Duration.ZERO, task);
    }

    /**
     * @param delay how long the task waits before it asks for a thread
     * @param task the task
     * @param <T> type of the result
     * @return its result
     */
    public <T> CompletableFuture<T> later(Duration delay, Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable run = () -> run(task, result);
        synchronized (monitor) {
            open++;
        }
        try {
            if (delay.isZero() || delay.isNegative()) {
                pool.execute(run);
            } else {
                timer.schedule(() -> pool.execute(run), delay.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (RuntimeException e) {
            done();
            throw e;
        }
        return result;
    }

    /**
     * @return tasks that wait or run
     */
    public int open() {
        synchronized (monitor) {
            return open;
        }
    }

    /**
     * Waits until no task waits or runs.
     *
     * @param longest how long to wait at most
     * @return whether that was reached in time
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public boolean awaitIdle(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (monitor) {
            while (open > 0) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(monitor, left);
            }
            return true;
        }
    }

    /** Drops what waits, interrupts what runs, and waits a moment for it to end. */
    @Override
    public void close() {
        timer.shutdownNow();
        pool.shutdownNow();
        try {
            pool.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * The task counts as done before its result is known to others, so that whoever waits for the
     * result finds {@link #open()} already lowered.
     */
    private <T> void run(Callable<T> task, CompletableFuture<T> result) {
        T value;
        try {
            value = task.call();
        } catch (Throwable e) {
            done();
            result.completeExceptionally(e);
            return;
        }
        done();
        result.complete(value);
    }

    private void done() {
        synchronized (monitor) {
            open--;
            monitor.notifyAll();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
