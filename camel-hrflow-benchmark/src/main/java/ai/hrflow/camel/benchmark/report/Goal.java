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

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A figure to reach by {@code hrflow}.
 *
 * @param scenario where
 * @param metric what
 * @param beside the contender that it is a ratio to, {@code null} for an absolute figure
 * @param limit the ratio or the figure
 * @param atLeast whether the limit is the least rather than the most
 */
public record Goal(String scenario, Metric metric, String beside, double limit, boolean atLeast) {

    private static final String OURS = "hrflow";

    /** The goals of the project. */
    public static List<Goal> all() {
        return List.of(
                atMost("upload-10k", Metric.CPU, "bare+json", 1.25),
                atMost("upload-10k", Metric.CPU, "camel-http", 0.65),
                atMost("upload-10k", Metric.CPU, "camel-netty-http", 1),
                atMost("upload-10k", Metric.ALLOCATED, "bare+json", 1.1),
                atLeast("upload-slow-server", Metric.PER_SECOND, null, 495),
                atMost("upload-slow-server", Metric.THREADS, null, 30),
                atMost("upload-slow-server", Metric.LIVE_HEAP, null, 64),
                atMost("upload-slow-server", Metric.CPU, "camel-http", 0.55),
                atLeast("upload-1g", Metric.PER_SECOND, "bare", 1 / 1.05),
                atMost("upload-1g", Metric.HEAP_GROWTH, null, 4),
                atMost("upload-1g-stream", Metric.HEAP_GROWTH, null, 4),
                atMost("upload-1g-stream", Metric.ALLOCATED, null, 8 * 1024),
                atLeast("get-5k", Metric.PER_SECOND, "bare+json", 0.9),
                atLeast("get-5k", Metric.PER_SECOND, "camel-http", 1.6),
                atLeast("upload-200k", Metric.PER_SECOND, "bare+json", 0.95),
                atLeast("upload-200k", Metric.PER_SECOND, "camel-http", 1.55));
    }

    private static Goal atMost(String scenario, Metric metric, String beside, double limit) {
        return new Goal(scenario, metric, beside, limit, false);
    }

    private static Goal atLeast(String scenario, Metric metric, String beside, double limit) {
        return new Goal(scenario, metric, beside, limit, true);
    }

    /** What was measured, as ratio or figure of medians, if it was. */
    OptionalDouble measured(Results results) {
        return of(contender -> results.median(scenario, contender, metric));
    }

    /**
     * The same of the best rounds: whatever else a machine does can only make a round worse, so
     * these are the least disturbed ones.
     */
    OptionalDouble atBest(Results results) {
        return of(contender -> results.best(scenario, contender, metric));
    }

    private OptionalDouble of(Function<String, OptionalDouble> figures) {
        OptionalDouble ours = figures.apply(OURS);
        if (beside == null || ours.isEmpty()) {
            return ours;
        }
        OptionalDouble other = figures.apply(beside);
        return other.isEmpty()
                ? other
                : OptionalDouble.of(ours.getAsDouble() / other.getAsDouble());
    }

    /** Whether a figure keeps to the limit. */
    boolean isReached(double figure) {
        return atLeast ? figure >= limit : figure <= limit;
    }

    /** The limit in words. */
    String text() {
        String sign = atLeast ? "≥ " : "≤ ";
        return beside == null
                ? sign + String.format(Locale.ROOT, "%.0f", limit)
                : sign + String.format(Locale.ROOT, "%.2f", limit) + " × " + beside;
    }
}
