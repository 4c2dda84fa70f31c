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

/**
 * One contender in one scenario: a few exchanges and the idle heap, warming up, and then measuring
 * as often as one likes, with nothing under way in between.
 */
final class Run {

    /** Enough for what is made once: connections, classes, endpoints. */
    private static final int FIRST_EXCHANGES = 2;

    private static final long POLL_MILLIS = 1;

    /** Connections that were closed in between are made again. */
    private static final long RAMP_MILLIS = 500;

    private static final long COMPILER_CHECK_MILLIS = 1_000;

    /** Milliseconds of compiling between two checks with which it is as good as over. */
    private static final long COMPILER_IDLE_MILLIS = 50;

    private final Contender contender;
    private final Scenario scenario;
    private long idleHeap = -1;

    Run(Contender contender, Scenario scenario) {
        this.contender = contender;
        this.scenario = scenario;
    }

    /**
     * Works until the compiler has little to do.
     *
     * @param leastMillis goes on so long at least, and four times that at most
     * @throws IllegalStateException when a single exchange fails, or does not end
     */
    void warmUp(long leastMillis) throws InterruptedException {
        takeIdleHeap();
        Load load = begin();
        letRun(load, leastMillis);
        long end =
                System.nanoTime()
                        + (ContenderProcess.LONGEST_WARM_UP - 1) * leastMillis * 1_000_000;
        long before;
        do {
            before = Gauges.compilerMillis();
            letRun(load, COMPILER_CHECK_MILLIS);
        } while (Gauges.compilerMillis() - before > COMPILER_IDLE_MILLIS
                && System.nanoTime() < end);
        load.stop();
    }

    /**
     * Works and measures. The time goes on until an exchange ends.
     *
     * @throws IllegalStateException when a single exchange fails, or does not end
     */
    Measurement measure(long millis) throws InterruptedException {
        takeIdleHeap();
        Load load = begin();
        // all that can be under way are, once the server has taken its time twice
        letRun(load, Math.max(RAMP_MILLIS, 2L * scenario.serverMillis()));
        Gauges.resetThreads();
        long allocated = Gauges.allocated();
        long cpu = Gauges.cpu();
        long endedBefore = load.ended();
        long begin = System.nanoTime();
        letRun(load, millis);
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

    private Load begin() {
        Load load = new Load(contender, scenario.inFlight(), scenario.serverMillis());
        load.start();
        return load;
    }

    /**
     * What a collection leaves after a few exchanges, when none is under way. Taken before the
     * load, so that whatever grows with it is counted: pooled buffers, queues, connections.
     */
    private void takeIdleHeap() throws InterruptedException {
        if (idleHeap >= 0) {
            return;
        }
        Load first = new Load(contender, 1, 0);
        first.start();
        while (first.ended() < FIRST_EXCHANGES) {
            first.check();
            Thread.sleep(POLL_MILLIS);
        }
        first.stop();
        idleHeap = Gauges.liveHeap();
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
