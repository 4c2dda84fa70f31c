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
package ai.hrflow.camel.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.hrflow.camel.sandbox.Client;
import ai.hrflow.camel.sandbox.Client.Reply;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.Fault;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a body is read, and how strictly. */
class BodyLimitsTest {

    private static final int LIMIT = 5_000_000;

    @RegisterExtension
    static final HrFlowSandboxExtension EXTENSION =
            HrFlowSandboxExtension.create(b -> b.maxBodyBytes(LIMIT));

    HrFlowSandbox sandbox;
    Client client;

    @BeforeEach
    void setUp(HrFlowSandbox running) {
        sandbox = running;
        client = new Client(running);
    }

    private static String linking(String word) {
        return "{\"word\": \"" + word + "\"}";
    }

    private static String ofLength(int length) {
        return linking("x".repeat(length - linking("").length()));
    }

    @Test
    void aBodyAtTheLimitIsReadAndALongerOneIs413() {
        assertThat(client.json("POST", "text/linking", ofLength(LIMIT)).status()).isEqualTo(200);
        Reply refused = client.json("POST", "text/linking", ofLength(LIMIT + 1));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.code()).isEqualTo(413);
        assertThat(refused.message())
                .isEqualTo("The body is too large: at most 5000000 bytes are read");
    }

    @ParameterizedTest
    @CsvSource({
        "profile/indexing, application/json",
        "job, application/x-www-form-urlencoded",
        "job, 'APPLICATION/X-WWW-FORM-URLENCODED; charset=utf-8'"
    })
    void aBodyThatAnnouncesTooMuchIs413BeforeItComes(String path, String type) throws Exception {
        try (Socket socket = announce(path, type, 2_000_000_000)) {
            assertThat(firstLine(socket)).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
        }
        sandbox.faults().next(null, Fault.status(503));
        try (Socket socket = announce(path, type, 2_000_000_000)) {
            assertThat(firstLine(socket)).as("a fault").startsWith("HTTP/1.1 503");
        }
    }

    @Test
    void aRequestThatStallsIsNotAnsweredHoweverMuchItAnnounces() throws Exception {
        sandbox.faults().next(null, Fault.stall());
        try (Socket socket = announce("profile/indexing", "application/json", LIMIT + 1)) {
            socket.setSoTimeout(500);
            assertThatThrownBy(() -> firstLine(socket)).isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(sandbox.journal().last().status()).isZero();
    }

    /** Sends the head of a request and the first byte of its body. */
    private Socket announce(String path, String type, long length) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.port());
        socket.setSoTimeout(30_000);
        String head =
                String.join(
                        "\r\n",
                        "POST /v1/" + path + " HTTP/1.1",
                        "Host: localhost",
                        "X-API-KEY: " + sandbox.apiKey(),
                        "X-USER-EMAIL: " + sandbox.userEmail(),
                        "Content-Type: " + type,
                        "Content-Length: " + length,
                        "",
                        "x");
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        return new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
    }

    @Test
    void aBodyThatDoesNotTellItsLengthIs413AtTheLimit() {
        byte[] body = ofLength(LIMIT + 1).getBytes(StandardCharsets.US_ASCII);
        assertThat(chunked(body).status()).isEqualTo(413);
        byte[] shorter = ofLength(LIMIT).getBytes(StandardCharsets.US_ASCII);
        assertThat(chunked(shorter).status()).isEqualTo(200);
    }

    private Reply chunked(byte[] body) {
        return client.send(
                client.request(sandbox.baseUrl() + "/text/linking")
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(
                                        () -> new ByteArrayInputStream(body))));
    }

    @ParameterizedTest
    @ValueSource(strings = {" garbage", "}", " {}", ",", " 1"})
    void nothingMayFollowAJsonBody(String rest) {
        Reply reply = client.json("POST", "text/linking", linking("weld") + rest);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).isEqualTo("Invalid body: not JSON");
        assertThat(client.json("POST", "text/linking", linking("weld") + " \r\n\t").status())
                .isEqualTo(200);
    }

    @Test
    void nothingMayFollowAListInAQuery() {
        Reply reply = client.get("profiles/searching", "source_keys", "[] garbage");
        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void aBodyOfVeryManyPartsOrLevelsIsRefusedInOneSentence() {
        String explanation =
                "Invalid body: more than 1000000 JSON tokens, nested deeper than 1000, a number of"
                        + " more than 1000 digits or a name of more than 50000 characters";
        String many = "{\"word\": \"a\", \"x\": [" + "0,".repeat(1_000_000) + "0]}";
        assertThat(client.json("POST", "text/linking", many).message()).isEqualTo(explanation);
        String deep = "{\"word\": \"a\", \"x\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        assertThat(client.json("POST", "text/linking", deep).message()).isEqualTo(explanation);
        String digits = "{\"word\": " + "1".repeat(1_001) + "}";
        assertThat(client.json("POST", "text/linking", digits).message()).isEqualTo(explanation);
        String name = "{\"" + "n".repeat(50_001) + "\": 1}";
        assertThat(client.json("POST", "text/linking", name).message()).isEqualTo(explanation);
        assertThat(client.json("POST", "text/linking", deep).status()).isEqualTo(400);
    }

    @Test
    void aFormOfVeryManyFieldsIsRefusedInBothForms() {
        String encoded =
                IntStream.rangeClosed(0, 10_000)
                        .mapToObj(i -> "f" + i + "=")
                        .collect(Collectors.joining("&"));
        Reply reply =
                client.send(
                        client.request(sandbox.baseUrl() + "/job")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(encoded)));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).isEqualTo("Invalid body: more than 10000 fields");
        Client.Form form = Client.form();
        IntStream.rangeClosed(0, 10_000).forEach(i -> form.field("f" + i, ""));
        Reply multipart = client.upload(form);
        assertThat(multipart.status()).isEqualTo(400);
        assertThat(multipart.message()).isEqualTo("Invalid multipart body: more than 10000 fields");
    }

    @Test
    void theJournalKeepsOnlyTheBeginningOfALongBody() {
        client.json("POST", "text/linking", linking("weld"));
        assertThat(sandbox.journal().last().json().path("word").asText()).isEqualTo("weld");
        client.json("POST", "text/linking", ofLength(LIMIT));
        assertThat(sandbox.journal().last().json()).isNull();
        assertThat(sandbox.journal().last().body().isWhole()).isFalse();
        assertThat(sandbox.journal().last().body().size()).isEqualTo(LIMIT);
        assertThat(sandbox.journal().last().body().text()).startsWith("{\"word\": \"xxx");
    }

    @Test
    void theAdministrationShowsBodiesOfAnyDepthThatIsReadAndOfAnyEncoding() {
        String deep = "{\"word\": \"weld\", \"x\": " + "[".repeat(998) + "]".repeat(998) + "}";
        assertThat(client.json("POST", "text/linking", deep).status()).isEqualTo(200);
        client.send(
                client.request(sandbox.baseUrl() + "/text/linking")
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        linking("wéld"), StandardCharsets.UTF_16BE)));
        Reply journal =
                client.send(
                        HttpRequest.newBuilder(
                                java.net.URI.create(sandbox.pageUrl() + "sandbox/journal")));
        assertThat(journal.status()).isEqualTo(200);
        assertThat(journal.body()).contains("[".repeat(998) + "]".repeat(998));
        assertThat(journal.body()).contains("wéld");
    }

    @Test
    void theAdministrationShowsBodiesAsJson() {
        client.json("POST", "text/linking", linking("weld"));
        client.json("POST", "text/linking", ofLength(LIMIT));
        Reply journal =
                client.send(
                        HttpRequest.newBuilder(
                                java.net.URI.create(sandbox.pageUrl() + "sandbox/journal")));
        assertThat(journal.json().at("/requests/0/json/word").asText()).isEqualTo("weld");
        assertThat(journal.json().at("/requests/0/json").toString())
                .isEqualTo("{\"word\":\"weld\"}");
        assertThat(journal.json().at("/requests/1/json").isNull()).isTrue();
        assertThat(journal.json().at("/requests/1/body").toString())
                .isEqualTo("{\"size\":5000000,\"whole\":false}");
    }
}
