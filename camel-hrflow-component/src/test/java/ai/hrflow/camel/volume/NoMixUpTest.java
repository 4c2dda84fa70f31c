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
package ai.hrflow.camel.volume;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.journal.RecordedRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No exchange ever gets another one's document, parameters or answer.
 *
 * <p>The usual form makes 3,000 uploads; with {@code -Dhrflow.volume=long} there are 100,000, in
 * rounds of 10,000.
 */
class NoMixUpTest extends VolumeTest {

    private static final int THREADS = 32;
    private static final int UPLOADS = LONG ? 100_000 : 3_000;
    private static final int ROUND = Math.min(UPLOADS, 10_000);

    /** Not stored: a hundred thousand profiles would not fit into the heap of a test. */
    private static final String URI = "hrflow:profile/parsing/file?syncParsingIndexing=false";

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @TempDir Path directory;

    /** One of the uploads: everything in it follows from its number. */
    private record Sample(int number) {

        String reference() {
            return "reference-" + number;
        }

        String fileName() {
            return "resume-" + number + ".txt";
        }

        String email() {
            return "jane.doe." + number + "@example.org";
        }

        Map<String, Object> tag() {
            return Map.of("name", "number", "value", "tag-" + number);
        }

        /** The sandbox needs some milliseconds to parse a document, so it parses only some. */
        boolean parsed() {
            return number % 5 == 0;
        }

        /** Some are longer than one piece, so that uploads share buffers in every way. */
        String text() {
            int lines = parsed() ? 0 : number % 50 == 1 ? 10_000 : number % 7 * 100;
            return resume(number) + ("Number " + number + ".\n").repeat(lines);
        }

        /** A stream, bytes, text and a file take different ways to the connection. */
        Object body(Path directory) throws Exception {
            return switch (number % 4) {
                case 0 -> bytes(text());
                case 1 -> oneWay(text());
                case 2 -> text();
                default -> Files.writeString(directory.resolve(fileName()), text());
            };
        }

        String sha256() throws Exception {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text())));
        }
    }

    @Override
    HrFlowSandbox.Builder options(HrFlowSandbox.Builder builder) {
        return builder.journalSize(2 * ROUND).parsingDelay(Duration.ofHours(1));
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void everyAnswerBelongsToItsDocumentAndItsParameters() throws Exception {
        for (int done = 0; done < UPLOADS; done += ROUND) {
            sandbox.journal().clear();
            upload(done, done + ROUND);
        }
    }

    private void upload(int from, int to) throws Exception {
        List<Future<?>> uploads = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Sample sample = new Sample(i);
            uploads.add(
                    threads.submit(
                            () -> {
                                assertOwnAnswer(sample);
                                return null;
                            }));
        }
        for (Future<?> upload : uploads) {
            upload.get(2, TimeUnit.MINUTES);
        }

        List<RecordedRequest> recorded = sandbox.journal().requests(UPLOAD);
        assertThat(recorded).as("requests, one for each upload").hasSize(ROUND);
        Map<String, RecordedRequest> byReference =
                recorded.stream()
                        .collect(
                                Collectors.toMap(
                                        request -> request.form("reference"), Function.identity()));
        for (int i = from; i < to; i++) {
            assertOwnRequest(new Sample(i), byReference);
        }
    }

    private void assertOwnAnswer(Sample sample) throws Exception {
        Exchange exchange =
                send(
                        URI,
                        sample.body(directory),
                        Map.of(
                                Exchange.FILE_NAME,
                                sample.fileName(),
                                "CamelHrFlowReference",
                                sample.reference(),
                                "CamelHrFlowTags",
                                List.of(sample.tag()),
                                "CamelHrFlowSyncParsing",
                                sample.parsed()));

        JsonNode answer = good(exchange);
        assertThat(exchange.getMessage().getHeader("CamelHrFlowResultReference"))
                .as("result header of upload %s", sample)
                .isEqualTo(sample.reference());
        if (!sample.parsed()) {
            return;
        }
        assertThat(
                        List.of(
                                answer.at("/profile/reference").asText(),
                                answer.at("/profile/info/email").asText(),
                                answer.at("/profile/tags/0/value").asText(),
                                answer.at("/parsing/file_name").asText()))
                .as("reference, e-mail, tag and file name in the answer to upload %s", sample)
                .isEqualTo(
                        List.of(
                                sample.reference(),
                                sample.email(),
                                sample.tag().get("value"),
                                sample.fileName()));
    }

    private static void assertOwnRequest(Sample sample, Map<String, RecordedRequest> byReference)
            throws Exception {
        RecordedRequest request = byReference.get(sample.reference());
        assertThat(request).as("request of upload %s", sample).isNotNull();
        assertThat(List.of(request.file().sha256(), request.file().fileName()))
                .as("content and file name of upload %s", sample)
                .isEqualTo(List.of(sample.sha256(), sample.fileName()));
        assertThat(request.form("tags"))
                .as("tags of upload %s", sample)
                .contains('"' + sample.tag().get("value").toString() + '"');
    }
}
