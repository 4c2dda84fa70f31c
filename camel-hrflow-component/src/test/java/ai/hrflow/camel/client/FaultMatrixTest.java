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
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.Fault;
import ai.hrflow.camel.sandbox.journal.RecordedRequest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every fault that the sandbox knows, on real sockets, with every kind of body and every rule of
 * repetition. What is to happen stands in {@code fault-matrix.txt}, written from the manual and not
 * from the code; a cell that is missing there fails.
 */
class FaultMatrixTest {

    private static final int RETRIES = 2;
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final long FIRST_WAIT = TimeUnit.MILLISECONDS.toNanos(500);
    private static final String TABLE = "/ai/hrflow/camel/client/fault-matrix.txt";

    private final HrFlowSandbox sandbox =
            HrFlowSandbox.builder().parsingDelay(Duration.ofHours(1)).start();
    private final Fixture executors = new Fixture();
    private final AtomicInteger number = new AtomicInteger();

    @AfterEach
    void close() {
        executors.close();
        sandbox.close();
    }

    /** A clock on which waits are written down and over at once. */
    private final class HastyTime implements Time {

        /** The client looks at all its calls that often, which is no wait of any of them. */
        private static final long TICK = 500_000_000;

        final List<Long> waits = new CopyOnWriteArrayList<>();

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public long currentTimeMillis() {
            return System.currentTimeMillis();
        }

        @Override
        public Runnable schedule(Runnable task, long delayNanos) {
            if (delayNanos == TICK) {
                var pending = executors.scheduler.schedule(task, delayNanos, TimeUnit.NANOSECONDS);
                return () -> pending.cancel(false);
            }
            waits.add(delayNanos);
            executors.scheduler.execute(task);
            return () -> {};
        }
    }

    /** A kind of request; the names are the columns of the table. */
    private enum Call {
        READ(HrFlowRequest.Repeat.ALWAYS),
        JSON_ALWAYS(HrFlowRequest.Repeat.ALWAYS),
        JSON_LOOKUP(HrFlowRequest.Repeat.AFTER_LOOKUP),
        JSON_NEVER(HrFlowRequest.Repeat.NEVER),
        FILE_ALWAYS(HrFlowRequest.Repeat.ALWAYS),
        FILE_LOOKUP(HrFlowRequest.Repeat.AFTER_LOOKUP),
        FILE_NEVER(HrFlowRequest.Repeat.NEVER),
        STREAM_LOOKUP(HrFlowRequest.Repeat.AFTER_LOOKUP),
        STREAM_NEVER(HrFlowRequest.Repeat.NEVER);

        final HrFlowRequest.Repeat repeat;

        Call(HrFlowRequest.Repeat repeat) {
            this.repeat = repeat;
        }

        boolean isUpload() {
            return name().startsWith("FILE") || name().startsWith("STREAM");
        }

        String column() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The faults by the names of the rows. */
    private static Map<String, Fault> faults() {
        Map<String, Fault> faults = new LinkedHashMap<>();
        for (int status :
                new int[] {400, 401, 402, 404, 408, 413, 415, 422, 429, 500, 502, 503, 504}) {
            faults.put("status-" + status, Fault.status(status));
        }
        faults.put("wait-of-2-s", Fault.statusWithRetryAfter(429, "2"));
        faults.put("wait-of-an-hour", Fault.statusWithRetryAfter(429, "3600"));
        faults.put("senseless-wait", Fault.statusWithRetryAfter(503, "soon"));
        faults.put("negative-wait", Fault.statusWithRetryAfter(429, "-5"));
        faults.put("html-502", Fault.htmlError(502));
        faults.put("html-404", Fault.htmlError(404));
        faults.put("code-400-in-200", Fault.okWithErrorCode(400, "Invalid source"));
        faults.put("code-429-in-200", Fault.okWithErrorCode(429, "Too many requests"));
        faults.put("latency", Fault.latency(Duration.ofMillis(20)));
        faults.put("slow-read", Fault.slowRead(Duration.ofMillis(5)));
        faults.put("slow-answer", Fault.slowAnswer(Duration.ofMillis(5)));
        faults.put("stall", Fault.stall());
        faults.put("stalled-answer", Fault.stalledAnswer());
        faults.put("reset-before-body", Fault.resetBeforeBody());
        faults.put("reset-while-reading-body", Fault.resetWhileReadingBody());
        faults.put("reset-after-body", Fault.resetAfterBody());
        faults.put("reset-while-answering", Fault.resetWhileAnswering());
        faults.put("half-answer", Fault.halfAnswer());
        faults.put("broken-json", Fault.brokenJson());
        faults.put("wrong-content-type", Fault.wrongContentType());
        faults.put("empty-answer", Fault.emptyAnswer());
        faults.put("refused", null);
        return faults;
    }

    /** What one call is to come to, by row and column. */
    private static Map<String, Map<String, String>> table() throws IOException {
        try (InputStream in = FaultMatrixTest.class.getResourceAsStream(TABLE)) {
            List<String[]> rows =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .map(line -> line.trim().split("\\s*\\|\\s*"))
                            .toList();
            String[] columns = rows.get(0);
            Map<String, Map<String, String>> table = new LinkedHashMap<>();
            for (String[] row : rows.subList(1, rows.size())) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 1; i < row.length; i++) {
                    cells.put(columns[i], row[i]);
                }
                table.put(row[0], cells);
            }
            return table;
        }
    }

    @TestFactory
    Stream<DynamicNode> everyAttemptMeetsTheFault() throws Exception {
        Map<String, Map<String, String>> expected = table();
        return matrix(
                (row, call) -> true,
                (row, fault, call) ->
                        assertThat(run(call, fault, Integer.MAX_VALUE))
                                .isEqualTo(cell(expected, row, call)));
    }

    @TestFactory
    Stream<DynamicNode> whatIsSentAgainIsTheSameToTheLastByte() throws Exception {
        Map<String, Map<String, String>> expected = table();
        return matrix(
                (row, call) -> !row.equals("refused") && cell(expected, row, call).startsWith("3"),
                (row, fault, call) -> assertThat(run(call, fault, 1)).endsWith(" good"));
    }

    /** What is only looked up afterwards comes to the same, however good the server is by then. */
    @TestFactory
    Stream<DynamicNode> whatIsLookedUpIsNotSentAgain() throws Exception {
        Map<String, Map<String, String>> expected = table();
        return matrix(
                (row, call) -> cell(expected, row, call).startsWith("1+1"),
                (row, fault, call) ->
                        assertThat(run(call, fault, 1)).isEqualTo(cell(expected, row, call)));
    }

    private static String cell(Map<String, Map<String, String>> table, String row, Call call) {
        return table.getOrDefault(row, Map.of()).getOrDefault(call.column(), "");
    }

    @Test
    void noCellIsOfAnotherKind() throws Exception {
        assertThat(table().values().stream().flatMap(row -> row.values().stream()))
                .allMatch(cell -> cell.matches("(1|1\\+1|3|3\\+2) .+"));
    }

    @Test
    void noFaultOfTheSandboxIsLeftOut() {
        List<Fault> faults = faults().values().stream().filter(Objects::nonNull).toList();
        assertThat(faults.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Fault.class.getPermittedSubclasses());
        assertThat(faults.stream().filter(Fault.Reset.class::isInstance))
                .hasSize(Fault.Reset.Moment.values().length)
                .doesNotHaveDuplicates();
        assertThat(faults.stream().filter(Fault.Damage.class::isInstance))
                .hasSize(Fault.Damage.Kind.values().length)
                .doesNotHaveDuplicates();
    }

    private interface Trial {
        void run(String row, Fault fault, Call call) throws Exception;
    }

    /**
     * @param which the cells, by row and column, that there is a test for
     */
    private Stream<DynamicNode> matrix(BiPredicate<String, Call> which, Trial trial) {
        return faults().entrySet().stream()
                .map(
                        fault ->
                                DynamicContainer.dynamicContainer(
                                        fault.getKey(),
                                        cells(fault.getKey(), fault.getValue(), which, trial)));
    }

    private static Stream<DynamicTest> cells(
            String row, Fault fault, BiPredicate<String, Call> which, Trial trial) {
        return Stream.of(Call.values())
                .filter(call -> which.test(row, call))
                .map(
                        call ->
                                DynamicTest.dynamicTest(
                                        call.column(), () -> trial.run(row, fault, call)));
    }

    /**
     * Makes one call.
     *
     * @param fault what happens; {@code null} for no server at all
     * @param times how many requests of the call meet it, look-ups not counted
     * @return requests, look-ups where there were any, and the outcome
     */
    private String run(Call call, Fault fault, int times) throws Exception {
        int mine = number.incrementAndGet();
        if (call == Call.READ) {
            store(mine);
        }
        // a client of its own, so that no cell draws on the retry budget of another
        HastyTime time = new HastyTime();
        try (HrFlowClients clients =
                new HrFlowClients(() -> executors.completion, () -> executors.worker, time)) {
            HrFlowClient client = clients.acquire(settings(fault));
            AtomicInteger requests = new AtomicInteger();
            AtomicInteger lookups = new AtomicInteger();
            if (fault == null) {
                sandbox.refuseConnections();
            } else {
                sandbox.faults()
                        .always(
                                target -> {
                                    if (call != Call.READ && target.method().equals("GET")) {
                                        lookups.incrementAndGet();
                                        return false;
                                    }
                                    return requests.incrementAndGet() <= times;
                                },
                                fault);
            }
            Fixture.Bytes document = document(call, mine);
            String outcome;
            try {
                outcome = outcome(client.send(request(call, mine, document), Admission.WAIT));
            } finally {
                sandbox.faults().clear();
                sandbox.acceptConnections();
            }
            promptly()
                    .untilAsserted(
                            () -> {
                                assertThat(Fixture.pending(clients)).as("calls left").isZero();
                                assertThat(document.closed)
                                        .as("documents closed")
                                        .hasValue(document.opened.get());
                            });
            int sent = (int) clients.statistics().get(0).attempts();
            if (fault == null) {
                checkWaits(fault, time.waits, sent - 1);
                return sent + " " + outcome;
            }
            // a look-up comes after the wait, and what it leads to follows at once
            checkWaits(fault, time.waits, Math.max(requests.get() - 1, lookups.get()));
            assertThat(requests.get() + lookups.get()).as("what arrived").isEqualTo(sent);
            if (outcome.equals("good") || outcome.equals("found")) {
                promptly().untilAsserted(() -> checkWhatArrived(call, mine, document));
            }
            return requests + (lookups.get() == 0 ? "" : "+" + lookups) + " " + outcome;
        }
    }

    private ClientSettings settings(Fault fault) {
        Fixture.Settings settings = new Fixture.Settings(URI.create(sandbox.baseUrl()));
        settings.key = sandbox.apiKey();
        settings.email = sandbox.userEmail();
        settings.retries = RETRIES;
        settings.responseTimeout =
                Fault.stall().equals(fault) || Fault.stalledAnswer().equals(fault)
                        ? SHORT
                        : PATIENCE;
        return settings.build();
    }

    /** By a client that is gone afterwards: a connection kept by it could meet a server that is. */
    private void store(int mine) throws Exception {
        HrFlowRequest create = request(Call.JSON_NEVER, mine, null);
        try (HrFlowClients clients =
                new HrFlowClients(
                        () -> executors.completion, () -> executors.worker, new HastyTime())) {
            HrFlowClient client = clients.acquire(settings(null));
            assertThat(Fixture.get(client.send(create, Admission.WAIT)).isGood()).isTrue();
        }
    }

    private static Fixture.Bytes document(Call call, int mine) {
        StringBuilder text = new StringBuilder("Zoë Doe, welder\n");
        for (int i = 0; i < 2_000; i++) {
            text.append("pipe ").append(mine).append(" of plant ").append(i).append('\n');
        }
        Fixture.Bytes document =
                new Fixture.Bytes(text.toString().getBytes(StandardCharsets.UTF_8))
                        .named("Zoë.txt");
        document.type = "text/plain";
        return call.name().startsWith("STREAM") ? document.once() : document;
    }

    private HrFlowRequest request(Call call, int mine, Document document) {
        HrFlowRequest.Field source = Fixture.field("source_key", sandbox.sourceKey());
        HrFlowRequest.Field reference = Fixture.field("reference", "r-" + mine);
        HrFlowRequest read = Fixture.read(source, reference);
        return switch (call) {
            case READ -> read;
            case JSON_ALWAYS -> post(call, "profiles/searching", json(call, mine), null);
            case FILE_ALWAYS -> post(call, "text/ocr", Fixture.form(document), null);
            case JSON_LOOKUP, JSON_NEVER -> post(call, "profile/indexing", json(call, mine), read);
            default ->
                    post(
                            call,
                            "profile/parsing/file",
                            Fixture.form(document, source, reference),
                            read);
        };
    }

    private static HrFlowRequest post(
            Call call, String path, RequestBody body, HrFlowRequest read) {
        return new HrFlowRequest(
                path,
                "POST",
                path,
                List.of(),
                body,
                call.repeat,
                call.repeat == HrFlowRequest.Repeat.AFTER_LOOKUP ? read : null);
    }

    private RequestBody json(Call call, int mine) {
        return new RequestBody.Json(text(call, mine).getBytes(StandardCharsets.UTF_8));
    }

    private String text(Call call, int mine) {
        if (call == Call.JSON_ALWAYS) {
            return "{\"source_keys\":[\"%s\"],\"query\":\"Zoë\",\"limit\":%d}"
                    .formatted(sandbox.sourceKey(), 1 + mine % 10);
        }
        return """
        {"source_key": "%s", "profile": {"reference": "r-%d", "text": "Zoë Doe, welder",
        "info": {"full_name": "Zoë Doe", "email": "zoe@example.org"},
        "experiences": [], "educations": []}}\
        """
                .formatted(sandbox.sourceKey(), mine);
    }

    /** Hundreds of cells cannot each wait for a tenth of a second before they look. */
    private static ConditionFactory promptly() {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(PATIENCE);
    }

    /** What the caller sees, once and no more. */
    private static String outcome(CompletableFuture<HrFlowResponse> future) throws Exception {
        AtomicInteger completions = new AtomicInteger();
        CompletableFuture<?> seen =
                future.whenComplete((response, failure) -> completions.incrementAndGet());
        String outcome;
        try {
            HrFlowResponse response = Fixture.get(future);
            outcome =
                    response.foundByLookup()
                            ? "found"
                            : response.isGood() ? "good" : "code " + response.code();
        } catch (ExecutionException e) {
            outcome =
                    ((HrFlowTransportException) e.getCause()).isOutcomeUnknown()
                            ? "unknown"
                            : "unsent";
        }
        promptly().until(seen::isDone);
        assertThat(completions).as("completions").hasValue(1);
        return outcome;
    }

    private static void checkWaits(Fault fault, List<Long> waits, int expected) {
        assertThat(waits).as("waits before further attempts").hasSize(expected);
        for (int i = 0; i < waits.size(); i++) {
            boolean told = fault instanceof Fault.Answer answer && "2".equals(answer.retryAfter());
            if (told) {
                assertThat(waits.get(i)).isEqualTo(TimeUnit.SECONDS.toNanos(2));
            } else {
                assertThat(waits.get(i)).isBetween(0L, FIRST_WAIT << i);
            }
        }
    }

    private void checkWhatArrived(Call call, int mine, Fixture.Bytes document) throws Exception {
        RecordedRequest last =
                sandbox.journal().requests().stream()
                        .filter(one -> call == Call.READ || !one.method().equals("GET"))
                        .reduce((first, second) -> second)
                        .orElseThrow();
        if (call.isUpload()) {
            String sha256 =
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256").digest(document.content));
            assertThat(last.file().sha256()).isEqualTo(sha256);
            assertThat(last.file().fileName()).isEqualTo(document.fileName());
            if (call != Call.FILE_ALWAYS) {
                assertThat(last.form("reference")).isEqualTo("r-" + mine);
            }
        } else if (call != Call.READ) {
            assertThat(last.json()).isEqualTo(new ObjectMapper().readTree(text(call, mine)));
        }
    }
}
