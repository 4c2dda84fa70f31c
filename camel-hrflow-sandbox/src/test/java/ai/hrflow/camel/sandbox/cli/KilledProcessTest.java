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
package ai.hrflow.camel.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.Client;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox with a data directory that is killed in the middle of its work, more than once. */
class KilledProcessTest {

    private static final int KILLS = 3;
    private static final int WRITERS = 4;

    @TempDir Path directory;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What was answered: the text of each job by its reference. */
    private final Map<String, String> answered = new ConcurrentHashMap<>();

    private final AtomicInteger answers = new AtomicInteger();

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void whateverWasAnsweredIsThereAgain() throws Exception {
        Random random = new Random(42);
        for (int kill = 0; kill < KILLS; kill++) {
            try (SandboxProcess sandbox = start(kill)) {
                assertEverythingAnsweredIsThere(sandbox);
                List<Thread> writers = new ArrayList<>();
                for (int writer = 0; writer < WRITERS; writer++) {
                    String name = "k" + kill + "-w" + writer;
                    writers.add(new Thread(() -> writeUntilKilled(sandbox, name)));
                }
                int enough = answers.get() + 50 + random.nextInt(400);
                writers.forEach(Thread::start);
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(1))
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> answers.get() >= enough);
                sandbox.kill();
                for (Thread writer : writers) {
                    writer.join(60_000);
                    assertThat(writer.isAlive()).isFalse();
                }
            }
        }
        try (SandboxProcess sandbox = start(KILLS)) {
            assertEverythingAnsweredIsThere(sandbox);
        }
        assertThat(directory.resolve("data/state-damaged.ndjson")).doesNotExist();
    }

    private SandboxProcess start(int number) throws IOException {
        return new SandboxProcess(
                directory.resolve("out-" + number),
                List.of("-Xmx200m"),
                List.of("--data", directory.resolve("data").toString()));
    }

    /** Stores jobs and changes every third of them. */
    private void writeUntilKilled(SandboxProcess sandbox, String name) {
        try {
            for (int number = 0; ; number++) {
                String reference = name + '-' + number;
                write(sandbox, "POST", reference, "first", 201);
                if (number % 3 == 0) {
                    write(sandbox, "PUT", reference, "second", 200);
                }
            }
        } catch (IOException e) {
            // killed: what was asked last may have happened or not
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(
            SandboxProcess sandbox, String method, String reference, String text, int expected)
            throws IOException, InterruptedException {
        String body =
                """
                {"board_key": "%s", "job": {"name": "%s", "reference": "%s",
                 "location": {"text": "Lyon"}, "summary": "%s"}}
                """
                        .formatted(
                                sandbox.export("HRFLOW_BOARD_KEY"),
                                text,
                                reference,
                                "Welds. ".repeat(200));
        HttpResponse<String> answer =
                http.send(
                        request(sandbox, "job/indexing")
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == expected) {
            answered.put(reference, text);
            answers.incrementAndGet();
        }
    }

    private void assertEverythingAnsweredIsThere(SandboxProcess sandbox) throws Exception {
        String board = "[\"" + sandbox.export("HRFLOW_BOARD_KEY") + "\"]";
        HttpResponse<String> list =
                http.send(
                        request(
                                        sandbox,
                                        "storing/jobs?return_job=true&limit=100000&board_keys="
                                                + URLEncoder.encode(board, StandardCharsets.UTF_8))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        Map<String, String> stored = new ConcurrentHashMap<>();
        for (JsonNode job : Client.JSON.readTree(list.body()).path("data")) {
            stored.put(job.path("reference").asText(), job.path("name").asText());
        }
        assertThat(stored.keySet()).containsAll(answered.keySet());
        answered.forEach(
                (reference, text) -> {
                    if (text.equals("second")) {
                        assertThat(stored).containsEntry(reference, text);
                    }
                });
    }

    private static HttpRequest.Builder request(SandboxProcess sandbox, String path) {
        return HttpRequest.newBuilder(URI.create(sandbox.base() + "/" + path))
                .header("X-API-KEY", sandbox.export("HRFLOW_API_KEY"))
                .header("X-USER-EMAIL", sandbox.export("HRFLOW_USER_EMAIL"));
    }
}
