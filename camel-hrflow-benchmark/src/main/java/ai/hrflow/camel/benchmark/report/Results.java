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

import ai.hrflow.camel.benchmark.measure.Measurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;

/** All measurements of a run of the benchmark. */
public final class Results {

    /** The scenario that starts contexts, which has no contenders. */
    public static final String STARTUP = "startup";

    private final Map<String, Map<String, List<Measurement>>> measurements = new LinkedHashMap<>();
    private final Map<String, Set<String>> failed = new LinkedHashMap<>();
    private final List<Double> startups = new ArrayList<>();

    /** Keeps one round's measurement. */
    public void add(String scenario, String contender, Measurement measurement) {
        measurements
                .computeIfAbsent(scenario, key -> new LinkedHashMap<>())
                .computeIfAbsent(contender, key -> new ArrayList<>())
                .add(measurement);
    }

    /** Keeps that a run failed: no figures are given for that contender in that scenario. */
    public void fail(String scenario, String contender) {
        failed.computeIfAbsent(scenario, key -> new LinkedHashSet<>()).add(contender);
    }

    /** Keeps how many milliseconds more a start took in a round. */
    public void addStartup(double millis) {
        startups.add(millis);
    }

    /** The median of the extra milliseconds of a start, if measured and none failed. */
    public OptionalDouble startup() {
        return median(startupTimes().toArray());
    }

    /** The least extra milliseconds of a start, if measured and none failed. */
    public OptionalDouble shortestStartup() {
        return startupTimes().min();
    }

    private DoubleStream startupTimes() {
        return failed.containsKey(STARTUP)
                ? DoubleStream.empty()
                : startups.stream().mapToDouble(one -> one);
    }

    /**
     * How often the contenders ran, from the one that ran least to the one that ran most, without
     * those that failed.
     */
    public IntSummaryStatistics rounds() {
        return measurements.entrySet().stream()
                .flatMap(
                        scenario ->
                                scenario.getValue().entrySet().stream()
                                        .filter(one -> !hasFailed(scenario.getKey(), one.getKey())))
                .mapToInt(one -> one.getValue().size())
                .summaryStatistics();
    }

    /** Whether a run of a contender failed. */
    public boolean hasFailed(String scenario, String contender) {
        return failed.getOrDefault(scenario, Set.of()).contains(contender);
    }

    /** Whether any run failed. */
    public boolean hasFailures() {
        return !failed.isEmpty();
    }

    /** Who took part in a scenario, also those that failed. */
    public Set<String> contenders(String scenario) {
        Set<String> all =
                new LinkedHashSet<>(measurements.getOrDefault(scenario, Map.of()).keySet());
        all.addAll(failed.getOrDefault(scenario, Set.of()));
        return all;
    }

    /** The median of all rounds, if there was any and none failed. */
    public OptionalDouble median(String scenario, String contender, Metric metric) {
        return median(figures(scenario, contender, metric).toArray());
    }

    /** The best of all rounds, if there was any and none failed. */
    public OptionalDouble best(String scenario, String contender, Metric metric) {
        DoubleStream figures = figures(scenario, contender, metric);
        return metric.isBetterWhenMore() ? figures.max() : figures.min();
    }

    private DoubleStream figures(String scenario, String contender, Metric metric) {
        return hasFailed(scenario, contender)
                ? DoubleStream.empty()
                : measurements
                        .getOrDefault(scenario, Map.of())
                        .getOrDefault(contender, List.of())
                        .stream()
                        .mapToDouble(metric::of);
    }

    /** The median of some figures, if there are any. */
    public static OptionalDouble median(double... figures) {
        if (figures.length == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return OptionalDouble.of(
                sorted.length % 2 == 1
                        ? sorted[middle]
                        : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
