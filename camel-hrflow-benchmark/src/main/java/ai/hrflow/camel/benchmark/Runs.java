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
package ai.hrflow.camel.benchmark;

import ai.hrflow.camel.benchmark.measure.Measurement;
import ai.hrflow.camel.benchmark.scenario.Scenario;
import java.time.Duration;

/** What the command measures; each may fail without harm to the others. */
interface Runs extends AutoCloseable {

    /**
     * Starts a contender, which then waits.
     *
     * @throws Exception when it could not be started
     */
    Entrant start(Scenario scenario, String contender) throws Exception;

    /** Milliseconds that the start of a context takes more with hrflow endpoints. */
    double startup() throws Exception;

    @Override
    void close() throws Exception;

    /** A contender in a scenario, which works when it is told to and waits otherwise. */
    interface Entrant extends AutoCloseable {

        /**
         * Works until the compiler has little to do, at least so long and at most four times that.
         *
         * @throws Exception when an exchange failed or did not end
         */
        void warmUp(Duration atLeast) throws Exception;

        /**
         * Works and measures.
         *
         * @throws Exception when an exchange failed or did not end
         */
        Measurement measure(Duration time) throws Exception;

        @Override
        void close();
    }
}
