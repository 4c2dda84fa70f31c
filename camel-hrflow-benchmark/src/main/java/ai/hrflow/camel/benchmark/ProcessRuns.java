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
package ai.hrflow.camel.benchmark;

import ai.hrflow.camel.benchmark.measure.ContenderProcess;
import ai.hrflow.camel.benchmark.measure.Measurement;
import ai.hrflow.camel.benchmark.measure.StartupProcess;
import ai.hrflow.camel.benchmark.process.JavaProcess;
import ai.hrflow.camel.benchmark.process.TalkingProcess;
import ai.hrflow.camel.benchmark.scenario.Scenario;
import ai.hrflow.camel.benchmark.server.ServerProcess;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Contenders in JVMs of their own, beside one server. */
final class ProcessRuns implements Runs {

    private static final int BLOCK = 1 << 20;

    /** For the start, the first exchanges, collections and the last exchanges. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final ObjectMapper mapper = new ObjectMapper();
    private final Path recordings;
    private final Path work;
    private final ServerProcess server;

    /**
     * Starts the server.
     *
     * @param recordings folder for flight recordings, {@code null} for none
     */
    ProcessRuns(Path recordings) throws IOException {
        this.recordings = recordings;
        this.work = Files.createTempDirectory("hrflow-benchmark");
        this.server = ServerProcess.start();
    }

    @Override
    public Entrant start(Scenario scenario, String contender) throws IOException {
        List<String> jvm = new ArrayList<>();
        jvm.add("-Xmx" + scenario.heapMegabytes() + "m");
        if (recordings != null) {
            Files.createDirectories(recordings);
            Path file = recordings.resolve(scenario.id() + "-" + contender + ".jfr");
            jvm.add("-XX:StartFlightRecording=settings=profile,filename=" + file);
        }
        return new ProcessEntrant(
                new TalkingProcess(
                        jvm,
                        ContenderProcess.class,
                        contender,
                        mapper.writeValueAsString(scenario),
                        Integer.toString(server.port()),
                        document(scenario).toString()));
    }

    private final class ProcessEntrant implements Entrant {

        private final TalkingProcess process;

        ProcessEntrant(TalkingProcess process) {
            this.process = process;
        }

        @Override
        public void warmUp(Duration atLeast) throws IOException, InterruptedException {
            process.ask(
                    ContenderProcess.WARM_UP + " " + atLeast.toMillis(),
                    atLeast.multipliedBy(ContenderProcess.LONGEST_WARM_UP).plus(MARGIN));
        }

        @Override
        public Measurement measure(Duration time) throws IOException, InterruptedException {
            return mapper.readValue(
                    process.ask(
                            ContenderProcess.MEASURE + " " + time.toMillis(), time.plus(MARGIN)),
                    Measurement.class);
        }

        @Override
        public void close() {
            process.close();
        }
    }

    /** A file of the size that the scenario wants, the same bytes each time. */
    private Path document(Scenario scenario) throws IOException {
        Path file = work.resolve(scenario.documentBytes() + ".pdf");
        if (Files.notExists(file)) {
            // a file that could not be written to its end must not be taken for a whole one
            Path part = work.resolve("part");
            Random random = new Random(scenario.documentBytes());
            byte[] block = new byte[BLOCK];
            try (OutputStream out = Files.newOutputStream(part)) {
                for (long left = scenario.documentBytes(); left > 0; left -= BLOCK) {
                    random.nextBytes(block);
                    out.write(block, 0, (int) Math.min(BLOCK, left));
                }
            }
            Files.move(part, file);
        }
        return file;
    }

    @Override
    public double startup() throws Exception {
        return startup("hrflow") - startup("direct");
    }

    private static double startup(String scheme) throws IOException, InterruptedException {
        return Double.parseDouble(
                JavaProcess.run(MARGIN, List.of("-Xmx256m"), StartupProcess.class, scheme));
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (Stream<Path> files = Files.list(work)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(work);
    }
}
