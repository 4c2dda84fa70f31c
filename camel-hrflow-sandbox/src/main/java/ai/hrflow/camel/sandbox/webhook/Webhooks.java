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
package ai.hrflow.camel.sandbox.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Who is told about events, and the deliveries. Every event goes to each address that wants its
 * type, signed, and again after a growing pause while the address does not answer 2xx. Events of
 * one address may overtake each other, as those of the API may. The last 10,000 deliveries are
 * kept. Safe for use by several threads.
 */
public final class Webhooks implements AutoCloseable {

    private static final int DELIVERIES_KEPT = 10_000;

    /**
     * What does not change.
     *
     * @param secret secret of the signatures
     * @param signature form of the signatures
     * @param backOff attempts and pauses
     * @param clock time of the attempts
     */
    public record Settings(
            String secret, WebhookSignature signature, BackOff backOff, Clock clock) {}

    private final Settings settings;
    private final Supplier<String> newId;
    private final Transport transport;
    private final Scheduler scheduler;
    private final List<WebhookRegistration> registrations = new CopyOnWriteArrayList<>();
    private final List<Consumer<WebhookRegistration>> listeners = new CopyOnWriteArrayList<>();
    private final Map<Long, WebhookDelivery> deliveries = new LinkedHashMap<>();
    private long lastDelivery;
    private int pending;
    private boolean closed;

    /**
     * @param settings settings
     * @param newId makes identifiers
     */
    public Webhooks(Settings settings, Supplier<String> newId) {
        this(
                settings,
                newId,
                new HttpTransport(),
                (delay, task) ->
                        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS)
                                .execute(task));
    }

    Webhooks(Settings settings, Supplier<String> newId, Transport transport, Scheduler scheduler) {
        this.settings = settings;
        this.newId = newId;
        this.transport = transport;
        this.scheduler = scheduler;
    }

    /**
     * Registers an address for one type of event; doing so again changes nothing.
     *
     * @param url where to send, {@code http} or {@code https}
     * @param type type of event, {@code null} for all
     * @return the registration
     * @throws IllegalArgumentException when it is no such address
     */
    public WebhookRegistration register(String url, String type) {
        checkUrl(url);
        synchronized (registrations) {
            for (WebhookRegistration registration : registrations) {
                if (registration.equals(new WebhookRegistration(registration.id(), url, type))) {
                    return registration;
                }
            }
            WebhookRegistration added = new WebhookRegistration(newId.get(), url, type);
            add(added);
            return added;
        }
    }

    /**
     * Takes over a registration of an earlier run.
     *
     * @param registration the registration, with its identifier
     */
    public void add(WebhookRegistration registration) {
        registrations.add(registration);
        listeners.forEach(listener -> listener.accept(registration));
    }

    /**
     * @param listener called with every new registration
     */
    public void onRegistration(Consumer<WebhookRegistration> listener) {
        listeners.add(listener);
    }

    /**
     * @return who is told, oldest first
     */
    public List<WebhookRegistration> registrations() {
        return List.copyOf(registrations);
    }

    /**
     * @return secret of the signatures
     */
    public String secret() {
        return settings.secret();
    }

    /**
     * @return form of the signatures
     */
    public WebhookSignature signature() {
        return settings.signature();
    }

    /**
     * Tells everyone who wants to know; returns at once.
     *
     * @param event what happened
     */
    public void emit(WebhookEvent event) {
        for (WebhookRegistration registration : registrations) {
            if (registration.wants(event.type())) {
                send(registration, event);
            }
        }
    }

    /**
     * Tells one address, whatever types it wants; returns at once.
     *
     * @param registration the address
     * @param event what happened
     */
    public void send(WebhookRegistration registration, WebhookEvent event) {
        start(registration, event.type(), event.payload());
    }

    /**
     * Delivers an event once more, as the API may do at any time: receivers must bear it.
     *
     * @param delivery an earlier delivery
     */
    public void redeliver(WebhookDelivery delivery) {
        start(delivery.registration(), delivery.type(), delivery.payload());
    }

    /**
     * @return deliveries in order of the events, as they stand now; a snapshot
     */
    public List<WebhookDelivery> deliveries() {
        synchronized (deliveries) {
            return new ArrayList<>(deliveries.values());
        }
    }

    /**
     * Waits until no delivery is pending, so that a test needs no sleep.
     *
     * @param longest how long to wait at most
     * @throws IllegalStateException when it takes longer, or the thread is interrupted
     */
    public void awaitSettled(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (deliveries) {
            while (pending > 0) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new IllegalStateException(
                            pending + " deliveries are still pending after " + longest);
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(deliveries, left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("Interrupted while waiting for deliveries", e);
                }
            }
        }
    }

    /** Forgets registrations and deliveries, and gives up those that are pending. */
    public void clear() {
        registrations.clear();
        synchronized (deliveries) {
            deliveries.clear();
            pending = 0;
            deliveries.notifyAll();
        }
    }

    /** Gives up what is pending. */
    @Override
    public void close() {
        synchronized (deliveries) {
            closed = true;
        }
        clear();
    }

    private void start(WebhookRegistration registration, String type, String payload) {
        WebhookDelivery delivery;
        synchronized (deliveries) {
            if (closed) {
                return;
            }
            delivery =
                    new WebhookDelivery(
                            ++lastDelivery,
                            registration,
                            type,
                            payload,
                            List.of(),
                            WebhookDelivery.State.PENDING);
            deliveries.put(delivery.id(), delivery);
            pending++;
            dropOldest();
        }
        attempt(delivery);
    }

    private void attempt(WebhookDelivery delivery) {
        String header = settings.signature().header(settings.secret(), delivery.payload());
        transport
                .post(
                        delivery.registration().url(),
                        delivery.payload(),
                        Map.of(WebhookSignature.HEADER, header))
                .whenComplete(
                        (status, failure) ->
                                attempted(delivery.id(), failure == null ? status : 0));
    }

    private void attempted(long id, int status) {
        WebhookDelivery.Attempt attempt =
                new WebhookDelivery.Attempt(settings.clock().instant(), status);
        WebhookDelivery after;
        synchronized (deliveries) {
            WebhookDelivery before = deliveries.get(id);
            if (before == null) {
                return;
            }
            int failed = before.attempts().size() + 1;
            boolean again = !attempt.isAccepted() && settings.backOff().goesOn(failed);
            after = before.after(attempt, state(attempt, again));
            deliveries.put(id, after);
            if (!again) {
                pending--;
                deliveries.notifyAll();
            }
        }
        if (after.state() == WebhookDelivery.State.PENDING) {
            scheduler.after(
                    settings.backOff().pause(after.attempts().size()), () -> retry(after.id()));
        }
    }

    private void retry(long id) {
        WebhookDelivery delivery;
        synchronized (deliveries) {
            delivery = deliveries.get(id);
        }
        if (delivery != null) {
            attempt(delivery);
        }
    }

    private static WebhookDelivery.State state(WebhookDelivery.Attempt attempt, boolean again) {
        if (attempt.isAccepted()) {
            return WebhookDelivery.State.DELIVERED;
        }
        return again ? WebhookDelivery.State.PENDING : WebhookDelivery.State.FAILED;
    }

    /** Called with the lock held. Pending ones stay, whatever their number. */
    private void dropOldest() {
        var oldest = deliveries.values().iterator();
        while (deliveries.size() > DELIVERIES_KEPT
                && oldest.hasNext()
                && oldest.next().state() != WebhookDelivery.State.PENDING) {
            oldest.remove();
        }
    }

    private static void checkUrl(String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null
                    && ("http".equalsIgnoreCase(uri.getScheme())
                            || "https".equalsIgnoreCase(uri.getScheme()))) {
                return;
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not an http or https address: " + url, e);
        }
        throw new IllegalArgumentException("Not an http or https address: " + url);
    }
}
