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
package ai.hrflow.camel.sandbox.api;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What one operation does, after authentication and validation. */
@FunctionalInterface
public interface Handler {

    /**
     * Handles one request. Called on an event loop, or on a worker thread for operations that take
     * a file, so it must not wait.
     *
     * @param arguments validated arguments
     * @return the answer, or an {@link ApiException}, thrown or as failure
     */
    CompletionStage<Answer> handle(Arguments arguments);

    /**
     * @param answering answers at once
     * @return a handler
     */
    static Handler of(Function<Arguments, Answer> answering) {
        return arguments -> CompletableFuture.completedFuture(answering.apply(arguments));
    }
}
