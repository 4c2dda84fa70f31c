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
import java.util.function.ToDoubleFunction;

/** One figure of a measurement. */
public enum Metric {
    PER_SECOND("exchanges/s", 1, Measurement::perSecond),
    CPU("CPU per exchange, µs", 1, Measurement::cpuMicros),
    ALLOCATED("allocated per exchange, KiB", 1024, Measurement::allocatedBytes),
    THREADS("threads", 1, Measurement::threads),
    LIVE_HEAP("live heap, MiB", 1 << 20, Measurement::liveHeapBytes),
    HEAP_GROWTH("heap growth, MiB", 1 << 20, Measurement::heapGrowthBytes);

    private final String title;
    private final double unit;
    private final ToDoubleFunction<Measurement> value;

    Metric(String title, double unit, ToDoubleFunction<Measurement> value) {
        this.title = title;
        this.unit = unit;
        this.value = value;
    }

    /** What it is, with its unit. */
    public String title() {
        return title;
    }

    /** Whether more of it is better. */
    boolean isBetterWhenMore() {
        return this == PER_SECOND;
    }

    /** The figure in its unit. */
    double of(Measurement measurement) {
        return value.applyAsDouble(measurement) / unit;
    }
}
