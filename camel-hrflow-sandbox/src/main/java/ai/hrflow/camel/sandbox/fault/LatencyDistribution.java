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
package ai.hrflow.camel.sandbox.fault;

import java.time.Duration;
import java.util.List;

/**
 * How long answers take: a distribution, given by its quantiles. Plain data; the random numbers
 * come from whoever draws from it.
 */
@FunctionalInterface
public interface LatencyDistribution {

    /**
     * @param probability from 0, inclusive, to 1, exclusive
     * @return the latency that this share of the answers does not exceed
     */
    Duration quantile(double probability);

    /**
     * @param latency latency of every answer
     * @return always that latency
     */
    static LatencyDistribution fixed(Duration latency) {
        return new Fixed(latency);
    }

    /**
     * @param least smallest latency
     * @param most largest latency
     * @return all latencies between the two, equally often
     */
    static LatencyDistribution uniform(Duration least, Duration most) {
        return new Percentiles(List.of(least, most), List.of(0.0, 1.0));
    }

    /**
     * @param mean mean latency
     * @return mostly short latencies with a long tail
     */
    static LatencyDistribution exponential(Duration mean) {
        return new Exponential(mean);
    }

    /**
     * What a monitoring page shows; latencies in between are interpolated, none is longer than the
     * last.
     *
     * @param p50 half of the answers take no longer
     * @param p90 nine of ten answers take no longer
     * @param p99 99 of 100 answers take no longer, the others as long
     * @return such a distribution
     */
    static LatencyDistribution percentiles(Duration p50, Duration p90, Duration p99) {
        return new Percentiles(
                List.of(Duration.ZERO, p50, p90, p99, p99), List.of(0.0, 0.5, 0.9, 0.99, 1.0));
    }

    /**
     * Always the same.
     *
     * @param latency the latency
     */
    record Fixed(Duration latency) implements LatencyDistribution {

        /** Checks the value. */
        public Fixed {
            if (latency.isNegative()) {
                throw new IllegalArgumentException("A latency cannot be negative");
            }
        }

        @Override
        public Duration quantile(double probability) {
            return latency;
        }
    }

    /**
     * Mostly short, with a long tail.
     *
     * @param mean mean latency
     */
    record Exponential(Duration mean) implements LatencyDistribution {

        /** Checks the value. */
        public Exponential {
            if (mean.isNegative()) {
                throw new IllegalArgumentException("A latency cannot be negative");
            }
        }

        @Override
        public Duration quantile(double probability) {
            return Duration.ofNanos((long) (-Math.log1p(-probability) * mean.toNanos()));
        }
    }

    /**
     * Known points of the distribution with straight lines between them.
     *
     * @param latencies ascending latencies
     * @param probabilities ascending shares of the answers, from 0 to 1
     */
    record Percentiles(List<Duration> latencies, List<Double> probabilities)
            implements LatencyDistribution {

        /** Checks the values. */
        public Percentiles {
            if (latencies.get(0).isNegative()) {
                throw new IllegalArgumentException("A latency cannot be negative");
            }
            for (int i = 1; i < latencies.size(); i++) {
                if (latencies.get(i).compareTo(latencies.get(i - 1)) < 0) {
                    throw new IllegalArgumentException("Latencies must ascend: " + latencies);
                }
            }
        }

        @Override
        public Duration quantile(double probability) {
            int i = 1;
            while (i < probabilities.size() - 1 && probability > probabilities.get(i)) {
                i++;
            }
            double from = probabilities.get(i - 1);
            double share = (probability - from) / (probabilities.get(i) - from);
            long low = latencies.get(i - 1).toNanos();
            return Duration.ofNanos(low + (long) (share * (latencies.get(i).toNanos() - low)));
        }
    }
}
