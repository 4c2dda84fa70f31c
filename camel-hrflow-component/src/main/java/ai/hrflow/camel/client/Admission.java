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

/** What a call does when all permits for requests in flight are taken. */
public enum Admission {
    /**
     * The calling thread waits, which slows down whoever feeds the route. On a completion thread of
     * this component it never waits: the call is queued ahead of new callers instead, because
     * waiting there could stop the very completions that free permits.
     */
    WAIT,
    /** The call is queued without holding a thread, ahead of new callers. */
    QUEUE,
    /** The call fails at once with an {@link ai.hrflow.camel.error.HrFlowTransportException}. */
    FAIL
}
