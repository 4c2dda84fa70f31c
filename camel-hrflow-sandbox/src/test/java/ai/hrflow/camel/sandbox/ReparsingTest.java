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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A parsing that is repeated by {@code key}, and what happens to the profile meanwhile. */
class ReparsingTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final byte[] SECOND =
            "Grace Hopper\ngrace@example.org\nCompilers".getBytes(StandardCharsets.UTF_8);

    @TempDir Path directory;

    private final Gate gate = new Gate();

    /** A clock that holds whoever reads it to date a parsing, while it is closed. */
    private static final class Gate extends Clock {
        private final CountDownLatch reached = new CountDownLatch(1);
        private volatile CountDownLatch opened = new CountDownLatch(0);

        void close() {
            opened = new CountDownLatch(1);
        }

        void open() {
            opened.countDown();
        }

        @Override
        public Instant instant() {
            if (Thread.currentThread().getName().startsWith("hrflow-sandbox-parser")) {
                try {
                    if (opened.getCount() > 0) {
                        reached.countDown();
                    }
                    assertThat(opened.await(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return Instant.now();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private HrFlowSandbox start() {
        return HrFlowSandbox.builder()
                .dataDirectory(directory.resolve("data"))
                .clock(gate)
                .parsingWorkers(1)
                .parsingDelay(Duration.ZERO)
                .start();
    }

    /**
     * Gives the only parser a document that nothing is stored of, and holds it there: what is
     * accepted now waits until the gate is opened.
     */
    private CompletableFuture<Reply> occupyParser(HrFlowSandbox sandbox, Client client)
            throws InterruptedException {
        gate.close();
        CompletableFuture<Reply> held =
                CompletableFuture.supplyAsync(
                        () ->
                                client.upload(
                                        form().field("source_key", sandbox.sourceKey())
                                                .field("sync_parsing", "1")
                                                .field("sync_parsing_indexing", "0")
                                                .file("cv.txt", "text/plain", SECOND)));
        assertThat(gate.reached.await(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return held;
    }

    private void letGo(HrFlowSandbox sandbox, CompletableFuture<Reply> held) {
        gate.open();
        assertThat(held.join().status()).isEqualTo(201);
        sandbox.awaitIdle(LONGEST);
    }

    @Test
    void keepsWhatHappenedWhileItWaited() throws Exception {
        try (HrFlowSandbox sandbox = start()) {
            Client client = new Client(sandbox);
            String key = Samples.storeProfile(client, sandbox.sourceKey(), "A");
            CompletableFuture<Reply> held = occupyParser(sandbox, client);
            parseAgain(sandbox, client, key);

            ObjectNode edit = Client.JSON.createObjectNode();
            edit.put("source_key", sandbox.sourceKey()).put("key", key);
            edit.set("profile", Samples.profile("B").put("created_at", "2020-05-04T03:02:01"));
            assertThat(client.json("PUT", "profile/indexing", edit.toString()).status())
                    .isEqualTo(200);
            ObjectNode archive = Client.JSON.createObjectNode();
            archive.put("source_key", sandbox.sourceKey()).put("key", key).put("is_archive", true);
            assertThat(
                            client.json("PATCH", "profile/indexing/archive", archive.toString())
                                    .status())
                    .isEqualTo(200);
            String other = Samples.storeProfile(client, sandbox.sourceKey(), "A");
            letGo(sandbox, held);

            JsonNode parsed = sandbox.profile(sandbox.sourceKey(), key).orElseThrow();
            assertThat(parsed.at("/info/email").asText()).isEqualTo("grace@example.org");
            assertThat(parsed.path("reference").asText()).isEqualTo("B");
            assertThat(parsed.path("archived_at").isNull()).isFalse();
            assertThat(parsed.path("created_at").asText()).startsWith("2020-05-04T03:02:01");
            assertThat(sandbox.findByReference(sandbox.sourceKey(), "A"))
                    .map(profile -> profile.path("key").asText())
                    .contains(other);
        }
    }

    @Test
    void theReplacedFileIsGoneFromItsAddressAndFromTheDisk() throws Exception {
        try (HrFlowSandbox sandbox = start()) {
            Client client = new Client(sandbox);
            Reply first =
                    client.upload(
                            form().field("source_key", sandbox.sourceKey())
                                    .field("sync_parsing", "1")
                                    .file("cv.txt", "text/plain", UploadTest.RESUME));
            assertThat(first.status()).as(first.body()).isEqualTo(201);
            String key = first.data().at("/profile/key").asText();
            URI address = address(client, sandbox, key);
            assertThat(get(client, address).status()).isEqualTo(200);

            parseAgain(sandbox, client, key);
            sandbox.awaitIdle(LONGEST);

            assertThat(get(client, address).status()).isEqualTo(404);
            assertThat(get(client, address(client, sandbox, key)).body()).contains("Compilers");
            assertThat(directory.resolve("data/files").toFile().list()).hasSize(1);
        }
    }

    @Test
    void aResetWhileItWaitsLeavesNothingBehind() throws Exception {
        try (HrFlowSandbox sandbox = start()) {
            Client client = new Client(sandbox);
            String key = Samples.storeProfile(client, sandbox.sourceKey(), "A");
            CompletableFuture<Reply> held = occupyParser(sandbox, client);
            parseAgain(sandbox, client, key);
            sandbox.reset();
            letGo(sandbox, held);

            assertThat(sandbox.profiles()).isEmpty();
            assertThat(directory.resolve("data/files")).isEmptyDirectory();
        }
    }

    private static void parseAgain(HrFlowSandbox sandbox, Client client, String key) {
        Reply accepted =
                client.upload(
                        form().field("source_key", sandbox.sourceKey())
                                .field("key", key)
                                .field("sync_parsing", "0")
                                .file("cv.txt", "text/plain", SECOND));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
    }

    private static URI address(Client client, HrFlowSandbox sandbox, String key) {
        Reply attachments =
                client.get(
                        "profile/indexing/attachments",
                        "source_key",
                        sandbox.sourceKey(),
                        "key",
                        key);
        return URI.create(attachments.data().path(0).path("public_url").asText());
    }

    private static Reply get(Client client, URI address) {
        return client.send(HttpRequest.newBuilder(address));
    }
}
