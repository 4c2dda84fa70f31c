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

/** Runs that the command asks for; each may fail without harm to the others. */
interface Runs extends AutoCloseable {

    /**
     * Measures one contender once.
     *
     * @throws Exception when it failed, did not end, or could not be started
     */
    Measurement measure(Scenario scenario, String contender, int round) throws Exception;

    /** Milliseconds that the start of a context takes more with hrflow endpoints. */
    double startup() throws Exception;

    @Override
    void close() throws Exception;
}
