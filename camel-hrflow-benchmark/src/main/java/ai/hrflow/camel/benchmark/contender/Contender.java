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
package ai.hrflow.camel.benchmark.contender;

import java.util.function.Consumer;

/** One way to send exchanges. */
public interface Contender extends AutoCloseable {

    /**
     * Begins one exchange. It may block for as long as the exchange takes.
     *
     * @param done gets {@code null} when the answer was good, else what went wrong; called once, on
     *     any thread, maybe before this method returns
     */
    void send(Consumer<Throwable> done);

    /** Threads that have to call {@link #send} to have that many exchanges in flight. */
    default int callers(int inFlight) {
        return 1;
    }
}
