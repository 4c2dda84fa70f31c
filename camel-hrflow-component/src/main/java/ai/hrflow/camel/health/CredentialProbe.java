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
package ai.hrflow.camel.health;

import ai.hrflow.camel.client.ClientStatistics;
import ai.hrflow.camel.client.HrFlowClient;
import ai.hrflow.camel.client.HrFlowRequest;
import ai.hrflow.camel.client.HrFlowResponse;
import ai.hrflow.camel.client.RequestBody;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.camel.health.HealthCheck.State;

/**
 * Finds out whether the API can be reached and knows the key, by {@code GET auth}, and no more
 * often than needed: a call of a route that succeeded a moment ago is proof enough, and a finding
 * holds for a while. It asks in the background and takes no turn of the limit per minute but one
 * that is free.
 */
final class CredentialProbe {

    /** How long one request may take. */
    static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** How long a good answer, of the probe or of a route, stands for the present. */
    static final Duration GOOD_FOR = Duration.ofSeconds(30);

    /** How long a bad finding stands, so that a recovery is noticed soon. */
    static final Duration BAD_FOR = Duration.ofSeconds(5);

    /** How long a good finding stands in while there is no newer one. */
    static final Duration STANDS_IN_FOR = Duration.ofSeconds(60);

    /** How long an answer is waited for, from when the API was asked. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final HrFlowRequest AUTH =
            new HrFlowRequest(
                    "auth",
                    "GET",
                    "auth",
                    List.of(),
                    RequestBody.NONE,
                    HrFlowRequest.Repeat.ALWAYS,
                    null);

    private final Supplier<ClientStatistics> traffic;
    private final Supplier<HrFlowClient> clients;
    private final LongSupplier clock;
    private HrFlowClient client;

    /** The last question, which may be under way. */
    private CompletableFuture<Void> question = CompletableFuture.completedFuture(null);

    private long asked;
    private Finding last;
    private long found;

    /**
     * What was found.
     *
     * @param state whether the key can be used; unknown when nothing tells
     * @param message why, in one sentence without the key and without words of the API
     * @param code the code of the answer; 0 when there was none
     * @param permission what the key may do: all, read or write; {@code null} when not known
     */
    record Finding(State state, String message, int code, String permission) {}

    /**
     * @param traffic figures of the client that routes use
     * @param clients gives the client of the probe, which does not repeat requests; asked once,
     *     when something is to be sent
     * @param clock nanoseconds, only going forward
     */
    CredentialProbe(
            Supplier<ClientStatistics> traffic,
            Supplier<HrFlowClient> clients,
            LongSupplier clock) {
        this.traffic = traffic;
        this.clients = clients;
        this.clock = clock;
    }

    /** Asks the API, unless enough is known or there is no turn for it. Does not wait. */
    synchronized void ask() {
        if (!question.isDone() || known(traffic.get()) != null) {
            return;
        }
        try {
            if (client == null) {
                client = clients.get();
            }
        } catch (IllegalStateException e) {
            keep(new Finding(State.DOWN, "The component is stopped", 0, null));
            return;
        }
        client.trySend(AUTH)
                .ifPresent(
                        answer -> {
                            asked = clock.getAsLong();
                            question = answer.handle(CredentialProbe::read).thenAccept(this::keep);
                        });
    }

    /**
     * The state of affairs, after {@link #ask}; takes no longer than a second from when the API was
     * asked.
     */
    Finding find() {
        ask();
        CompletableFuture<Void> answer;
        long left;
        synchronized (this) {
            answer = question;
            left = PATIENCE.toNanos() - (clock.getAsLong() - asked);
        }
        try {
            answer.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // what is known without it has to do
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return judge();
    }

    private synchronized Finding judge() {
        ClientStatistics seen = traffic.get();
        Finding known = known(seen);
        if (known != null) {
            return known;
        }
        if (last != null && standsIn(seen)) {
            return last;
        }
        StringBuilder message =
                new StringBuilder(
                        question.isDone()
                                ? "GET auth has no turn by maxRequestsPerMinute"
                                : "GET auth has no answer yet");
        if (seen.lastSuccess() != null) {
            message.append("; last success of a route: ").append(seen.lastSuccess());
        }
        if (seen.lastError() != null) {
            message.append("; last error at ").append(seen.lastErrorTime());
            message.append(": ").append(seen.lastError());
        }
        // Camel takes what is unknown for not ready, and a slow import is as ready as ever
        return new Finding(
                seen.endedWell() && !isLastWordBad(seen) ? State.UP : State.UNKNOWN,
                message.toString(),
                0,
                null);
    }

    /** What holds without asking, or {@code null}. */
    private Finding known(ClientStatistics seen) {
        if (seen.endedWell() && isYounger(seen.sinceSuccess(), GOOD_FOR)) {
            return new Finding(
                    State.UP, "A route has used the key at " + seen.lastSuccess(), 0, null);
        }
        if (last == null) {
            return null;
        }
        Duration age = age();
        boolean trouble = seen.sinceError() != null && isYounger(seen.sinceError(), age);
        return isYounger(age, isUp(last) && !trouble ? GOOD_FOR : BAD_FOR) ? last : null;
    }

    /** Whether the last finding holds while there is no newer one. */
    private boolean standsIn(ClientStatistics seen) {
        if (isUp(last)) {
            return isYounger(age(), STANDS_IN_FOR);
        }
        // an API that takes long to fail would else be up whenever it is asked
        return isYounger(age(), GOOD_FOR) || !question.isDone() && isLastWordBad(seen);
    }

    /** Whether nothing has gone well since a bad finding. */
    private boolean isLastWordBad(ClientStatistics seen) {
        return last != null
                && !isUp(last)
                && (seen.sinceSuccess() == null || isYounger(age(), seen.sinceSuccess()));
    }

    private synchronized void keep(Finding finding) {
        last = finding;
        found = clock.getAsLong();
    }

    private Duration age() {
        return Duration.ofNanos(clock.getAsLong() - found);
    }

    private static boolean isYounger(Duration age, Duration than) {
        return age.compareTo(than) < 0;
    }

    private static boolean isUp(Finding finding) {
        return finding.state() == State.UP;
    }

    private static Finding read(HrFlowResponse answer, Throwable failure) {
        if (failure != null) {
            return new Finding(State.DOWN, failure.getMessage(), 0, null);
        }
        int code = answer.code();
        if (answer.isGood()) {
            String permission =
                    answer.envelope().path("data").path("api_key_permission").asText(null);
            return new Finding(State.UP, "The API knows the key", code, permission);
        }
        if (code == 401 && answer.message().contains("for permission")) {
            // auth is a read, so a key that may only write is refused, but by its permission
            return new Finding(
                    State.UP, "The API knows the key, which may only write", code, "write");
        }
        // the API's own words can name a person, and checks are often public
        return switch (code) {
            case 402 ->
                    new Finding(
                            State.UP,
                            "The API knows the key, but the quota of its plan is used up",
                            code,
                            null);
            case 429 ->
                    new Finding(
                            State.UP,
                            "The API answers, but lets nobody in at the moment",
                            code,
                            null);
            case 401, 403 ->
                    new Finding(
                            State.DOWN,
                            "The API refuses the key or the user with code " + code,
                            code,
                            null);
            default -> new Finding(State.DOWN, "GET auth failed with code " + code, code, null);
        };
    }
}
