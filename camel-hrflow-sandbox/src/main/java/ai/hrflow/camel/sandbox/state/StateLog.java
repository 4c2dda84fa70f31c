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
package ai.hrflow.camel.sandbox.state;

import ai.hrflow.camel.sandbox.store.Durability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes changes down, in the order in which they were made, on a thread of its own: whoever makes
 * a change may hold a lock or be an event loop, and a disk may be slow. Taking a change never
 * blocks and calls nobody.
 *
 * <p>What could not be written stays first in line and is tried again with the next change, or
 * after a pause that grows from one second to 30, so that file and memory agree again once the disk
 * does. Until then {@link #written()} fails.
 */
final class StateLog implements Durability, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StateLog.class);

    /**
     * Each change is held by the store anyway, so what waits costs little. The limit is there for a
     * disk that stays full, or much slower than the clients.
     */
    static final int MOST_WAITING = 10_000;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** A change of the file. */
    @FunctionalInterface
    interface Step {

        void apply(StateFile file) throws IOException;
    }

    private record Waiter(long number, CompletableFuture<Void> written) {}

    private record Follower(long number, Runnable next) {}

    private final StateFile file;
    private final Thread writer;
    private final Deque<Step> waiting = new ArrayDeque<>();
    private final Deque<Waiter> waiters = new ArrayDeque<>();
    private final Deque<Follower> followers = new ArrayDeque<>();
    private Duration pause = FIRST_PAUSE;
    private long taken;
    private long done;
    private long tried;

    /** Why the last attempt ended early; {@code null} while there is one under way. */
    private IOException failure;

    private boolean closing;
    private boolean dropped;
    private boolean lastAttempt;
    private boolean ended;

    /**
     * @param file belongs to this object from now on
     */
    StateLog(StateFile file) {
        this.file = file;
        writer = new Thread(this::write, "hrflow-sandbox-state");
        writer.setDaemon(true);
        writer.start();
    }

    /** Takes a change; after {@link #close()} it is dropped, and nothing counts as written. */
    synchronized void add(Step step) {
        if (closing) {
            dropped = true;
        } else {
            waiting.addLast(step);
            taken++;
            notifyAll();
        }
    }

    @Override
    public synchronized CompletionStage<Void> written() {
        if (dropped) {
            return CompletableFuture.failedFuture(cannotWrite(failure));
        }
        if (done == taken) {
            return CompletableFuture.completedFuture(null);
        }
        if (ended || failure != null && tried == taken) {
            return CompletableFuture.failedFuture(cannotWrite(failure));
        }
        CompletableFuture<Void> written = new CompletableFuture<>();
        waiters.addLast(new Waiter(taken, written));
        return written;
    }

    @Override
    public void whenWritten(Runnable next) {
        synchronized (this) {
            if (dropped) {
                return;
            }
            if (done < taken) {
                followers.addLast(new Follower(taken, next));
                return;
            }
        }
        next.run();
    }

    @Override
    public synchronized boolean isKeepingUp() {
        return waiting.size() < MOST_WAITING;
    }

    /** Writes what waits, if that is possible, and closes the file. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            closing = true;
            notifyAll();
        }
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        file.close();
    }

    /* ---- the writer's thread ---- */

    private void write() {
        try {
            List<Step> due = due();
            while (!due.isEmpty()) {
                for (Step step : due) {
                    if (!apply(step)) {
                        break;
                    }
                }
                due = due();
            }
        } finally {
            // also after an error: whoever waits must not wait for ever
            giveUp();
        }
    }

    /**
     * Waits for changes that were not tried yet, or until it is time to try again those that were;
     * empty when there will be none.
     */
    private synchronized List<Step> due() {
        long failed = System.nanoTime();
        while (tried == taken && !closing) {
            try {
                if (failure == null) {
                    wait();
                } else {
                    long left = pause.toNanos() - (System.nanoTime() - failed);
                    if (left <= 0) {
                        pause = longer(pause);
                        break;
                    }
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                }
            } catch (InterruptedException e) {
                LOG.debug("Nobody has a reason to interrupt this thread", e);
            }
        }
        if (tried == taken && closing && (failure == null || lastAttempt)) {
            return List.of();
        }
        // at the end, what failed before is tried once more
        lastAttempt = closing;
        tried = taken;
        failure = null;
        return new ArrayList<>(waiting);
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /**
     * @return whether to go on with the next
     */
    private boolean apply(Step step) {
        try {
            step.apply(file);
            settle(null);
            return true;
        } catch (IOException e) {
            LOG.error("Cannot write the state file; trying again", e);
            postpone(e);
        } catch (OutOfMemoryError e) {
            LOG.error("No memory to write a change; trying again");
            postpone(new IOException("Out of memory", e));
        } catch (RuntimeException | Error e) {
            // the message may quote what was stored; tried again, it would fail again
            LOG.error("A change cannot be written: {}", e.getClass().getName());
            LOG.debug("A change cannot be written", e);
            settle(new IOException("A change cannot be written", e));
            return true;
        }
        return false;
    }

    /** A change is dealt with, for good or, with a cause, for ill. */
    private void settle(IOException cause) {
        List<Waiter> settled = new ArrayList<>();
        List<Runnable> next = new ArrayList<>();
        synchronized (this) {
            waiting.removeFirst();
            done++;
            pause = FIRST_PAUSE;
            while (!followers.isEmpty() && followers.getFirst().number() <= done) {
                next.add(followers.removeFirst().next());
            }
            while (!waiters.isEmpty() && (cause != null || waiters.getFirst().number() <= done)) {
                settled.add(waiters.removeFirst());
            }
        }
        // before any answer, so that who has it finds what follows from the change; a change that
        // is
        // dropped has no consequences
        if (cause == null) {
            next.forEach(StateLog::run);
        }
        complete(settled, cause);
    }

    /** What follows from a change must not end the writing of others. */
    private static void run(Runnable next) {
        try {
            next.run();
        } catch (RuntimeException | Error e) {
            LOG.error("What follows from a change failed: {}", e.getClass().getName());
            LOG.debug("What follows from a change failed", e);
        }
    }

    private void postpone(IOException cause) {
        List<Waiter> failed;
        synchronized (this) {
            // all that was taken meanwhile waits behind it
            tried = taken;
            failure = cause;
            failed = new ArrayList<>(waiters);
            waiters.clear();
        }
        complete(failed, cause);
    }

    private void giveUp() {
        List<Waiter> failed;
        IOException cause;
        synchronized (this) {
            ended = true;
            cause = failure;
            failed = new ArrayList<>(waiters);
            waiters.clear();
        }
        complete(failed, cause == null ? new IOException("Closed") : cause);
    }

    /** In order, and without the lock: whoever waits goes on from here. */
    private static void complete(List<Waiter> settled, IOException cause) {
        for (Waiter waiter : settled) {
            if (cause == null) {
                waiter.written().complete(null);
            } else {
                waiter.written().completeExceptionally(cannotWrite(cause));
            }
        }
    }

    private static UncheckedIOException cannotWrite(IOException cause) {
        return new UncheckedIOException(
                "Cannot write the state file", cause == null ? new IOException("Closed") : cause);
    }
}
