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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.hrflow.camel.sandbox.webhook.WebhookDelivery.State;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Receivers that are slow, dead or impossible, and more events than anybody can take. */
class DeliveryLimitsTest {

    private static final String SLOW = "http://127.0.0.1:1/slow";
    private static final String QUICK = "http://127.0.0.1:2/quick";
    private static final int UNDER_WAY = 32;
    private static final int PENDING = 5_000;
    private static final int KEPT = 10_000;

    private final Deque<CompletableFuture<Integer>> underWay = new ArrayDeque<>();
    private final Deque<Runnable> due = new ArrayDeque<>();
    private final Set<String> slow = new HashSet<>(Set.of(SLOW));
    private RuntimeException impossible;
    private Error tooMuch;
    private int ids;

    private final Webhooks webhooks = webhooks("s");

    private Webhooks webhooks(String secret) {
        return new Webhooks(
                new Webhooks.Settings(
                        secret,
                        WebhookSignature.HEX_IN_BASE64,
                        new BackOff(2, Duration.ofSeconds(1), Duration.ofSeconds(1)),
                        Clock.systemUTC()),
                () -> "id-" + ++ids,
                this::post,
                (delay, task) -> due.add(task));
    }

    private CompletionStage<Integer> post(String url, String body, Map<String, String> headers) {
        if (impossible != null) {
            throw impossible;
        }
        if (tooMuch != null) {
            throw tooMuch;
        }
        if (!slow.contains(url)) {
            return CompletableFuture.completedFuture(200);
        }
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        underWay.add(answer);
        return answer;
    }

    private void emit(int events) {
        for (int i = 0; i < events; i++) {
            webhooks.emit(WebhookEvent.test("t", "event " + i));
        }
    }

    private List<WebhookDelivery> deliveries(State state) {
        return webhooks.deliveries().stream().filter(d -> d.state() == state).toList();
    }

    @Test
    void aReceiverThatDoesNotAnswerHoldsAFewConnectionsOnly() {
        webhooks.register(SLOW, null);
        emit(100);
        assertThat(underWay).hasSize(UNDER_WAY);
        underWay.remove().complete(200);
        assertThat(underWay).as("the next one has its place").hasSize(UNDER_WAY);
        assertThat(deliveries(State.DELIVERED)).hasSize(1);
    }

    @Test
    void oneAddressDoesNotWaitForAnother() {
        webhooks.register(SLOW, null);
        webhooks.register(QUICK, null);
        emit(100);
        assertThat(deliveries(State.DELIVERED)).hasSize(100);
    }

    @Test
    void anotherAttemptWaitsForItsTurnToo() {
        webhooks.register(SLOW, null);
        emit(UNDER_WAY + 1);
        underWay.remove().complete(500);
        due.remove().run();
        assertThat(underWay).hasSize(UNDER_WAY);
        while (!underWay.isEmpty()) {
            underWay.remove().complete(200);
        }
        webhooks.awaitSettled(Duration.ZERO);
        assertThat(deliveries(State.DELIVERED)).hasSize(UNDER_WAY + 1);
    }

    @Test
    void tooManyPendingDeliveriesAreGivenUpWithAReason() {
        webhooks.register(SLOW, null);
        emit(PENDING + 2);
        assertThat(deliveries(State.PENDING)).hasSize(PENDING);
        assertThat(deliveries(State.FAILED))
                .hasSize(2)
                .allSatisfy(
                        delivery -> {
                            assertThat(delivery.reason())
                                    .isEqualTo("5000 deliveries to this address were pending");
                            assertThat(delivery.attempts()).isEmpty();
                        });
        underWay.remove().complete(200);
        emit(1);
        assertThat(deliveries(State.PENDING)).as("one ended, so one may come").hasSize(PENDING);
    }

    @Test
    void aReceiverThatComesBackGetsAllThatWaited() {
        webhooks.register(SLOW, null);
        emit(PENDING);
        slow.clear();
        // each start ends at once and makes room for the next: a chain as long as the queue
        underWay.remove().complete(200);
        underWay.forEach(answer -> answer.complete(200));
        webhooks.awaitSettled(Duration.ZERO);
        assertThat(deliveries(State.DELIVERED)).hasSize(PENDING);
    }

    @Test
    void aPendingDeliveryDoesNotKeepThoseThatEndedAfterIt() {
        webhooks.register(SLOW, "slow");
        webhooks.register(QUICK, "t");
        webhooks.emit(WebhookEvent.test("slow", "m"));
        emit(KEPT + 10);
        assertThat(webhooks.deliveries()).hasSize(KEPT);
        assertThat(webhooks.deliveries().get(0).state()).isEqualTo(State.PENDING);
        assertThat(webhooks.deliveries().get(1).id()).as("oldest ended").isEqualTo(13);
    }

    @Test
    void anAttemptThatCannotEvenStartIsAFailedOne() {
        webhooks.register(QUICK, null);
        impossible = new IllegalArgumentException("no such port");
        assertThatCode(() -> emit(1)).doesNotThrowAnyException();
        due.remove().run();
        webhooks.awaitSettled(Duration.ZERO);
        WebhookDelivery delivery = webhooks.deliveries().get(0);
        assertThat(delivery.state()).isEqualTo(State.FAILED);
        assertThat(delivery.reason()).isEqualTo("no answer 2xx in 2 attempts");
        assertThat(delivery.attempts())
                .extracting(WebhookDelivery.Attempt::status)
                .containsExactly(0, 0);
    }

    @Test
    void anErrorEndsItsAttemptAndNotTheWayToThatAddress() {
        webhooks.register(QUICK, null);
        tooMuch = new OutOfMemoryError("for the test");
        assertThatCode(() -> emit(UNDER_WAY + 1)).doesNotThrowAnyException();
        tooMuch = null;
        due.forEach(Runnable::run);
        webhooks.awaitSettled(Duration.ZERO);
        assertThat(deliveries(State.DELIVERED)).hasSize(UNDER_WAY + 1);
    }

    @Test
    void afterAResetNothingThatWaitedIsSent() {
        webhooks.register(SLOW, null);
        emit(UNDER_WAY + 1);
        webhooks.clear();
        underWay.forEach(answer -> answer.complete(200));
        assertThat(underWay).hasSize(UNDER_WAY);
        assertThat(webhooks.deliveries()).isEmpty();
    }

    @Test
    void aResetForgetsAllAddressesButTheLastingOnes() {
        webhooks.registerLastingly(QUICK, null);
        webhooks.register(SLOW, null);
        webhooks.clear();
        assertThat(webhooks.registrations())
                .extracting(WebhookRegistration::url)
                .containsExactly(QUICK);
    }

    @Test
    void aSecretThatCannotSignIsRefused() {
        assertThatThrownBy(() -> webhooks(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secret");
    }
}
