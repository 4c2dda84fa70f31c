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
package ai.hrflow.camel.benchmark.contender;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.benchmark.scenario.Scenario;
import ai.hrflow.camel.benchmark.scenario.Work;
import ai.hrflow.camel.benchmark.server.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All contenders do the whole work, or say that they failed. */
class ContendersTest {

    private static final int DOCUMENT_BYTES = 300_000;

    private static ServerProcess server;
    @TempDir private static Path folder;
    private static Path document;

    @BeforeAll
    static void start() throws Exception {
        server = ServerProcess.start();
        document = Files.write(folder.resolve("resume.pdf"), new byte[DOCUMENT_BYTES]);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "bare, UPLOAD_BYTES",
        "bare, UPLOAD_FILE",
        "bare, UPLOAD_STREAM",
        "bare, GET",
        "bare+json, UPLOAD_BYTES",
        "bare+json, UPLOAD_FILE",
        "bare+json, GET",
        "hrflow, UPLOAD_BYTES",
        "hrflow, UPLOAD_FILE",
        "hrflow, UPLOAD_STREAM",
        "hrflow, GET",
        "camel-http, UPLOAD_BYTES",
        "camel-http, UPLOAD_FILE",
        "camel-http, UPLOAD_STREAM",
        "camel-http, GET",
        "camel-vertx-http, UPLOAD_BYTES",
        "camel-vertx-http, UPLOAD_FILE",
        "camel-vertx-http, GET",
        "camel-netty-http, UPLOAD_BYTES",
        "camel-netty-http, UPLOAD_FILE",
        "camel-netty-http, GET"
    })
    void theServerGetsTheWholeDocument(String name, Work work) throws Exception {
        assertThat(send(name, work, DOCUMENT_BYTES)).isEmpty();
        if (work.isUpload()) {
            assertThat(send(name, work, DOCUMENT_BYTES + 1))
                    .as("the server wants one byte more than there is")
                    .isPresent();
        }
    }

    private static Optional<Throwable> send(String name, Work work, int expectedBytes)
            throws Exception {
        Scenario scenario =
                new Scenario("test", "test", work, expectedBytes, 0, 1, 64, List.of(name));
        CompletableFuture<Optional<Throwable>> end = new CompletableFuture<>();
        try (Contender contender =
                Contenders.start(name, Task.of(scenario, server.port(), document))) {
            contender.send(failure -> end.complete(Optional.ofNullable(failure)));
            return end.get(20, TimeUnit.SECONDS);
        }
    }
}
