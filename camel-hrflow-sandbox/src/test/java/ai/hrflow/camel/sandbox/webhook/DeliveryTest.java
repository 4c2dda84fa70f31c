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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.hrflow.camel.sandbox.webhook.WebhookDelivery.State;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Retries, with a timer and a network that do what the test says. */
class DeliveryTest {

    private static final String URL = "http://127.0.0.1:1/hook";

    /** Answers in turn; 0 means no answer. */
    private final Deque<Integer> answers = new ArrayDeque<>();

    private final List<Duration> pauses = new ArrayList<>();
    private final Deque<Runnable> due = new ArrayDeque<>();
    private int sent;

    private final Webhooks webhooks =
            new Webhooks(
                    new Webhooks.Settings(
                            "s",
                            WebhookSignature.HEX_IN_BASE64,
                            new BackOff(4, Duration.ofSeconds(1), Duration.ofSeconds(3)),
                            Clock.systemUTC()),
                    () -> "id-" + sent,
                    this::post,
                    (delay, task) -> {
                        pauses.add(delay);
                        due.add(task);
                    });

    private CompletionStage<Integer> post(String url, String body, Map<String, String> headers) {
        sent++;
        int status = answers.remove();
        return status == 0
                ? CompletableFuture.failedFuture(new IOException("refused"))
                : CompletableFuture.completedFuture(status);
    }

    private WebhookDelivery emit() {
        webhooks.register(URL, null);
        webhooks.emit(WebhookEvent.test("profile.parsing.success", "m"));
        return webhooks.deliveries().get(0);
    }

    private WebhookDelivery runAll() {
        while (!due.isEmpty()) {
            due.remove().run();
        }
        return webhooks.deliveries().get(0);
    }

    @Test
    void anAcceptedEventIsSentOnce() {
        answers.add(204);
        assertThat(emit().state()).isEqualTo(State.DELIVERED);
        assertThat(pauses).isEmpty();
        webhooks.awaitSettled(Duration.ZERO);
    }

    @Test
    void pausesGrowUpToTheirLimitAndAnyFailureIsRepeated() {
        answers.addAll(List.of(500, 0, 404, 200));
        assertThat(emit().state()).isEqualTo(State.PENDING);
        assertThat(runAll().state()).isEqualTo(State.DELIVERED);
        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
        assertThat(webhooks.deliveries().get(0).attempts())
                .extracting(WebhookDelivery.Attempt::status)
                .containsExactly(500, 0, 404, 200);
    }

    @Test
    void afterTheLastAttemptADeliveryIsGivenUp() {
        answers.addAll(List.of(500, 500, 500, 500));
        emit();
        assertThat(runAll().state()).isEqualTo(State.FAILED);
        assertThat(sent).isEqualTo(4);
        webhooks.awaitSettled(Duration.ZERO);
    }

    @Test
    void waitingForAPendingDeliveryEndsInTime() {
        answers.add(500);
        emit();
        assertThatThrownBy(() -> webhooks.awaitSettled(Duration.ofMillis(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1 deliveries are still pending");
    }

    @Test
    void aClosedSandboxSendsNothingMore() {
        answers.addAll(List.of(500, 200));
        emit();
        webhooks.close();
        due.remove().run();
        webhooks.emit(WebhookEvent.test("t", "m"));
        assertThat(sent).isEqualTo(1);
    }

    @Test
    void onlyWebAddressesAreRegisteredAndEachOnce() {
        for (String bad :
                List.of(
                        "ftp://x/y",
                        "/hook",
                        "http:///hook",
                        "http://a b/",
                        "http://a:0/",
                        "http://a:65536/")) {
            assertThatThrownBy(() -> webhooks.register(bad, null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(webhooks.register(URL, "a")).isSameAs(webhooks.register(URL, "a"));
        webhooks.register(URL, "b");
        assertThat(webhooks.registrations()).hasSize(2);
    }
}
