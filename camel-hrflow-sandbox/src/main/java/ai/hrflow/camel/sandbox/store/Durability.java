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
package ai.hrflow.camel.sandbox.store;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** What becomes of the store's changes when the process ends. */
public interface Durability {

    /** Everything goes with the process, so there is nothing to wait for. */
    Durability NONE =
            new Durability() {
                @Override
                public CompletionStage<Void> written() {
                    return CompletableFuture.completedFuture(null);
                }

                @Override
                public void whenWritten(Runnable next) {
                    next.run();
                }

                @Override
                public boolean isKeepingUp() {
                    return true;
                }
            };

    /**
     * Never blocks.
     *
     * @return ends when every change made before this call will outlive the process; fails with
     *     {@link UncheckedIOException} when such a change could not be written, though it may be
     *     later
     */
    CompletionStage<Void> written();

    /**
     * Waits for {@link #written()}.
     *
     * @throws UncheckedIOException when a change could not be written, though it may be later
     */
    default void awaitWritten() {
        try {
            written().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException cause ? cause : e;
        }
    }

    /**
     * Goes on once every change made before this call will outlive the process, however late that
     * is. What never is written has no consequences.
     *
     * @param next quick; it may run on the thread that writes
     */
    void whenWritten(Runnable next);

    /**
     * @return {@code false} when so many changes wait to be written that no more should be made
     */
    boolean isKeepingUp();
}
