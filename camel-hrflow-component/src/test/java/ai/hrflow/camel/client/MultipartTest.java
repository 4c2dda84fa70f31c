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

import ai.hrflow.camel.error.HrFlowTransportException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {

    private final Fixture fixture = new Fixture();
    private WireServer server;
    private HrFlowClient client;

    @BeforeEach
    void open() throws Exception {
        server = new WireServer();
        client = fixture.clients.acquire(new Fixture.Settings(server.uri()).build());
    }

    @AfterEach
    void close() throws Exception {
        fixture.close();
        server.close();
    }

    private HrFlowResponse upload(Document document, HrFlowRequest.Field... fields)
            throws Exception {
        return Fixture.get(send(document, fields));
    }

    private java.util.concurrent.CompletableFuture<HrFlowResponse> send(
            Document document, HrFlowRequest.Field... fields) {
        return client.send(
                Fixture.post(Fixture.form(document, fields), HrFlowRequest.Repeat.NEVER),
                Admission.WAIT);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] concat(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String boundary(WireServer.Request request) {
        String type = request.header("Content-Type");
        assertThat(type).startsWith("multipart/form-data; boundary=hrflow-");
        return type.substring(type.indexOf('=') + 1);
    }

    @Test
    void formIsWrittenAsBrowsersDo() throws Exception {
        upload(
                new Fixture.Bytes(utf8("%PDF")).named("cv.pdf"),
                Fixture.field("source_key", "s1"),
                Fixture.field("tags", "[{\"name\":\"é\"}]\r\n"));
        WireServer.Request request = server.requests.get(0);
        String boundary = boundary(request);
        assertThat(request.text())
                .isEqualTo(
                        "--"
                                + boundary
                                + "\r\n"
                                + "Content-Disposition: form-data; name=\"source_key\"\r\n\r\n"
                                + "s1\r\n"
                                + "--"
                                + boundary
                                + "\r\n"
                                + "Content-Disposition: form-data; name=\"tags\"\r\n\r\n"
                                + "[{\"name\":\"é\"}]\r\n\r\n"
                                + "--"
                                + boundary
                                + "\r\n"
                                + "Content-Disposition: form-data; name=\"file\";"
                                + " filename=\"cv.pdf\"\r\n"
                                + "Content-Type: application/pdf\r\n\r\n"
                                + "%PDF\r\n"
                                + "--"
                                + boundary
                                + "--\r\n");
        assertThat(request.header("Content-Length")).isEqualTo(String.valueOf(request.body.length));
        assertThat(request.header("Transfer-Encoding")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "cv.pdf|cv.pdf",
                "Zoë Åström – 履歴書 😀.pdf|Zoë Åström – 履歴書 😀.pdf",
                "a\"; filename=\"b.exe|a%22; filename=%22b.exe",
                "../../etc/passwd|passwd",
                "C:\\docs\\cv.doc|cv.doc",
                "dir/|document",
                "##|document",
                "50%22.pdf|50%22.pdf",
            })
    void fileNameNeitherInjectsNorGetsLost(String name, String sent) throws Exception {
        upload(new Fixture.Bytes(utf8("x")).named(name));
        assertThat(server.requests.get(0).text()).contains("; filename=\"" + sent + "\"\r\n");
    }

    @Test
    void lineBreaksInNamesAreEscaped() throws Exception {
        upload(
                new Fixture.Bytes(utf8("x")).named("a\r\nX: y\n.pdf"),
                Fixture.field("k\r\n\"", "v"));
        assertThat(server.requests.get(0).text())
                .contains("filename=\"a%0D%0AX: y%0A.pdf\"\r\n")
                .contains("name=\"k%0D%0A%22\"\r\n\r\nv");
    }

    static Stream<Arguments> sizes() {
        return Stream.of(
                        1, 100, 15_000, 16_384, 32_000, 32_767, 32_768, 32_769, 65_536, 100_000,
                        3_000_001)
                .flatMap(
                        size ->
                                Stream.of(
                                        Arguments.of(size, false, false),
                                        Arguments.of(size, true, false),
                                        Arguments.of(size, false, true),
                                        Arguments.of(size, true, true)));
    }

    @ParameterizedTest(name = "{0} bytes, unknown length: {1}, blocking: {2}")
    @MethodSource("sizes")
    void bytesAreIdentical(int size, boolean unknown, boolean blocking) throws Exception {
        byte[] content = random(size);
        Fixture.Bytes document = new Fixture.Bytes(content);
        document.blocking = blocking;
        if (unknown) {
            document.announced(-1);
        }
        upload(document, Fixture.field("a", "b"));
        WireServer.Request request = server.requests.get(0);
        String boundary = boundary(request);
        byte[] head =
                utf8(
                        "--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--"
                                + boundary
                                + "\r\n"
                                + "Content-Disposition: form-data; name=\"file\";"
                                + " filename=\"cv.pdf\"\r\n"
                                + "Content-Type: application/pdf\r\n\r\n");
        assertThat(request.body)
                .isEqualTo(concat(head, content, utf8("\r\n--" + boundary + "--\r\n")));
        assertThat(request.header("Transfer-Encoding")).isEqualTo(unknown ? "chunked" : null);
        Awaitility.await().untilAsserted(() -> assertThat(document.closed).hasValue(1));
        assertThat(document.opened).hasValue(1);
        assertThat(document.readBy.getName()).startsWith(blocking ? "worker" : "camel-hrflow-io");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void headLargerThanTheBufferIsSentInPieces(boolean blocking) throws Exception {
        Fixture.Bytes document = new Fixture.Bytes(random(50_000));
        document.blocking = blocking;
        String value = "ö".repeat(60_000);
        upload(document, Fixture.field("metadatas", value));
        assertThat(server.requests.get(0).text()).contains("\r\n\r\n" + value + "\r\n--hrflow-");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void documentThatGivesLittleAtATimeArrives(boolean blocking) throws Exception {
        byte[] content = random(70_000);
        Fixture.Bytes document =
                new Fixture.Bytes(content) {
                    @Override
                    int read(ReadableByteChannel source, ByteBuffer target) throws IOException {
                        int limit = target.limit();
                        target.limit(Math.min(limit, target.position() + 777));
                        int n = source.read(target);
                        target.limit(limit);
                        return n;
                    }
                };
        document.blocking = blocking;
        upload(document);
        assertThat(server.requests.get(0).body).hasSizeGreaterThan(content.length);
    }

    @ParameterizedTest
    @CsvSource({"false,3", "true,3", "false,40000", "true,40000"})
    void documentWithOtherThanItsAnnouncedLengthFails(boolean blocking, int size) throws Exception {
        Fixture.Bytes shorter = new Fixture.Bytes(random(size)).announced(size + 1);
        shorter.blocking = blocking;
        HrFlowTransportException failure = Fixture.failure(send(shorter));
        assertThat(failure)
                .hasMessageContaining(
                        "the document ended after " + size + " bytes although " + (size + 1))
                .hasMessageContaining("hrflow:profile/parsing/file");
        assertThat(failure.isOutcomeUnknown()).isFalse();
        Fixture.Bytes longer = new Fixture.Bytes(random(size)).announced(size - 1);
        longer.blocking = blocking;
        assertThat(Fixture.failure(send(longer)))
                .hasMessageContaining("longer than the announced " + (size - 1) + " bytes");
        assertThat(server.requests).isEmpty();
        Awaitility.await().untilAsserted(() -> assertThat(shorter.closed).hasValue(1));
        Awaitility.await().untilAsserted(() -> assertThat(longer.closed).hasValue(1));
    }

    @Test
    void emptyDocumentIsRefused() throws Exception {
        Fixture.Bytes known = new Fixture.Bytes(new byte[0]).named("Jane Doe.pdf");
        assertThat(Fixture.failure(send(known)))
                .hasMessageContaining("the document is empty")
                .hasMessageNotContaining("Jane");
        assertThat(known.opened).hasValue(0);
        assertThat(server.connections).hasValue(0);
        for (boolean blocking : List.of(false, true)) {
            Fixture.Bytes unknown = new Fixture.Bytes(new byte[0]).announced(-1);
            unknown.blocking = blocking;
            HrFlowTransportException failure = Fixture.failure(send(unknown));
            assertThat(failure).hasMessageContaining("the document is empty");
            assertThat(failure.isOutcomeUnknown()).isFalse();
            Awaitility.await().untilAsserted(() -> assertThat(unknown.closed).hasValue(1));
        }
        assertThat(server.requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf\r\nX: y", "pdf", "texte/é"})
    void badContentTypeIsRefused(String type) throws Exception {
        Fixture.Bytes document = new Fixture.Bytes(utf8("x"));
        document.type = type;
        assertThat(Fixture.failure(send(document))).hasMessageContaining("is no media type");
        assertThat(server.connections).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void unreadableDocumentFailsWithoutItsName(boolean blocking) throws Exception {
        Fixture.Bytes document =
                new Fixture.Bytes(random(100)) {
                    @Override
                    int read(ReadableByteChannel source, ByteBuffer target) throws IOException {
                        throw new java.nio.file.NoSuchFileException("/in/Jane Doe.pdf");
                    }
                };
        document.blocking = blocking;
        HrFlowTransportException failure = Fixture.failure(send(document));
        assertThat(failure).hasMessageContaining("the document cannot be read");
        assertThat(failure).hasStackTraceContaining("NoSuchFileException");
        java.io.StringWriter trace = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("Jane");
        Awaitility.await().untilAsserted(() -> assertThat(document.closed).hasValue(1));
    }

    @Test
    void brokenDocumentFails() throws Exception {
        Fixture.Bytes document =
                new Fixture.Bytes(random(100)) {
                    @Override
                    public ReadableByteChannel open() {
                        throw new IllegalStateException("no");
                    }
                };
        assertThat(Fixture.failure(send(document)))
                .hasMessageContaining("the document cannot be read");
        assertThat(Fixture.failure(send(document.slow())))
                .hasMessageContaining("the document cannot be read");
    }

    @Test
    void repeatSendsTheSameBytes() throws Exception {
        try (WireServer flaky =
                new WireServer(
                        exchange ->
                                exchange.json(exchange.number == 1 ? 503 : 200, WireServer.GOOD))) {
            Fixture.Settings settings = new Fixture.Settings(flaky.uri());
            settings.retries = 1;
            Fixture.Bytes document = new Fixture.Bytes(random(50_000)).announced(-1);
            HrFlowResponse response =
                    Fixture.get(
                            fixture.clients
                                    .acquire(settings.build())
                                    .send(
                                            Fixture.post(
                                                    Fixture.form(document),
                                                    HrFlowRequest.Repeat.ALWAYS),
                                            Admission.WAIT));
            assertThat(response.isGood()).isTrue();
            assertThat(flaky.requests).hasSize(2);
            assertThat(flaky.requests.get(1).body).isEqualTo(flaky.requests.get(0).body);
            assertThat(flaky.requests.get(1).headers).isEqualTo(flaky.requests.get(0).headers);
            assertThat(document.opened).hasValue(2);
            assertThat(document.closed).hasValue(2);
        }
    }

    @Test
    void boundariesDiffer() throws Exception {
        upload(new Fixture.Bytes(utf8("x")));
        upload(new Fixture.Bytes(utf8("x")));
        assertThat(boundary(server.requests.get(0)))
                .isNotEqualTo(boundary(server.requests.get(1)))
                .hasSize("hrflow-".length() + 32);
    }

    @Test
    void slowDocumentHoldsNoThreadOfTheNetwork() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Fixture.Bytes slow =
                new Fixture.Bytes(random(40_000)) {
                    @Override
                    int read(ReadableByteChannel source, ByteBuffer target) throws IOException {
                        try {
                            go.await();
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                        return source.read(target);
                    }
                };
        var pending = Stream.generate(() -> slow.slow()).limit(6).map(d -> send(d)).toList();
        // more slow uploads than I/O threads, and yet another request goes through
        assertThat(Fixture.get(client.send(Fixture.read(), Admission.WAIT)).isGood()).isTrue();
        assertThat(pending).noneMatch(f -> f.isDone());
        go.countDown();
        for (var future : pending) {
            assertThat(Fixture.get(future).isGood()).isTrue();
        }
    }

    @Test
    void earlyRefusalEndsAnUploadAndClosesItsDocument() throws Exception {
        try (WireServer refusing = new WireServer()) {
            refusing.beforeBody =
                    exchange -> exchange.json(413, "{\"code\":413,\"message\":\"too large\"}");
            Fixture.Bytes document = new Fixture.Bytes(random(20_000_000));
            HrFlowResponse response =
                    Fixture.get(
                            fixture.clients
                                    .acquire(new Fixture.Settings(refusing.uri()).build())
                                    .send(
                                            Fixture.post(
                                                    Fixture.form(document),
                                                    HrFlowRequest.Repeat.NEVER),
                                            Admission.WAIT));
            assertThat(response.code()).isEqualTo(413);
            assertThat(document.closed).hasValue(1);
        }
    }
}
