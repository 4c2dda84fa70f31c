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

import ai.hrflow.camel.sandbox.Client.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir Path directory;

    private HrFlowSandbox start() {
        return HrFlowSandbox.builder()
                .dataDirectory(directory.resolve("data"))
                .parsingDelay(Duration.ZERO)
                .start();
    }

    private Path state() {
        return directory.resolve("data/state.ndjson");
    }

    @Test
    void everythingIsThereAgainAfterARestart() throws Exception {
        List<String> before;
        String more;
        try (HrFlowSandbox sandbox = start()) {
            Client client = new Client(sandbox);
            client.upload(
                    form().field("source_key", sandbox.sourceKey())
                            .field("reference", "f1")
                            .file("cv.txt", "text/plain", UploadTest.RESUME));
            sandbox.awaitIdle(Duration.ofSeconds(30));
            more = sandbox.addSource("more", true).key();
            Samples.storeProfile(client, more, "P-1");
            Samples.storeJob(client, sandbox.boardKey(), "J-1");
            client.json("POST", "tracking", tracking(sandbox, more));
            sandbox.webhooks().register("http://127.0.0.1:1/hook", "job.storing.success");
            sandbox.addWorkflow("import", "test");
            before = seen(sandbox, more);
        }
        try (HrFlowSandbox sandbox = start()) {
            Client client = new Client(sandbox);
            assertThat(seen(sandbox, more)).isEqualTo(before);
            assertThat(client.get("workflows").data()).hasSize(1);
            assertThat(sandbox.webhooks().registrations()).hasSize(1);
            JsonNode uploaded = sandbox.findByReference(sandbox.sourceKey(), "f1").orElseThrow();
            assertThat(sandbox.document(uploaded.path("key").asText()).orElseThrow().path())
                    .hasBinaryContent(UploadTest.RESUME);
            assertThat(
                            client.get(
                                            "profile/parsing",
                                            "source_key",
                                            sandbox.sourceKey(),
                                            "reference",
                                            "f1")
                                    .status())
                    .isEqualTo(200);

            String key = Samples.storeProfile(client, more, "P-2");
            assertThat(before.toString()).as("no key is given twice").doesNotContain(key);
            assertThat(sandbox.addSource("another", false).id()).isGreaterThan(7);
        }
    }

    private static String tracking(HrFlowSandbox sandbox, String source) {
        return """
        {"role": "recruiter", "action": "view", "source_key": "%s",
         "profile_reference": "P-1", "board_key": "%s", "job_reference": "J-1"}
        """
                .formatted(source, sandbox.boardKey());
    }

    /** Without the addresses, which contain the port. */
    private static List<String> seen(HrFlowSandbox sandbox, String more) {
        Reply trackings = new Client(sandbox).get("trackings", "role", "recruiter");
        return Stream.of(
                        sandbox.profiles().stream(),
                        sandbox.profiles(more).stream(),
                        sandbox.jobs(sandbox.boardKey()).stream(),
                        Stream.of(trackings.data()))
                .flatMap(s -> s)
                .map(json -> json.toString().replaceAll("127.0.0.1:\\d+", ""))
                .toList();
    }

    @Test
    void anotherSeedIsRefusedAndTheFolderStaysAsItIs() throws Exception {
        try (HrFlowSandbox sandbox = start()) {
            Samples.storeJob(new Client(sandbox), sandbox.boardKey(), "J-1");
        }
        String before = Files.readString(state());

        assertThatThrownBy(
                        () ->
                                HrFlowSandbox.builder()
                                        .seed("another one")
                                        .dataDirectory(directory.resolve("data"))
                                        .start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("made with another seed");

        assertThat(state()).hasContent(before);
        try (HrFlowSandbox sandbox = start()) {
            assertThat(sandbox.jobs(sandbox.boardKey())).hasSize(1);
        }
    }

    @Test
    void aKilledProcessLosesOnlyAnUnfinishedLine() throws IOException {
        try (HrFlowSandbox sandbox = start()) {
            Samples.storeJob(new Client(sandbox), sandbox.boardKey(), "J-1");
            assertThat(state()).content().as("written before the answer").contains("J-1");
        }
        Files.writeString(state(), "{\"kind\": \"job\", \"va", StandardOpenOption.APPEND);
        Files.createFile(directory.resolve("data/files/upload-orphan"));
        try (HrFlowSandbox sandbox = start()) {
            assertThat(sandbox.jobs(sandbox.boardKey())).hasSize(1);
            assertThat(directory.resolve("data/files")).isEmptyDirectory();
        }
    }

    @Test
    void aDamagedLineCostsNoOtherAndIsSetAside() throws IOException {
        try (HrFlowSandbox sandbox = start()) {
            Samples.storeJob(new Client(sandbox), sandbox.boardKey(), "J-1");
        }
        String lines = Files.readString(state());
        Files.writeString(state(), "Jane Doe\n" + lines + "{\"kind\": \"job\", \"value\": {}}\n");
        try (HrFlowSandbox sandbox = start()) {
            assertThat(sandbox.jobs(sandbox.boardKey())).hasSize(1);
        }
        assertThat(directory.resolve("data/state-damaged.ndjson"))
                .content()
                .isEqualTo("Jane Doe\n{\"kind\": \"job\", \"value\": {}}\n");
        assertThat(state()).content().doesNotContain("Jane Doe").contains("J-1");
    }

    @Test
    void bytesThatAreNoTextDamageOneLineOnly() throws IOException {
        try (HrFlowSandbox sandbox = start()) {
            Samples.storeJob(new Client(sandbox), sandbox.boardKey(), "J-1");
        }
        Files.write(state(), new byte[] {(byte) 0xff, 0, '\n'}, StandardOpenOption.APPEND);
        try (HrFlowSandbox sandbox = start()) {
            assertThat(sandbox.jobs(sandbox.boardKey())).hasSize(1);
        }
        assertThat(directory.resolve("data/state-damaged.ndjson"))
                .hasBinaryContent(new byte[] {(byte) 0xff, 0, '\n'});
    }

    /** JSON may name it; UTF-8 has no bytes for it. */
    @Test
    void aTextWithHalfACharacterComesBackAsItWas() {
        String body =
                """
                {"board_key": "%s", "job": {"name": "Welder \\ud83d", "reference": "J-1",
                 "location": {"text": "Lyon"}}}
                """;
        String before;
        try (HrFlowSandbox sandbox = start()) {
            Client client = new Client(sandbox);
            Reply stored = client.json("POST", "job/indexing", body.formatted(sandbox.boardKey()));
            assertThat(stored.status()).isEqualTo(201);
            before = sandbox.jobs(sandbox.boardKey()).get(0).path("name").asText();
            assertThat(before).isEqualTo("Welder \ud83d");
        }
        try (HrFlowSandbox sandbox = start()) {
            assertThat(sandbox.jobs(sandbox.boardKey()).get(0).path("name").asText())
                    .isEqualTo(before);
        }
    }

    @Test
    void aFolderServesOneSandboxAtATime() {
        try (HrFlowSandbox sandbox = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another sandbox uses the folder");
            assertThat(new Client(sandbox).get("auth").status()).isEqualTo(200);
        }
        start().close();
    }

    @Test
    void aResetEmptiesTheFolderToo() {
        try (HrFlowSandbox sandbox = start()) {
            Samples.storeJob(new Client(sandbox), sandbox.boardKey(), "J-1");
            sandbox.reset();
            Samples.storeJob(new Client(sandbox), sandbox.boardKey(), "J-2");
        }
        try (HrFlowSandbox sandbox = start()) {
            assertThat(sandbox.jobs(sandbox.boardKey()))
                    .extracting(job -> job.path("reference").asText())
                    .containsExactly("J-2");
        }
    }

    @Test
    void archivingAndReplacingSurviveToo() {
        try (HrFlowSandbox sandbox = start()) {
            Client client = new Client(sandbox);
            Samples.storeJob(client, sandbox.boardKey(), "J-1");
            client.json(
                    "PATCH",
                    "job/indexing/archive",
                    "{\"board_key\": \"%s\", \"reference\": \"J-1\"}"
                            .formatted(sandbox.boardKey()));
        }
        try (HrFlowSandbox sandbox = start()) {
            assertThat(sandbox.jobs(sandbox.boardKey()).get(0).path("archived_at").isNull())
                    .isFalse();
            assertThat(state()).content().as("only the last state is kept").containsOnlyOnce("J-1");
        }
    }
}
