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

import ai.hrflow.camel.sandbox.api.Answer;
import ai.hrflow.camel.sandbox.api.ApiException;
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.api.Handler;
import ai.hrflow.camel.sandbox.store.Store;
import java.util.concurrent.CompletionStage;

/** Holds the answer of a changing operation back until its changes outlive the process. */
final class LastingAnswers {

    private final Store store;

    LastingAnswers(Store store) {
        this.store = store;
    }

    Handler of(Handler changing) {
        return arguments -> answer(changing, arguments);
    }

    private CompletionStage<Answer> answer(Handler changing, Arguments arguments) {
        if (!store.durability().isKeepingUp()) {
            throw new ApiException(503, "The data directory does not keep up, try again later");
        }
        return changing.handle(arguments)
                .thenCompose(
                        answer ->
                                store.durability()
                                        .written()
                                        .handle((nothing, failure) -> confirmed(answer, failure)));
    }

    private static Answer confirmed(Answer answer, Throwable failure) {
        if (failure != null && answer.status() < 400) {
            throw new ApiException(
                    500, "Done in memory only: the data directory cannot be written");
        }
        return answer;
    }
}
