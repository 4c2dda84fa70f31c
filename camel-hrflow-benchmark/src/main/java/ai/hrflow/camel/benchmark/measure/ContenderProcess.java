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
import ai.hrflow.camel.benchmark.contender.Contenders;
import ai.hrflow.camel.benchmark.contender.Task;
import ai.hrflow.camel.benchmark.scenario.Scenario;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Runs one contender in a JVM of its own and prints the {@link Measurement} as JSON.
 *
 * <p>Arguments: contender, scenario as JSON, port of the server, document, milliseconds to warm up
 * and to measure. A run goes on until an exchange ends.
 */
public final class ContenderProcess {

    private static final long POLL_MILLIS = 1;

    private ContenderProcess() {}

    /**
     * @param arguments see the class
     */
    public static void main(String[] arguments) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        Scenario scenario = mapper.readValue(arguments[1], Scenario.class);
        Task task = Task.of(scenario, Integer.parseInt(arguments[2]), Path.of(arguments[3]));
        Measurement measurement;
        try (Contender contender = Contenders.start(arguments[0], task)) {
            measurement =
                    measure(
                            contender,
                            scenario,
                            Long.parseLong(arguments[4]),
                            Long.parseLong(arguments[5]));
        }
        System.out.println(mapper.writeValueAsString(measurement));
        // contenders may leave threads behind, which is not what is measured
        System.exit(0);
    }

    private static Measurement measure(
            Contender contender, Scenario scenario, long warmUpMillis, long measuredMillis)
            throws InterruptedException {
        Load load = new Load(contender, scenario);
        load.start();
        run(load, Math.max(warmUpMillis, scenario.serverMillis()));
        load.stop();
        settle(scenario);
        long idleHeap = Gauges.liveHeap();

        load.start();
        run(load, 2L * scenario.serverMillis());
        Gauges.resetThreads();
        long allocated = Gauges.allocated();
        long cpu = Gauges.cpu();
        long endedBefore = load.ended();
        long begin = System.nanoTime();
        run(load, measuredMillis);
        long nanos = System.nanoTime() - begin;
        long exchanges = load.ended() - endedBefore;
        cpu = Gauges.cpu() - cpu;
        allocated = Gauges.allocated() - allocated;
        int threads = Gauges.peakThreads();
        long liveHeap = Gauges.liveHeap();
        load.stop();
        load.check();
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
     * Waits that long, and then for the end of an exchange, so that only whole ones are counted.
     */
    private static void run(Load load, long millis) throws InterruptedException {
        Thread.sleep(millis);
        long before = load.ended();
        while (load.ended() == before) {
            load.check();
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Lets asynchronous exchanges end. */
    private static void settle(Scenario scenario) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(scenario.serverMillis() + 500L);
    }
}
