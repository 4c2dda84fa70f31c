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
package ai.hrflow.camel.sandbox;

import static ai.hrflow.camel.sandbox.Client.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.hrflow.camel.sandbox.Client.Reply;
import ai.hrflow.camel.sandbox.fault.Fault;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultsTest {

    static final String UPLOAD = "profile/parsing/file POST";

    @RegisterExtension
    static final HrFlowSandboxExtension EXTENSION =
            HrFlowSandboxExtension.create(b -> b.parsingDelay(Duration.ofMillis(1)));

    HrFlowSandbox sandbox;
    Client client;

    @BeforeEach
    void setUp(HrFlowSandbox running) {
        sandbox = running;
        client = new Client(running);
    }

    private Client.Form upload(String reference) {
        return form().field("source_key", sandbox.sourceKey())
                .field("reference", reference)
                .file("a.txt", "text/plain", UploadTest.RESUME);
    }

    private Reply tryUpload(String reference) throws IOException {
        return client.trySend(client.uploadRequest(upload(reference)));
    }

    @Test
    void aFaultMeetsTheNextRequestOfItsOperationOnly() {
        sandbox.faults().next("sources GET", Fault.status(503, "Down"));
        assertThat(client.get("auth").status()).isEqualTo(200);
        Reply reply = client.get("sources");
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.message()).isEqualTo("Down");
        assertThat(client.get("sources").status()).isEqualTo(200);
    }

    @Test
    void faultsComeInOrderAndAsOftenAsAsked() {
        sandbox.faults().times(2, Fault.statusWithRetryAfter(429, "7"));
        sandbox.faults().next(Fault.okWithErrorCode(402, "Quota"));
        Reply first = client.get("auth");
        assertThat(first.status()).isEqualTo(429);
        assertThat(first.http().headers().firstValue("Retry-After")).contains("7");
        assertThat(client.get("auth").status()).isEqualTo(429);
        Reply third = client.get("auth");
        assertThat(third.status()).isEqualTo(200);
        assertThat(third.code()).isEqualTo(402);
        assertThat(client.get("auth").code()).isEqualTo(200);
    }

    @Test
    void alwaysLastsUntilCleared() {
        sandbox.faults().always(t -> t.query().containsKey("stats"), Fault.htmlError(502));
        for (int i = 0; i < 3; i++) {
            Reply reply = client.get("source", "key", sandbox.sourceKey(), "stats", "1");
            assertThat(reply.status()).isEqualTo(502);
            assertThat(reply.body()).startsWith("<html>");
        }
        assertThat(client.get("source", "key", sandbox.sourceKey()).status()).isEqualTo(200);
        sandbox.faults().clear();
        assertThat(client.get("source", "key", sandbox.sourceKey(), "stats", "1").status())
                .isEqualTo(200);
    }

    @Test
    void misspeltOperationsAreNoticed() {
        assertThatThrownBy(() -> sandbox.faults().next("profile/parsing POST", Fault.stall()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spoiltAnswersArriveSpoilt() {
        sandbox.faults().next(Fault.brokenJson());
        assertThat(client.get("auth").body()).startsWith("{").doesNotEndWith("}");
        sandbox.faults().next(Fault.wrongContentType());
        assertThat(client.get("auth").http().headers().firstValue("Content-Type"))
                .contains("text/html");
        sandbox.faults().next(Fault.emptyAnswer());
        Reply empty = client.get("auth");
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.body()).isEmpty();
        sandbox.faults().next(Fault.halfAnswer());
        assertThatThrownBy(() -> client.trySend(client.request(sandbox.baseUrl() + "/auth")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aLostAnswerLeavesTheProfileBehind() throws Exception {
        sandbox.faults().next(UPLOAD, Fault.resetAfterBody());
        assertThatThrownBy(() -> tryUpload("lost")).isInstanceOf(IOException.class);
        sandbox.awaitIdle(Duration.ofSeconds(30));
        assertThat(sandbox.findByReference(sandbox.sourceKey(), "lost")).isPresent();
        assertThat(tryUpload("lost").message()).endsWith("Already used!");
    }

    @Test
    void aRequestResetEarlierLeavesNothing() {
        for (Fault fault :
                List.of(
                        Fault.resetBeforeBody(),
                        Fault.resetWhileReadingBody(),
                        Fault.status(503))) {
            sandbox.faults().next(UPLOAD, fault);
            try {
                assertThat(tryUpload("early").status()).isEqualTo(503);
            } catch (IOException e) {
                assertThat(fault).isInstanceOf(Fault.Reset.class);
            }
        }
        sandbox.awaitIdle(Duration.ofSeconds(30));
        assertThat(sandbox.findByReference(sandbox.sourceKey(), "early")).isEmpty();
        assertThat(sandbox.journal().requests(UPLOAD))
                .extracting(r -> r.status())
                .containsExactly(0, 0, 503);
        assertThat(sandbox.journal().last().file().size()).isEqualTo(UploadTest.RESUME.length);
    }

    @Test
    void aClientThatGivesUpLosesNothing() throws Exception {
        sandbox.faults().next(UPLOAD, Fault.latency(Duration.ofSeconds(2)));
        assertThatThrownBy(
                        () ->
                                client.trySend(
                                        client.uploadRequest(
                                                        upload("impatient")
                                                                .field("sync_parsing", "1"))
                                                .timeout(Duration.ofMillis(300))))
                .isInstanceOf(HttpTimeoutException.class);
        await().until(() -> sandbox.journal().inFlight() == 0);
        await().until(() -> sandbox.findByReference(sandbox.sourceKey(), "impatient").isPresent());
        String key =
                sandbox.findByReference(sandbox.sourceKey(), "impatient")
                        .orElseThrow()
                        .path("key")
                        .asText();
        assertThat(sandbox.document(key).orElseThrow().path()).hasBinaryContent(UploadTest.RESUME);
    }

    @Test
    void aStalledRequestIsNeverAnswered() {
        sandbox.faults().next("auth GET", Fault.stall());
        assertThatThrownBy(
                        () ->
                                client.trySend(
                                        client.request(sandbox.baseUrl() + "/auth")
                                                .timeout(Duration.ofMillis(300))))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void latencyAndSlowReadersTakeTime() throws Exception {
        sandbox.faults().next("auth GET", Fault.latency(Duration.ofMillis(200)));
        long start = System.nanoTime();
        assertThat(client.get("auth").status()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThan(190_000_000L);

        sandbox.faults()
                .next("auth GET", Fault.latency(Duration.ofMillis(1)).then(Fault.status(504)));
        assertThat(client.get("auth").status()).isEqualTo(504);

        sandbox.faults().next(UPLOAD, Fault.slowRead(Duration.ofMillis(100)));
        start = System.nanoTime();
        assertThat(tryUpload("slow").status()).isEqualTo(202);
        assertThat(System.nanoTime() - start).isGreaterThan(90_000_000L);
    }

    @Test
    void anAnswerCanDrip() {
        sandbox.faults().next("sources GET", Fault.slowAnswer(Duration.ofMillis(30)));
        for (int i = 0; i < 10; i++) {
            sandbox.addSource("more-" + i, false);
        }
        long start = System.nanoTime();
        assertThat(client.get("sources").data()).hasSize(12);
        assertThat(System.nanoTime() - start).isGreaterThan(90_000_000L);
    }

    @Test
    void anAnswerCanBeResetOrStallInTheMiddle() {
        sandbox.faults().next("sources GET", Fault.resetWhileAnswering());
        assertThatThrownBy(() -> client.trySend(client.request(sandbox.baseUrl() + "/sources")))
                .isInstanceOf(IOException.class);
        sandbox.faults().next("sources GET", Fault.stalledAnswer());
        CompletableFuture<Client.Reply> stalled =
                client.sendAsync(client.request(sandbox.baseUrl() + "/sources"));
        assertThatThrownBy(() -> stalled.get(300, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        assertThat(sandbox.journal().requests("sources GET"))
                .extracting(r -> r.status())
                .containsExactly(200, 200);
    }

    @Test
    void faultsComeEverySoOftenByChanceOrInBursts() {
        sandbox.faults().every(3, "auth GET", Fault.status(500));
        assertThat(statuses(6)).containsExactly(200, 200, 500, 200, 200, 500);

        sandbox.faults().clear();
        sandbox.faults().withProbability(0.5, "auth GET", Fault.status(500));
        assertThat(statuses(60)).contains(200, 500);

        sandbox.faults().clear();
        sandbox.faults().during(Duration.ofHours(1), "auth GET", Fault.status(429));
        assertThat(statuses(2)).containsOnly(429);
        sandbox.faults().clear();
        sandbox.faults().during(Duration.ZERO, "auth GET", Fault.status(429));
        assertThat(statuses(1)).containsOnly(200);
        assertThat(sandbox.faults().waiting()).as("an ended burst is dropped").isEmpty();
    }

    private List<Integer> statuses(int count) {
        return IntStream.range(0, count).mapToObj(i -> client.get("auth").status()).toList();
    }
}
