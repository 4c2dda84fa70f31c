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

import ai.hrflow.camel.sandbox.Client.Form;
import ai.hrflow.camel.sandbox.state.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A document stays as long as something refers to it, whatever becomes of the state file. */
@Timeout(60)
class UploadOnFullDiskTest {

    private static final byte[] LATER =
            (new String(UploadTest.RESUME, StandardCharsets.UTF_8) + "\nWelding\n")
                    .getBytes(StandardCharsets.UTF_8);

    @TempDir Path directory;

    private final Disk disk = new Disk();

    @Test
    void anUploadThatCannotBeWrittenKeepsItsDocument() {
        try (HrFlowSandbox sandbox = start()) {
            disk.leave(0);
            assertThat(upload(sandbox, UploadTest.RESUME, null)).isEqualTo(500);
            assertThat(document(sandbox)).hasBinaryContent(UploadTest.RESUME);
            disk.leave(Long.MAX_VALUE);
            Samples.storeJob(new Client(sandbox), sandbox.boardKey(), "J-1");
            assertThat(document(sandbox)).hasBinaryContent(UploadTest.RESUME);
        }
        try (HrFlowSandbox sandbox = start()) {
            assertThat(document(sandbox)).hasBinaryContent(UploadTest.RESUME);
        }
    }

    @Test
    void whatStoresNothingIsAnsweredAllTheSame() {
        try (HrFlowSandbox sandbox = start()) {
            disk.leave(0);
            Client client = new Client(sandbox);
            assertThat(upload(sandbox, UploadTest.RESUME, null)).isEqualTo(500);
            assertThat(client.json("POST", "text/parsing", "{\"texts\": [\"Java\"]}").status())
                    .isEqualTo(200);
            String search = "{\"source_keys\": [\"" + sandbox.sourceKey() + "\"]}";
            assertThat(client.json("POST", "profiles/searching", search).status()).isEqualTo(200);
            disk.leave(Long.MAX_VALUE);
        }
    }

    @Test
    void aSeedFileThatDoesNotFitIsToldInOneSentence() throws IOException {
        start().close();
        Path seed = Files.createTempFile(directory, "seed", ".json");
        Files.writeString(
                seed,
                "{\"jobs\": [{\"reference\": \"J-1\", \"name\": \"Welder\","
                        + " \"location\": {\"text\": \"Lyon\"}, \"summary\": \""
                        + "x".repeat(100_000)
                        + "\"}]}");
        disk.leave(50_000);
        HrFlowSandbox.Builder builder =
                HrFlowSandbox.builder().dataDirectory(directory).seedFile(seed);
        builder.stateOpener = disk;
        assertThatThrownBy(builder::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("jobs[0]: Done in memory only: the data directory cannot be written");
    }

    @Test
    void aSourceThatCannotBeWrittenIsNotConfirmed() {
        try (HrFlowSandbox sandbox = start()) {
            disk.leave(0);
            assertThatThrownBy(() -> sandbox.addSource("more", true))
                    .isInstanceOf(UncheckedIOException.class);
            disk.leave(Long.MAX_VALUE);
        }
    }

    @Test
    void aRepeatedParsingThatCannotBeWrittenLosesNeitherDocument() throws IOException {
        try (HrFlowSandbox sandbox = start()) {
            assertThat(upload(sandbox, UploadTest.RESUME, null)).isEqualTo(201);
            Path earlier = document(sandbox);
            disk.leave(0);
            assertThat(upload(sandbox, LATER, key(sandbox))).isEqualTo(500);
            assertThat(document(sandbox)).hasBinaryContent(LATER);
            assertThat(earlier).hasBinaryContent(UploadTest.RESUME);
            disk.leave(Long.MAX_VALUE);
            Samples.storeJob(new Client(sandbox), sandbox.boardKey(), "J-1");
            assertThat(earlier).as("replaced for good").doesNotExist();
        }
        try (HrFlowSandbox sandbox = start()) {
            assertThat(document(sandbox)).hasBinaryContent(LATER);
        }
    }

    @Test
    void aDamagedLineKeepsItsDocumentUntilItIsRepairedOrReset() throws IOException {
        try (HrFlowSandbox sandbox = start()) {
            assertThat(upload(sandbox, UploadTest.RESUME, null)).isEqualTo(201);
        }
        Path state = directory.resolve("state.ndjson");
        List<String> lines = Files.readAllLines(state);
        String profile =
                lines.stream().filter(l -> l.contains("\"profile\"")).findFirst().orElseThrow();
        Files.writeString(state, Files.readString(state).replace(profile, profile.substring(9)));
        start().close();
        assertThat(directory.resolve("files")).isNotEmptyDirectory();
        Files.writeString(state, profile + '\n', StandardOpenOption.APPEND);
        try (HrFlowSandbox sandbox = start()) {
            assertThat(document(sandbox)).hasBinaryContent(UploadTest.RESUME);
            sandbox.reset();
            assertThat(directory.resolve("files")).isEmptyDirectory();
            assertThat(directory.resolve("state-damaged.ndjson")).doesNotExist();
        }
    }

    private HrFlowSandbox start() {
        HrFlowSandbox.Builder builder = HrFlowSandbox.builder().dataDirectory(directory);
        builder.stateOpener = disk;
        return builder.start();
    }

    private static int upload(HrFlowSandbox sandbox, byte[] bytes, String key) {
        Form form = form().field("source_key", sandbox.sourceKey()).field("sync_parsing", "1");
        if (key != null) {
            form.field("key", key);
        }
        return new Client(sandbox).upload(form.file("cv.txt", "text/plain", bytes)).status();
    }

    private static String key(HrFlowSandbox sandbox) {
        return sandbox.profiles(sandbox.sourceKey()).get(0).path("key").asText();
    }

    private static Path document(HrFlowSandbox sandbox) {
        return sandbox.document(key(sandbox)).orElseThrow().path();
    }
}
