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
package ai.hrflow.camel.benchmark.report;

import ai.hrflow.camel.benchmark.scenario.Scenario;
import ai.hrflow.camel.benchmark.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * Writes what was measured between two marks of {@code performance.md}, and the charts beside it.
 * What stands outside the marks stays.
 */
public final class PerformancePage {

    private static final String BEGIN = "<!-- measured -->";
    private static final String END = "<!-- /measured -->";
    private static final String NONE = "–";
    private static final String FAILED = "failed";
    private static final int STARTUP_MILLIS = 150;
    private static final List<Metric> CHARTED =
            List.of(Metric.PER_SECOND, Metric.CPU, Metric.ALLOCATED);

    private final Path folder;

    /**
     * @param folder where the page is
     */
    public PerformancePage(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes page and charts.
     *
     * @param conditions how it was measured, in a sentence
     */
    public void write(Results results, String conditions) throws IOException {
        Path page = folder.resolve("performance.md");
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(page + " lacks the marks " + BEGIN + " and " + END);
        }
        Files.writeString(
                page,
                text.substring(0, begin + BEGIN.length())
                        + "\n\n"
                        + conditions
                        + "\n\n"
                        + goals(results)
                        + scenarios(results)
                        + growth(results)
                        + text.substring(end));
    }

    private static String goals(Results results) {
        StringBuilder table =
                new StringBuilder(
                                "### Goals\n\n| Where | What | Goal | Medians | | Best rounds |\n")
                        .append("|---|---|---|---|---|---|\n");
        for (Goal goal : Goal.all()) {
            OptionalDouble measured = goal.measured(results);
            row(
                    table,
                    Scenarios.named(goal.scenario()).title(),
                    goal.metric().title(),
                    goal.text(),
                    figure(goal, measured),
                    verdict(measured, goal::isReached),
                    figure(goal, goal.atBest(results)));
        }
        OptionalDouble startup = results.startup();
        row(
                table,
                "Start of a context with 100 endpoints",
                "ms more than with `direct:`",
                "≤ " + STARTUP_MILLIS,
                figure(startup, NONE),
                verdict(startup, extra -> extra <= STARTUP_MILLIS),
                figure(results.shortestStartup(), NONE));
        return table.append('\n').toString();
    }

    private static String figure(Goal goal, OptionalDouble figure) {
        return goal.beside() == null || figure.isEmpty()
                ? figure(figure, NONE)
                : String.format(Locale.ROOT, "%.2f ×", figure.getAsDouble());
    }

    /** Goals without figures stay in the table, so that nobody takes a part for the whole. */
    private static String verdict(OptionalDouble measured, DoublePredicate reached) {
        if (measured.isEmpty()) {
            return "not measured";
        }
        return reached.test(measured.getAsDouble()) ? "reached" : "**not reached**";
    }

    private static String figure(OptionalDouble figure, String without) {
        return figure.isPresent() ? BarChart.number(figure.getAsDouble()) : without;
    }

    private String scenarios(Results results) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Scenario scenario : Scenarios.comparisons()) {
            List<String> contenders =
                    scenario.contenders().stream()
                            .filter(results.contenders(scenario.id())::contains)
                            .toList();
            if (contenders.isEmpty()) {
                continue;
            }
            text.append("### ").append(scenario.title()).append("\n\n");
            if (!contenders.stream().allMatch(one -> results.hasFailed(scenario.id(), one))) {
                String image = "benchmark-" + scenario.id() + ".svg";
                Files.createDirectories(folder.resolve("images"));
                Files.writeString(
                        folder.resolve("images").resolve(image),
                        chart(scenario, contenders, results));
                text.append("![").append(scenario.title()).append("](images/").append(image);
                text.append(")\n\n");
            }
            text.append(table(scenario.id(), contenders, results)).append('\n');
        }
        return text.toString();
    }

    private static String chart(Scenario scenario, List<String> contenders, Results results) {
        List<BarChart.Panel> panels = new ArrayList<>();
        for (Metric metric : CHARTED) {
            Map<String, Double> bars = new LinkedHashMap<>();
            for (String contender : contenders) {
                results.median(scenario.id(), contender, metric)
                        .ifPresent(median -> bars.put(contender, median));
            }
            panels.add(new BarChart.Panel(metric.title(), bars));
        }
        return BarChart.draw(scenario.title(), panels);
    }

    private static String table(String scenario, List<String> names, Results results) {
        StringBuilder table = new StringBuilder("| |");
        for (Metric metric : Metric.values()) {
            table.append(' ').append(metric.title()).append(" |");
        }
        table.append("\n|---|").append("---:|".repeat(Metric.values().length)).append('\n');
        for (String name : names) {
            table.append("| ").append(name).append(" |");
            for (Metric metric : Metric.values()) {
                table.append(' ')
                        .append(figure(results.median(scenario, name, metric), FAILED))
                        .append(" |");
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String growth(Results results) {
        StringBuilder table = new StringBuilder();
        for (Scenario scenario : Scenarios.growth()) {
            if (results.contenders(scenario.id()).isEmpty()) {
                continue;
            }
            if (table.isEmpty()) {
                table.append("### More in flight at the same rate\n\n| |");
                for (Metric metric : Metric.values()) {
                    table.append(' ').append(metric.title()).append(" |");
                }
                table.append("\n|---|").append("---:|".repeat(Metric.values().length)).append('\n');
            }
            table.append("| ").append(scenario.title()).append(" |");
            for (Metric metric : Metric.values()) {
                table.append(' ')
                        .append(figure(results.median(scenario.id(), "hrflow", metric), FAILED))
                        .append(" |");
            }
            table.append('\n');
        }
        return table.isEmpty() ? "" : table.append('\n').toString();
    }

    private static void row(StringBuilder table, String... cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
