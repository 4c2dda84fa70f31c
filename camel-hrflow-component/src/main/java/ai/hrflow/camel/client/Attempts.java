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

import java.util.function.Consumer;

/** Sends a request once. */
interface Attempts {

    /**
     * Starts to send. May look up a host name and so must not be called on an I/O thread or a timer
     * thread.
     *
     * @param receiver gets the outcome, exactly once, on any thread
     */
    Attempt start(PreparedRequest request, Consumer<Outcome> receiver);

    /** A running attempt. */
    interface Attempt {

        /** Whether the server may have got the request or a part of it. */
        boolean reached();

        /** Closes the connection; the outcome may or may not still come. */
        void cancel();
    }
}
