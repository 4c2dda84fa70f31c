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
package ai.hrflow.camel.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document far larger than the heap of the JVM that sends it. */
class LargeUploadTest {

    private static final long SIZE = 1L << 30;

    @TempDir Path directory;

    /** Gives bytes that nobody has stored. */
    private static final class Zeros implements Document {
        final long length;
        final boolean blocking;

        Zeros(boolean known, boolean blocking) {
            this.length = known ? SIZE : -1;
            this.blocking = blocking;
        }

        @Override
        public String fileName() {
            return "zeros.bin";
        }

        @Override
        public String contentType() {
            return "application/octet-stream";
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public boolean repeatable() {
            return true;
        }

        @Override
        public boolean blocking() {
            return blocking;
        }

        @Override
        public ReadableByteChannel open() {
            return new ReadableByteChannel() {
                private long left = SIZE;
                private boolean open = true;

                @Override
                public int read(ByteBuffer target) {
                    if (left == 0) {
                        return -1;
                    }
                    int n = (int) Math.min(left, target.remaining());
                    target.position(target.position() + n);
                    left -= n;
                    return n;
                }

                @Override
                public boolean isOpen() {
                    return open;
                }

                @Override
                public void close() {
                    open = false;
                }
            };
        }
    }

    /** What the forked JVM runs: uploads once to the port and prints what the heap holds. */
    static final class Main {
        public static void main(String[] args) throws Exception {
            ch.qos.logback.classic.Logger root =
                    (ch.qos.logback.classic.Logger)
                            org.slf4j.LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            root.setLevel(ch.qos.logback.classic.Level.WARN);
            try (Fixture fixture = new Fixture()) {
                Fixture.Settings settings =
                        new Fixture.Settings(URI.create("http://localhost:" + args[0] + "/v1"));
                settings.requestTimeout = Duration.ofMinutes(2);
                Document document =
                        new Zeros(Boolean.parseBoolean(args[1]), Boolean.parseBoolean(args[2]));
                HrFlowResponse response =
                        fixture.clients
                                .acquire(settings.build())
                                .send(
                                        Fixture.post(
                                                Fixture.form(document), HrFlowRequest.Repeat.NEVER),
                                        Admission.WAIT)
                                .get();
                System.exit(response.isGood() ? 0 : 1);
            }
        }
    }

    @ParameterizedTest(name = "length known: {0}, blocking: {1}")
    @CsvSource({"true,false", "false,false", "false,true"})
    void gigabyteFitsThroughASmallHeap(boolean known, boolean blocking) throws Exception {
        AtomicLong received = new AtomicLong();
        Path log = directory.resolve("log.txt");
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> discard(server, received), "discarding-server");
            thread.setDaemon(true);
            thread.start();
            Process process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx64m",
                                    "-cp",
                                    System.getProperty(
                                            "surefire.test.class.path",
                                            System.getProperty("java.class.path")),
                                    Main.class.getName(),
                                    String.valueOf(server.getLocalPort()),
                                    String.valueOf(known),
                                    String.valueOf(blocking))
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            try {
                assertThat(process.waitFor(100, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).as(Files.readString(log)).isZero();
            } finally {
                process.destroyForcibly();
            }
        }
        assertThat(received.get()).isGreaterThan(SIZE);
    }

    private static void discard(ServerSocket server, AtomicLong received) {
        try (Socket socket = server.accept()) {
            InputStream in = new BufferedInputStream(socket.getInputStream(), 256 * 1024);
            WireServer.Request request = WireServer.head(in);
            String length = request.header("Content-Length");
            received.set(length == null ? chunks(in) : exactly(in, Long.parseLong(length)));
            byte[] answer =
                    ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                                    + WireServer.GOOD.length()
                                    + "\r\n\r\n"
                                    + WireServer.GOOD)
                            .getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream().write(answer);
            socket.getOutputStream().flush();
            in.read();
        } catch (IOException e) {
            // the forked JVM ended
        }
    }

    private static long exactly(InputStream in, long length) throws IOException {
        in.skipNBytes(length);
        return length;
    }

    private static long chunks(InputStream in) throws IOException {
        long sum = 0;
        while (true) {
            int size = 0;
            for (int c = in.read(); c != '\r'; c = in.read()) {
                size = size * 16 + Character.digit(c, 16);
            }
            in.read();
            in.skipNBytes(size + 2L);
            sum += size;
            if (size == 0) {
                return sum;
            }
        }
    }

    @Test
    void neitherFileNorBufferIsHeldWhileTheServerThinks() throws Exception {
        try (Fixture fixture = new Fixture();
                WireServer server = new WireServer(WireServer.Exchange::stall)) {
            HrFlowClient client =
                    fixture.clients.acquire(new Fixture.Settings(server.uri()).build());
            for (boolean blocking : new boolean[] {false, true}) {
                Fixture.Bytes document = new Fixture.Bytes(new byte[500_000]);
                document.blocking = blocking;
                CompletableFuture<HrFlowResponse> future =
                        client.send(
                                Fixture.post(Fixture.form(document), HrFlowRequest.Repeat.NEVER),
                                Admission.WAIT);
                Awaitility.await().untilAsserted(() -> assertThat(document.closed).hasValue(1));
                assertThat(future).isNotDone();
            }
            fixture.clients.close();
        }
    }
}
