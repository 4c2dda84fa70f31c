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
package ai.hrflow.camel.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.hrflow.camel.sandbox.Client;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.Wire.End;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each kind of fault as bytes on a connection: what a client sees of an upload, how the connection
 * ends, and whether the upload took effect. The kinds come from the types themselves, so a new one
 * without a case here fails.
 */
class FaultsOnTheWireTest {

    private static final String BOUNDARY = "b";
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Makes the upload and looks at what comes back. */
    private interface Course {
        void run(Wire wire, String head, String body) throws IOException;
    }

    /**
     * A kind of fault at work.
     *
     * @param fault an example
     * @param takesEffect whether the profile is stored all the same
     * @param course what a client does and sees
     */
    private record Case(Fault fault, boolean takesEffect, Course course) {}

    private static final Map<String, Case> CASES = new LinkedHashMap<>();

    static {
        CASES.put("Answer", refused(Fault.statusWithRetryAfter(429, "7"), injected()));
        CASES.put("Latency", stored(Fault.latency(PAUSE), slow(PAUSE)));
        CASES.put("Stall", refused(Fault.stall(), FaultsOnTheWireTest::stalls));
        CASES.put(
                "Reset BEFORE_BODY",
                refused(Fault.resetBeforeBody(), FaultsOnTheWireTest::isResetBeforeTheBody));
        CASES.put(
                "Reset WHILE_READING_BODY",
                refused(Fault.resetWhileReadingBody(), FaultsOnTheWireTest::isResetInTheBody));
        CASES.put(
                "Reset AFTER_BODY",
                stored(Fault.resetAfterBody(), FaultsOnTheWireTest::isResetAfterTheBody));
        CASES.put("Reset WHILE_ANSWERING", stored(Fault.resetWhileAnswering(), half(End.RESET)));
        CASES.put("Damage BROKEN_JSON", stored(Fault.brokenJson(), FaultsOnTheWireTest::isBroken));
        CASES.put(
                "Damage WRONG_CONTENT_TYPE",
                stored(Fault.wrongContentType(), FaultsOnTheWireTest::isCalledHtml));
        CASES.put("Damage HALF_ANSWER", stored(Fault.halfAnswer(), half(End.CLOSED)));
        CASES.put("Damage STALLED_ANSWER", stored(Fault.stalledAnswer(), half(End.SILENCE)));
        CASES.put("Damage EMPTY", stored(Fault.emptyAnswer(), FaultsOnTheWireTest::isEmpty));
        // at least two pieces of 64 KiB are read, and at least two of 1 KiB written
        CASES.put("SlowRead", stored(Fault.slowRead(PAUSE), slow(PAUSE)));
        CASES.put("SlowAnswer", stored(Fault.slowAnswer(PAUSE), slow(PAUSE)));
    }

    private static HrFlowSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = HrFlowSandbox.builder().preloadParser(true).start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfFaultIsSeenOnTheWire() {
        return kinds().stream()
                .map(kind -> DynamicTest.dynamicTest(kind, () -> check(kind, CASES.get(kind))));
    }

    /** The fault types, each with the constants by which its examples differ. */
    private static List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        for (Class<?> type : Fault.class.getPermittedSubclasses()) {
            List<? extends Enum<?>> constants =
                    Arrays.stream(type.getRecordComponents())
                            .filter(part -> part.getType().isEnum())
                            .flatMap(part -> Arrays.stream(part.getType().getEnumConstants()))
                            .map(constant -> (Enum<?>) constant)
                            .toList();
            if (constants.isEmpty()) {
                kinds.add(type.getSimpleName());
            }
            constants.forEach(c -> kinds.add(type.getSimpleName() + ' ' + c.name()));
        }
        return kinds;
    }

    private static void check(String kind, Case example) throws IOException {
        assertThat(example).as("case for %s", kind).isNotNull();
        String body = part("source_key", sandbox.sourceKey()) + part("reference", kind);
        body += part("sync_parsing", "1") + file() + "--" + BOUNDARY + "--\r\n";
        String head =
                "POST /v1/profile/parsing/file HTTP/1.1\r\nHost: localhost\r\nConnection: close"
                        + "\r\nX-API-KEY: "
                        + sandbox.apiKey()
                        + "\r\nX-USER-EMAIL: "
                        + sandbox.userEmail()
                        + "\r\nContent-Type: multipart/form-data; boundary="
                        + BOUNDARY
                        + "\r\nContent-Length: "
                        + body.length()
                        + "\r\n\r\n";
        sandbox.faults().next(example.fault());
        try (Wire wire = new Wire(sandbox.port())) {
            example.course().run(wire, head, body);
        }
        sandbox.awaitIdle(Duration.ofMinutes(1));
        assertThat(sandbox.findByReference(sandbox.sourceKey(), kind).isPresent())
                .as("takes effect")
                .isEqualTo(example.takesEffect());
        assertThat(sandbox.faults().waiting()).isEmpty();
    }

    private static String part(String name, String value) {
        return "--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"\r\n\r\n"
                + value
                + "\r\n";
    }

    /** A document of 100 KB, whose answer has more than 1 KiB. */
    private static String file() {
        return "--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cv.txt\"\r\n\r\n"
                + "Jane Doe\njane@example.org\n"
                + "Welder at Acme since 2019\n".repeat(40)
                + " ".repeat(100_000)
                + "\r\n";
    }

    private static Case stored(Fault fault, Course course) {
        return new Case(fault, true, course);
    }

    private static Case refused(Fault fault, Course course) {
        return new Case(fault, false, course);
    }

    private static Course injected() {
        return (wire, head, body) -> {
            wire.write(head + body);
            String answer = wire.head();
            assertThat(answer)
                    .startsWith("HTTP/1.1 429 ")
                    .containsIgnoringCase("\r\nRetry-After: 7\r\n");
            assertThat(json(wire.body(Wire.length(answer))).path("code").asInt()).isEqualTo(429);
            assertThat(wire.end()).isEqualTo(End.CLOSED);
        };
    }

    /** A good answer that takes its time. */
    private static Course slow(Duration least) {
        return (wire, head, body) -> {
            long start = System.nanoTime();
            wire.write(head + body);
            String answer = wire.head();
            assertThat(answer).startsWith("HTTP/1.1 201 ");
            JsonNode json = json(wire.body(Wire.length(answer)));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(least);
            assertThat(json.path("code").asInt()).isEqualTo(201);
            assertThat(wire.end()).isEqualTo(End.CLOSED);
        };
    }

    private static void stalls(Wire wire, String head, String body) throws IOException {
        wire.write(head + body);
        assertThat(wire.endSoon()).isEqualTo(End.SILENCE);
        assertThat(new Client(sandbox).get("auth").status()).as("others go on").isEqualTo(200);
        assertThat(wire.endSoon()).isEqualTo(End.SILENCE);
    }

    private static void isResetBeforeTheBody(Wire wire, String head, String body)
            throws IOException {
        wire.write(head);
        assertThat(wire.end()).isEqualTo(End.RESET);
    }

    private static void isResetInTheBody(Wire wire, String head, String body) throws IOException {
        wire.write(head);
        assertThat(wire.endSoon()).as("not before the body").isEqualTo(End.SILENCE);
        wire.write(body.substring(0, 10));
        assertThat(wire.end()).isEqualTo(End.RESET);
    }

    private static void isResetAfterTheBody(Wire wire, String head, String body)
            throws IOException {
        wire.write(head + body.substring(0, body.length() - 1));
        assertThat(wire.endSoon()).as("not before the last byte").isEqualTo(End.SILENCE);
        wire.write(body.substring(body.length() - 1));
        assertThat(wire.end()).isEqualTo(End.RESET);
    }

    /** Half of a good answer, and then? */
    private static Course half(End end) {
        return (wire, head, body) -> {
            wire.write(head + body);
            String answer = wire.head();
            assertThat(answer).startsWith("HTTP/1.1 201 ");
            assertThat(wire.body(Wire.length(answer) / 2)).startsWith("{\"code\":201,");
            assertThat(end == End.SILENCE ? wire.endSoon() : wire.end()).isEqualTo(end);
        };
    }

    private static void isBroken(Wire wire, String head, String body) throws IOException {
        wire.write(head + body);
        String answer = wire.head();
        assertThat(answer).startsWith("HTTP/1.1 201 ").contains("application/json");
        String broken = wire.body(Wire.length(answer));
        assertThat(broken).startsWith("{\"code\":201,");
        assertThatThrownBy(() -> json(broken)).isInstanceOf(JsonProcessingException.class);
        assertThat(wire.end()).isEqualTo(End.CLOSED);
    }

    private static void isCalledHtml(Wire wire, String head, String body) throws IOException {
        wire.write(head + body);
        String answer = wire.head();
        assertThat(answer).containsIgnoringCase("\r\nContent-Type: text/html\r\n");
        assertThat(json(wire.body(Wire.length(answer))).path("code").asInt()).isEqualTo(201);
        assertThat(wire.end()).isEqualTo(End.CLOSED);
    }

    private static void isEmpty(Wire wire, String head, String body) throws IOException {
        wire.write(head + body);
        String answer = wire.head();
        assertThat(answer).startsWith("HTTP/1.1 200 ").doesNotContainIgnoringCase("content-type");
        assertThat(Wire.length(answer)).isZero();
        assertThat(wire.end()).isEqualTo(End.CLOSED);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return Client.JSON.readTree(text);
    }

    @Test
    void pagesOfGatewaysAndErrorsInGoodAnswersAreFaultsOfOneKind() throws IOException {
        sandbox.faults().next("auth GET", Fault.htmlError(502));
        sandbox.faults().next("auth GET", Fault.okWithErrorCode(402, "Quota"));
        for (String status : List.of("502", "200")) {
            try (Wire wire = new Wire(sandbox.port())) {
                wire.write("GET /v1/auth HTTP/1.1\r\nHost: localhost\r\n\r\n");
                String answer = wire.head();
                assertThat(answer).startsWith("HTTP/1.1 " + status);
                String body = wire.body(Wire.length(answer));
                assertThat(body).startsWith(status.equals("502") ? "<html>" : "{\"code\":402,");
                assertThat(wire.endSoon()).as("the connection is kept").isEqualTo(End.SILENCE);
            }
        }
    }

    @Test
    void refusedConnectionsAreRefusedAndOpenOnesClosed() throws IOException {
        try (HrFlowSandbox own = HrFlowSandbox.start();
                Wire open = new Wire(own.port())) {
            open.write("GET /v1/auth HTTP/1.1\r\nHost: localhost\r\n\r\n");
            open.body(Wire.length(open.head()));
            own.refuseConnections();
            assertThat(open.end()).isIn(End.CLOSED, End.RESET);
            assertThatThrownBy(() -> new Wire(own.port())).isInstanceOf(ConnectException.class);
            own.acceptConnections();
            new Wire(own.port()).close();
        }
    }
}
