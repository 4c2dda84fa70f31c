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
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessTest {

    @RegisterExtension
    static final HrFlowSandboxExtension EXTENSION = HrFlowSandboxExtension.create();

    HrFlowSandbox sandbox;
    Client client;

    @BeforeEach
    void setUp(HrFlowSandbox running) {
        sandbox = running;
        client = new Client(running);
    }

    @Test
    void keysHaveTheDocumentedShape() {
        assertThat(sandbox.apiKey()).matches("ask_[0-9a-f]{32}");
        assertThat(sandbox.readKey()).matches("askr_[0-9a-f]{32}");
        assertThat(sandbox.writeKey()).matches("askw_[0-9a-f]{32}");
        assertThat(sandbox.sourceKey()).matches("[0-9a-f]{40}");
        assertThat(sandbox.otherSourceKey()).matches("[0-9a-f]{40}");
        assertThat(sandbox.boardKey()).matches("[0-9a-f]{40}");
    }

    @Test
    void authTellsWhatEachKeyMayDo() {
        assertThat(client.get("auth").data().path("api_key_permission").asText()).isEqualTo("all");
        assertThat(
                        client.key(sandbox.readKey())
                                .get("auth")
                                .data()
                                .path("api_key_permission")
                                .asText())
                .isEqualTo("read");
        Reply refused = client.key(sandbox.writeKey()).get("auth");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.message()).endsWith("for permission: read");
    }

    @Test
    void refusalRepeatsTheKeyThatWasSent() {
        Reply reply = client.key("ask_wrong").get("auth");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.code()).isEqualTo(401);
        assertThat(reply.message()).isEqualTo("Unauthorized. Invalid secret key: ask_wrong");
    }

    @Test
    void userEmailIsRequired() {
        assertThat(client.email(null).get("auth").status()).isEqualTo(401);
        assertThat(client.email(" ").get("auth").message()).contains("Invalid Role");
        assertThat(client.email("someone@else.example").get("auth").status()).isEqualTo(401);
    }

    @Test
    void theOldAttachmentListAsksForTheKeyOnly() {
        Reply reply =
                client.email(null)
                        .get(
                                "profile/attachments",
                                "source_id",
                                sandbox.sourceKey(),
                                "profile_id",
                                "0");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).isEqualTo("Unable to find object: profile");
    }

    @Test
    void aReadKeyCannotUploadAndAWriteKeyCan() {
        Client.Form form =
                form().field("source_key", sandbox.sourceKey())
                        .file("a.txt", "text/plain", UploadTest.RESUME);
        Reply refused = client.key(sandbox.readKey()).upload(form);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.message()).endsWith("for permission: write");
        assertThat(client.key(sandbox.writeKey()).upload(form).status()).isEqualTo(202);
    }

    @Test
    void unknownAndForeignSourcesAreToldApart() {
        Reply unknown =
                client.get("profile/indexing", "source_key", "0".repeat(40), "reference", "x");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.message()).isEqualTo("Invalid source fields");
        Reply foreign =
                client.get(
                        "profile/indexing",
                        "source_key",
                        sandbox.foreignSourceKey(),
                        "reference",
                        "x");
        assertThat(foreign.status()).isEqualTo(401);
        assertThat(foreign.message()).isEqualTo("Unauthorized Access to source key");
    }

    @Test
    void unknownPathsAndMethodsAreAnsweredWithEnvelopes() {
        Reply missing = client.get("profile/nonsense");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.code()).isEqualTo(404);
        Reply patch = client.json("PATCH", "profile/indexing", "{}");
        assertThat(patch.status()).isEqualTo(405);
        assertThat(patch.code()).isEqualTo(405);
        assertThat(patch.http().headers().firstValue("Allow")).get().asString().contains("PUT");
    }

    @Test
    void sourcesAreListedAndRead() {
        Reply list = client.get("sources", "order_by", "asc");
        assertThat(list.data()).hasSize(2);
        assertThat(list.json().at("/meta/total").asInt()).isEqualTo(2);
        Reply one = client.get("source", "key", sandbox.sourceKey(), "stats", "1");
        assertThat(one.data().path("type").asText()).isEqualTo("api");
        assertThat(one.data().path("sync_parsing").asBoolean()).isFalse();
        assertThat(one.data().at("/stats/size").isInt()).isTrue();
    }
}
