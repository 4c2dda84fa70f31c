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
package ai.hrflow.camel.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents of every kind of body become profiles. */
class BodiesTest extends MatrixTest {

    private static final String SYNC = "hrflow:profile/parsing/file?syncParsing=true";

    @TempDir Path folder;

    /** What a body can be. */
    enum Kind {
        TEXT,
        BYTES,
        BUFFER,
        FILE,
        PATH,
        STREAM,
        STREAM_THAT_IS_NOT_CACHED;

        Object body(String text, Path file) throws Exception {
            return switch (this) {
                case TEXT -> text;
                case BYTES -> bytes(text);
                case BUFFER -> ByteBuffer.wrap(bytes(text));
                case FILE -> Files.writeString(file, text).toFile();
                case PATH -> Files.writeString(file, text);
                case STREAM, STREAM_THAT_IS_NOT_CACHED -> oneWay(text);
            };
        }
    }

    /** A stream of unknown length that can be read once, as from a socket. */
    private static InputStream oneWay(String text) {
        return new FilterInputStream(new ByteArrayInputStream(bytes(text))) {
            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void areUploaded(Kind kind) throws Exception {
        boolean cached = kind != Kind.STREAM_THAT_IS_NOT_CACHED;
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in").streamCache(Boolean.toString(cached)).to(SYNC);
                    }
                });

        Exchange exchange =
                send(
                        "direct:in",
                        kind.body(resume(kind.ordinal()), folder.resolve("cv.txt")),
                        Map.of(Exchange.FILE_NAME, "cv.txt"));

        assertThat(good(exchange).at("/profile/info/email").asText())
                .isEqualTo(email(kind.ordinal()));
        assertThat(exchange.getMessage().getHeader("CamelHrFlowResultKey", String.class))
                .hasSize(40);
    }

    @Test
    void filesOfAFolderAreUploadedAndTheirProfilesAwaited() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("good.txt"), resume(100));
        Files.createFile(inbox.resolve("empty.txt"));
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("file:"
                                        + inbox
                                        + "?initialDelay=0&delay=100&move=done&moveFailed=failed"
                                        + "&readLock=none")
                                .to(
                                        "hrflow:profile/parsing/file"
                                                + "?autoReference=sha256&onDuplicate=existing"
                                                + "&awaitResult=true&responseBody=text")
                                .to("file:" + folder.resolve("profiles"));
                    }
                });

        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                Files.exists(inbox.resolve("done/good.txt"))
                                        && Files.exists(inbox.resolve("failed/empty.txt")));

        assertThat(folder.resolve("profiles/good.txt")).content().contains(email(100));
        assertThat(sandbox.requests(UPLOAD)).isEqualTo(1);
    }

    @Test
    void theResultOfAParsingIsAwaited() {
        Exchange exchange =
                send(
                        "hrflow:profile/parsing/file?autoReference=sha256&awaitResult=true",
                        resume(200));

        assertThat(good(exchange).at("/info/email").asText()).isEqualTo(email(200));
        assertThat(sandbox.requests("profile/indexing GET")).isPositive();
    }
}
