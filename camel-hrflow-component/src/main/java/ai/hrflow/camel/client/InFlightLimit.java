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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The permits for requests in flight of one client. First come, first served, queued calls before
 * waiting threads.
 */
final class InFlightLimit {

    /** What became of a call. */
    enum Entry {
        /** It has a permit. */
        GRANTED,
        /** It will be told when it has one. */
        QUEUED,
        /** There was none and it did not want to wait. */
        REFUSED,
        /** The client is closed. */
        CLOSED
    }

    private final Backlog backlog;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
    private final ArrayDeque<Waiter> waiters = new ArrayDeque<>();
    private final int permits;
    private int free;
    private volatile boolean closed;

    private static final class Waiter {
        final Thread thread = Thread.currentThread();
        volatile Entry result;
    }

    InFlightLimit(int permits, Backlog backlog) {
        this.permits = permits;
        this.free = permits;
        this.backlog = backlog;
    }

    /**
     * Asks for a permit. {@link Admission#WAIT} on a completion thread is taken as {@link
     * Admission#QUEUE}.
     *
     * @param whenGranted run once, by the thread that gives a permit back, when the result is
     *     {@link Entry#QUEUED}; not run any more after {@link #close()}
     */
    Entry enter(Admission admission, Runnable whenGranted) throws InterruptedException {
        Admission effective =
                admission == Admission.WAIT && CompletionDispatcher.isCompletionThread()
                        ? Admission.QUEUE
                        : admission;
        if (effective == Admission.WAIT) {
            backlog.await(() -> closed);
        }
        Waiter waiter;
        lock.lock();
        try {
            if (closed) {
                return Entry.CLOSED;
            }
            if (free > 0) {
                free--;
                return Entry.GRANTED;
            }
            switch (effective) {
                case FAIL:
                    return Entry.REFUSED;
                case QUEUE:
                    backlog.enter();
                    queue.add(whenGranted);
                    return Entry.QUEUED;
                default:
                    waiter = new Waiter();
                    waiters.add(waiter);
            }
        } finally {
            lock.unlock();
        }
        return await(waiter);
    }

    private Entry await(Waiter waiter) throws InterruptedException {
        while (waiter.result == null) {
            LockSupport.park(this);
            if (waiter.result == null && Thread.interrupted()) {
                lock.lock();
                try {
                    if (waiter.result == null) {
                        waiters.remove(waiter);
                        throw new InterruptedException();
                    }
                } finally {
                    lock.unlock();
                }
                // the permit came first: use it, and let the caller see the interruption later
                Thread.currentThread().interrupt();
            }
        }
        return waiter.result;
    }

    /** Gives a permit back, to the next one if somebody waits. */
    void leave() {
        Runnable next = null;
        Waiter waiter = null;
        lock.lock();
        try {
            next = queue.poll();
            if (next == null) {
                waiter = waiters.poll();
                if (waiter == null) {
                    free++;
                } else {
                    waiter.result = Entry.GRANTED;
                }
            }
        } finally {
            lock.unlock();
        }
        if (next != null) {
            backlog.leave();
            next.run();
        } else if (waiter != null) {
            LockSupport.unpark(waiter.thread);
        }
    }

    /** Refuses everybody from now on and wakes those who wait. */
    void close() {
        List<Waiter> woken;
        int dropped;
        lock.lock();
        try {
            closed = true;
            dropped = queue.size();
            queue.clear();
            woken = new ArrayList<>(waiters);
            waiters.clear();
            for (int i = 0; i < woken.size(); i++) {
                woken.get(i).result = Entry.CLOSED;
            }
        } finally {
            lock.unlock();
        }
        for (int i = 0; i < dropped; i++) {
            backlog.leave();
        }
        backlog.wake();
        for (int i = 0; i < woken.size(); i++) {
            LockSupport.unpark(woken.get(i).thread);
        }
    }

    int taken() {
        lock.lock();
        try {
            return permits - free;
        } finally {
            lock.unlock();
        }
    }

    int queued() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return waiters.size();
        } finally {
            lock.unlock();
        }
    }
}
