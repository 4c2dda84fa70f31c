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

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.benchmark.measure.Measurement;
import ai.hrflow.camel.benchmark.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What becomes of runs, whether they succeed or fail, without any process. */
class ReportedRunsTest {

    private static final String FAILING = "camel-http";

    @TempDir Path folder;
    private final List<String> asked = new ArrayList<>();
    private Path page;
    private Path journal;

    @BeforeEach
    void page() throws IOException {
        page = folder.resolve("performance.md");
        journal = folder.resolve("new").resolve("runs.jsonl");
        Files.writeString(page, "<!-- measured -->\n<!-- /measured -->\n");
    }

    @Test
    void aContenderThatFailedHasNoFiguresAndTheOthersKeepTheirs() {
        assertThat(run("--rounds=3", "--scenario=get-5k,upload-200k,startup"))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);

        assertThat(page)
                .content()
                .containsPattern("(?m)^\\| camel-http \\| failed \\| failed \\|")
                .containsPattern("(?m)^\\| camel-http \\| 7\\.00 \\|")
                .containsPattern("(?m)^\\| hrflow \\| 7\\.00 \\|")
                .containsPattern("≥ 1.60 × camel-http \\| – \\| not measured")
                .containsPattern("≥ 1.55 × camel-http \\| 1\\.00 × \\| \\*\\*not reached")
                .containsPattern("Start of a context .*\\| – \\| not measured");
    }

    @Test
    void aContenderThatFailedIsNotMeasuredAgain() {
        run("--rounds=3", "--scenario=get-5k", "--contender=bare,camel-http");

        assertThat(asked).containsOnlyOnce("get-5k camel-http 2");
        assertThat(asked).doesNotContain("get-5k camel-http 3").contains("get-5k bare 3");
    }

    @Test
    void everyRunIsInTheJournalEvenWhenThePageCannotBeWritten() throws IOException {
        Files.delete(page);

        assertThat(run("--rounds=2", "--scenario=get-5k", "--contender=bare,camel-http"))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);

        assertThat(Files.readAllLines(journal))
                .hasSize(5)
                .anyMatch(
                        line ->
                                line.startsWith(
                                                "{\"round\":2,\"scenario\":\"get-5k\","
                                                        + "\"contender\":\"bare\"")
                                        && line.contains("\"perSecond\":7.0"))
                .anyMatch(line -> line.contains("\"failure\":\"java.io.IOException: no answer\""));
    }

    @Test
    void thePageCanBeWrittenFromTheJournal() throws Exception {
        run("--rounds=1", "--scenario=upload-1g");
        run("--rounds=3", "--scenario=get-5k,upload-200k,startup");
        String whole = Files.readString(page);
        Files.writeString(page, "<!-- measured -->\n<!-- /measured -->\n");
        asked.clear();

        assertThat(run("--report")).as("one contender failed").isEqualTo(1);

        assertThat(page).hasContent(whole);
        assertThat(whole)
                .contains("Medians of 3 rounds")
                .doesNotContain("### 1 GiB upload from a file");
        assertThat(asked).isEmpty();
    }

    @Test
    void aRoundThatWasNotFinishedIsTold() throws Exception {
        run("--rounds=2", "--scenario=upload-200k");
        List<String> lines = Files.readAllLines(journal);
        Files.write(journal, lines.subList(0, lines.size() - 1));

        run("--report");

        assertThat(page).content().contains("Medians of 1 to 2 rounds");
    }

    @Test
    void aPageWithoutMarksIsLeftAlone() throws IOException {
        Files.writeString(page, "only words");

        assertThat(run("--rounds=1", "--scenario=get-5k")).isEqualTo(CommandLine.ExitCode.SOFTWARE);

        assertThat(page).hasContent("only words");
    }

    @Test
    void everyContenderIsDrawn() throws Exception {
        run("--rounds=1", "--scenario=upload-10k");

        assertThat(bars("upload-10k")).as("six contenders in three panels").isEqualTo(18);
    }

    @Test
    void aContenderThatFailedIsNotDrawn() throws Exception {
        run("--rounds=2", "--scenario=get-5k");

        assertThat(bars("get-5k")).as("five contenders in three panels").isEqualTo(15);
    }

    private int bars(String scenario) throws Exception {
        Path chart = folder.resolve("images").resolve("benchmark-" + scenario + ".svg");
        int ground = 1;
        return DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(chart.toFile())
                        .getElementsByTagName("rect")
                        .getLength()
                - ground;
    }

    @Test
    void withoutFailureTheStatusIsZero() {
        assertThat(run("--rounds=1", "--scenario=get-5k")).isZero();
    }

    private int run(String... arguments) {
        CommandLine command = new CommandLine(new BenchmarkCommand(recordings -> runs()));
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--output=" + folder);
        all.add("--journal=" + journal);
        return command.execute(all.toArray(String[]::new));
    }

    /** All are equally good, but one contender fails in the second round of a scenario. */
    private Runs runs() {
        return new Runs() {
            @Override
            public Entrant start(Scenario scenario, String contender) {
                return new Entrant() {
                    private int round;

                    @Override
                    public void warmUp(Duration atLeast) {
                        // is never cold
                    }

                    @Override
                    public Measurement measure(Duration time) throws IOException {
                        round++;
                        asked.add(scenario.id() + " " + contender + " " + round);
                        if (round == 2
                                && scenario.id().equals("get-5k")
                                && contender.equals(FAILING)) {
                            throw new IOException("no answer");
                        }
                        return new Measurement(7, 7, 7, 7, 7, 7, 7);
                    }

                    @Override
                    public void close() {
                        // holds nothing
                    }
                };
            }

            @Override
            public double startup() throws IOException {
                throw new IOException("did not start");
            }

            @Override
            public void close() {}
        };
    }
}
