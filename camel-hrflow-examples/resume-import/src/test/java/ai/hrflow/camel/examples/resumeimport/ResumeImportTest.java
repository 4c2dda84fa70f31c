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
package ai.hrflow.camel.examples.resumeimport;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.examples.resumeimport.Report.Counts;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the import as the program does, in this JVM. */
class ResumeImportTest {

    private static final String UPLOAD = "profile/parsing/file POST";
    private static final int SHIPPED = 41;
    private static final int BAD = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path temp;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void synchronousImportAccountsForEveryDocumentAndReadsThemRight() throws Exception {
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            ResumeImport.Result first = run(sandbox, true, Duration.ofSeconds(60), shipped(), true);

            assertThat(first.report().counts())
                    .isEqualTo(new Counts(SHIPPED + 1, BAD, 0, SHIPPED + 1 + BAD - 1));
            assertAllPlaced(SHIPPED + 1);
            assertThat(reason("truncated.pdf")).contains("code 400");
            assertThat(sandbox.profileCount(sandbox.sourceKey())).isEqualTo(SHIPPED + 1);
            assertSecondRunSendsNothing(sandbox, true, SHIPPED + 1 + BAD);
            assertRead(9);
        }
    }

    @Test
    void asynchronousImportAccountsForEveryDocument() throws Exception {
        HrFlowSandbox.Builder quick = HrFlowSandbox.builder().parsingDelay(Duration.ZERO);
        try (HrFlowSandbox sandbox = quick.start()) {
            Path own = temp.resolve("own");
            Files.createDirectories(own);
            Files.copy(Documents.GOOD.resolve("portfolio.html"), own.resolve("portfolio.html"));
            for (Path bad : Documents.list(Documents.BAD)) {
                Files.copy(bad, own.resolve(bad.getFileName()));
            }

            ResumeImport.Result first =
                    run(sandbox, false, Duration.ofSeconds(8), List.of(own), false);

            assertThat(first.report().counts()).isEqualTo(new Counts(1, BAD, 0, 3));
            assertAllPlaced(1);
            assertThat(reason("truncated.pdf")).contains("within 8 s");
            assertThat(Documents.names(own)).hasSize(4);

            assertSecondRunSendsNothing(sandbox, false, 1 + BAD, own);
        }
    }

    /** The names of files and folders that break shells, addresses and expressions. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void namesWithOddCharactersStayAsTheyAre() throws Exception {
        List<String> names =
                List.of(
                        "Resume \"Max\" & Söhne; 100%.html",
                        "${date:now}.html", "a+b=c?d#e.html", "%41.html", "two\nlines.html");
        Path own = temp.resolve("own");
        Files.createDirectories(own);
        for (int i = 0; i < names.size(); i++) {
            Documents.writePage(
                    own.resolve(names.get(i)), "Max Muster", "max" + i + "@example.com");
        }
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            ResumeImport.Result result =
                    run(sandbox, true, Duration.ofSeconds(60), List.of(own), false);

            assertThat(result.isComplete()).isTrue();
            assertThat(Documents.names(folders().profiles()))
                    .containsExactlyInAnyOrderElementsOf(
                            names.stream().map(name -> name + ".json").toList());
            assertThat(Documents.names(folders().done()))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nameWithABackslashIsMended() throws Exception {
        Path own = temp.resolve("own");
        Files.createDirectories(own);
        Documents.writePage(own.resolve("back\\slash é.html"), "Max Muster", "max@example.com");
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            run(sandbox, true, Duration.ofSeconds(60), List.of(own), false);
            assertThat(Documents.names(folders().done())).containsExactly("back_slash é.html");
        }
    }

    @Test
    void passingFailureIsTriedAgainByTheNextRun() throws Exception {
        Path own = temp.resolve("own");
        Files.createDirectories(own);
        Documents.writePage(own.resolve("max.html"), "Max Muster", "max@example.com");
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            sandbox.faults().next(UPLOAD, Fault.status(402));
            ResumeImport.Result first =
                    run(sandbox, true, Duration.ofSeconds(60), List.of(own), false);
            assertThat(first.report().counts()).isEqualTo(new Counts(0, 1, 0, 1));
            assertThat(reason("max.html")).contains("code 402").contains("next run");

            ResumeImport.Result second =
                    run(sandbox, true, Duration.ofSeconds(60), List.of(own), false);
            assertThat(second.report().counts()).isEqualTo(new Counts(1, 0, 0, 1));
            assertThat(Documents.names(folders().failed())).isEmpty();
        }
    }

    @Test
    void largeResumeHasTheSameBytesEachTime() throws Exception {
        Path one = temp.resolve("one.pdf");
        Path two = temp.resolve("two.pdf");
        LargeResume.write(one);
        LargeResume.write(two);
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
        assertThat(Files.size(one)).isGreaterThan(20_000_000);
    }

    private void assertSecondRunSendsNothing(
            HrFlowSandbox sandbox, boolean sync, int known, Path... own) throws Exception {
        sandbox.journal().clear();
        List<String> done = Documents.names(folders().done());
        List<String> failed = Documents.names(folders().failed());

        ResumeImport.Result second =
                run(
                        sandbox,
                        sync,
                        Duration.ofSeconds(8),
                        own.length == 0 ? shipped() : List.of(own),
                        own.length == 0);

        assertThat(second.report().counts()).isEqualTo(new Counts(0, 0, known, 0));
        assertThat(sandbox.journal().count()).isZero();
        assertThat(Documents.names(folders().inbox())).isEmpty();
        assertThat(Documents.names(folders().done())).isEqualTo(done);
        assertThat(Documents.names(folders().failed())).isEqualTo(failed);
    }

    private void assertAllPlaced(int good) throws IOException {
        assertThat(Documents.names(folders().inbox())).isEmpty();
        assertThat(Documents.names(folders().profiles())).hasSize(good);
        assertThat(Documents.names(folders().done())).hasSize(good);
        assertThat(Documents.names(folders().failed()))
                .containsExactlyInAnyOrder(
                        "empty.pdf",
                        "empty.pdf.reason.txt",
                        "installer.pdf",
                        "installer.pdf.reason.txt",
                        "truncated.pdf",
                        "truncated.pdf.reason.txt");
        assertThat(reason("empty.pdf")).contains("0 bytes");
        assertThat(reason("installer.pdf")).contains("code 400");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains(" sent");
    }

    private String reason(String name) throws IOException {
        return Files.readString(folders().failed().resolve(name + ".reason.txt"));
    }

    /** Compares names and e-mail addresses with what a person reads. */
    private void assertRead(int tenths) throws IOException {
        List<String> misses = new ArrayList<>();
        int readable = 0;
        for (JsonNode expected : JSON.readTree(Documents.EXPECTED.toFile())) {
            if (expected.path("readable").asBoolean()) {
                readable++;
                String file = expected.path("file").asText();
                JsonNode info =
                        JSON.readTree(folders().profiles().resolve(file + ".json").toFile())
                                .path("info");
                String wanted = wanted(expected, "fullName", "email");
                String got = wanted(info, "full_name", "email");
                if (!got.equals(wanted)) {
                    misses.add(file + ": expected " + wanted + " but was " + got);
                }
            }
        }
        assertThat((readable - misses.size()) * 10)
                .as("%d of %d wrong: %s", misses.size(), readable, String.join("\n", misses))
                .isGreaterThanOrEqualTo(readable * tenths);
    }

    private static String wanted(JsonNode node, String name, String email) {
        String text = node.path(name).asText("") + " <" + node.path(email).asText("") + ">";
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }

    private ResumeImport.Result run(
            HrFlowSandbox sandbox, boolean sync, Duration wait, List<Path> from, boolean large)
            throws Exception {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        ResumeImport.Result result =
                new ResumeImport(
                                Service.of(sandbox, wait),
                                sync,
                                folders().output(),
                                new Console(out, false))
                        .run(from, large);
        new Summary(out).print(result);
        assertThat(result.isComplete()).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
        return result;
    }

    private Folders folders() {
        return new Folders(temp.resolve("out put & more + 100% #1"));
    }

    private static List<Path> shipped() {
        return List.of(Documents.GOOD, Documents.BAD);
    }
}
