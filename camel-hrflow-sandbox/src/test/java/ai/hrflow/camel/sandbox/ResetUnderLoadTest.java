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
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that write while the sandbox is reset again and again, all with a data directory. */
class ResetUnderLoadTest {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 25;

    @TempDir Path directory;

    private HrFlowSandbox start() {
        return HrFlowSandbox.builder()
                .dataDirectory(directory.resolve("data"))
                .parsingDelay(Duration.ZERO)
                .preloadParser(true)
                .start();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void nothingHangsAndMemoryAndFolderAgree() throws Exception {
        List<String> before;
        try (HrFlowSandbox sandbox = start()) {
            sandbox.awaitIdle(Duration.ofSeconds(30));
            writeAndReset(sandbox);
            sandbox.awaitIdle(Duration.ofSeconds(20));
            before = seen(sandbox);
            assertThat(before).isNotEmpty();
            assertThat(directory.resolve("data/files").toFile().list())
                    .as("files of removed profiles are gone, those of others are not")
                    .hasSize(documents(sandbox));
        }
        try (HrFlowSandbox sandbox = start()) {
            assertThat(seen(sandbox)).containsExactlyInAnyOrderElementsOf(before);
            assertThat(directory.resolve("data/files").toFile().list()).hasSize(documents(sandbox));
        }
        assertThat(directory.resolve("data/state-damaged.ndjson")).doesNotExist();
    }

    private static void writeAndReset(HrFlowSandbox sandbox) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS + 1);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "w" + writer;
                writers.add(pool.submit(() -> write(sandbox, name)));
            }
            Future<Integer> resets =
                    pool.submit(
                            () -> {
                                int count = 0;
                                while (!writers.stream().allMatch(Future::isDone)) {
                                    reset(sandbox);
                                    count++;
                                }
                                return count;
                            });
            for (Future<?> writer : writers) {
                writer.get(20, TimeUnit.SECONDS);
            }
            assertThat(resets.get(20, TimeUnit.SECONDS)).isPositive();
            // something must be there to compare
            write(sandbox, "last");
        } finally {
            pool.shutdownNow();
        }
    }

    private static void reset(HrFlowSandbox sandbox) {
        Reply done =
                new Client(sandbox)
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(sandbox.pageUrl() + "sandbox/reset"))
                                        .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
    }

    private static void write(HrFlowSandbox sandbox, String name) {
        Client client = new Client(sandbox);
        for (int round = 0; round < ROUNDS; round++) {
            String reference = name + '-' + round;
            Samples.storeProfile(client, sandbox.sourceKey(), reference);
            Samples.storeJob(client, sandbox.boardKey(), reference);
            Reply rated = client.json("POST", "rating", rating(sandbox, reference));
            if (rated.status() != 201) {
                assertThat(rated.status()).isEqualTo(400);
                assertThat(rated.message()).as("gone by a reset").startsWith("Unable to find");
            }
            Reply list = client.get("ratings", "role", "recruiter");
            assertThat(list.status()).as(list.body()).isIn(200, 400);
            if (round % 5 == 0) {
                Reply uploaded =
                        client.upload(
                                form().field("source_key", sandbox.sourceKey())
                                        .field("sync_parsing", "0")
                                        .file("cv.txt", "text/plain", UploadTest.RESUME));
                assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(202);
            }
        }
    }

    private static String rating(HrFlowSandbox sandbox, String reference) {
        return """
        {"role": "recruiter", "score": 0.5, "source_key": "%s", "profile_reference": "%s",
         "board_key": "%s", "job_reference": "%s"}
        """
                .formatted(sandbox.sourceKey(), reference, sandbox.boardKey(), reference);
    }

    private static int documents(HrFlowSandbox sandbox) {
        return (int)
                sandbox.profiles().stream()
                        .filter(p -> sandbox.document(p.path("key").asText()).isPresent())
                        .count();
    }

    /** Without the addresses, which contain the port. */
    private static List<String> seen(HrFlowSandbox sandbox) {
        Reply ratings = new Client(sandbox).get("ratings", "role", "recruiter", "limit", "10000");
        List<JsonNode> rated = new ArrayList<>();
        ratings.data().forEach(rated::add);
        return Stream.of(
                        sandbox.profiles().stream(),
                        sandbox.jobs(sandbox.boardKey()).stream(),
                        rated.stream())
                .flatMap(part -> part)
                .map(json -> json.toString().replaceAll("127.0.0.1:\\d+", ""))
                .toList();
    }
}
