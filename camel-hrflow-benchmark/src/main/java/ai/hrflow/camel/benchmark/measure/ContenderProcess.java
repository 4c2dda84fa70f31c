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

import ai.hrflow.camel.benchmark.contender.Contenders;
import ai.hrflow.camel.benchmark.contender.Task;
import ai.hrflow.camel.benchmark.process.TalkingProcess;
import ai.hrflow.camel.benchmark.scenario.Scenario;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Runs one contender in a JVM of its own, which does what it reads: {@link #WARM_UP} or {@link
 * #MEASURE} and a number of milliseconds. It answers with the {@link Measurement} as JSON, and
 * waits in between, so that several contenders can take turns.
 *
 * <p>Arguments: contender, scenario as JSON, port of the server, document. The process ends with
 * status 1 as soon as an exchange fails, and when there is nothing more to read.
 */
public final class ContenderProcess {

    /** Tells it to warm up. */
    public static final String WARM_UP = "warm-up";

    /** Tells it to measure. */
    public static final String MEASURE = "measure";

    /** It warms up so many times as long as it is told to at most. */
    public static final int LONGEST_WARM_UP = 4;

    private ContenderProcess() {}

    /**
     * @param arguments see the class
     */
    public static void main(String[] arguments) {
        int status = 1;
        try (BufferedReader orders =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            ObjectMapper mapper = new ObjectMapper();
            Scenario scenario = mapper.readValue(arguments[1], Scenario.class);
            Task task = Task.of(scenario, Integer.parseInt(arguments[2]), Path.of(arguments[3]));
            Run run = new Run(Contenders.start(arguments[0], task), scenario);
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                System.out.println(
                        TalkingProcess.ANSWER + mapper.writeValueAsString(obey(run, order)));
            }
            status = 0;
        } catch (Throwable failure) {
            failure.printStackTrace();
        } finally {
            // nothing is closed first: that could wait for exchanges that never end, and contenders
            // leave threads behind
            System.exit(status);
        }
    }

    private static Measurement obey(Run run, String order) throws InterruptedException {
        String[] words = order.split(" ");
        long millis = Long.parseLong(words[1]);
        return switch (words[0]) {
            case WARM_UP -> {
                run.warmUp(millis);
                yield null;
            }
            case MEASURE -> run.measure(millis);
            default -> throw new IllegalArgumentException(order);
        };
    }
}
