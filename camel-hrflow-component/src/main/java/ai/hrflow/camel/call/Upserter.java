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
import ai.hrflow.camel.client.HrFlowRequest;
import ai.hrflow.camel.client.HrFlowResponse;
import ai.hrflow.camel.error.HrFlowTransportException;
import ai.hrflow.camel.message.PreparedCall;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;

/**
 * Looks an object up, and creates it or replaces it by itself with the changes. When somebody else
 * creates it in between, it is looked up once more. Two that change the same object at the same
 * time are not kept apart: the API knows no versions, and the last one wins.
 */
public final class Upserter implements Caller {

    private final Caller first;
    private final HrFlowClient client;

    /**
     * @param first carries out the look-up, and waits for a permit as any call does
     */
    public Upserter(Caller first, HrFlowClient client) {
        this.first = first;
        this.client = client;
    }

    @Override
    public CompletableFuture<HrFlowResponse> call(PreparedCall call) {
        return first.call(call).thenCompose(found -> goOn(call, found, true));
    }

    private CompletableFuture<HrFlowResponse> goOn(
            PreparedCall call, HrFlowResponse found, boolean maySomebodyElseCreate) {
        JsonNode stored = found.isGood() ? found.envelope().path("data") : null;
        if (stored != null && stored.hasNonNull("key")) {
            return send(call.upsert().merge().apply(stored));
        }
        // an object that is not there is answered with an empty list or nothing, too
        boolean missing = stored == null ? found.isNotFound() : stored.isEmpty();
        if (!missing || call.upsert().creation() == null) {
            return stored == null
                    ? CompletableFuture.completedFuture(found)
                    : CompletableFuture.failedFuture(nothingFound(call));
        }
        CompletableFuture<HrFlowResponse> created = send(call.upsert().creation().get());
        return maySomebodyElseCreate
                ? created.thenCompose(
                        answer ->
                                answer.isReferenceTaken()
                                        ? send(call.request())
                                                .thenCompose(again -> goOn(call, again, false))
                                        : CompletableFuture.completedFuture(answer))
                : created;
    }

    private static HrFlowTransportException nothingFound(PreparedCall call) {
        String operation = call.request().operation();
        return new HrFlowTransportException(
                operation,
                "hrflow:"
                        + operation
                        + " was answered without an object that has a key, so nothing was changed",
                false,
                null);
    }

    private CompletableFuture<HrFlowResponse> send(HrFlowRequest request) {
        return client.send(request, Admission.QUEUE);
    }
}
