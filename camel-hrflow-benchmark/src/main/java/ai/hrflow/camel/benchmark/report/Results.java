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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** All measurements of a run of the benchmark. */
public final class Results {

    private final Map<String, Map<String, List<Measurement>>> measurements = new LinkedHashMap<>();
    private final Map<String, Set<String>> failed = new LinkedHashMap<>();

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
        if (hasFailed(scenario, contender)) {
            return OptionalDouble.empty();
        }
        List<Measurement> all =
                measurements.getOrDefault(scenario, Map.of()).getOrDefault(contender, List.of());
        return median(all.stream().mapToDouble(metric::of).toArray());
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
