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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Who is told about events, and the deliveries. Every event goes to each address that wants its
 * type, signed, and again after a growing pause while the address does not answer 2xx. Events of
 * one address may overtake each other, as those of the API may. To one address, 32 attempts are
 * under way at a time, and 5,000 deliveries may be pending; more are given up at once. The last
 * 10,000 deliveries are kept, pending ones in any case. Safe for use by several threads.
 */
public final class Webhooks implements AutoCloseable {

    /** Attempts under way to one address, each of which takes a connection. */
    static final int UNDER_WAY = 32;

    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(10);
    private static final int HIGHEST_PORT = 65_535;

    /**
     * What does not change.
     *
     * @param secret secret of the signatures
     * @param signature form of the signatures
     * @param backOff attempts and pauses
     * @param clock time of the attempts
     */
    public record Settings(
            String secret, WebhookSignature signature, BackOff backOff, Clock clock) {

        /** Checks the secret. */
        public Settings {
            if (secret.isEmpty()) {
                throw new IllegalArgumentException("The secret of webhooks must not be empty");
            }
        }
    }

    private final Settings settings;
    private final Supplier<String> newId;
    private final Transport transport;
    private final Scheduler scheduler;
    private final List<WebhookRegistration> registrations = new CopyOnWriteArrayList<>();
    private final List<Consumer<WebhookRegistration>> listeners = new CopyOnWriteArrayList<>();
    private final Set<WebhookRegistration> lasting = ConcurrentHashMap.newKeySet();
    private final DeliveryLog deliveries = new DeliveryLog();
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    /**
     * @param settings settings
     * @param newId makes identifiers
     */
    public Webhooks(Settings settings, Supplier<String> newId) {
        this(
                settings,
                newId,
                new HttpTransport(LONGEST_ATTEMPT),
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
     * @throws IllegalArgumentException when it is no such address, or its port is not between 1 and
     *     65535
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
     * Registers an address that {@link #clear()} does not forget.
     *
     * @param url where to send, {@code http} or {@code https}
     * @param type type of event, {@code null} for all
     * @throws IllegalArgumentException as {@link #register(String, String)} does
     */
    public void registerLastingly(String url, String type) {
        lasting.add(register(url, type));
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
        return deliveries.all();
    }

    /**
     * Waits until no delivery is pending, so that a test needs no sleep.
     *
     * @param longest how long to wait at most
     * @throws IllegalStateException when it takes longer, or the thread is interrupted
     */
    public void awaitSettled(Duration longest) {
        deliveries.awaitSettled(longest);
    }

    /**
     * Forgets registrations but the lasting ones, and all deliveries; gives up those that are
     * pending.
     */
    public void clear() {
        registrations.retainAll(lasting);
        deliveries.clear();
        lanes.clear();
    }

    /** Gives up what is pending. */
    @Override
    public void close() {
        registrations.clear();
        deliveries.close();
        lanes.clear();
    }

    private void start(WebhookRegistration registration, String type, String payload) {
        deliveries
                .open(registration, type, payload)
                .filter(delivery -> delivery.state() == WebhookDelivery.State.PENDING)
                .ifPresent(this::queue);
    }

    private void queue(WebhookDelivery delivery) {
        Lane lane =
                lanes.computeIfAbsent(delivery.registration().url(), url -> new Lane(UNDER_WAY));
        lane.enter(() -> attempt(delivery.id(), lane));
    }

    private void attempt(long id, Lane lane) {
        deliveries
                .find(id)
                .map(this::post)
                .orElseGet(() -> CompletableFuture.completedFuture(0))
                .whenComplete(
                        (status, failure) -> {
                            try {
                                attempted(id, failure == null ? status : 0);
                            } finally {
                                lane.leave();
                            }
                        });
    }

    /**
     * Whoever emits has done its work already: a failure here is one of the attempt only. Errors
     * count, such as too little memory for one more connection: the attempt must end.
     */
    private CompletionStage<Integer> post(WebhookDelivery delivery) {
        try {
            String header = settings.signature().header(settings.secret(), delivery.payload());
            return transport.post(
                    delivery.registration().url(),
                    delivery.payload(),
                    Map.of(WebhookSignature.HEADER, header));
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void attempted(long id, int status) {
        deliveries
                .attempted(
                        id,
                        new WebhookDelivery.Attempt(settings.clock().instant(), status),
                        settings.backOff())
                .filter(after -> after.state() == WebhookDelivery.State.PENDING)
                .ifPresent(
                        after ->
                                scheduler.after(
                                        settings.backOff().pause(after.attempts().size()),
                                        () -> retry(after.id())));
    }

    private void retry(long id) {
        deliveries.find(id).ifPresent(this::queue);
    }

    private static void checkUrl(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not an http or https address: " + url, e);
        }
        if (uri.getHost() == null
                || !("http".equalsIgnoreCase(uri.getScheme())
                        || "https".equalsIgnoreCase(uri.getScheme()))) {
            throw new IllegalArgumentException("Not an http or https address: " + url);
        }
        // -1: the scheme's own
        if (uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "The port of an address is between 1 and " + HIGHEST_PORT + ": " + url);
        }
    }
}
