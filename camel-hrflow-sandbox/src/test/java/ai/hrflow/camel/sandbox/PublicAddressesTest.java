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
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Public addresses need no key, so only those may know them who were told. */
class PublicAddressesTest {

    private static JsonNode upload(HrFlowSandbox sandbox) {
        return new Client(sandbox)
                .upload(
                        form().field("source_key", sandbox.sourceKey())
                                .field("sync_parsing", "1")
                                .file("a.txt", "text/plain", UploadTest.RESUME))
                .data()
                .path("profile");
    }

    private static String documentPath(HrFlowSandbox sandbox) {
        String address = upload(sandbox).at("/attachments/0/public_url").asText();
        assertThat(address).isNotEmpty();
        return URI.create(address).getPath();
    }

    private static Reply read(HrFlowSandbox sandbox, String address) {
        return new Client(sandbox).send(HttpRequest.newBuilder(URI.create(address)));
    }

    @Test
    void documentsHaveAnotherAddressInEachRun() {
        try (HrFlowSandbox first = HrFlowSandbox.start();
                HrFlowSandbox second = HrFlowSandbox.start()) {
            assertThat(documentPath(first)).isNotEqualTo(documentPath(second));
        }
    }

    @Test
    void withASeedThatWasAskedForTheyHaveTheSame() {
        try (HrFlowSandbox first = HrFlowSandbox.builder().seed("s").start();
                HrFlowSandbox second = HrFlowSandbox.builder().seed("s").start();
                HrFlowSandbox third = HrFlowSandbox.builder().seed("t").start()) {
            assertThat(documentPath(first))
                    .isEqualTo(documentPath(second))
                    .isNotEqualTo(documentPath(third));
        }
    }

    @Test
    void vectorsAreReadOnlyWithTheAddressThatWasTold() {
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            String key = upload(sandbox).path("key").asText();
            String address =
                    new Client(sandbox)
                            .get(
                                    "profile/embedding",
                                    "source_id",
                                    sandbox.sourceKey(),
                                    "profile_id",
                                    key)
                            .data()
                            .path("profile")
                            .asText();
            assertThat(read(sandbox, address).json()).hasSize(2048);
            String guessed =
                    sandbox.pageUrl()
                            + "public/embedding/"
                            + sandbox.sourceKey()
                            + '/'
                            + key
                            + "/profile";
            assertThat(read(sandbox, guessed).status()).isEqualTo(404);
            String wrong = address.replaceFirst("/[0-9a-f]{40}/profile", "/" + key + "/profile");
            assertThat(read(sandbox, wrong).status()).isEqualTo(404);
        }
    }

    @Test
    void whereOtherMachinesGetInNobodyKnowsTheKeysBeforehand() {
        try (HrFlowSandbox known = HrFlowSandbox.start();
                HrFlowSandbox open = HrFlowSandbox.builder().host("0.0.0.0").start();
                HrFlowSandbox again =
                        HrFlowSandbox.builder().host("0.0.0.0").apiKey("ask_mine").start();
                HrFlowSandbox seeded =
                        HrFlowSandbox.builder().host("0.0.0.0").seed("camel-hrflow").start()) {
            assertThat(secrets(open)).hasSize(4).doesNotContainAnyElementsOf(secrets(known));
            assertThat(again.apiKey()).isEqualTo("ask_mine");
            assertThat(secrets(again)).doesNotContainAnyElementsOf(secrets(open));
            assertThat(secrets(seeded)).isEqualTo(secrets(known));
            assertThat(open.sourceKey()).as("no secret").isEqualTo(known.sourceKey());
            assertThat(new Client(open).get("auth").status()).isEqualTo(200);
        }
    }

    private static List<String> secrets(HrFlowSandbox sandbox) {
        return List.of(
                sandbox.apiKey(),
                sandbox.readKey(),
                sandbox.writeKey(),
                sandbox.webhooks().secret());
    }

    @Test
    void aDocumentWhoseFileHasGoneIs404() throws Exception {
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            JsonNode profile = upload(sandbox);
            Files.delete(sandbox.document(profile.path("key").asText()).orElseThrow().path());
            Reply reply = read(sandbox, profile.at("/attachments/0/public_url").asText());
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.code()).isEqualTo(404);
        }
    }

    @Test
    void theJournalShowsWhoReadsPublicAddresses() {
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            String address = upload(sandbox).at("/attachments/0/public_url").asText();
            sandbox.journal().clear();
            assertThat(read(sandbox, address).status()).isEqualTo(200);
            assertThat(read(sandbox, sandbox.pageUrl() + "public/none").status()).isEqualTo(404);
            assertThat(sandbox.journal().requests())
                    .extracting(RecordedRequest::status)
                    .containsExactly(200, 404);
            assertThat(sandbox.journal().requests().get(0).path())
                    .isEqualTo(URI.create(address).getPath());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> sandbox.journal().inFlight() == 0);
        }
    }

    @Test
    void inventedKeysAreRefusedAndNotCounted() {
        try (HrFlowSandbox sandbox =
                HrFlowSandbox.builder().requestsPerMinute(1).clock(new HandClock()).start()) {
            for (int i = 0; i < 3; i++) {
                assertThat(new Client(sandbox).key("ask_wrong").get("auth").status())
                        .isEqualTo(401);
            }
            assertThat(new Client(sandbox).get("auth").status()).isEqualTo(200);
            assertThat(new Client(sandbox).email(null).get("auth").status()).isEqualTo(429);
        }
    }
}
