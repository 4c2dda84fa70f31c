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
package ai.hrflow.camel.message;

import ai.hrflow.camel.client.HrFlowRequest;
import java.util.function.Function;

/**
 * A call that is ready to be sent.
 *
 * @param request what is sent
 * @param containerKey the key of the source or board that it concerns; {@code null} when it
 *     concerns none or several
 * @param objectKey the key of the existing object that it concerns, or {@code null}
 * @param reference the reference of the object that it creates or concerns, or {@code null}
 * @param byReference the read that finds the object by its reference; {@code null} without one
 * @param replacement makes the request that writes the same content over the object with the given
 *     key; {@code null} when the operation has none
 */
public record PreparedCall(
        HrFlowRequest request,
        String containerKey,
        String objectKey,
        String reference,
        HrFlowRequest byReference,
        Function<String, HrFlowRequest> replacement) {

    /** Shows the request's method and path only: a reference can be personal. */
    @Override
    public String toString() {
        return "PreparedCall[" + request + "]";
    }
}
