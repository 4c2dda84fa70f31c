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
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void aThousandUploadsWaitWithoutThreads() {
        try (HrFlowSandbox sandbox =
                HrFlowSandbox.builder()
                        .latency(Duration.ofSeconds(2))
                        .parsingDelay(Duration.ofHours(1))
                        .start()) {
            Client client = new Client(sandbox);
            List<CompletableFuture<Reply>> all = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                all.add(
                        client.uploadAsync(
                                form().field("source_key", sandbox.sourceKey())
                                        .field("reference", "load-" + i)
                                        .file("a.txt", "text/plain", UploadTest.RESUME)));
            }
            assertThat(all).allSatisfy(f -> assertThat(f.join().status()).isEqualTo(202));
            assertThat(sandbox.journal().peakInFlight()).isGreaterThan(500);
            assertThat(sandbox.openParsings()).isEqualTo(1000);
            assertThat(
                            Thread.getAllStackTraces().keySet().stream()
                                    .filter(
                                            t ->
                                                    t.getName().startsWith("vert.x")
                                                            || t.getName()
                                                                    .startsWith("hrflow-sandbox")))
                    .hasSizeLessThan(30);
        }
    }

    @Test
    void anUploadIsNeverHeldInMemory() throws Exception {
        long size = 300L * 1024 * 1024;
        try (HrFlowSandbox sandbox = HrFlowSandbox.builder().start();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.port())) {
            String head =
                    "--b\r\nContent-Disposition: form-data; name=\"source_key\"\r\n\r\n"
                            + sandbox.sourceKey()
                            + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\";"
                            + " filename=\"big.txt\"\r\n\r\n";
            String tail = "\r\n--b--\r\n";
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /v1/profile/parsing/file HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: "
                                    + sandbox.apiKey()
                                    + "\r\nX-USER-EMAIL: "
                                    + sandbox.userEmail()
                                    + "\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                                    + "Content-Length: "
                                    + (head.length() + size + tail.length())
                                    + "\r\n\r\n"
                                    + head)
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[1024 * 1024];
            Arrays.fill(piece, (byte) 'x');
            // what earlier tests of this JVM left is not the upload's
            long before = used();
            long mostUsed = before;
            for (long sent = 0; sent < size; sent += piece.length) {
                out.write(piece);
                if (sent % (50L * piece.length) == 0) {
                    mostUsed = Math.max(mostUsed, used());
                }
            }
            out.write(tail.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String status =
                    new BufferedReader(
                                    new InputStreamReader(
                                            socket.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine();
            assertThat(status).isEqualTo("HTTP/1.1 202 Accepted");
            assertThat(mostUsed - before).isLessThan(size / 4);
            assertThat(sandbox.journal().last().file().size()).isEqualTo(size);
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void theRateLimitSaysWhenToComeBack() {
        HandClock clock = new HandClock();
        try (HrFlowSandbox sandbox =
                HrFlowSandbox.builder().requestsPerMinute(3).clock(clock).start()) {
            Client client = new Client(sandbox);
            for (int i = 0; i < 3; i++) {
                assertThat(client.get("auth").status()).isEqualTo(200);
            }
            clock.now = clock.now.plusSeconds(18);
            Reply refused = client.get("auth");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.http().headers().firstValue("Retry-After")).contains("42");
            clock.now = clock.now.plusSeconds(42);
            assertThat(client.get("auth").status()).isEqualTo(200);
        }
    }

    @Test
    void nothingIsLeftBehindAfterClosing() {
        List<java.nio.file.Path> files = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
                Reply reply =
                        new Client(sandbox)
                                .upload(
                                        form().field("source_key", sandbox.sourceKey())
                                                .field("sync_parsing", "1")
                                                .file("a.txt", "text/plain", UploadTest.RESUME));
                files.add(
                        sandbox.document(reply.data().at("/profile/key").asText())
                                .orElseThrow()
                                .path());
            }
        }
        assertThat(files).noneMatch(f -> f.getParent().toFile().exists());
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(t -> t.getName().startsWith("hrflow-sandbox"));
    }
}
