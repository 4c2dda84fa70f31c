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
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program is killed again and again, while server and service fail now and then. In the end
 * each document is a profile once, or given up with a reason.
 *
 * <p>It is killed at a command of the FTP server or at a request to the sandbox, so between any two
 * steps of it: the moments are drawn from {@code -Dats.kill.seed}. {@code -Dats.kill.documents} and
 * {@code -Dats.kill.times} make it longer.
 */
class KillTest {

    private static final int DOCUMENTS = Integer.getInteger("ats.kill.documents", 40);
    private static final int KILLS = Integer.getInteger("ats.kill.times", 4);
    private static final long SEED = Long.getLong("ats.kill.seed", 4711);
    private static final String UPLOAD = "profile/parsing/file POST";

    @TempDir Path temp;

    private final Random random = new Random(SEED);
    private final AtomicInteger events = new AtomicInteger();
    private final AtomicReference<Moment> moment = new AtomicReference<>();

    /** When the program is killed next: with which event from the start on. */
    private record Moment(int event, CountDownLatch reached) {}

    private synchronized double draw() {
        return random.nextDouble();
    }

    private boolean happens(double probability) {
        Moment next = moment.get();
        if (events.incrementAndGet() == (next == null ? -1 : next.event())) {
            next.reached().countDown();
        }
        return draw() < probability;
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "spring"})
    void inTheEndEachDocumentIsAProfileOnceOrGivenUp(String form) throws Exception {
        Path home = Files.createDirectories(temp.resolve("server"));
        try (HrFlowSandbox sandbox =
                        HrFlowSandbox.builder()
                                .parsingDelay(Duration.ofMillis(50))
                                .parsingWorkers(8)
                                .start();
                AtsServer server = new FtpAts(home, command -> happens(0.005));
                Pipeline pipeline = new Pipeline(form, temp, server, sandbox)) {
            // on a busy machine, what comes late must not be taken for what never comes
            pipeline.set("ats.patience", "PT20S");
            fail(sandbox);
            for (int number = 0; number < DOCUMENTS; number++) {
                Candidates.offer(server, number);
            }

            for (int kill = 0; kill < KILLS; kill++) {
                // a start alone takes some ten commands; later ones have less and less to do
                Moment next =
                        new Moment(
                                10 + (int) (draw() * DOCUMENTS * 48 / KILLS),
                                new CountDownLatch(1));
                events.set(0);
                moment.set(next);
                pipeline.start();
                boolean reached = next.reached().await(60, TimeUnit.SECONDS);
                assertThat(pipeline.isAlive()).as("the program runs until it is killed").isTrue();
                pipeline.kill();
                assertThat(reached).as("kill %d at event %d", kill, next.event()).isTrue();
            }
            moment.set(null);
            pipeline.start();
            int bad = (int) IntStream.range(0, DOCUMENTS).filter(Candidates::isBad).count();
            await().atMost(Duration.ofMinutes(5))
                    .untilAsserted(
                            () -> {
                                assertThat(server.names("")).isEmpty();
                                assertThat(pipeline.names("spool")).isEmpty();
                            });
            pipeline.stop();
            sandbox.awaitIdle(Duration.ofSeconds(30));

            Map<String, Integer> profiles = new HashMap<>();
            for (JsonNode profile : sandbox.profiles()) {
                profiles.merge(profile.path("reference").asText(), 1, Integer::sum);
            }
            Map<String, Integer> expected = new HashMap<>();
            for (int number = 0; number < DOCUMENTS; number++) {
                if (Candidates.isBad(number)) {
                    assertThat(pipeline.reason(Candidates.base(number)))
                            .as("reason of document %d", number)
                            .isNotBlank();
                } else {
                    String reference = Candidates.reference(number);
                    expected.put(reference, 1);
                    String reason = pipeline.reason(Candidates.base(number));
                    JsonNode profile =
                            sandbox.findByReference(sandbox.sourceKey(), reference)
                                    .orElseThrow(
                                            () ->
                                                    new AssertionError(
                                                            reference
                                                                    + " has no profile; given up: "
                                                                    + reason));
                    assertThat(profile.at("/info/email").asText())
                            .isEqualTo(Candidates.email(number));
                    assertThat(profile.path("tags").toString()).contains("\"" + number + "\"");
                }
            }
            assertThat(profiles).isEqualTo(expected);
            assertThat(pipeline.names("done")).hasSize(2 * (DOCUMENTS - bad));
            assertThat(pipeline.names("dead-letter")).hasSize(3 * bad);
            assertThat(server.names("done")).hasSize(2 * DOCUMENTS);
            assertThat(pipeline.log()).doesNotContain("Müller", sandbox.apiKey());
        }
    }

    private void fail(HrFlowSandbox sandbox) {
        // counts every request, and lets one in fifty of each kind fail in one of these ways
        sandbox.faults().always(request -> happens(0.01), Fault.status(503));
        List.of(
                        Fault.resetAfterBody(),
                        Fault.resetWhileReadingBody(),
                        Fault.halfAnswer(),
                        Fault.status(500),
                        Fault.statusWithRetryAfter(429, "1"))
                .forEach(fault -> sandbox.faults().withProbability(0.02, UPLOAD, fault));
    }
}
