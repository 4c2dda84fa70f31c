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
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A call that is ready to be sent.
 *
 * @param request what is sent first
 * @param subject the object that it is about
 * @param byReference the read that finds the object by its reference; {@code null} without one
 * @param replacement makes the request that writes the same content over the object with the given
 *     key; {@code null} when the operation has none
 * @param pages the other pages of the same list; {@code null} when the answer is no list
 * @param upsert what follows on {@code request}, which looks the object up; {@code null} for other
 *     calls
 */
public record PreparedCall(
        HrFlowRequest request,
        Subject subject,
        HrFlowRequest byReference,
        Function<String, HrFlowRequest> replacement,
        Pages pages,
        Upsert upsert) {

    /**
     * The other pages of a list.
     *
     * @param first the number of the page that the call itself asks for
     * @param at makes the call for the page with a number
     */
    public record Pages(int first, IntFunction<PreparedCall> at) {}

    /**
     * The object that a call is about; each part is {@code null} when it is not known or there is
     * none.
     *
     * @param containerKey the key of its source or board
     * @param key the key of an existing object
     * @param reference its reference
     */
    public record Subject(String containerKey, String key, String reference) {

        /** Shows nothing: a reference can be personal. */
        @Override
        public String toString() {
            return "Subject";
        }
    }

    /**
     * How an upsert goes on.
     *
     * @param creation makes the request that creates the object; fails with an {@link
     *     IllegalArgumentException} when the message body is not a whole one
     * @param merge makes the request that replaces the stored object, given here, by itself with
     *     the message body merged into it
     */
    public record Upsert(
            Supplier<HrFlowRequest> creation, Function<JsonNode, HrFlowRequest> merge) {}

    static PreparedCall of(HrFlowRequest request, Subject subject) {
        return new PreparedCall(request, subject, null, null, null, null);
    }

    PreparedCall settledBy(HrFlowRequest lookup, Function<String, HrFlowRequest> replace) {
        return new PreparedCall(request, subject, lookup, replace, pages, upsert);
    }

    PreparedCall withPages(Pages others) {
        return new PreparedCall(request, subject, byReference, replacement, others, upsert);
    }

    PreparedCall upserting(Upsert next) {
        return new PreparedCall(request, subject, byReference, replacement, pages, next);
    }

    /** Shows the request's method and path only: a reference can be personal. */
    @Override
    public String toString() {
        return "PreparedCall[" + request + "]";
    }
}
