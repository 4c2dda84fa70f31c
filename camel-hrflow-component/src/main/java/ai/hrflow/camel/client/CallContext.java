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

import ai.hrflow.camel.error.HrFlowTransportException;
import java.util.concurrent.Executor;

/** What a call needs of its client. */
interface CallContext {

    Attempts attempts();

    CompletionDispatcher dispatcher();

    AnswerReader reader();

    RetryPolicy policy();

    RetryBudget budget();

    Time time();

    /** Runs steps that may wait a moment, for a host name. */
    Executor worker();

    /** {@code null} for no limit. */
    RateLimiter limiter();

    /** Nanoseconds from the start of the first attempt to the end of the call. */
    long requestTimeout();

    PreparedRequest prepareLookup(HrFlowRequest lookup);

    HrFlowTransportException exception(
            HrFlowRequest request,
            String reason,
            String advice,
            boolean outcomeUnknown,
            Exception cause);

    /** The call got its permit, or ends without one. */
    void began();

    /** A request goes out. */
    void attempting();

    /** A request will go out again. */
    void retrying();

    /** The call is over; its permit follows. */
    void ended(Call call);

    /**
     * The call ends with this answer.
     *
     * @param nanos since it got its permit
     */
    void answered(HrFlowRequest request, HrFlowResponse response, long nanos);

    /**
     * The call ends with this exception for want of an answer.
     *
     * @param nanos since it got its permit
     */
    void failed(HrFlowTransportException failure, long nanos);

    /** The call ends without having been sent, for a reason on this side. */
    void notSent();

    /** The call ends because its caller lost interest. */
    void cancelled();

    void releasePermit();
}
