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

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * JSON bodies of which a few would fill the heap: each gets an answer, and the sandbox goes on
 * serving others.
 */
class LargeBodiesTest {

    private static final int MANY = 12;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Test
    void manyLargeBodiesAtOnceAreAllAnsweredWithASmallHeap(@TempDir Path directory)
            throws Exception {
        String flat = "[\"" + "x".repeat(7 * 1024 * 1024) + "\"]";
        String nested = "[" + "{\"a\":\"b\"},".repeat(650_000) + "{}]";
        Path output = directory.resolve("sandbox.out");
        try (SandboxProcess sandbox =
                new SandboxProcess(
                        output, List.of("-Xmx64m", "-Djava.io.tmpdir=" + directory), List.of())) {
            List<CompletableFuture<HttpResponse<String>>> answers =
                    IntStream.range(0, MANY)
                            .mapToObj(i -> index(sandbox, i, i % 2 == 0 ? flat : nested))
                            .toList();
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isIn(201, 400, 500);
                assertThat(answer.get().body()).startsWith("{\"code\":");
            }
            assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                    .as("one at a time, texts fit")
                    .contains(201);
            for (int i = 0; i < 20; i++) {
                assertThat(index(sandbox, MANY + i, "[]").get().statusCode())
                        .as(Files.readString(output))
                        .isEqualTo(201);
            }
        }
    }

    @Test
    void theJournalOfLargeBodiesCanBeReadWithASmallHeap(@TempDir Path directory) throws Exception {
        // as much as the journal keeps of each, of which trees would be the largest
        String nested = "[" + "{\"a\":1},".repeat(100_000) + "{}]";
        Path output = directory.resolve("sandbox.out");
        try (SandboxProcess sandbox =
                new SandboxProcess(
                        output, List.of("-Xmx64m", "-Djava.io.tmpdir=" + directory), List.of())) {
            for (int i = 0; i < MANY; i++) {
                assertThat(index(sandbox, i, nested).get().statusCode()).isEqualTo(201);
            }
            HttpResponse<String> journal =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(
                                                    sandbox.base()
                                                            .resolve("/sandbox/journal?last=1000"))
                                            .timeout(LONGEST)
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString());
            assertThat(journal.statusCode()).as(Files.readString(output)).isEqualTo(200);
            assertThat(journal.body())
                    .startsWith("{\"count\":" + MANY + ",")
                    .contains("{\"reference\":\"r" + (MANY - 1) + "\"")
                    .doesNotContain("{\"reference\":\"r0\"");
        }
    }

    /** Each call has a connection of its own. */
    private static CompletableFuture<HttpResponse<String>> index(
            SandboxProcess sandbox, int number, String unknown) {
        String head =
                "{\"source_key\":\""
                        + sandbox.export("HRFLOW_SOURCE_KEY")
                        + "\",\"profile\":{\"reference\":\"r"
                        + number
                        + "\",\"text\":\"\",\"info\":{},\"experiences\":[],\"educations\":[]},"
                        + "\"unknown\":";
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .sendAsync(
                        HttpRequest.newBuilder(sandbox.base().resolve("/v1/profile/indexing"))
                                .header("X-API-KEY", sandbox.export("HRFLOW_API_KEY"))
                                .header("X-USER-EMAIL", sandbox.export("HRFLOW_USER_EMAIL"))
                                .header("Content-Type", "application/json")
                                .timeout(LONGEST)
                                .POST(
                                        HttpRequest.BodyPublishers.concat(
                                                Stream.of(head, unknown, "}")
                                                        .map(HttpRequest.BodyPublishers::ofString)
                                                        .toArray(HttpRequest.BodyPublisher[]::new)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
