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

import ai.hrflow.camel.client.Admission;
import ai.hrflow.camel.client.HrFlowClient;
import ai.hrflow.camel.client.HrFlowResponse;
import ai.hrflow.camel.message.PreparedCall;
import java.util.concurrent.CompletableFuture;

/** One request, one answer. */
public final class DirectCaller implements Caller {

    private final HrFlowClient client;
    private final Admission admission;
    private final String resultField;

    /**
     * @param resultField the field of {@code data} in which the operation's answer has its object,
     *     or {@code null}
     */
    public DirectCaller(HrFlowClient client, Admission admission, String resultField) {
        this.client = client;
        this.admission = admission;
        this.resultField = resultField;
    }

    @Override
    public CompletableFuture<HrFlowResponse> call(PreparedCall call) {
        CompletableFuture<HrFlowResponse> answer = client.send(call.request(), admission);
        if (resultField == null) {
            return answer;
        }
        return answer.thenApply(
                response ->
                        response.foundByLookup() && response.isGood()
                                ? Answers.inShapeOf(resultField, response)
                                : response);
    }
}
