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
package ai.hrflow.camel;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.journal.RecordedFile;
import ai.hrflow.camel.sandbox.journal.RecordedRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.converter.stream.CachedOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies on their way in and out. */
class BodiesTest extends RouteTest {

    private static final byte[] CONTENT =
            ("Jane Doe\njane.doe@example.org\n" + "é€😀 ".repeat(5_000))
                    .getBytes(StandardCharsets.UTF_8);

    @TempDir Path directory;

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** A document as a body, of every kind that there is. */
    enum Kind {
        FILE,
        PATH,
        GENERIC_FILE,
        GENERIC_FILE_IN_MEMORY,
        BYTES,
        BYTE_BUFFER,
        TEXT,
        BYTE_STREAM,
        FILE_STREAM,
        ONE_WAY_STREAM,
        STREAM_CACHE_IN_MEMORY,
        STREAM_CACHE_ON_DISK;

        Object body(Exchange exchange, Path file) throws Exception {
            return switch (this) {
                case FILE -> file.toFile();
                case PATH -> file;
                case GENERIC_FILE -> {
                    GenericFile<java.io.File> generic = new GenericFile<>();
                    generic.setFile(file.toFile());
                    generic.setAbsoluteFilePath(file.toString());
                    generic.setFileName(file.getFileName().toString());
                    yield generic;
                }
                case GENERIC_FILE_IN_MEMORY -> {
                    GenericFile<Object> remote = new GenericFile<>();
                    remote.setFile(new Object());
                    remote.setBody(CONTENT);
                    remote.setFileName(file.getFileName().toString());
                    yield remote;
                }
                case BYTES -> CONTENT;
                case BYTE_BUFFER -> ByteBuffer.wrap(CONTENT).asReadOnlyBuffer();
                case TEXT -> new String(CONTENT, StandardCharsets.UTF_8);
                case BYTE_STREAM -> new ByteArrayInputStream(CONTENT);
                case FILE_STREAM -> new FileInputStream(file.toFile());
                case ONE_WAY_STREAM -> new FilterInputStream(new ByteArrayInputStream(CONTENT)) {};
                case STREAM_CACHE_IN_MEMORY -> cache(exchange, false);
                case STREAM_CACHE_ON_DISK -> cache(exchange, true);
            };
        }

        private static StreamCache cache(Exchange exchange, boolean onDisk) throws Exception {
            exchange.getContext().getStreamCachingStrategy().setSpoolEnabled(onDisk);
            exchange.getContext().getStreamCachingStrategy().setSpoolThreshold(onDisk ? 1_000 : -1);
            CachedOutputStream out = new CachedOutputStream(exchange, false);
            out.write(CONTENT);
            return out.newStreamCache();
        }

        boolean readableTwice() {
            return switch (this) {
                case BYTE_STREAM, FILE_STREAM, ONE_WAY_STREAM -> false;
                default -> true;
            };
        }
    }

    private Exchange upload(Kind kind, String options, Map<String, Object> headers)
            throws Exception {
        Path file = Files.write(directory.resolve("Jane Doe.txt"), CONTENT);
        return template.request(
                "hrflow:profile/parsing/file?syncParsing=true" + options,
                exchange -> {
                    exchange.getMessage().setBody(kind.body(exchange, file));
                    exchange.getMessage().setHeaders(new java.util.HashMap<>(headers));
                });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindOfDocumentArrivesUnchanged(Kind kind) throws Exception {
        Exchange exchange = upload(kind, "", Map.of(Exchange.FILE_NAME, "in/box/Jane Doe.txt"));

        assertThat(exchange.getException()).isNull();
        RecordedRequest request = sandbox.journal().last();
        assertThat(request.file().sha256()).isEqualTo(sha256(CONTENT));
        assertThat(request.file().size()).isEqualTo(CONTENT.length);
        assertThat(request.file().fileName()).isEqualTo("Jane Doe.txt");
        assertThat(request.file().contentType()).isEqualTo("text/plain");
        boolean lengthKnown = kind != Kind.ONE_WAY_STREAM;
        assertThat(request.header("content-length") != null)
                .as("length is sent when known")
                .isEqualTo(lengthKnown);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void redeliverySendsTheSameBytesOrSaysThatItCannot(Kind kind) throws Exception {
        Path file = Files.write(directory.resolve("Jane Doe.txt"), CONTENT);
        context.getComponent("hrflow", HrFlowComponent.class).getConfiguration().setMaxRetries(0);
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        errorHandler(
                                defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0));
                        from("direct:upload")
                                .noStreamCaching()
                                .to("hrflow:profile/parsing/file?syncParsing=true");
                    }
                });
        sandbox.faults().next(ai.hrflow.camel.sandbox.fault.Fault.status(503));

        Exchange exchange =
                template.request("direct:upload", e -> e.getMessage().setBody(kind.body(e, file)));

        List<RecordedRequest> requests = sandbox.journal().requests();
        if (kind.readableTwice()) {
            assertThat(exchange.getException()).isNull();
            assertThat(requests).hasSize(2);
            assertThat(requests)
                    .allSatisfy(r -> assertThat(r.file().sha256()).isEqualTo(sha256(CONTENT)));
        } else {
            assertThat(requests).as("the second attempt fails before sending").hasSize(1);
            assertThat(exchange.getException())
                    .hasMessage(
                            "hrflow:profile/parsing/file was given a stream that an earlier attempt"
                                + " has read already and that cannot be read again; switch stream"
                                + " caching on or give a file");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.pdf",
                "with space.pdf",
                "quote\".pdf",
                "single'quote.pdf",
                "semi;colon=equals.pdf",
                "line\r\nbreak.pdf",
                "percent%22.pdf",
                "Zoë Müller – Lebenslauf.pdf",
                "履歴書.pdf",
                "Резюме 🎓.pdf",
                "filename=\"x\"; name=\"y.pdf"
            })
    void anyFileNameArrivesAndNoneInjects(String name) {
        assertThat(
                        send(
                                        "hrflow:profile/parsing/file",
                                        CONTENT,
                                        Map.of("CamelHrFlowFileName", name))
                                .getException())
                .isNull();

        RecordedRequest request = sandbox.journal().last();
        assertThat(request.form()).containsOnlyKeys("source_key", "sync_parsing_indexing");
        assertThat(request.file().partName()).isEqualTo("file");
        assertThat(request.file().rawDisposition()).doesNotContain("\r", "\n");
        assertThat(request.file().size()).isEqualTo(CONTENT.length);
        // a percent sign is not escaped by browsers either: an escape in a name is read as one
        assertThat(request.file().fileName()).isEqualTo(name.replace("%22", "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\\\CVs\\\\jane.pdf, jane.pdf",
        "/in/jane.docx, jane.docx"
    })
    void pathsAreNotSent(String given, String sent) {
        send("hrflow:profile/parsing/file", CONTENT, Map.of(Exchange.FILE_NAME, given));
        assertThat(sandbox.journal().last().file().fileName()).isEqualTo(sent);
    }

    @Test
    void namesAndTypesByTheirOrder() {
        Map<String, Object> headers = new java.util.HashMap<>();
        headers.put(Exchange.FILE_NAME, "a/first.pdf");
        headers.put(Exchange.FILE_NAME_ONLY, "second.pdf");
        headers.put(Exchange.CONTENT_TYPE, "text/html");
        RecordedFile file = sent(headers);
        assertThat(file.fileName()).isEqualTo("second.pdf");
        assertThat(file.contentType()).isEqualTo("text/html");

        headers.put("CamelHrFlowFileName", "third.docx");
        headers.put(Exchange.FILE_CONTENT_TYPE, "application/rtf");
        file = sent(headers);
        assertThat(file.fileName()).isEqualTo("third.docx");
        assertThat(file.contentType()).isEqualTo("application/rtf");

        headers.put("CamelHrFlowProfileContentType", "application/pdf");
        assertThat(sent(headers).contentType()).isEqualTo("application/pdf");
        assertThat(sandbox.journal().last().form("profile_content_type"))
                .isEqualTo("application/pdf");

        assertThat(
                        sent(Map.of(
                                        Exchange.CONTENT_TYPE,
                                        "application/octet-stream",
                                        Exchange.FILE_NAME,
                                        "x.odt"))
                                .contentType())
                .isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(
                        sent(Map.of(
                                        Exchange.CONTENT_TYPE,
                                        "multipart/form-data; boundary=x",
                                        Exchange.FILE_NAME,
                                        "x.pdf"))
                                .contentType())
                .isEqualTo("application/pdf");
        assertThat(sent(Map.of(Exchange.CONTENT_TYPE, "application/pdf")).fileName())
                .isEqualTo("document.pdf");
        assertThat(sent(Map.of()).fileName()).isEqualTo("document");
    }

    private RecordedFile sent(Map<String, Object> headers) {
        return sent(CONTENT, headers);
    }

    private RecordedFile sent(Object body, Map<String, Object> headers) {
        assertThat(send("hrflow:profile/parsing/file", body, headers).getException()).isNull();
        return sandbox.journal().last().file();
    }

    @Test
    void filesOfAFolderAreUploadedWithNameTypeAndDate() throws Exception {
        Path file = Files.write(directory.resolve("Jane Doe.txt"), CONTENT);
        Files.setLastModifiedTime(
                file,
                java.nio.file.attribute.FileTime.from(
                        java.time.Instant.parse("2026-01-31T10:20:30Z")));
        NotifyBuilder done = new NotifyBuilder(context).whenDone(1).create();
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("file:" + directory + "?initialDelay=0&move=.done")
                                .to(
                                        "hrflow:profile/parsing/file?useFileDate=true&autoReference=fileName");
                    }
                });

        assertThat(done.matches(20, TimeUnit.SECONDS)).isTrue();
        RecordedRequest request = sandbox.journal().last();
        assertThat(request.form("created_at")).isEqualTo("2026-01-31T10:20:30+0000");
        assertThat(request.form("reference")).isEqualTo("Jane Doe.txt");
        assertThat(request.file().sha256()).isEqualTo(sha256(CONTENT));
        assertThat(request.file().contentType()).isEqualTo("text/plain");
    }

    @Test
    void anEmptyStreamIsRefused() throws Exception {
        // uploads of other tests of this class are still being parsed
        sandbox.awaitIdle(Duration.ofSeconds(10));
        int before = sandbox.profileCount(sandbox.sourceKey());
        Exchange exchange =
                send(
                        "hrflow:profile/parsing/file",
                        new FilterInputStream(InputStream.nullInputStream()) {});
        assertThat(exchange.getException()).hasMessageContaining("empty");
        assertThat(sandbox.profileCount(sandbox.sourceKey())).isEqualTo(before);
    }

    // ---- JSON
    @Test
    void textIsSentInTheCharsetOfItsType() {
        for (String charset : new String[] {"ISO-8859-1", "utf-8", "no-such-charset"}) {
            RecordedFile file =
                    sent("José", Map.of(Exchange.CONTENT_TYPE, "text/plain; charset=" + charset));
            assertThat(file.size()).as(charset).isEqualTo(charset.startsWith("ISO") ? 4 : 5);
        }
    }

    // ------------------------------------------------------------------------------------------------------

    private JsonNode indexed(String options, Object body, Map<String, Object> headers) {
        Exchange exchange = send("hrflow:profile/indexing" + options, body, headers);
        assertThat(exchange.getException()).isNull();
        return sandbox.journal().last().json();
    }

    @Test
    void profilesAreSentInTheNestedForm() {
        JsonNode sent = indexed("", SeedOperationsTest.profile("nested-1"), Map.of());
        assertThat(sent.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("source_key", "profile");
        assertThat(sent.at("/profile/reference").asText()).isEqualTo("nested-1");
    }

    @Test
    void profilesAreSentInTheFlatFormWhenAsked() {
        JsonNode sent = indexed("?flatBody=true", SeedOperationsTest.profile("flat-1"), Map.of());
        assertThat(sent.get("reference").asText()).isEqualTo("flat-1");
        assertThat(sent.get("source_key").asText()).isEqualTo(sandbox.sourceKey());
        assertThat(sent.has("profile")).isFalse();
    }

    @Test
    void aNestedBodyPassesAsItIsAndIsNotChanged() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode body =
                mapper.valueToTree(
                        Map.of("profile", SeedOperationsTest.profile("as-is-1"), "extra", 1));
        JsonNode before = body.deepCopy();

        JsonNode sent = indexed("?flatBody=true", body, Map.of());

        assertThat(sent.get("profile")).isEqualTo(before.get("profile"));
        assertThat(sent.get("extra").asInt()).isEqualTo(1);
        assertThat(sent.get("source_key").asText()).isEqualTo(sandbox.sourceKey());
        assertThat(body).isEqualTo(before);
    }

    @Test
    void theSourceOfABodyWinsOverTheComponentOnly() {
        Map<String, Object> body =
                Map.of(
                        "source_key",
                        sandbox.otherSourceKey(),
                        "profile",
                        SeedOperationsTest.profile("own-source"));
        assertThat(indexed("", body, Map.of()).get("source_key").asText())
                .isEqualTo(sandbox.otherSourceKey());
        assertThat(
                        indexed("?sourceKey=" + sandbox.sourceKey(), body, Map.of())
                                .get("source_key")
                                .asText())
                .isEqualTo(sandbox.sourceKey());
    }

    @Test
    void oneIdentityIsSentWhateverTheBodyCarries() {
        JsonNode stored =
                send("hrflow:profile/indexing", SeedOperationsTest.profile("identity-a"))
                        .getMessage()
                        .getBody(JsonNode.class);
        send("hrflow:profile/indexing", SeedOperationsTest.profile("identity-b"));
        Map<String, Object> header = Map.of("CamelHrFlowReference", "identity-b");

        JsonNode flat = indexed("?method=PUT&flatBody=true", stored, header);
        assertThat(flat.has("key")).isFalse();
        assertThat(flat.get("reference").asText()).isEqualTo("identity-b");

        JsonNode nested =
                indexed(
                        "?method=PUT",
                        Map.of("key", stored.get("key").asText(), "profile", stored),
                        header);
        assertThat(nested.has("key") || nested.get("profile").has("key")).isFalse();
        assertThat(nested.at("/profile/reference").asText()).isEqualTo("identity-b");
    }

    @Test
    void datesInABodyAreIso8601() {
        Map<String, Object> profile = new java.util.HashMap<>(SeedOperationsTest.profile("dated"));
        profile.put("created_at", new java.util.Date(0));
        assertThat(indexed("", profile, Map.of()).at("/profile/created_at").asText())
                .startsWith("1970-01-01T00:00:00");
    }

    @Test
    void aLeftoverHeaderDoesNotGetIntoTheProfile() {
        JsonNode sent =
                indexed(
                        "",
                        SeedOperationsTest.profile("own"),
                        Map.of(
                                "CamelHrFlowReference",
                                "leftover",
                                "CamelHrFlowTags",
                                "[{\"name\":\"leftover\"}]"));
        assertThat(sent.toString()).doesNotContain("leftover");
    }

    /** A POJO as a user would write it. */
    public record Pojo(
            String reference,
            String text,
            Map<String, Object> info,
            List<Object> experiences,
            List<Object> educations) {}

    @Test
    void everyKindOfJsonBody() throws Exception {
        String json = new ObjectMapper().writeValueAsString(SeedOperationsTest.profile("kind"));
        int i = 0;
        for (Object body :
                new Object[] {
                    json.replace("kind", "kind-1"),
                    json.replace("kind", "kind-2").getBytes(StandardCharsets.UTF_8),
                    new ByteArrayInputStream(
                            json.replace("kind", "kind-3").getBytes(StandardCharsets.UTF_8)),
                    new ObjectMapper().readTree(json.replace("kind", "kind-4")),
                    new Pojo("kind-5", "text", Map.of("full_name", "Jané Dœ"), List.of(), List.of())
                }) {
            assertThat(indexed("", body, Map.of()).at("/profile/reference").asText())
                    .isEqualTo("kind-" + ++i);
        }
    }

    @Test
    void aReplacedProfileIsNamedByItsKeyAtBothLevels() {
        JsonNode stored =
                send("hrflow:profile/indexing", SeedOperationsTest.profile("put-1"))
                        .getMessage()
                        .getBody(JsonNode.class);
        String key = stored.get("key").asText();

        JsonNode byOption =
                indexed("?method=PUT&key=" + key, SeedOperationsTest.profile("put-1"), Map.of());
        assertThat(byOption.get("key").asText()).isEqualTo(key);
        assertThat(byOption.at("/profile/key").asText()).isEqualTo(key);
        assertThat(byOption.at("/profile/reference").asText()).isEqualTo("put-1");

        JsonNode byBody = indexed("?method=PUT", stored, Map.of());
        assertThat(byBody.get("key").asText())
                .as("a profile that was read names itself")
                .isEqualTo(key);

        JsonNode byReference =
                indexed(
                        "?method=PUT&reference=put-1",
                        SeedOperationsTest.profile("put-1"),
                        Map.of());
        assertThat(byReference.has("key") || byReference.has("reference")).isFalse();
        assertThat(byReference.at("/profile/reference").asText()).isEqualTo("put-1");
    }

    // ---- out
    // -------------------------------------------------------------------------------------------------------

    @Test
    void answersInEveryForm() {
        assertThat(send("hrflow:auth", null).getMessage().getBody()).isInstanceOf(JsonNode.class);
        assertThat(send("hrflow:auth?responseBody=map", null).getMessage().getBody())
                .isInstanceOfSatisfying(
                        Map.class,
                        map -> assertThat(map.get("api_key_permission")).isEqualTo("all"));
        assertThat(send("hrflow:sources?responseBody=map", null).getMessage().getBody())
                .isInstanceOf(List.class);
        assertThat(send("hrflow:auth?responseBody=text", null).getMessage().getBody())
                .isInstanceOfSatisfying(
                        String.class, text -> assertThat(text).startsWith("{\"team_name\""));
        assertThat(
                        send("hrflow:auth?responseBody=envelope", null)
                                .getMessage()
                                .getBody(JsonNode.class)
                                .get("code")
                                .asInt())
                .isEqualTo(200);
        assertThat(send("hrflow:auth?responseBody=none", "untouched").getMessage().getBody())
                .isEqualTo("untouched");
    }

    @Test
    void aNodeConvertsToTextMapBytesAndStream() {
        Exchange exchange = send("hrflow:auth", null);
        assertThat(exchange.getMessage().getBody(String.class))
                .startsWith("{")
                .contains("\"team_name\"");
        assertThat(exchange.getMessage().getBody(Map.class))
                .containsEntry("api_key_permission", "all");
        assertThat(exchange.getMessage().getBody(byte[].class)).isNotEmpty();
        assertThat(exchange.getMessage().getBody(InputStream.class)).isNotNull();
    }

    @Test
    void otherHeadersPassAndNoHttpHeaderEnters() {
        Exchange exchange =
                send("hrflow:auth", null, Map.of("mine", "1", "CamelFileName", "x.pdf"));
        assertThat(exchange.getMessage().getHeaders())
                .containsOnlyKeys(
                        "mine",
                        "CamelFileName",
                        "CamelHrFlowResponseCode",
                        "CamelHrFlowResponseMessage");
    }

    @Test
    void whatAnEarlierCallLeftDoesNotSteerTheNextOneAfterAFailure() throws Exception {
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:two")
                                .to("hrflow:profile/parsing/file?syncParsing=true")
                                .setBody(constant(""))
                                .doTry()
                                .to("hrflow:profile/parsing/file?syncParsing=true")
                                .doCatch(IllegalArgumentException.class)
                                .end()
                                .to("hrflow:profile/indexing?method=GET");
                    }
                });
        Exchange exchange = template.request("direct:two", e -> e.getMessage().setBody("Jane Doe"));
        assertThat(exchange.getException())
                .hasMessageStartingWith(
                        "One of the parameters key, reference or email is required");
    }

    @Test
    void anArraySplits() throws Exception {
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:sources").to("hrflow:sources").split(body()).to("mock:source");
                    }
                });
        template.request("direct:sources", e -> {});
        assertThat(
                        context.getEndpoint(
                                        "mock:source",
                                        org.apache.camel.component.mock.MockEndpoint.class)
                                .getReceivedCounter())
                .isEqualTo(2);
    }
}
