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
package ai.hrflow.camel.examples.ftpats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.Fault;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program does with what an ATS puts on its server, in each of its forms. */
class AtsImportTest {

    private static final String UPLOAD = "profile/parsing/file POST";

    @RegisterExtension
    final HrFlowSandboxExtension extension =
            HrFlowSandboxExtension.create(options -> options.parsingDelay(Duration.ofMillis(20)));

    @TempDir Path temp;

    private HrFlowSandbox sandbox;
    private Path home;

    @BeforeEach
    void set() throws Exception {
        sandbox = extension.sandbox();
        home = Files.createDirectories(temp.resolve("server"));
        Files.createDirectories(home.resolve("outbox"));
    }

    private AtsServer server(String kind) throws Exception {
        return kind.equals("ftp")
                ? new FtpAts(home)
                : new SftpAts(home, temp.resolve("known_hosts"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"java, ftp", "java, sftp", "yaml, ftp", "spring, sftp"})
    void everyDocumentBecomesAProfileWithWhatTheAtsSaysAboutIt(String form, String kind)
            throws Exception {
        int[] numbers =
                IntStream.concat(IntStream.rangeClosed(1, 8), IntStream.of(17, 27)).toArray();
        try (AtsServer server = server(kind);
                Pipeline pipeline = new Pipeline(form, temp, server, sandbox)) {
            for (int number : numbers) {
                Candidates.offer(server, number);
            }
            server.offer("Dr. Ōno.docx.json", application("C-900"));
            server.offer("Dr. Ōno.docx", Candidates.good("履歴書 Kenji Sato.docx"));

            pipeline.start();
            until(() -> pipeline.names("done").size() == 2 * 8);
            until(() -> pipeline.names("dead-letter").size() == 3 * 3);

            for (int number : numbers) {
                if (!Candidates.isBad(number)) {
                    JsonNode profile = profile(Candidates.reference(number));
                    assertThat(profile.at("/info/email").asText())
                            .isEqualTo(Candidates.email(number));
                    assertThat(profile.path("tags").toString())
                            .contains("campaign", "spring", "\"" + number + "\"");
                }
            }
            JsonNode applicant = profile("C-900");
            assertThat(applicant.at("/info/email").asText()).isEqualTo("kenji.sato@example.com");
            assertThat(applicant.at("/labels/0/job_reference").asText()).isEqualTo("J-7");
            assertThat(sandbox.profileCount(sandbox.sourceKey())).isEqualTo(8);
            assertThat(pipeline.reason(Candidates.base(7))).contains("0 bytes");
            assertThat(pipeline.reason(Candidates.base(17))).contains("code 400", "executable");
            assertThat(pipeline.reason(Candidates.base(27))).contains("no result could be read");

            until(() -> server.names("").isEmpty());
            assertThat(server.names("done")).hasSize(2 * (numbers.length + 1));
            assertThat(pipeline.names("spool")).isEmpty();

            pipeline.stop();
            assertThat(pipeline.log())
                    .contains("is the profile of a document", "A document is given up")
                    .doesNotContain(sandbox.apiKey(), AtsServer.PASSWORD, "Müller", "Zoë", "Ōno")
                    .doesNotContain("candidate1@", "Exception:");
        }
    }

    @Test
    void theStreamingFormUploadsEachDocumentAsItIsRead() throws Exception {
        try (AtsServer server = new FtpAts(home);
                Pipeline pipeline = new Pipeline("streaming", temp, server, sandbox)) {
            server.offer("C-1.html", Candidates.document(1));
            server.offer("C-2.pdf", Candidates.bad("installer.pdf"));
            server.offer("C-3.html", Candidates.document(3));
            sandbox.faults().next(UPLOAD, Fault.status(503));

            pipeline.start();
            until(() -> server.names("").isEmpty());

            assertThat(server.names("done")).containsExactly("C-1.html", "C-3.html");
            assertThat(server.names("failed")).containsExactly("C-2.pdf");
            sandbox.awaitIdle(Duration.ofSeconds(30));
            assertThat(profile("C-1").at("/info/email").asText()).isEqualTo(Candidates.email(1));
            assertThat(profile("C-3").at("/info/email").asText()).isEqualTo(Candidates.email(3));
            assertThat(sandbox.profileCount(sandbox.sourceKey())).isEqualTo(2);
            pipeline.stop();
            assertThat(pipeline.log()).doesNotContain(sandbox.apiKey(), AtsServer.PASSWORD, "C-1.");
        }
    }

    @Test
    void aLocaleThatCannotWriteFileNamesIsSaidAtOnce() throws Exception {
        try (AtsServer server = new FtpAts(home);
                Pipeline pipeline = new Pipeline("java", temp, server, sandbox)) {
            pipeline.set("lc.all", "C").start();
            until(() -> !pipeline.isAlive());
            assertThat(pipeline.log()).contains("set LC_ALL=C.UTF-8");
        }
    }

    @Test
    void whatAServerRefusesIsLoggedWithoutNames() throws Exception {
        AtomicInteger cuts = new AtomicInteger();
        try (AtsServer server =
                        new FtpAts(
                                home,
                                command -> command.equals("RETR") && cuts.incrementAndGet() <= 2);
                Pipeline pipeline = new Pipeline("java", temp, server, sandbox)) {
            Candidates.offer(server, 1);
            pipeline.start();
            until(() -> pipeline.names("done").size() == 2);
            assertThat(pipeline.log())
                    .contains("A server or folder cannot be used just now")
                    .doesNotContain("Müller");
        }
    }

    @Test
    void aNewDocumentOfACandidateReplacesTheProfile() throws Exception {
        try (AtsServer server = new FtpAts(home);
                Pipeline pipeline = new Pipeline("java", temp, server, sandbox)) {
            Candidates.offer(server, 1);
            pipeline.start();
            until(() -> pipeline.names("done").size() == 2);
            String key = profile("C-1").path("key").asText();

            server.offer(Candidates.base(1) + ".html", Candidates.document(2));
            server.offer(Candidates.base(1) + ".xml", Candidates.sidecar(1));
            until(() -> pipeline.names("done").size() == 4);

            until(() -> profile("C-1").at("/info/email").asText().equals(Candidates.email(2)));
            assertThat(profile("C-1").path("key").asText()).isEqualTo(key);
            assertThat(sandbox.profileCount(sandbox.sourceKey())).isEqualTo(1);
        }
    }

    @Test
    void whatComesAgainIsNotSentAgainAlsoAfterARestart() throws Exception {
        try (AtsServer server = new FtpAts(home);
                Pipeline pipeline = new Pipeline("java", temp, server, sandbox)) {
            Candidates.offer(server, 1);
            pipeline.start();
            until(() -> pipeline.names("done").size() == 2);
            pipeline.stop();

            Candidates.offer(server, 1);
            pipeline.start();
            until(() -> server.names("").isEmpty() && pipeline.names("spool").isEmpty());

            assertThat(pipeline.names("done")).hasSize(2);
            assertThat(sandbox.journal().count(UPLOAD)).isEqualTo(1);
        }
    }

    @Test
    void theMemoryMayBeInPostgresql() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start();
                AtsServer server = new FtpAts(home);
                Pipeline pipeline = new Pipeline("java", temp, server, sandbox)) {
            pipeline.set("ats.database", database.getJdbcUrl("postgres", "postgres"))
                    .set("ats.database-user", "postgres");
            Candidates.offer(server, 1);
            pipeline.start();
            until(() -> pipeline.names("done").size() == 2);
            pipeline.stop();

            try (var connection = database.getPostgresDatabase().getConnection();
                    var rows =
                            connection
                                    .createStatement()
                                    .executeQuery(
                                            "SELECT messageId FROM CAMEL_MESSAGEPROCESSED WHERE"
                                                    + " processorName = 'ats'")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).matches("[0-9a-f]{64}");
            }
        }
    }

    @Test
    void halfAPairIsGivenUpWhenTheOtherHalfDoesNotCome() throws Exception {
        try (AtsServer server = new FtpAts(home);
                Pipeline pipeline = new Pipeline("java", temp, server, sandbox)) {
            pipeline.set("ats.patience", "PT1S");
            server.offer("alone.html", Candidates.document(1));
            server.offer("left.json", Candidates.sidecar(3));
            pipeline.start();

            until(() -> pipeline.names("dead-letter").size() == 4);
            assertThat(pipeline.reason("alone")).contains("came without its sidecar");
            assertThat(pipeline.reason("left")).contains("came without its document");
            assertThat(pipeline.names("dead-letter")).contains("left.json");
            assertThat(sandbox.profiles()).isEmpty();
        }
    }

    @Test
    void timeInWhichTheProgramDidNotRunIsNoWaiting() throws Exception {
        try (AtsServer server = new FtpAts(home);
                Pipeline pipeline = new Pipeline("java", temp, server, sandbox)) {
            // as an earlier run left it, an hour ago
            Path spool = Files.createDirectories(temp.resolve("ats").resolve("spool"));
            Path document = Files.write(spool.resolve("late.html"), Candidates.document(1));
            Files.setLastModifiedTime(
                    document, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
            server.offer("late.xml", Candidates.sidecar(1));
            pipeline.start();

            until(() -> pipeline.names("done").size() == 2);
            assertThat(profile("C-1")).isNotNull();
        }
    }

    @Test
    void aSidecarThatCannotBeUsedIsTheReason() throws Exception {
        try (AtsServer server = new FtpAts(home);
                Pipeline pipeline = new Pipeline("java", temp, server, sandbox)) {
            server.offer(
                    "latin.csv",
                    "candidate_id,name\nC-1,Müller\n".getBytes(StandardCharsets.ISO_8859_1));
            server.offer("latin.html", Candidates.document(1));
            offer(server, "broken", ".json", "{\"candidate_id\": \"C-1\", \"tags\": Zoë}");
            offer(server, "unnamed", ".xml", "<c><tags>a=b</tags></c>");
            offer(server, "tagless", ".csv", "candidate_id,tags\nC-1,spring\n");
            offer(
                    server,
                    "undated",
                    ".json",
                    "{\"candidate_id\": \"C-1\", \"job_reference\": \"J\"}");
            pipeline.start();

            until(() -> pipeline.names("dead-letter").size() == 5 * 3);
            assertThat(pipeline.reason("latin")).contains("not CSV in UTF-8");
            assertThat(pipeline.reason("broken")).contains("not valid JSON at line 1");
            assertThat(pipeline.reason("unnamed"))
                    .contains("candidate_id of the sidecar is missing");
            assertThat(pipeline.reason("tagless"))
                    .contains("tags of the sidecar must read name=value");
            assertThat(pipeline.reason("undated")).contains("applied_at of the sidecar is missing");
            assertThat(sandbox.journal().count(UPLOAD)).isZero();
        }
    }

    @Test
    void aMendedPairIsTakenAgainFromTheSpool() throws Exception {
        try (AtsServer server = new FtpAts(home);
                Pipeline pipeline = new Pipeline("java", temp, server, sandbox)) {
            sandbox.faults().next(UPLOAD, Fault.status(422));
            Candidates.offer(server, 1);
            pipeline.start();
            until(() -> pipeline.names("dead-letter").size() == 3);

            // back into the spool: the document alone, since its sidecar is found where it is
            Path ats = temp.resolve("ats");
            String document =
                    pipeline.names("dead-letter").stream()
                            .filter(name -> name.endsWith(".html"))
                            .findFirst()
                            .orElseThrow();
            Files.move(
                    ats.resolve("dead-letter").resolve(document),
                    ats.resolve("spool").resolve(document));

            until(() -> pipeline.names("done").size() == 2);
            assertThat(pipeline.names("done")).contains(document);
            assertThat(pipeline.names("dead-letter")).isEmpty();
            assertThat(profile("C-1")).isNotNull();
        }
    }

    @Test
    void aFileThatIsTooLargeStaysOnTheServerAsFailed() throws Exception {
        try (AtsServer server = new FtpAts(home);
                Pipeline pipeline = new Pipeline("java", temp, server, sandbox)) {
            pipeline.set("ats.max-size", "1000");
            server.offer("large.pdf", new byte[1001]);
            pipeline.start();

            until(() -> server.names("failed").size() == 2);
            assertThat(server.names("failed")).containsExactly("large.pdf", "large.pdf.reason.txt");
            assertThat(home.resolve("outbox/failed/large.pdf.reason.txt"))
                    .hasContent("the document has more than 1000 bytes");
            assertThat(pipeline.names("spool")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"java", "yaml", "spring"})
    void troubleThatPassesLosesNothing(String form) throws Exception {
        try (AtsServer server = new FtpAts(home);
                Pipeline pipeline = new Pipeline(form, temp, server, sandbox)) {
            pipeline.set("ats.redeliveries", "1");
            // a pause, then the component's three tries, twice, and a later poll
            sandbox.faults().next(UPLOAD, Fault.status(402));
            sandbox.faults().next(UPLOAD, Fault.status(401));
            sandbox.faults().times(6, UPLOAD, Fault.statusWithRetryAfter(503, "0"));
            Candidates.offer(server, 1);
            pipeline.start();

            until(() -> pipeline.names("done").size() == 2);
            assertThat(sandbox.journal().count(UPLOAD)).isEqualTo(9);
            assertThat(sandbox.profileCount(sandbox.sourceKey())).isEqualTo(1);
            pipeline.stop();
            assertThat(pipeline.log())
                    .contains("The upload pauses", "A document stays in the spool")
                    .doesNotContain("Müller");
        }
    }

    private void offer(AtsServer server, String base, String extension, String sidecar)
            throws Exception {
        server.offer(base + extension, sidecar.getBytes(StandardCharsets.UTF_8));
        server.offer(base + ".html", Candidates.document(1));
    }

    private static byte[] application(String reference) {
        return """
        {"candidate_id": "%s", "job_reference": "J-7", "applied_at": "2026-11-20T09:30:00+01:00"}
        """
                .formatted(reference)
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode profile(String reference) {
        return sandbox.findByReference(sandbox.sourceKey(), reference).orElseThrow();
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60)).until(condition);
    }
}
