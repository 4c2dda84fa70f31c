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
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sandbox as its own process with little memory takes a larger file, byte for byte. The long
 * form takes 1 GiB with a heap of 128 MiB and runs with {@code -Dhrflow.sandbox.hugeUpload=true}.
 */
class HugeUploadTest {

    private static final int PIECE = 1024 * 1024;

    @Test
    void aFileLargerThanTheHeapArrivesWhole(@TempDir Path directory) throws Exception {
        upload(directory, "-Xmx128m", 256);
    }

    @Test
    @EnabledIfSystemProperty(named = "hrflow.sandbox.hugeUpload", matches = "true")
    void aFileOfOneGibibyteArrivesWholeWith128MebibytesOfHeap(@TempDir Path directory)
            throws Exception {
        upload(directory, "-Xmx128m", 1024);
    }

    private static void upload(Path directory, String heap, int mebibytes) throws Exception {
        try (SandboxProcess process =
                new SandboxProcess(
                        directory.resolve("sandbox.out"),
                        List.of(
                                heap,
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Djava.io.tmpdir=" + directory),
                        List.of("--parsing-delay", "3600000"))) {
            String sha256 = send(process, mebibytes);
            JsonNode file = journal(process.base()).path("requests").path(0).path("file");
            assertThat(file.path("size").asLong()).isEqualTo((long) mebibytes * PIECE);
            assertThat(file.path("sha256").asText()).isEqualTo(sha256);
        }
    }

    private static JsonNode journal(URI base) throws Exception {
        HttpResponse<String> journal =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()
                        .send(
                                HttpRequest.newBuilder(base.resolve("/sandbox/journal")).build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(journal.statusCode()).as(journal.body()).isEqualTo(200);
        return Client.JSON.readTree(journal.body());
    }

    /** Sends letters and tells their SHA-256. */
    private static String send(SandboxProcess process, int mebibytes) throws Exception {
        String head =
                "--b\r\nContent-Disposition: form-data; name=\"source_key\"\r\n\r\n"
                        + process.export("HRFLOW_SOURCE_KEY")
                        + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\";"
                        + " filename=\"big.txt\"\r\n\r\n";
        String tail = "\r\n--b--\r\n";
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] piece = letters();
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), process.base().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /v1/profile/parsing/file HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: "
                                    + process.export("HRFLOW_API_KEY")
                                    + "\r\nX-USER-EMAIL: "
                                    + process.export("HRFLOW_USER_EMAIL")
                                    + "\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                                    + "Content-Length: "
                                    + (head.length() + (long) mebibytes * PIECE + tail.length())
                                    + "\r\n\r\n"
                                    + head)
                            .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < mebibytes; i++) {
                // no two pieces alike: one lost, doubled or swapped changes the digest
                piece[i % PIECE] ^= 1;
                digest.update(piece);
                out.write(piece);
            }
            out.write(tail.getBytes(StandardCharsets.US_ASCII));
            String status =
                    new BufferedReader(
                                    new InputStreamReader(
                                            socket.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine();
            assertThat(status).isEqualTo("HTTP/1.1 202 Accepted");
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] letters() {
        byte[] letters = new byte[PIECE];
        Random random = new Random(42);
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) ('a' + random.nextInt(26));
        }
        return letters;
    }
}
