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

import ai.hrflow.camel.sandbox.Client.Reply;
import ai.hrflow.camel.sandbox.webhook.BackOff;
import ai.hrflow.camel.sandbox.webhook.WebhookDelivery;
import ai.hrflow.camel.sandbox.webhook.WebhookSignature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {

    record Received(String signature, String type, String body) {
        JsonNode json() throws IOException {
            return Client.JSON.readTree(body);
        }
    }

    private static final Duration SOON = Duration.ofSeconds(30);

    final List<Received> received = new CopyOnWriteArrayList<>();
    final Queue<Integer> answers = new ConcurrentLinkedDeque<>();
    HttpServer receiver;
    String url;
    HrFlowSandbox sandbox;
    Client client;

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", this::receive);
        receiver.start();
        url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
        sandbox =
                HrFlowSandbox.builder()
                        .parsingDelay(Duration.ZERO)
                        .webhookSecret("whsec_test")
                        .webhookBackOff(new BackOff(3, Duration.ofMillis(1), Duration.ofMillis(1)))
                        .start();
        client = new Client(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
        receiver.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(
                    new Received(
                            exchange.getRequestHeaders().getFirst("HTTP-HRFLOW-SIGNATURE"),
                            exchange.getRequestHeaders().getFirst("Content-Type"),
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8)));
            Integer status = answers.poll();
            exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        }
    }

    private List<String> types() throws IOException {
        sandbox.awaitIdle(SOON);
        sandbox.webhooks().awaitSettled(SOON);
        Queue<String> types = new ArrayDeque<>();
        for (Received r : received) {
            types.add(r.json().path("type").asText());
        }
        received.clear();
        return List.copyOf(types);
    }

    private Reply check(String type) {
        return client.json(
                "POST",
                "webhook/check",
                Client.JSON.createObjectNode().put("url", url).put("type", type).toString());
    }

    private Reply upload(Client.Form form) {
        return client.upload(form.field("source_key", sandbox.sourceKey()));
    }

    @Test
    void aCheckedAddressIsRegisteredForItsTypeAndCalled() throws Exception {
        Reply reply = check("profile.parsing.success");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.data().path("webhook_id").asText()).matches("[0-9a-f]{40}");
        assertThat(reply.data().path("team_name").asText()).isEqualTo("Sandbox");
        assertThat(reply.data().path("url").asText()).isEqualTo(url);
        assertThat(types()).containsExactly("profile.parsing.success");

        assertThat(upload(form().file("cv.txt", "text/plain", UploadTest.RESUME)).status())
                .isEqualTo(202);
        assertThat(types()).containsExactly("profile.parsing.success");
        Samples.storeProfile(client, sandbox.sourceKey(), "P-1");
        assertThat(types()).as("another type").isEmpty();

        assertThat(client.json("POST", "webhook/test", "{}").data()).hasSize(1);
        assertThat(types()).containsExactly("profile.parsing.success");
    }

    @Test
    void anEventNamesWhatItIsAboutAndIsSigned() throws Exception {
        sandbox.webhooks().register(url, null);
        upload(form().field("reference", "Zoé-1").file("cv.txt", "text/plain", UploadTest.RESUME));
        sandbox.awaitIdle(SOON);
        sandbox.webhooks().awaitSettled(SOON);

        Received event = received.get(0);
        assertThat(event.type()).isEqualTo("application/json");
        JsonNode json = event.json();
        assertThat(json.path("origin").asText()).isEqualTo("api");
        assertThat(json.at("/profile/reference").asText()).isEqualTo("Zoé-1");
        assertThat(json.at("/profile/source/key").asText()).isEqualTo(sandbox.sourceKey());
        assertThat(sandbox.profile(sandbox.sourceKey(), json.at("/profile/key").asText()))
                .isPresent();
        assertThat(json.path("profile")).as("identifiers only").hasSize(3);
        assertThat(event.signature())
                .isEqualTo(
                        WebhookSignature.HEX_IN_BASE64.header(
                                sandbox.webhooks().secret(), event.body()));
    }

    @Test
    void everyChangeHasItsType() throws Exception {
        sandbox.webhooks().register(url, null);
        upload(form().field("reference", "r").file("cv.txt", "text/plain", UploadTest.RESUME));
        assertThat(types()).containsExactly("profile.parsing.success");
        String key =
                sandbox.findByReference(sandbox.sourceKey(), "r")
                        .orElseThrow()
                        .path("key")
                        .asText();
        upload(form().field("key", key).file("cv.txt", "text/plain", UploadTest.RESUME));
        assertThat(types()).containsExactly("profile.parsing.update");
        upload(form().file("cv.pdf", "application/pdf", "%PDF-1.4 broken".getBytes()));
        assertThat(types()).containsExactly("profile.parsing.error");

        Samples.storeProfile(client, sandbox.sourceKey(), "P-1");
        assertThat(types()).containsExactly("profile.storing.success");
        ObjectNode edit = Client.JSON.createObjectNode().put("source_key", sandbox.sourceKey());
        edit.set("profile", Samples.profile("P-1"));
        client.json("PUT", "profile/indexing", edit.toString());
        assertThat(types()).containsExactly("profile.storing.update");

        Samples.storeJob(client, sandbox.boardKey(), "J-1");
        assertThat(types()).containsExactly("job.storing.success");
        ObjectNode job = Client.JSON.createObjectNode().put("board_key", sandbox.boardKey());
        job.set("job", Samples.job("J-1"));
        client.json("PUT", "job/indexing", job.toString());
        assertThat(types()).containsExactly("job.storing.update");

        client.json(
                "PATCH",
                "profile/stage",
                """
                {"source_id": "%s", "profile_reference": "P-1", "filter_reference": "J-1",
                 "stage": "yes"}
                """
                        .formatted(sandbox.sourceKey()));
        assertThat(types()).containsExactly("action.stage.success");
    }

    @Test
    void aSynchronousParsingSendsItsEventOnlyOnRequest() throws Exception {
        sandbox.webhooks().register(url, null);
        Client.Form quiet =
                form().field("sync_parsing", "1").file("cv.txt", "text/plain", UploadTest.RESUME);
        assertThat(upload(quiet).status()).isEqualTo(201);
        assertThat(types()).isEmpty();
        upload(
                form().field("sync_parsing", "1")
                        .field("webhook_parsing_sending", "1")
                        .file("cv.txt", "text/plain", UploadTest.RESUME));
        assertThat(types()).containsExactly("profile.parsing.success");
    }

    @Test
    void aRefusedEventIsRepeatedAndRecorded() {
        sandbox.webhooks().register(url, null);
        answers.addAll(List.of(503, 500));
        Samples.storeJob(client, sandbox.boardKey(), "J-1");
        sandbox.webhooks().awaitSettled(SOON);

        WebhookDelivery delivery = sandbox.webhooks().deliveries().get(0);
        assertThat(delivery.state()).isEqualTo(WebhookDelivery.State.DELIVERED);
        assertThat(delivery.attempts())
                .extracting(WebhookDelivery.Attempt::status)
                .containsExactly(503, 500, 200);
        assertThat(received).extracting(Received::body).containsOnly(delivery.payload());

        sandbox.webhooks().redeliver(delivery);
        sandbox.webhooks().awaitSettled(SOON);
        assertThat(received).hasSize(4);
    }

    @Test
    void anUnreachableAddressIsGivenUp() {
        receiver.stop(0);
        sandbox.webhooks().register(url, null);
        Samples.storeJob(client, sandbox.boardKey(), "J-1");
        sandbox.webhooks().awaitSettled(SOON);
        WebhookDelivery delivery = sandbox.webhooks().deliveries().get(0);
        assertThat(delivery.state()).isEqualTo(WebhookDelivery.State.FAILED);
        assertThat(delivery.attempts())
                .extracting(WebhookDelivery.Attempt::status)
                .containsExactly(0, 0, 0);
    }

    @Test
    void anAddressGivenAtTheStartIsToldAfterAResetToo() throws Exception {
        sandbox.close();
        sandbox = HrFlowSandbox.builder().webhook(url).start();
        sandbox.webhooks().register(url, "job.storing.success");
        sandbox.reset();
        assertThat(sandbox.webhooks().registrations()).hasSize(1);
        Samples.storeJob(new Client(sandbox), sandbox.boardKey(), "J-1");
        assertThat(types()).containsExactly("job.storing.success");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        url = "file:///etc/passwd";
        assertThat(check("t").status()).isEqualTo(400);
        assertThat(check("t").message()).startsWith("Invalid url");
        url = "http://127.0.0.1:65536/hook";
        assertThat(check("t").status()).isEqualTo(400);
        assertThat(check("t").message()).contains("65535");
        assertThat(client.json("POST", "webhook/check", "{}").status()).isEqualTo(400);
        assertThat(client.json("POST", "webhook/test", "{}").message())
                .isEqualTo("Unable to find object: webhook");
        assertThat(client.key(sandbox.readKey()).json("POST", "webhook/test", "{}").status())
                .isEqualTo(401);
    }
}
