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
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminTest {

    HrFlowSandbox sandbox;
    Client client;

    @BeforeEach
    void start() {
        sandbox = HrFlowSandbox.builder().parsingDelay(Duration.ZERO).start();
        client = new Client(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private Reply admin(String method, String path, String body) {
        return client.send(request(method, path, body));
    }

    /** No key: a tester's shell has none. */
    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(origin() + "/sandbox" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    private String origin() {
        return "http://127.0.0.1:" + sandbox.port();
    }

    @Test
    void aFaultIsSetListedMetAndCleared() {
        Reply set =
                admin(
                        "POST",
                        "/faults",
                        """
                        {"fault": "status", "status": 503, "retry_after": 2,
                         "operation": "auth GET", "times": 2}
                        """);
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.json().get(0).path("operation").asText()).isEqualTo("auth GET");
        assertThat(set.json().get(0).path("fault").asText()).isEqualTo("status 503");
        assertThat(client.get("sources").status()).isEqualTo(200);
        Reply met = client.get("auth");
        assertThat(met.status()).isEqualTo(503);
        assertThat(met.http().headers().firstValue("Retry-After")).contains("2");
        assertThat(admin("DELETE", "/faults", "").status()).isEqualTo(200);
        assertThat(client.get("auth").status()).isEqualTo(200);
        assertThat(admin("GET", "/faults", "").json()).isEmpty();
    }

    @Test
    void everyKindOfFaultCanBeOrdered() {
        Reply all =
                admin(
                        "POST",
                        "/faults",
                        """
                        [{"fault": "html", "status": 502},
                         {"fault": "ok_with_error_code", "code": 401, "message": "no"},
                         {"fault": "latency", "ms": 1},
                         {"fault": "latency", "min_ms": 1, "max_ms": 2, "every": 3},
                         {"fault": "latency", "mean_ms": 1, "probability": 0.5},
                         {"fault": "latency", "p50_ms": 1, "p90_ms": 2, "p99_ms": 3,
                          "then": {"fault": "status", "status": 500}, "for_ms": 1000},
                         {"fault": "stall", "times": "always"},
                         {"fault": "reset", "moment": "while_answering"},
                         {"fault": "damage", "kind": "broken_json"},
                         {"fault": "slow_read", "pause_ms": 1},
                         {"fault": "slow_answer", "pause_ms": 1}]
                        """);
        assertThat(all.json()).hasSize(11);
        assertThat(client.get("auth").body()).startsWith("<html>");
        assertThat(client.get("auth").json().path("code").asInt()).isEqualTo(401);
    }

    @Test
    void anImpossibleFaultIsExplained() {
        assertThat(error("{\"fault\": \"earthquake\"}")).startsWith("No such fault: 'earthquake'");
        assertThat(error("{\"fault\": \"stall\", \"operation\": \"x GET\"}"))
                .isEqualTo("No such operation: x GET");
        assertThat(error("{\"fault\": \"latency\"}"))
                .isEqualTo("ms must be a number of milliseconds");
        assertThat(error("{\"fault\": \"reset\"}")).startsWith("moment must be one of");
        assertThat(error("{\"fault\": \"stall\", \"probability\": 2}")).contains("between 0 and 1");
        assertThat(error("{\"fault\": \"stall\", \"every\": 0}")).contains("at least 1");
        assertThat(error("")).contains("JSON object");
        assertThat(error("{")).contains("not JSON");
    }

    private String error(String body) {
        Reply reply = admin("POST", "/faults", body);
        assertThat(reply.status()).isEqualTo(400);
        return reply.json().path("error").asText();
    }

    @Test
    void theJournalIsReadAndCleared() {
        client.get("auth");
        client.get("sources", "name", "x");
        Reply journal = admin("GET", "/journal?last=1", "");
        assertThat(journal.json().path("count").asInt()).isEqualTo(2);
        assertThat(journal.json().path("requests")).hasSize(1);
        assertThat(journal.json().at("/requests/0/operationId").asText()).isEqualTo("sources GET");
        assertThat(journal.json().at("/requests/0/query/name/0").asText()).isEqualTo("x");
        assertThat(journal.body()).doesNotContain(sandbox.apiKey());
        assertThat(admin("GET", "/journal?operation=auth%20GET", "").json().path("requests"))
                .hasSize(1);
        admin("DELETE", "/journal", "");
        assertThat(admin("GET", "/journal", "").json().path("count").asInt())
                .as("the administration itself is not recorded")
                .isZero();
    }

    @Test
    void aResetForgetsWhatWasStoredButKeepsTheContainers() throws Exception {
        Samples.storeJob(client, sandbox.boardKey(), "J-1");
        client.upload(
                form().field("source_key", sandbox.sourceKey())
                        .field("reference", "r1")
                        .file("cv.txt", "text/plain", UploadTest.RESUME));
        sandbox.awaitIdle(Duration.ofSeconds(30));
        String key = sandbox.profiles().get(0).path("key").asText();
        var file = sandbox.document(key).orElseThrow().path();
        assertThat(file).exists();
        sandbox.webhooks().register(origin() + "/nowhere", null);

        assertThat(admin("POST", "/reset", "").status()).isEqualTo(200);

        assertThat(sandbox.profiles()).isEmpty();
        assertThat(sandbox.jobs(sandbox.boardKey())).isEmpty();
        assertThat(sandbox.webhooks().registrations()).isEmpty();
        assertThat(file).doesNotExist();
        assertThat(client.get("sources").data()).hasSize(2);
        Samples.storeProfile(client, sandbox.sourceKey(), "r1");
        Samples.storeJob(client, sandbox.boardKey(), "J-1");
    }

    @Test
    void aParsingThatIsStillWaitingDoesNotOutliveAReset() {
        sandbox.close();
        sandbox = HrFlowSandbox.builder().parsingDelay(Duration.ofMillis(300)).start();
        client = new Client(sandbox);
        client.upload(
                form().field("source_key", sandbox.sourceKey())
                        .file("cv.txt", "text/plain", UploadTest.RESUME));
        sandbox.reset();
        sandbox.awaitIdle(Duration.ofSeconds(30));
        assertThat(sandbox.profiles()).isEmpty();
        assertThat(sandbox.failedParsings()).isEmpty();
    }

    @Test
    void theSummaryShowsWhatThereIs() {
        Samples.storeJob(client, sandbox.boardKey(), "J-1");
        Reply summary = admin("GET", "", "");
        assertThat(summary.json().path("sources")).hasSize(3);
        assertThat(summary.json().at("/boards/0/jobs").asInt()).isEqualTo(1);
        assertThat(admin("GET", "/webhooks", "").json().path("signature").asText())
                .isEqualTo("HEX_IN_BASE64");
        assertThat(admin("GET", "/nothing", "").json().path("error").asText()).contains("faults");
        assertThat(admin("PUT", "/faults", "").status()).isEqualTo(405);
    }

    @Test
    void webPagesAreKeptOut() throws IOException {
        HttpRequest.Builder fromPage =
                request("POST", "/reset", "").header("Origin", "http://evil.example");
        assertThat(client.send(fromPage).status()).isEqualTo(403);
        assertThat(raw("GET /sandbox/journal HTTP/1.1\r\nHost: evil.example\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(raw("GET /sandbox/journal HTTP/1.1\r\nHost: localhost:1\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    private String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", sandbox.port())) {
            OutputStream out = socket.getOutputStream();
            out.write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void connectionsAreRefusedForAWhile() {
        assertThat(admin("POST", "/refuse", "{\"for_ms\": 700}").status()).isEqualTo(200);
        await().until(this::isRefused);
        await().atMost(Duration.ofSeconds(20)).until(() -> !isRefused());
        assertThat(client.get("auth").status()).isEqualTo(200);
        assertThat(admin("POST", "/refuse", "{}").status()).isEqualTo(400);
    }

    @Test
    void connectionsAreRefusedUntilTheyAreAcceptedAgain() {
        int port = sandbox.port();
        sandbox.refuseConnections();
        sandbox.refuseConnections();
        assertThatThrownBy(() -> new Socket("127.0.0.1", port).close())
                .isInstanceOf(ConnectException.class);
        sandbox.acceptConnections();
        assertThat(sandbox.port()).isEqualTo(port);
        assertThat(client.get("auth").status()).isEqualTo(200);
        sandbox.refuseConnections();
    }

    /** Again and again: a port that is closed only soon after would be found open now and then. */
    @Test
    void onceConnectionsAreRefusedNoneComesThrough() {
        for (int i = 0; i < 20; i++) {
            sandbox.refuseConnections();
            assertThat(isRefused()).as("round " + i).isTrue();
            sandbox.acceptConnections();
            assertThat(isRefused()).as("round " + i).isFalse();
        }
    }

    private boolean isRefused() {
        try {
            new Socket("127.0.0.1", sandbox.port()).close();
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void aForgottenPrefixIsPointedOut() {
        Reply reply = client.send(client.request(origin() + "/profile/indexing").GET());
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.message()).endsWith("try /v1/profile/indexing.");
        assertThat(client.send(client.request(origin() + "/nonsense").GET()).message())
                .doesNotContain("/v1");
    }

    @Test
    void clientsThatWouldRatherSpeakHttp2AreServedWithHttp1() throws Exception {
        HttpResponse<String> reply =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_2)
                        .build()
                        .send(request("GET", "", "").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }
}
