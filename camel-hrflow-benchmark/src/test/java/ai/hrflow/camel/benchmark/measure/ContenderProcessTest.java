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
package ai.hrflow.camel.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import ai.hrflow.camel.benchmark.process.JavaProcess;
import ai.hrflow.camel.benchmark.process.TalkingProcess;
import ai.hrflow.camel.benchmark.scenario.Scenario;
import ai.hrflow.camel.benchmark.scenario.Work;
import ai.hrflow.camel.benchmark.server.ServerProcess;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that fail end, and say so. */
class ContenderProcessTest {

    private static ServerProcess server;
    @TempDir private static Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = ServerProcess.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hrflow", "camel-http"})
    void aFailedExchangeEndsTheProcess(String contender) throws Exception {
        Path document = Files.write(folder.resolve("resume.pdf"), new byte[999]);
        Scenario scenario =
                new Scenario(
                        "test", "test", Work.UPLOAD_BYTES, 1_000, 0, 4, 64, List.of(contender));

        try (TalkingProcess process =
                new TalkingProcess(
                        List.of(),
                        ContenderProcess.class,
                        contender,
                        new ObjectMapper().writeValueAsString(scenario),
                        Integer.toString(server.port()),
                        document.toString())) {
            assertThatIOException()
                    .isThrownBy(() -> process.ask("measure 100000", Duration.ofSeconds(30)))
                    .withMessage("ContenderProcess ended with status 1");
        }
    }

    @Test
    void aProcessWritesItsFlightRecordingWhenItIsClosed() throws Exception {
        Path document = Files.write(folder.resolve("whole.pdf"), new byte[1_000]);
        Path recording = folder.resolve("whole.jfr");
        Scenario scenario =
                new Scenario("test", "test", Work.UPLOAD_BYTES, 1_000, 0, 4, 64, List.of("bare"));

        try (TalkingProcess process =
                new TalkingProcess(
                        List.of("-XX:StartFlightRecording=filename=" + recording),
                        ContenderProcess.class,
                        "bare",
                        new ObjectMapper().writeValueAsString(scenario),
                        Integer.toString(server.port()),
                        document.toString())) {
            process.ask("measure 10", Duration.ofSeconds(30));
        }
        assertThat(recording).isNotEmptyFile();
    }

    @Test
    void aProcessThatDoesNotAnswerIsEnded() throws Exception {
        try (TalkingProcess process = new TalkingProcess(List.of(), Endless.class)) {
            assertThatIOException()
                    .isThrownBy(() -> process.ask("measure 1", Duration.ofSeconds(1)))
                    .withMessage("Endless did not answer within PT1S");
        }
    }

    @Test
    void aProcessThatDoesNotEndIsEnded() {
        assertThatIOException()
                .isThrownBy(() -> JavaProcess.run(Duration.ofSeconds(1), List.of(), Endless.class))
                .withMessage("Endless did not end within PT1S");
    }

    /** Waits for what never comes. */
    public static final class Endless {

        private Endless() {}

        /**
         * @param arguments none
         */
        public static void main(String[] arguments) throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }
}
