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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes changes down, in the order in which they were made, on a thread of its own: whoever makes
 * a change may hold a lock or be an event loop, and a disk may be slow. Taking a change never
 * blocks and calls nobody.
 *
 * <p>What could not be written stays first in line and is tried again with the next change, so that
 * file and memory agree again once the disk does. Until then {@link #written()} fails.
 */
final class StateLog implements Durability, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StateLog.class);

    /**
     * Each change is held by the store anyway, so what waits costs little. The limit is there for a
     * disk that stays full, or much slower than the clients.
     */
    static final int MOST_WAITING = 10_000;

    /** A change of the file. */
    @FunctionalInterface
    interface Step {

        void apply(StateFile file) throws IOException;
    }

    private record Waiter(long number, CompletableFuture<Void> written) {}

    private final StateFile file;
    private final Thread writer;
    private final Deque<Step> waiting = new ArrayDeque<>();
    private final Deque<Waiter> waiters = new ArrayDeque<>();
    private long taken;
    private long done;
    private long tried;

    /** Why the last attempt ended early; {@code null} while there is one under way. */
    private IOException failure;

    private boolean closing;
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

    /** Takes a change; after {@link #close()} it is dropped. */
    synchronized void add(Step step) {
        if (!closing) {
            waiting.addLast(step);
            taken++;
            notifyAll();
        }
    }

    @Override
    public synchronized CompletionStage<Void> written() {
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
        List<Step> due = due();
        while (!due.isEmpty()) {
            for (Step step : due) {
                if (!apply(step)) {
                    break;
                }
            }
            due = due();
        }
        giveUp();
    }

    /** Waits for changes that were not tried yet; empty when there will be none. */
    private synchronized List<Step> due() {
        while (tried == taken && !closing) {
            try {
                wait();
            } catch (InterruptedException e) {
                LOG.debug("Nobody has a reason to interrupt this thread", e);
            }
        }
        if (tried == taken && (failure == null || lastAttempt)) {
            return List.of();
        }
        // at the end, what failed before is tried once more
        lastAttempt = closing;
        tried = taken;
        failure = null;
        return new ArrayList<>(waiting);
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
            LOG.error("Cannot write the state file; trying again with the next change", e);
            postpone(e);
        } catch (OutOfMemoryError e) {
            LOG.error("No memory to write a change; trying again with the next one");
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
        synchronized (this) {
            waiting.removeFirst();
            done++;
            while (!waiters.isEmpty() && (cause != null || waiters.getFirst().number() <= done)) {
                settled.add(waiters.removeFirst());
            }
        }
        complete(settled, cause);
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
