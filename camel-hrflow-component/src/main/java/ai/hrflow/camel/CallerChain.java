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
package ai.hrflow.camel;

import ai.hrflow.camel.call.Caller;
import ai.hrflow.camel.call.DirectCaller;
import ai.hrflow.camel.call.DuplicateSettler;
import ai.hrflow.camel.call.EmptyLists;
import ai.hrflow.camel.call.OnDuplicate;
import ai.hrflow.camel.call.ResultAwaiter;
import ai.hrflow.camel.call.Upserter;
import ai.hrflow.camel.client.Admission;
import ai.hrflow.camel.client.HrFlowClient;
import ai.hrflow.camel.operation.Operation;

/** Puts together what carries out the calls of an endpoint. */
final class CallerChain {

    private CallerChain() {}

    static Caller of(HrFlowEndpoint endpoint, HrFlowClient client) {
        Operation row = endpoint.getRow();
        Admission admission =
                endpoint.getConfiguration().isBlockWhenFull() ? Admission.WAIT : Admission.FAIL;
        Caller caller = direct(row, client, admission);
        if (row.isUpsert()) {
            caller = new Upserter(caller, client);
        }
        if (endpoint.getOnDuplicate() != OnDuplicate.fail) {
            caller =
                    new DuplicateSettler(
                            caller, client, endpoint.getOnDuplicate(), row.resultField());
        }
        return endpoint.isAwaitResult() ? awaiting(endpoint, client, caller) : caller;
    }

    /**
     * For the pages after the first one: they belong to an exchange that was let in, so that {@code
     * blockWhenFull=false} does not break a list off.
     */
    static Caller ofFurtherPages(HrFlowEndpoint endpoint, HrFlowClient client) {
        return direct(endpoint.getRow(), client, Admission.QUEUE);
    }

    private static Caller direct(Operation row, HrFlowClient client, Admission admission) {
        Caller caller = new DirectCaller(client, admission, row.resultField());
        return row.isEmptyWhenNotFound() ? new EmptyLists(caller) : caller;
    }

    private static Caller awaiting(HrFlowEndpoint endpoint, HrFlowClient client, Caller caller) {
        HrFlowComponent component = endpoint.getComponent();
        ResultAwaiter awaiter =
                new ResultAwaiter(
                        caller,
                        client,
                        component::scheduler,
                        component::readers,
                        System::nanoTime,
                        endpoint.getAwaitTimeout(),
                        endpoint.getMaxAwaiting(),
                        endpoint.getRow().resultField(),
                        endpoint.getOnDuplicate() == OnDuplicate.existing);
        component.closeAtStop(awaiter);
        return awaiter;
    }
}
