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
package ai.hrflow.camel.client;

/** Clocks and timer of the package, so that tests decide what time it is. */
interface Time {

    /** A clock that only goes forward, for measuring. */
    long nanoTime();

    /** The wall clock, for dates that a server sends. */
    long currentTimeMillis();

    /**
     * Runs a short task later, on a thread that nothing may block.
     *
     * @throws java.util.concurrent.RejectedExecutionException when the timer is shut down
     */
    Runnable schedule(Runnable task, long delayNanos);
}
