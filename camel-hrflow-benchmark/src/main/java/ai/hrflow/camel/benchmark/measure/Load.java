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
import ai.hrflow.camel.benchmark.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Keeps a contender busy with as many exchanges in flight as a scenario wants. */
final class Load {

    private static final long DRAIN_SECONDS = 60;

    private final Contender contender;
    private final int inFlight;
    private final long spacing;
    private final AtomicLong ended = new AtomicLong();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Semaphore free;
    private final List<Thread> callers = new ArrayList<>();
    private volatile boolean over;

    Load(Contender contender, Scenario scenario) {
        this.contender = contender;
        this.inFlight = scenario.inFlight();
        this.free = new Semaphore(inFlight);
        // else all answers of a slow server would come at the same moment, in waves
        this.spacing = TimeUnit.MILLISECONDS.toNanos(scenario.serverMillis()) / inFlight;
    }

    /** Begins; the first exchanges are spread over the time that the server takes. */
    void start() {
        over = false;
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
            callers.add(caller);
            caller.start();
        }
    }

    private void sendAll(long begin) {
        for (int i = 0; i < inFlight && !over; i++) {
            waitUntil(begin + i * spacing);
            sendWhenFree();
        }
        while (!over) {
            sendWhenFree();
        }
    }

    private void sendWhenFree() {
        if (contender.limitsItself()) {
            contender.send(this::end);
            return;
        }
        free.acquireUninterruptibly();
        contender.send(
                problem -> {
                    free.release();
                    end(problem);
                });
    }

    private void sendOneByOne() {
        while (!over) {
            contender.send(this::end);
        }
    }

    private void end(Throwable problem) {
        if (problem != null) {
            failure.compareAndSet(null, problem);
        }
        ended.incrementAndGet();
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

    /** Begins no more exchanges and waits for the callers. */
    void stop() throws InterruptedException {
        over = true;
        for (Thread caller : callers) {
            caller.join(TimeUnit.SECONDS.toMillis(DRAIN_SECONDS));
            if (caller.isAlive()) {
                throw new IllegalStateException("Exchanges did not end");
            }
        }
        callers.clear();
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
