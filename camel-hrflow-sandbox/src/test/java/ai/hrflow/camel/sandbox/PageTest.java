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
import static org.awaitility.Awaitility.await;

import ai.hrflow.camel.sandbox.Client.Reply;
import ai.hrflow.camel.sandbox.fault.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page at / and what it is fed with, without a browser. */
class PageTest {

    HandClock clock = new HandClock();
    HrFlowSandbox sandbox;
    Client client;

    @BeforeEach
    void start() {
        sandbox = HrFlowSandbox.builder().parsingDelay(Duration.ZERO).clock(clock).start();
        client = new Client(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sandbox.port() + path));
    }

    private Reply get(String path) {
        return client.send(request(path).GET());
    }

    private JsonNode overview() {
        Reply reply = get("/sandbox/overview");
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    private String raw(String head) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", sandbox.port())) {
            socket.getOutputStream()
                    .write(
                            (head + "Connection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyFileOfThePageIsServedWithItsType() {
        Map.of(
                        "/", "text/html; charset=utf-8",
                        "/page/page.css", "text/css; charset=utf-8",
                        "/page/page.js", "text/javascript; charset=utf-8",
                        "/page/icon.svg", "image/svg+xml",
                        "/favicon.ico", "image/svg+xml")
                .forEach(
                        (path, type) -> {
                            Reply reply = get(path);
                            assertThat(reply.status()).as(path).isEqualTo(200);
                            assertThat(reply.http().headers().firstValue("Content-Type"))
                                    .as(path)
                                    .contains(type);
                            assertThat(reply.body()).as(path).isNotBlank();
                        });
        assertThat(get("/page/other.js").status()).isEqualTo(404);
    }

    @Test
    void thePageLetsNothingRunOrLoadButItsOwn() {
        Reply page = get("/");
        assertThat(page.http().headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(page.http().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body())
                .doesNotContainPattern("(?i)\\son[a-z]+=")
                .doesNotContainPattern("(?i)\\sstyle=")
                .doesNotContainPattern("(?i)(src|href)=\"(https?:)?//")
                .doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void thePageCanOnlyBeRead() {
        assertThat(
                        client.send(
                                        request("/")
                                                .method(
                                                        "HEAD",
                                                        HttpRequest.BodyPublishers.noBody()))
                                .status())
                .isEqualTo(200);
        Reply posted = client.send(request("/").POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(posted.status()).isEqualTo(405);
        assertThat(posted.http().headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void aForeignNameForThisMachineGetsNothing() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\n")).startsWith("HTTP/1.1 403");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\n")).startsWith("HTTP/1.1 200");
        assertThat(raw("GET /sandbox/overview HTTP/1.1\r\nHost: evil.example\r\n"))
                .startsWith("HTTP/1.1 403")
                .doesNotContain(sandbox.readKey());
    }

    @Test
    void otherSitesOfTheBrowserGetNoDataButMayLinkToThePage() throws IOException {
        for (String site : List.of("cross-site", "same-site")) {
            String from = "Host: 127.0.0.1\r\nSec-Fetch-Site: " + site + "\r\n";
            assertThat(raw("GET /sandbox/overview HTTP/1.1\r\n" + from))
                    .startsWith("HTTP/1.1 403")
                    .doesNotContain(sandbox.readKey());
            assertThat(raw("GET / HTTP/1.1\r\n" + from)).startsWith("HTTP/1.1 200");
        }
        assertThat(
                        raw(
                                "GET /sandbox/overview HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                                        + "Sec-Fetch-Site: same-origin\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void lookingLeavesNoTraceInTheJournal() {
        get("/");
        get("/page/page.js");
        get("/favicon.ico");
        assertThat(overview().path("requests").asInt()).isZero();
        assertThat(sandbox.journal().count()).isZero();
        assertThat(sandbox.journal().inFlight()).isZero();
    }

    @Test
    void thePageGetsTheReadKeyAndNoOther() {
        JsonNode account = overview().path("account");
        assertThat(account.path("read_key").asText()).isEqualTo(sandbox.readKey());
        assertThat(account.path("api_key").asText())
                .isEqualTo(sandbox.apiKey().substring(0, 8) + "***");
        assertThat(get("/sandbox/overview").body())
                .doesNotContain(sandbox.apiKey(), sandbox.writeKey(), sandbox.webhooks().secret());
    }

    @Test
    void whatArrivedIsListedNewestFirst() {
        Samples.storeProfile(client, sandbox.sourceKey(), "P-1");
        Samples.storeProfile(client, sandbox.otherSourceKey(), "P-2");
        Samples.storeJob(client, sandbox.boardKey(), "J-1");
        JsonNode overview = overview();

        assertThat(overview.path("newest_profiles").findValuesAsText("reference"))
                .containsExactly("P-2", "P-1");
        JsonNode line = overview.at("/newest_profiles/0");
        assertThat(line.path("name").asText()).isEqualTo("Jane Doe");
        assertThat(line.path("title").asText()).isEqualTo("Welder");
        assertThat(line.path("place").asText()).isEqualTo("Lyon");
        assertThat(line.path("container_key").asText()).isEqualTo(sandbox.otherSourceKey());
        assertThat(overview.at("/newest_jobs/0/name").asText()).isEqualTo("Welder");
        assertThat(overview.at("/newest_requests").findValuesAsText("path"))
                .containsExactly(
                        "/v1/job/indexing", "/v1/profile/indexing", "/v1/profile/indexing");
        assertThat(overview.at("/newest_requests").findValuesAsText("number"))
                .containsExactly("3", "2", "1");
    }

    @Test
    void aChangedProfileComesUpAgainOnce() {
        String first = Samples.storeProfile(client, sandbox.sourceKey(), "P-1");
        Samples.storeProfile(client, sandbox.sourceKey(), "P-2");
        ObjectNode archive =
                Client.JSON
                        .createObjectNode()
                        .put("source_key", sandbox.sourceKey())
                        .put("key", first)
                        .put("is_archive", 1);
        client.json("PATCH", "profile/indexing/archive", archive.toString());
        JsonNode profiles = overview().path("newest_profiles");
        assertThat(profiles.findValuesAsText("reference")).containsExactly("P-1", "P-2");
        assertThat(profiles.get(0).path("archived").asBoolean()).isTrue();
    }

    @Test
    void listsStayShortAndCountersGoOn() {
        for (int i = 0; i < 55; i++) {
            Samples.storeJob(client, sandbox.boardKey(), "J-" + i);
        }
        JsonNode overview = overview();
        assertThat(overview.path("newest_jobs")).hasSize(50);
        assertThat(overview.at("/newest_jobs/0/reference").asText()).isEqualTo("J-54");
        assertThat(overview.at("/newest_jobs/49/reference").asText()).isEqualTo("J-5");
        assertThat(overview.at("/boards/0/jobs").asInt()).isEqualTo(55);
        assertThat(overview.path("newest_requests")).hasSize(50);
        assertThat(overview.path("requests").asInt()).isEqualTo(55);
    }

    @Test
    void longTextsAreCutAndNeverInTheMiddleOfACharacter() {
        ObjectNode body = Client.JSON.createObjectNode().put("board_key", sandbox.boardKey());
        body.set("job", Samples.job("J-1").put("name", "a" + "\uD83D\uDE00".repeat(200)));
        assertThat(client.json("POST", "job/indexing", body.toString()).status()).isEqualTo(201);
        String name = overview().at("/newest_jobs/0/name").asText();
        assertThat(name.length()).isLessThanOrEqualTo(160);
        assertThat(name).matches("a(\uD83D\uDE00)+…");
    }

    @Test
    void requestsTellTheirFaultAndErrorsAreCounted() {
        sandbox.faults().next("auth GET", Fault.latency(Duration.ofMillis(1)));
        client.get("auth");
        sandbox.faults().next("auth GET", Fault.status(503));
        client.get("auth");
        client.get("nonsense");
        JsonNode overview = overview();
        assertThat(overview.path("newest_requests").findValuesAsText("status"))
                .containsExactly("404", "503", "200");
        assertThat(overview.at("/newest_requests/0/known").asBoolean()).isFalse();
        assertThat(overview.path("newest_requests").findValues("fault"))
                .extracting(JsonNode::textValue)
                .containsExactly(null, "status 503", "latency");
        assertThat(overview.at("/newest_requests/0/duration_ms").asDouble()).isPositive();
        assertThat(overview.path("failed_requests").asInt()).isEqualTo(2);
    }

    @Test
    void requestsAreCountedByTheSecondForAMinute() {
        client.get("auth");
        client.get("auth");
        assertThat(rate()).as("the running second is not over").containsOnly(0).hasSize(60);
        clock.now = clock.now.plusSeconds(1);
        client.get("auth");
        assertThat(rate()).endsWith(2).contains(0);
        clock.now = clock.now.plusSeconds(59);
        assertThat(rate()).startsWith(2, 1);
        clock.now = clock.now.plusSeconds(1);
        assertThat(rate()).startsWith(1).doesNotContain(2);
        clock.now = clock.now.plusSeconds(3);
        client.get("auth");
        assertThat(rate()).as("its slot in the ring had the first second").containsOnly(0);
        clock.now = clock.now.plusSeconds(1);
        assertThat(rate()).endsWith(1);
    }

    private List<Integer> rate() {
        return sandbox.journal().perSecond();
    }

    @Test
    void aParsingThatFailedIsListedWithItsReason() {
        client.upload(
                form().field("source_key", sandbox.sourceKey())
                        .field("reference", "broken")
                        .file("cv.pdf", "application/pdf", "%PDF-1.7 cut".getBytes()));
        sandbox.awaitIdle(Duration.ofSeconds(30));
        JsonNode failures = overview().path("newest_failures");
        assertThat(failures.findValuesAsText("reference")).containsExactly("broken");
        assertThat(failures.get(0).path("reason").asText()).isNotBlank();
    }

    @Test
    void deliveriesAreListedWithTheirLastAttempt() {
        sandbox.webhooks().register("http://127.0.0.1:" + sandbox.port() + "/nowhere", null);
        client.upload(
                form().field("source_key", sandbox.sourceKey())
                        .file("cv.txt", "text/plain", UploadTest.RESUME));
        sandbox.awaitIdle(Duration.ofSeconds(30));
        await().untilAsserted(
                        () -> {
                            JsonNode delivery = overview().at("/newest_deliveries/0");
                            assertThat(delivery.path("type").asText())
                                    .isEqualTo("profile.parsing.success");
                            assertThat(delivery.path("last_status").asInt()).isEqualTo(404);
                        });
    }

    @Test
    void oneProfileAndOneJobAreReadWhole() {
        String profile = Samples.storeProfile(client, sandbox.sourceKey(), "P-1");
        String job = Samples.storeJob(client, sandbox.boardKey(), "J-1");
        long before = sandbox.journal().count();
        assertThat(
                        get("/sandbox/profile?source_key="
                                        + sandbox.sourceKey()
                                        + "&key="
                                        + profile)
                                .body())
                .isEqualTo(sandbox.profiles().get(0).toString());
        assertThat(get("/sandbox/job?board_key=" + sandbox.boardKey() + "&key=" + job).body())
                .isEqualTo(sandbox.jobs(sandbox.boardKey()).get(0).toString());
        assertThat(sandbox.journal().count()).isEqualTo(before);
        assertThat(get("/sandbox/profile?source_key=x&key=y").status()).isEqualTo(404);
        assertThat(get("/sandbox/job?board_key=x&key=y").status()).isEqualTo(404);
        assertThat(get("/sandbox/job?board_key=x").json().path("error").asText())
                .isEqualTo("key is missing");
        assertThat(get("/sandbox/profile").json().path("error").asText())
                .isEqualTo("source_key is missing");
    }

    @Test
    void aResetEmptiesThePage() {
        Samples.storeProfile(client, sandbox.sourceKey(), "P-1");
        sandbox.reset();
        JsonNode overview = overview();
        assertThat(overview.path("newest_profiles")).isEmpty();
        assertThat(overview.path("newest_requests")).isEmpty();
        assertThat(overview.path("requests").asInt()).isZero();
    }

    @Test
    void whatADataDirectoryBringsBackIsOnThePage(@TempDir Path data) {
        try (HrFlowSandbox first = HrFlowSandbox.builder().dataDirectory(data).start()) {
            Samples.storeProfile(new Client(first), first.sourceKey(), "P-1");
        }
        sandbox.close();
        sandbox = HrFlowSandbox.builder().dataDirectory(data).start();
        assertThat(overview().path("newest_profiles").findValuesAsText("reference"))
                .containsExactly("P-1");
    }

    @Test
    void withoutRecordingThePageSaysSo() {
        sandbox.close();
        sandbox = HrFlowSandbox.builder().journalSize(0).start();
        new Client(sandbox).get("auth");
        JsonNode overview = overview();
        assertThat(overview.path("recording").asBoolean()).isFalse();
        assertThat(overview.path("requests").asInt()).isEqualTo(1);
        assertThat(overview.path("newest_requests")).isEmpty();
    }
}
