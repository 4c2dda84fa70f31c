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

import ai.hrflow.camel.sandbox.Client.Form;
import ai.hrflow.camel.sandbox.Client.Reply;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefusedFilesTest {

    @RegisterExtension
    static final HrFlowSandboxExtension EXTENSION =
            HrFlowSandboxExtension.create(
                    b -> b.parsingDelay(Duration.ofMillis(1)).maxUploadBytes(200_000));

    HrFlowSandbox sandbox;
    Client client;

    @BeforeEach
    void setUp(HrFlowSandbox running) {
        sandbox = running;
        client = new Client(running);
    }

    private Form source() {
        return form().field("source_key", sandbox.sourceKey());
    }

    private Reply upload(byte[] bytes, String name) {
        return client.upload(source().file(name, "application/pdf", bytes));
    }

    @Test
    void emptyFilesAreRefusedAtOnce() {
        Reply reply = upload(new byte[0], "resume.pdf");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("empty");
    }

    @Test
    void programsAndArchivesAreRefusedWhateverTheirName() throws Exception {
        int before = sandbox.profileCount(sandbox.sourceKey());
        byte[] elf = Arrays.copyOf(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, 500);
        assertThat(upload(elf, "resume.pdf").message()).contains("executable");
        byte[] exe = Arrays.copyOf("MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1), 500);
        assertThat(upload(exe, "resume.docx").message()).contains("executable");
        assertThat(upload("#!/bin/sh\nrm -rf /\n".getBytes(), "resume.txt").status())
                .isEqualTo(400);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("photo.dat"));
            out.write(new byte[10]);
        }
        assertThat(upload(zip.toByteArray(), "resume.docx").message()).contains("not supported");
        assertThat(sandbox.profileCount(sandbox.sourceKey())).isEqualTo(before);
    }

    @Test
    void aTruncatedPdfFailsInTheAnswerOrInTheQueue() throws Exception {
        byte[] pdf = TestFiles.pdfBytes(3, "Ada Lovelace", "ada@example.org");
        byte[] half = Arrays.copyOf(pdf, pdf.length * 2 / 3);

        Reply now =
                client.upload(
                        source().field("reference", "half")
                                .field("sync_parsing", "1")
                                .file("half.pdf", "application/pdf", half));
        assertThat(now.status()).isEqualTo(400);
        assertThat(now.message()).contains("incomplete");

        Reply later =
                client.upload(
                        source().field("reference", "half")
                                .file("half.pdf", "application/pdf", half));
        assertThat(later.status()).as("the reference is free again").isEqualTo(202);
        sandbox.awaitIdle(Duration.ofSeconds(30));
        assertThat(sandbox.findByReference(sandbox.sourceKey(), "half")).isEmpty();
        assertThat(sandbox.failedParsings())
                .anySatisfy(f -> assertThat(f.reference()).isEqualTo("half"));
        assertThat(
                        client.upload(
                                        source().field("reference", "half")
                                                .field("sync_parsing", "1")
                                                .file("whole.pdf", "application/pdf", pdf))
                                .status())
                .isEqualTo(201);
    }

    @Test
    void aTruncatedDocxIsDamaged() throws Exception {
        byte[] docx = TestFiles.docxBytes("Ada Lovelace", "ada@example.org");
        Reply whole =
                client.upload(
                        source().field("sync_parsing", "1")
                                .file("a.docx", "application/octet-stream", docx));
        assertThat(whole.status()).isEqualTo(201);
        assertThat(whole.data().at("/profile/info/full_name").asText()).isEqualTo("Ada Lovelace");
        Reply half =
                client.upload(
                        source().field("sync_parsing", "1")
                                .file(
                                        "a.docx",
                                        "application/octet-stream",
                                        Arrays.copyOf(docx, docx.length / 2)));
        assertThat(half.status()).isEqualTo(400);
        assertThat(half.message()).contains("damaged");
    }

    @Test
    void aPictureHasNoTextAndIsNoError() throws Exception {
        Reply reply =
                client.upload(
                        source().field("sync_parsing", "1")
                                .file("scan.png", "image/png", TestFiles.pngBytes()));
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.data().at("/profile/text").asText()).isEmpty();
        assertThat(reply.data().at("/profile/info/full_name").isNull()).isTrue();
        assertThat(reply.data().at("/profile/info/location/fields").isArray()).isTrue();
    }

    @Test
    void tooLargeFilesAreAnswered413() {
        Reply byFile = upload(new byte[300_000], "large.pdf");
        assertThat(byFile.status()).isEqualTo(413);
        assertThat(byFile.code()).isEqualTo(413);
        Reply byLength = upload(new byte[3_000_000], "huge.pdf");
        assertThat(byLength.status()).isEqualTo(413);
        assertThat(client.get("auth").status()).isEqualTo(200);
    }

    @Test
    void brokenFormsAreRefused() {
        assertThat(client.upload(form().file("a.txt", "text/plain", UploadTest.RESUME)).message())
                .startsWith("Invalid source fields");
        assertThat(client.upload(source()).message()).contains("'file' is missing");
        assertThat(
                        client.upload(
                                        source().part(
                                                        "form-data; name=\"document\";"
                                                                + " filename=\"a.txt\"",
                                                        "text/plain",
                                                        UploadTest.RESUME))
                                .message())
                .contains("'file' is missing");
        assertThat(
                        client.upload(
                                        source().field("tags", "[{]")
                                                .file("a.txt", "text/plain", UploadTest.RESUME))
                                .status())
                .isEqualTo(400);
        assertThat(
                        client.upload(
                                        source().field("sync_parsing", "maybe")
                                                .file("a.txt", "text/plain", UploadTest.RESUME))
                                .status())
                .isEqualTo(422);
        assertThat(client.json("POST", "profile/parsing/file", "{}").message())
                .contains("multipart/form-data");
    }

    @Test
    void refusedUploadsLeaveNoFiles() throws Exception {
        upload(new byte[0], "resume.pdf");
        Reply stored =
                client.upload(
                        source().field("sync_parsing", "1")
                                .file("a.txt", "text/plain", UploadTest.RESUME));
        var file = sandbox.document(stored.data().at("/profile/key").asText()).orElseThrow().path();
        assertThat(Files.readAllBytes(file)).isEqualTo(UploadTest.RESUME);
        Reply unstored =
                client.upload(
                        source().field("sync_parsing", "1")
                                .field("sync_parsing_indexing", "0")
                                .field("reference", "passing")
                                .file("a.txt", "text/plain", UploadTest.RESUME));
        assertThat(unstored.status()).isEqualTo(201);
        assertThat(sandbox.findByReference(sandbox.sourceKey(), "passing")).isEmpty();
        assertThat(sandbox.document(unstored.data().at("/profile/key").asText())).isEmpty();
    }

    @Test
    void onlyTenPagesAreRead() throws Exception {
        Reply reply =
                client.upload(
                        source().field("sync_parsing", "1")
                                .file(
                                        "long.pdf",
                                        "application/pdf",
                                        TestFiles.pdfBytes(14, "Page number {page}")));
        assertThat(reply.data().at("/parsing/total_pages").asInt()).isEqualTo(14);
        assertThat(reply.data().at("/parsing/processed_pages").asInt()).isEqualTo(10);
        assertThat(reply.data().at("/profile/text").asText())
                .contains("Page number 10")
                .doesNotContain("Page number 11");
    }
}
