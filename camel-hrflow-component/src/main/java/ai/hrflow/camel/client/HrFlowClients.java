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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The clients of one component. Equal settings share a client, clients with the same API key share
 * a limiter, and all of them share the executors. Thread-safe.
 *
 * <p>The executors belong to whoever made them and are asked for at the first request, not before.
 * Nothing here shuts them down.
 */
public final class HrFlowClients implements AutoCloseable {

    /** Calls queued between the steps of routes from which on new work has to wait. */
    private static final int BACKLOG = 256;

    private final Lazy<Executor> completion;
    private final Lazy<Executor> worker;
    private final Time time;
    private final Backlog backlog = new Backlog(BACKLOG);

    private final ReentrantLock lock = new ReentrantLock();

    /** By their settings, or by an object of its own for a client that nobody shares. */
    private final Map<Object, Entry> entries = new HashMap<>();

    private final Map<String, SharedLimiter> limiters = new HashMap<>();
    private boolean closed;

    private static final class Entry {
        final PooledClient client;
        int users;

        Entry(PooledClient client) {
            this.client = client;
        }
    }

    /**
     * One limiter per key; when the settings of a key differ, the lowest rate holds for all of
     * them, also for those without a limit.
     */
    private static final class SharedLimiter {
        final List<Integer> rates = new ArrayList<>();
        RateLimiter limiter;

        void update() {
            limiter.setRate(
                    rates.stream().mapToInt(rate -> rate).filter(rate -> rate > 0).min().orElse(0));
        }
    }

    /**
     * @param completion where futures are completed; how many at once is up to the settings of each
     *     client
     * @param worker for short tasks that may wait: reading documents that block, looking up host
     *     names before a retry
     * @param scheduler for waits; nothing that takes time runs on it
     */
    public HrFlowClients(
            Supplier<? extends Executor> completion,
            Supplier<? extends Executor> worker,
            Supplier<? extends ScheduledExecutorService> scheduler) {
        this(completion, worker, new SystemTime(new Lazy<>(scheduler)));
    }

    HrFlowClients(
            Supplier<? extends Executor> completion,
            Supplier<? extends Executor> worker,
            Time time) {
        this.completion = new Lazy<>(completion);
        this.worker = new Lazy<>(worker);
        this.time = time;
    }

    /**
     * The client for these settings. Each call is to be followed by a {@link #release} with equal
     * settings.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public HrFlowClient acquire(ClientSettings settings) {
        return acquire(settings, settings);
    }

    /**
     * A client for these settings that shares nothing but the limiter of its key. It is kept until
     * {@link #close()}.
     *
     * @throws IllegalStateException after {@link #close()}
     */
    public HrFlowClient acquireAlone(ClientSettings settings) {
        return acquire(new Object(), settings);
    }

    private HrFlowClient acquire(Object key, ClientSettings settings) {
        Objects.requireNonNull(settings, "settings");
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the clients are closed");
            }
            Entry entry = entries.get(key);
            if (entry == null) {
                RateLimiter limiter = shareLimiter(settings);
                entry =
                        new Entry(
                                new PooledClient(
                                        settings, completion, worker, time, limiter, backlog));
                entries.put(key, entry);
            }
            entry.users++;
            return entry.client;
        } finally {
            lock.unlock();
        }
    }

    /** Gives a client back. The last release of it ends its calls and closes its connections. */
    public void release(ClientSettings settings) {
        PooledClient unused = null;
        lock.lock();
        try {
            Entry entry = entries.get(settings);
            if (entry != null && --entry.users == 0) {
                entries.remove(settings);
                releaseLimiter(settings);
                unused = entry.client;
            }
        } finally {
            lock.unlock();
        }
        if (unused != null) {
            unused.close();
        }
    }

    private RateLimiter shareLimiter(ClientSettings settings) {
        SharedLimiter shared =
                limiters.computeIfAbsent(settings.apiKey(), key -> new SharedLimiter());
        shared.rates.add(settings.maxRequestsPerMinute());
        if (shared.limiter == null) {
            shared.limiter = new RateLimiter(time, settings.maxRequestsPerMinute());
        } else {
            shared.update();
        }
        return shared.limiter;
    }

    private void releaseLimiter(ClientSettings settings) {
        SharedLimiter shared = limiters.get(settings.apiKey());
        if (shared != null
                && shared.rates.remove(Integer.valueOf(settings.maxRequestsPerMinute()))) {
            if (shared.rates.isEmpty()) {
                limiters.remove(settings.apiKey());
            } else {
                shared.update();
            }
        }
    }

    /** Figures of all clients, in no particular order. */
    public List<ClientStatistics> statistics() {
        List<ClientStatistics> all = new ArrayList<>();
        for (PooledClient client : clients()) {
            all.add(client.statistics());
        }
        return all;
    }

    /** Calls that are queued between the steps of routes. */
    public int backlog() {
        return backlog.size();
    }

    private List<PooledClient> clients() {
        lock.lock();
        try {
            List<PooledClient> all = new ArrayList<>(entries.size());
            for (Entry entry : entries.values()) {
                all.add(entry.client);
            }
            return all;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends all calls with an exception and closes all connections. What is running is not waited
     * for, but for the I/O threads, of all clients together, up to a second.
     */
    @Override
    public void close() {
        List<PooledClient> all;
        lock.lock();
        try {
            closed = true;
            all = clients();
            entries.clear();
            limiters.clear();
        } finally {
            lock.unlock();
        }
        all.forEach(PooledClient::beginClosing);
        long deadline = System.nanoTime() + PooledClient.CLOSING_LIMIT.toNanos();
        all.forEach(client -> client.endClosing(deadline - System.nanoTime()));
    }
}
