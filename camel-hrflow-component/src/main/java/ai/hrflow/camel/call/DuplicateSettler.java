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
import ai.hrflow.camel.error.HrFlowTransportException;
import ai.hrflow.camel.message.PreparedCall;
import java.util.concurrent.CompletableFuture;

/** Settles a refusal of a taken reference as {@link OnDuplicate} says. */
public final class DuplicateSettler implements Caller {

    private final Caller next;
    private final HrFlowClient client;
    private final OnDuplicate mode;
    private final String resultField;

    public DuplicateSettler(
            Caller next, HrFlowClient client, OnDuplicate mode, String resultField) {
        this.next = next;
        this.client = client;
        this.mode = mode;
        this.resultField = resultField;
    }

    @Override
    public CompletableFuture<HrFlowResponse> call(PreparedCall call) {
        return next.call(call).thenCompose(response -> settle(call, response));
    }

    private CompletableFuture<HrFlowResponse> settle(PreparedCall call, HrFlowResponse refusal) {
        if (mode == OnDuplicate.replace && refusal.foundByLookup() && refusal.isGood()) {
            // what the lookup found after a lost answer may be what was there before: writing the
            // same content over it once more does no harm
            return replace(call, Answers.bare(resultField, refusal));
        }
        if (mode == OnDuplicate.fail || !refusal.isReferenceTaken() || call.byReference() == null) {
            return CompletableFuture.completedFuture(refusal);
        }
        return client.send(call.byReference(), Admission.QUEUE)
                .thenCompose(
                        stored -> {
                            if (!stored.isGood()) {
                                // taken, but not to be read yet: an asynchronous parsing under way
                                return CompletableFuture.completedFuture(
                                        stored.isNotFound() ? refusal : stored);
                            }
                            if (mode == OnDuplicate.existing) {
                                return CompletableFuture.completedFuture(
                                        Answers.inShapeOf(resultField, stored));
                            }
                            return replace(call, stored);
                        });
    }

    private CompletableFuture<HrFlowResponse> replace(PreparedCall call, HrFlowResponse stored) {
        String key = stored.envelope().path("data").path("key").asText("");
        if (key.isEmpty() || call.replacement() == null) {
            String operation = call.request().operation();
            return CompletableFuture.failedFuture(
                    new HrFlowTransportException(
                            operation,
                            "hrflow:"
                                    + operation
                                    + " cannot write over the existing object: the body was a"
                                    + " stream that can be read only once; switch stream caching on"
                                    + " or give a file",
                            false,
                            null));
        }
        return client.send(call.replacement().apply(key), Admission.QUEUE);
    }
}
