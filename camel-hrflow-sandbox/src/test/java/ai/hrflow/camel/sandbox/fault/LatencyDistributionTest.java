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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyDistributionTest {

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }

    @Test
    void percentilesAreMetAndInterpolated() {
        LatencyDistribution latency = LatencyDistribution.percentiles(ms(100), ms(200), ms(1000));
        assertThat(latency.quantile(0)).isEqualTo(ms(0));
        assertThat(latency.quantile(0.25)).isEqualTo(ms(50));
        assertThat(latency.quantile(0.5)).isEqualTo(ms(100));
        assertThat(latency.quantile(0.9)).isEqualTo(ms(200));
        assertThat(latency.quantile(0.99)).isEqualTo(ms(1000));
        assertThat(latency.quantile(0.999)).isEqualTo(ms(1000));
    }

    @Test
    void uniformLatenciesLieBetweenTheirBounds() {
        LatencyDistribution latency = LatencyDistribution.uniform(ms(10), ms(20));
        assertThat(latency.quantile(0)).isEqualTo(ms(10));
        assertThat(latency.quantile(0.5)).isEqualTo(ms(15));
    }

    @Test
    void exponentialLatenciesHaveTheirMeanAndALongTail() {
        LatencyDistribution latency = LatencyDistribution.exponential(ms(100));
        Faults faults = new Faults(Set.of(), Clock.systemUTC(), 1);
        double mean =
                IntStream.range(0, 20_000)
                        .mapToLong(i -> faults.draw(latency).toMillis())
                        .average()
                        .orElseThrow();
        assertThat(mean).isBetween(95.0, 105.0);
        assertThat(latency.quantile(0.99)).isGreaterThan(ms(400));
    }

    @Test
    void impossibleLatenciesAreRefused() {
        assertThatThrownBy(() -> LatencyDistribution.fixed(ms(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LatencyDistribution.uniform(ms(2), ms(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LatencyDistribution.exponential(ms(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
