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
package ai.hrflow.camel.call;

import ai.hrflow.camel.client.HrFlowResponse;
import ai.hrflow.camel.message.PreparedCall;
import java.util.concurrent.CompletableFuture;

/** Takes an answer 404 that names no missing object for an empty list. */
public final class EmptyLists implements Caller {

    private final Caller next;

    public EmptyLists(Caller next) {
        this.next = next;
    }

    @Override
    public CompletableFuture<HrFlowResponse> call(PreparedCall call) {
        return next.call(call)
                .thenApply(
                        answer ->
                                answer.code() == 404
                                                && answer.envelope() != null
                                                && !answer.namesMissingObject()
                                        ? Answers.emptyList(answer)
                                        : answer);
    }
}
