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
import ai.hrflow.camel.benchmark.scenario.Scenario;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;

/**
 * Runs one contender in a JVM of its own and prints the {@link Measurement} as JSON.
 *
 * <p>Arguments: contender, scenario as JSON, port of the server, document, milliseconds to warm up
 * and to measure. The process ends with status 1 as soon as an exchange fails.
 */
public final class ContenderProcess {

    private ContenderProcess() {}

    /**
     * @param arguments see the class
     */
    public static void main(String[] arguments) {
        int status = 1;
        try {
            System.out.println(measure(arguments));
            status = 0;
        } catch (Throwable failure) {
            failure.printStackTrace();
        } finally {
            // nothing is closed first: that could wait for exchanges that never end, and contenders
            // leave threads behind
            System.exit(status);
        }
    }

    private static String measure(String[] arguments) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        Scenario scenario = mapper.readValue(arguments[1], Scenario.class);
        Task task = Task.of(scenario, Integer.parseInt(arguments[2]), Path.of(arguments[3]));
        Run run = new Run(Contenders.start(arguments[0], task), scenario);
        return mapper.writeValueAsString(
                run.measure(Long.parseLong(arguments[4]), Long.parseLong(arguments[5])));
    }
}
