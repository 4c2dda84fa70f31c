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

import ai.hrflow.camel.client.Admission;
import ai.hrflow.camel.client.ClientStatistics;
import ai.hrflow.camel.client.HrFlowClient;
import ai.hrflow.camel.client.HrFlowRequest;
import ai.hrflow.camel.client.HrFlowResponse;
import ai.hrflow.camel.client.RequestBody;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Finds out whether the API can be reached and knows the key, by {@code GET auth}, and no more
 * often than needed: a call of a route that succeeded a moment ago is proof enough, and a finding
 * holds for a while.
 */
final class CredentialProbe {

    /** How long one request may take. */
    static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** How long a good answer, of the probe or of a route, stands for the present. */
    static final Duration GOOD_FOR = Duration.ofSeconds(30);

    /** How long a bad finding stands, so that a recovery is noticed soon. */
    static final Duration BAD_FOR = Duration.ofSeconds(5);

    /** The client says why it gave up; this is for when it waits for its turn. */
    private static final Duration PATIENCE = TIMEOUT.plusSeconds(1);

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
    private final InstantSource clock;
    private HrFlowClient client;
    private Finding last;
    private Instant found;

    /**
     * What was found.
     *
     * @param up whether the key can be used
     * @param message why, in one sentence without the key
     * @param code the code of the answer; 0 when there was none
     * @param permission what the key may do: all, read or write; {@code null} when not known
     */
    record Finding(boolean up, String message, int code, String permission) {}

    /**
     * @param traffic figures of the client that routes use
     * @param clients gives the client of the probe, which does not repeat requests; asked once,
     *     when something is to be sent
     */
    CredentialProbe(
            Supplier<ClientStatistics> traffic,
            Supplier<HrFlowClient> clients,
            InstantSource clock) {
        this.traffic = traffic;
        this.clients = clients;
        this.clock = clock;
    }

    /** The state of affairs; takes up to six seconds when it has to ask. */
    synchronized Finding find() {
        Instant now = clock.instant();
        ClientStatistics seen = traffic.get();
        Instant success = seen.lastSuccess();
        Instant trouble = seen.lastErrorTime();
        if (success != null && !isAfter(trouble, success) && success.isAfter(now.minus(GOOD_FOR))) {
            return new Finding(true, "A route has used the key at " + success, 0, null);
        }
        if (last != null) {
            boolean holds = last.up() && !isAfter(trouble, found);
            if (found.isAfter(now.minus(holds ? GOOD_FOR : BAD_FOR))) {
                return last;
            }
        }
        last = ask();
        found = clock.instant();
        return last;
    }

    private static boolean isAfter(Instant time, Instant other) {
        return time != null && time.isAfter(other);
    }

    private Finding ask() {
        CompletableFuture<HrFlowResponse> answer;
        try {
            if (client == null) {
                client = clients.get();
            }
            answer = client.send(AUTH, Admission.FAIL);
        } catch (IllegalStateException e) {
            return new Finding(false, "The component is stopped", 0, null);
        }
        try {
            return read(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Finding(
                    false, "GET auth had no turn within " + PATIENCE.toSeconds() + " s", 0, null);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Finding(false, "Interrupted while it waited for GET auth", 0, null);
        } catch (ExecutionException e) {
            return new Finding(false, e.getCause().getMessage(), 0, null);
        }
    }

    private static Finding read(HrFlowResponse answer) {
        int code = answer.code();
        if (answer.isGood()) {
            String permission =
                    answer.envelope().path("data").path("api_key_permission").asText(null);
            return new Finding(true, "The API knows the key", code, permission);
        }
        if (code == 401 && answer.message().contains("for permission")) {
            // auth is a read, so a key that may only write is refused, but by its permission
            return new Finding(true, "The API knows the key, which may only write", code, "write");
        }
        if (code == 429) {
            return new Finding(
                    true, "The API answers, but lets nobody in at the moment", code, null);
        }
        return new Finding(
                false, "GET auth failed with code " + code + ": " + answer.message(), code, null);
    }
}
