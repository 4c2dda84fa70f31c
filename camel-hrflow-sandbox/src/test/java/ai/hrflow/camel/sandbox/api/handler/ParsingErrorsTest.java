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
package ai.hrflow.camel.sandbox.api.handler;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.api.Upload;
import ai.hrflow.camel.sandbox.store.ParsingFailure;
import ai.hrflow.camel.sandbox.webhook.WebhookDelivery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document that makes a library run out of stack or memory fails like any other. */
class ParsingErrorsTest {

    @TempDir Path directory;

    static Stream<Error> errors() {
        return Stream.of(
                new StackOverflowError(),
                new OutOfMemoryError("in a test"),
                new NoClassDefFoundError("some/Codec"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorInTheQueueIsAFailedParsing(Error error) throws Exception {
        try (Bench bench =
                new Bench(
                        () -> {
                            throw error;
                        })) {
            // nobody listens there; that an attempt is listed is enough
            bench.webhooks.register("http://127.0.0.1:1/", "profile.parsing.error");
            Path file = Files.writeString(directory.resolve("cv.txt"), "Jane Doe, welder");

            bench.call(
                    "profile/parsing/file POST",
                    Map.of("source_key", "s", "reference", "r", "sync_parsing", "0"),
                    new Upload("file", "", "cv.txt", "cv.txt", "text/plain", 16, "00", file));

            assertThat(bench.workers.awaitIdle(Duration.ofSeconds(20))).isTrue();
            assertThat(bench.store.failures())
                    .singleElement()
                    .extracting(ParsingFailure::reference)
                    .isEqualTo("r");
            assertThat(bench.webhooks.deliveries())
                    .extracting(WebhookDelivery::type)
                    .containsExactly("profile.parsing.error");
            assertThat(file).doesNotExist();
            assertThat(bench.store.profiles().reserveReference("s", "r", "another")).isTrue();
        }
    }
}
