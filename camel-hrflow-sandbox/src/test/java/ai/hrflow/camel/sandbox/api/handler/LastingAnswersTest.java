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
package ai.hrflow.camel.sandbox.api.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.hrflow.camel.sandbox.api.Answer;
import ai.hrflow.camel.sandbox.api.ApiException;
import ai.hrflow.camel.sandbox.api.Handler;
import ai.hrflow.camel.sandbox.store.Durability;
import ai.hrflow.camel.sandbox.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class LastingAnswersTest {

    private final CompletableFuture<Void> written = new CompletableFuture<>();
    private final Store store = new Store();
    private boolean keepingUp = true;
    private int changes;

    private final Handler handler =
            new LastingAnswers(store)
                    .of(
                            Handler.of(
                                    arguments -> {
                                        changes++;
                                        return Answer.of(201, "Profile created", null);
                                    }));

    LastingAnswersTest() {
        store.setDurability(
                new Durability() {
                    @Override
                    public CompletionStage<Void> written() {
                        return written;
                    }

                    @Override
                    public void whenWritten(Runnable next) {
                        written.thenRun(next);
                    }

                    @Override
                    public boolean isKeepingUp() {
                        return keepingUp;
                    }
                });
    }

    @Test
    void theAnswerWaitsUntilTheChangeIsWritten() {
        CompletableFuture<Answer> answer = handler.handle(null).toCompletableFuture();
        assertThat(answer).isNotDone();
        written.complete(null);
        assertThat(answer).isCompletedWithValueMatching(given -> given.status() == 201);
    }

    @Test
    void aChangeThatCannotBeWrittenIsNotConfirmed() {
        CompletableFuture<Answer> answer = handler.handle(null).toCompletableFuture();
        written.completeExceptionally(new UncheckedIOException(new IOException("disk full")));
        assertThatThrownBy(answer::join)
                .cause()
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(500))
                .hasMessageContaining("cannot be written");
    }

    @Test
    void nothingIsChangedWhenTheDiskIsFarBehind() {
        keepingUp = false;
        assertThatThrownBy(() -> handler.handle(null))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(503));
        assertThat(changes).isZero();
    }
}
