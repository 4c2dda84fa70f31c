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
package ai.hrflow.camel.benchmark.measure;

import ai.hrflow.camel.benchmark.contender.Contender;
import ai.hrflow.camel.benchmark.scenario.Scenario;

/** One run of one contender: a few exchanges, the idle heap, warming up, and measuring. */
final class Run {

    /** Enough for what is made once: connections, classes, endpoints. */
    private static final int FIRST_EXCHANGES = 2;

    private static final long POLL_MILLIS = 1;

    private final Contender contender;
    private final Scenario scenario;

    Run(Contender contender, Scenario scenario) {
        this.contender = contender;
        this.scenario = scenario;
    }

    /**
     * Warms up and measures. Both times go on until an exchange ends.
     *
     * @throws IllegalStateException when a single exchange fails, or does not end
     */
    Measurement measure(long warmUpMillis, long measuredMillis) throws InterruptedException {
        long idleHeap = idleHeap();
        Load load = new Load(contender, scenario.inFlight(), scenario.serverMillis());
        load.start();
        // all that can be under way are, once the server has taken its time twice
        letRun(load, Math.max(warmUpMillis, 2L * scenario.serverMillis()));
        Gauges.resetThreads();
        long allocated = Gauges.allocated();
        long cpu = Gauges.cpu();
        long endedBefore = load.ended();
        long begin = System.nanoTime();
        letRun(load, measuredMillis);
        long nanos = System.nanoTime() - begin;
        long exchanges = load.ended() - endedBefore;
        cpu = Gauges.cpu() - cpu;
        allocated = Gauges.allocated() - allocated;
        int threads = Gauges.peakThreads();
        long liveHeap = Gauges.liveHeap();
        load.stop();
        return new Measurement(
                exchanges,
                exchanges * 1e9 / nanos,
                cpu / 1e3 / exchanges,
                (double) allocated / exchanges,
                threads,
                liveHeap,
                liveHeap - idleHeap);
    }

    /**
     * What a collection leaves after a few exchanges, when none is under way. Taken before the
     * load, so that whatever grows with it is counted: pooled buffers, queues, connections.
     */
    private long idleHeap() throws InterruptedException {
        Load first = new Load(contender, 1, 0);
        first.start();
        while (first.ended() < FIRST_EXCHANGES) {
            first.check();
            Thread.sleep(POLL_MILLIS);
        }
        first.stop();
        return Gauges.liveHeap();
    }

    /**
     * Waits that long, and then for the end of an exchange, so that only whole ones are counted.
     */
    private static void letRun(Load load, long millis) throws InterruptedException {
        Thread.sleep(millis);
        long before = load.ended();
        do {
            load.check();
            Thread.sleep(POLL_MILLIS);
        } while (load.ended() == before);
    }
}
