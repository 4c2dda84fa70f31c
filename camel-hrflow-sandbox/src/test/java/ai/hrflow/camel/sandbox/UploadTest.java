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
import ai.hrflow.camel.sandbox.journal.RecordedRequest;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UploadTest {

    @RegisterExtension
    static final HrFlowSandboxExtension EXTENSION =
            HrFlowSandboxExtension.create(b -> b.parsingDelay(Duration.ofMillis(150)));

    static final byte[] RESUME =
            """
            Ada Lovelace
            12 St James's Square, London
            ada.lovelace@example.org

            Experience
            Analyst, Babbage & Co, London
            Jan 1842 - Dec 1843
            """
                    .getBytes(StandardCharsets.UTF_8);

    HrFlowSandbox sandbox;
    Client client;

    @BeforeEach
    void setUp(HrFlowSandbox running) {
        sandbox = running;
        client = new Client(running);
    }

    @Test
    void synchronousUploadAnswersParsingAndProfile() {
        Reply reply =
                client.upload(
                        form().field("source_key", sandbox.sourceKey())
                                .field("reference", "sync-1")
                                .field("sync_parsing", "1")
                                .field("tags", "[{\"name\":\"origin\",\"value\":\"fair\"}]")
                                .field("created_at", "2020-01-31T10:00:00")
                                .file("ada.txt", "text/plain", RESUME));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.code()).isEqualTo(201);
        assertThat(reply.message())
                .matches(
                        "Profile parsed successfully\\. Profile extraction finished in"
                                + " \\d+\\.\\d\\d seconds\\.");
        JsonNode profile = reply.data().path("profile");
        assertThat(profile.path("key").asText()).matches("[0-9a-f]{40}");
        assertThat(profile.path("reference").asText()).isEqualTo("sync-1");
        assertThat(profile.path("info").path("email").asText())
                .isEqualTo("ada.lovelace@example.org");
        assertThat(profile.path("created_at").asText()).isEqualTo("2020-01-31T10:00:00+0000");
        assertThat(profile.at("/tags/0/value").asText()).isEqualTo("fair");
        assertThat(reply.data().path("parsing").path("emails").get(0).asText())
                .isEqualTo("ada.lovelace@example.org");

        Reply read =
                client.get(
                        "profile/indexing",
                        "source_key",
                        sandbox.sourceKey(),
                        "reference",
                        "sync-1");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.message()).isEqualTo("Profile details");
        assertThat(read.data()).isEqualTo(profile);
    }

    @Test
    void queuedUploadIsReadableOnlyAfterTheDelay() {
        Reply reply =
                client.upload(
                        form().field("source_key", sandbox.sourceKey())
                                .field("reference", "async-1")
                                .file("ada.txt", "text/plain", RESUME));

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.data().isArray()).isTrue();
        assertThat(reply.data()).isEmpty();
        Reply early =
                client.get(
                        "profile/indexing",
                        "source_key",
                        sandbox.sourceKey(),
                        "reference",
                        "async-1");
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.message()).isEqualTo("Unable to find object: profile");

        sandbox.awaitIdle(Duration.ofSeconds(20));
        Reply later =
                client.get(
                        "profile/parsing",
                        "source_key",
                        sandbox.sourceKey(),
                        "reference",
                        "async-1");
        assertThat(later.status()).isEqualTo(200);
        assertThat(later.data().path("file_name").asText()).isEqualTo("ada.txt");
        assertThat(sandbox.findByReference(sandbox.sourceKey(), "async-1")).isPresent();
    }

    @Test
    void ofManySimultaneousUploadsWithOneReferenceExactlyOneWins() {
        List<CompletableFuture<Reply>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(
                    client.uploadAsync(
                            form().field("source_key", sandbox.sourceKey())
                                    .field("reference", "race")
                                    .field("sync_parsing", i % 2 == 0 ? "1" : "0")
                                    .file("ada.txt", "text/plain", RESUME)));
        }
        List<Reply> replies = all.stream().map(CompletableFuture::join).toList();

        assertThat(replies).filteredOn(r -> r.status() < 300).hasSize(1);
        assertThat(replies)
                .filteredOn(r -> r.status() == 400)
                .hasSize(19)
                .allSatisfy(
                        r ->
                                assertThat(r.message())
                                        .isEqualTo(
                                                "Cannot create profile with this reference: race."
                                                        + " Already used!"));
        sandbox.awaitIdle(Duration.ofSeconds(20));
        assertThat(sandbox.findByReference(sandbox.sourceKey(), "race")).isPresent();
    }

    @Test
    void publicUrlServesTheOriginalBytesWithoutKey() throws Exception {
        byte[] bytes = Files.readAllBytes(TestFiles.pdf("Grace Hopper", "grace@example.org"));
        JsonNode profile =
                client.upload(
                                form().field("source_key", sandbox.sourceKey())
                                        .field("sync_parsing", "1")
                                        .file(
                                                "Grace \u2014 r\u00e9sum\u00e9.PDF",
                                                "application/pdf",
                                                bytes))
                        .data()
                        .path("profile");

        Reply list =
                client.get(
                        "profile/indexing/attachments",
                        "source_key",
                        sandbox.sourceKey(),
                        "key",
                        profile.path("key").asText());
        assertThat(list.message()).isEqualTo("Profile attachment list");
        JsonNode attachment = list.data().get(0);
        assertThat(attachment.path("extension").asText()).isEqualTo(".pdf");
        assertThat(attachment.path("original_file_name").asText())
                .isEqualTo("Grace \u2014 r\u00e9sum\u00e9.PDF");
        var http =
                java.net.http.HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(attachment.path("public_url").asText()))
                                        .build(),
                                java.net.http.HttpResponse.BodyHandlers.ofByteArray());
        assertThat(http.statusCode()).isEqualTo(200);
        assertThat(http.body()).isEqualTo(bytes);
        assertThat(sandbox.document(profile.path("key").asText()).orElseThrow().size())
                .isEqualTo(bytes.length);
    }

    @Test
    void journalShowsTheFilePartAsItArrived() {
        client.upload(
                form().field("source_key", sandbox.sourceKey())
                        .file("a%22b%0D%0A\u65e5\u672c.txt", "text/plain", RESUME));

        RecordedRequest request = sandbox.journal().last();
        assertThat(request.operationId()).isEqualTo("profile/parsing/file POST");
        assertThat(request.status()).isEqualTo(202);
        assertThat(request.form("source_key")).isEqualTo(sandbox.sourceKey());
        assertThat(request.file().rawFileName()).isEqualTo("a%22b%0D%0A\u65e5\u672c.txt");
        assertThat(request.file().fileName()).isEqualTo("a\"b\r\n\u65e5\u672c.txt");
        assertThat(request.file().size()).isEqualTo(RESUME.length);
        assertThat(request.header("X-API-KEY")).doesNotContain(sandbox.apiKey());
        assertThat(sandbox.journal().count("profile/parsing/file POST")).isEqualTo(1);
    }
}
