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

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The calls of one component that are queued without a thread. When there are too many of them,
 * because one step of a route is faster than the next one, callers that bring new work wait until
 * the queue is shorter. Their waiting holds no permit and no completion thread, so that the queue
 * always gets shorter.
 */
final class Backlog {

    private final int bound;
    private final AtomicInteger queued = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition shorter = lock.newCondition();

    Backlog(int bound) {
        this.bound = bound;
    }

    int size() {
        return queued.get();
    }

    void enter() {
        queued.incrementAndGet();
    }

    void leave() {
        if (queued.decrementAndGet() == bound) {
            wake();
        }
    }

    /** Lets all waiting callers look again. */
    void wake() {
        lock.lock();
        try {
            shorter.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until new work is welcome, or until {@code stop}. */
    void await(BooleanSupplier stop) throws InterruptedException {
        if (queued.get() <= bound) {
            return;
        }
        lock.lockInterruptibly();
        try {
            while (queued.get() > bound && !stop.getAsBoolean()) {
                shorter.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
