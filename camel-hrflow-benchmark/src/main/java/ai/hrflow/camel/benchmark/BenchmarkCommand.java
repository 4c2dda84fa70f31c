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

import ai.hrflow.camel.benchmark.Runs.Entrant;
import ai.hrflow.camel.benchmark.measure.Measurement;
import ai.hrflow.camel.benchmark.report.Journal;
import ai.hrflow.camel.benchmark.report.PerformancePage;
import ai.hrflow.camel.benchmark.report.Results;
import ai.hrflow.camel.benchmark.scenario.Scenario;
import ai.hrflow.camel.benchmark.scenario.Scenarios;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final String OURS = "hrflow";

    @Option(
            names = "--rounds",
            defaultValue = "9",
            description = "Turns of each contender (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "PT20S",
            description =
                    "Time before measuring, up to four times as long while the JIT compiler is busy"
                            + " (${DEFAULT-VALUE}).")
    private Duration warmUp;

    @Option(
            names = "--measure",
            defaultValue = "PT3S",
            description = "Time measured in each turn (${DEFAULT-VALUE}).")
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

    @Option(
            names = "--journal",
            defaultValue = "target/benchmark.jsonl",
            description = "File that each run is appended to as it ends (${DEFAULT-VALUE}).")
    private Path journalFile;

    @Option(
            names = "--report",
            description =
                    "Measures nothing, but writes the page from the last runs in the journal.")
    private boolean report;

    /** Makes the runs ready, which are real ones but in tests of the command. */
    interface RunsFactory {
        Runs start(Path recordings) throws Exception;
    }

    private final RunsFactory factory;
    private Results results = new Results();
    private Journal journal;

    /** Measures in processes of their own. */
    public BenchmarkCommand() {
        this(ProcessRuns::new);
    }

    BenchmarkCommand(RunsFactory factory) {
        this.factory = factory;
    }

    /**
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchmarkCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        journal = new Journal(journalFile);
        if (report) {
            results = journal.read();
        } else {
            journal.begin();
            measure();
        }
        if (output != null) {
            new PerformancePage(output).write(results, conditions());
        }
        return results.hasFailures() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private void measure() throws Exception {
        try (Runs runs = factory.start(recordings)) {
            for (Scenario scenario : chosen()) {
                compare(runs, scenario);
            }
            if (scenarios.isEmpty() || scenarios.contains(Results.STARTUP)) {
                for (int round = 1; round <= rounds; round++) {
                    startup(runs, round);
                }
            }
        }
    }

    /**
     * All contenders of a scenario are there at once and take turns of seconds, so that whatever
     * else the machine does meets all of them.
     */
    private void compare(Runs runs, Scenario scenario) throws Exception {
        Map<String, Entrant> entrants = new LinkedHashMap<>();
        try {
            for (String contender : scenario.contenders()) {
                if (contenders.isEmpty() || contenders.contains(contender)) {
                    enter(runs, scenario, contender, entrants);
                }
            }
            for (int round = 1; round <= rounds; round++) {
                List<String> turn = new ArrayList<>(entrants.keySet());
                // whoever comes first in one round comes later in the next
                Collections.rotate(turn, round - 1);
                for (String contender : turn) {
                    run(entrants, scenario, contender, round);
                }
            }
        } finally {
            entrants.values().forEach(Entrant::close);
        }
    }

    private void enter(
            Runs runs, Scenario scenario, String contender, Map<String, Entrant> entrants)
            throws Exception {
        try {
            Entrant entrant = runs.start(scenario, contender);
            entrants.put(contender, entrant);
            entrant.warmUp(warmUp);
        } catch (Exception failure) {
            fail(0, scenario.id(), contender, failure);
            leave(entrants, contender);
        }
    }

    private static void leave(Map<String, Entrant> entrants, String contender) {
        Entrant entrant = entrants.remove(contender);
        if (entrant != null) {
            entrant.close();
        }
    }

    private List<Scenario> chosen() {
        Stream<Scenario> chosen =
                scenarios.isEmpty()
                        ? Scenarios.all().stream()
                        : scenarios.stream()
                                .filter(name -> !name.equals(Results.STARTUP))
                                .map(Scenarios::named);
        return chosen.map(one -> scaledDown ? one.scaledDown() : one).toList();
    }

    private void run(Map<String, Entrant> entrants, Scenario scenario, String contender, int round)
            throws Exception {
        Measurement one;
        try {
            one = entrants.get(contender).measure(measured);
        } catch (Exception failure) {
            fail(round, scenario.id(), contender, failure);
            // its figures will not be shown, so further rounds would be for nothing
            leave(entrants, contender);
            return;
        }
        results.add(scenario.id(), contender, one);
        journal.add(round, scenario.id(), contender, one);
        show(
                round,
                scenario.id(),
                contender,
                "%,9.0f/s %8.1f µs %8.1f KiB %5d threads %7.1f MiB live %+6.1f MiB",
                one.perSecond(),
                one.cpuMicros(),
                one.allocatedBytes() / 1024,
                one.threads(),
                one.liveHeapBytes() / 1048576.0,
                one.heapGrowthBytes() / 1048576.0);
    }

    private void startup(Runs runs, int round) throws Exception {
        double millis;
        try {
            millis = runs.startup();
        } catch (Exception failure) {
            fail(round, Results.STARTUP, OURS, failure);
            return;
        }
        results.addStartup(millis);
        journal.addStartup(round, Results.STARTUP, millis);
        show(round, Results.STARTUP, OURS, "%.0f ms more", millis);
    }

    private void fail(int round, String scenario, String contender, Exception failure)
            throws Exception {
        if (failure instanceof InterruptedException) {
            throw failure;
        }
        results.fail(scenario, contender);
        journal.fail(round, scenario, contender, failure);
        show(round, scenario, contender, "failed: %s", failure.getMessage());
    }

    private String conditions() {
        return (scaledDown ? "**Scaled down, which says only that the benchmark works.** " : "")
                + machine();
    }

    private String machine() {
        return String.format(
                Locale.ROOT,
                "Medians of %s, JDK %s, %d processors (%s), which the server shared.",
                roundsMeasured(),
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    private String roundsMeasured() {
        IntSummaryStatistics each = results.rounds();
        if (each.getCount() == 0) {
            return "no rounds";
        }
        return each.getMin() == each.getMax()
                ? each.getMax() + (each.getMax() == 1 ? " round" : " rounds")
                : each.getMin() + " to " + each.getMax() + " rounds";
    }

    private static void show(
            int round, String scenario, String contender, String format, Object... figures) {
        System.out.printf("%d %-20s %-18s ", round, scenario, contender);
        System.out.printf(Locale.ROOT, format + "%n", figures);
    }
}
