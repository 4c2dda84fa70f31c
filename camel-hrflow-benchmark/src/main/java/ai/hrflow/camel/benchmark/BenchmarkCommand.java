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
import ai.hrflow.camel.benchmark.report.PerformancePage;
import ai.hrflow.camel.benchmark.report.Results;
import ai.hrflow.camel.benchmark.scenario.Scenario;
import ai.hrflow.camel.benchmark.scenario.Scenarios;
import ai.hrflow.camel.benchmark.server.ServerProcess;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the component beside other ways of doing the same, each in a fresh JVM, taking turns,
 * and writes medians and ratios.
 */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        description = "Measures the component beside other ways of sending the same requests.")
public final class BenchmarkCommand implements Callable<Integer> {

    private static final String STARTUP = "startup";
    private static final int BLOCK = 1 << 20;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "Runs of each contender (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "PT20S",
            description = "Time before measuring (${DEFAULT-VALUE}).")
    private Duration warmUp;

    @Option(
            names = "--measure",
            defaultValue = "PT8S",
            description = "Time measured in each run (${DEFAULT-VALUE}).")
    private Duration measured;

    @Option(
            names = "--scenario",
            split = ",",
            description = "Only these scenarios; startup is one, too.")
    private List<String> scenarios = List.of();

    @Option(names = "--contender", split = ",", description = "Only these contenders.")
    private List<String> contenders = List.of();

    @Option(
            names = "--scaled-down",
            description = "Small documents, few in flight: says only that the benchmark works.")
    private boolean scaledDown;

    @Option(
            names = "--output",
            description =
                    "Folder with performance.md to write to; else the figures are only shown.")
    private Path output;

    @Option(names = "--recordings", description = "Folder for a flight recording of each run.")
    private Path recordings;

    private final ObjectMapper mapper = new ObjectMapper();
    private Path work;

    /**
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchmarkCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        work = Files.createTempDirectory("hrflow-benchmark");
        Results results = new Results();
        List<Double> startups = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start()) {
            for (int round = 1; round <= rounds; round++) {
                for (Scenario scenario : chosen()) {
                    run(scenario, round, server.port(), results);
                }
                if (scenarios.isEmpty() || scenarios.contains(STARTUP)) {
                    startups.add(startup());
                    show(round, STARTUP, "hrflow", "%.0f ms more", startups.get(round - 1));
                }
            }
        } finally {
            deleteWork();
        }
        if (output != null) {
            OptionalDouble startup =
                    Results.median(startups.stream().mapToDouble(one -> one).toArray());
            new PerformancePage(output).write(results, startup, conditions());
        }
        return 0;
    }

    private List<Scenario> chosen() {
        Stream<Scenario> chosen =
                scenarios.isEmpty()
                        ? Scenarios.all().stream()
                        : scenarios.stream()
                                .filter(name -> !name.equals(STARTUP))
                                .map(Scenarios::named);
        return chosen.map(one -> scaledDown ? one.scaledDown() : one).toList();
    }

    private void run(Scenario scenario, int round, int port, Results results) throws Exception {
        Path document = document(scenario);
        List<String> turn = new ArrayList<>(scenario.contenders());
        if (!contenders.isEmpty()) {
            turn.retainAll(contenders);
        }
        // whoever comes first in one round comes later in the next
        Collections.rotate(turn, round - 1);
        for (String contender : turn) {
            Measurement one = measure(scenario, contender, round, port, document);
            results.add(scenario.id(), contender, one);
            show(
                    round,
                    scenario.id(),
                    contender,
                    "%,9.0f/s %8.1f µs %8.1f KiB %5d threads %7.1f MiB live",
                    one.perSecond(),
                    one.cpuMicros(),
                    one.allocatedBytes() / 1024,
                    one.threads(),
                    one.liveHeapBytes() / 1048576.0);
        }
    }

    private Measurement measure(
            Scenario scenario, String contender, int round, int port, Path document)
            throws IOException, InterruptedException {
        List<String> jvm = new ArrayList<>();
        jvm.add("-Xmx" + scenario.heapMegabytes() + "m");
        if (recordings != null) {
            Files.createDirectories(recordings);
            Path file = recordings.resolve(scenario.id() + "-" + contender + "-" + round + ".jfr");
            jvm.add("-XX:StartFlightRecording=settings=profile,filename=" + file);
        }
        return mapper.readValue(
                JavaProcess.run(
                        jvm,
                        ContenderProcess.class,
                        contender,
                        mapper.writeValueAsString(scenario),
                        Integer.toString(port),
                        document.toString(),
                        Long.toString(warmUp.toMillis()),
                        Long.toString(measured.toMillis())),
                Measurement.class);
    }

    /** Milliseconds that the start with hrflow endpoints takes more. */
    private static double startup() throws IOException, InterruptedException {
        return startup("hrflow") - startup("direct");
    }

    private static double startup(String scheme) throws IOException, InterruptedException {
        return Double.parseDouble(
                JavaProcess.run(List.of("-Xmx256m"), StartupProcess.class, scheme));
    }

    /** A file of the size that the scenario wants, the same bytes each time. */
    private Path document(Scenario scenario) throws IOException {
        Path file = work.resolve(scenario.documentBytes() + ".pdf");
        if (Files.notExists(file)) {
            Random random = new Random(scenario.documentBytes());
            byte[] block = new byte[BLOCK];
            try (OutputStream out = Files.newOutputStream(file)) {
                for (long left = scenario.documentBytes(); left > 0; left -= BLOCK) {
                    random.nextBytes(block);
                    out.write(block, 0, (int) Math.min(BLOCK, left));
                }
            }
        }
        return file;
    }

    private String conditions() {
        return String.format(
                Locale.ROOT,
                "%s of %d round%s, JDK %s, %d processors (%s), which the server shared.",
                rounds > 1 ? "Medians" : "Figures",
                rounds,
                rounds > 1 ? "s" : "",
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    private static void show(
            int round, String scenario, String contender, String format, Object... figures) {
        System.out.printf("%d %-20s %-18s ", round, scenario, contender);
        System.out.printf(Locale.ROOT, format + "%n", figures);
    }

    private void deleteWork() throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(work);
    }
}
