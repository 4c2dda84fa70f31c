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
package ai.hrflow.camel.benchmark.measure;

import ai.hrflow.camel.benchmark.contender.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps a contender busy with as many exchanges under way as a scenario wants, counted from the
 * call to the end of the whole exchange, the same for each contender. After the first failure no
 * more exchanges begin.
 */
final class Load {

    private static final long DRAIN_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final long POLL_MILLIS = 1;

    private final Contender contender;
    private final int inFlight;
    private final long spacing;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Semaphore free;
    private final List<Thread> callers = new ArrayList<>();
    private volatile boolean over;

    /**
     * @param inFlight exchanges under way at once
     * @param serverMillis time over which the first ones are spread, else all answers of a slow
     *     server would come at the same moment, in waves
     */
    Load(Contender contender, int inFlight, long serverMillis) {
        this.contender = contender;
        this.inFlight = inFlight;
        this.free = new Semaphore(inFlight);
        this.spacing = TimeUnit.MILLISECONDS.toNanos(serverMillis) / inFlight;
    }

    /** Begins. */
    void start() {
        int count = contender.callers(inFlight);
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int number = i;
            Thread caller =
                    new Thread(
                            () -> {
                                if (count == 1) {
                                    sendAll(begin);
                                } else {
                                    waitUntil(begin + number * spacing);
                                    sendOneByOne();
                                }
                            },
                            "driver-" + i);
            // a contender that never comes back must not keep the process
            caller.setDaemon(true);
            callers.add(caller);
            caller.start();
        }
    }

    private void sendAll(long begin) {
        for (int i = 0; i < inFlight && !isOver(); i++) {
            waitUntil(begin + i * spacing);
            sendWhenFree();
        }
        while (!isOver()) {
            sendWhenFree();
        }
    }

    private void sendWhenFree() {
        free.acquireUninterruptibly();
        if (!isOver()) {
            send();
        }
    }

    private void sendOneByOne() {
        while (!isOver()) {
            sendWhenFree();
        }
    }

    private void send() {
        begun.incrementAndGet();
        try {
            contender.send(this::end);
        } catch (Throwable thrown) {
            end(thrown);
        }
    }

    private void end(Throwable problem) {
        if (problem != null) {
            failure.compareAndSet(null, problem);
        }
        ended.incrementAndGet();
        free.release();
    }

    private boolean isOver() {
        return over || failure.get() != null;
    }

    private static void waitUntil(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** Exchanges ended so far. */
    long ended() {
        return ended.get();
    }

    /**
     * Begins no more exchanges and waits until all that were begun have ended.
     *
     * @throws IllegalStateException when an exchange failed, or does not end
     */
    void stop() throws InterruptedException {
        over = true;
        long deadline = System.nanoTime() + DRAIN_NANOS;
        for (Thread caller : callers) {
            TimeUnit.NANOSECONDS.timedJoin(caller, Math.max(1, deadline - System.nanoTime()));
            if (caller.isAlive()) {
                throw new IllegalStateException("The contender does not come back");
            }
        }
        while (ended.get() < begun.get()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        begun.get() - ended.get() + " exchanges did not end");
            }
            Thread.sleep(POLL_MILLIS);
        }
        check();
    }

    /**
     * @throws IllegalStateException when an exchange failed: a contender that fails is not compared
     */
    void check() {
        if (failure.get() != null) {
            throw new IllegalStateException("An exchange failed", failure.get());
        }
    }
}
