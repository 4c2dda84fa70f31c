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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * An HTTP answer of the API, good or bad.
 *
 * @param status the HTTP status
 * @param code the larger one of the HTTP status and the envelope's {@code code}: the API sends some
 *     errors with HTTP status 200
 * @param message the envelope's {@code message}, with the API key masked; for an answer that is not
 *     JSON a sentence that says so and quotes its shortened beginning; never {@code null}
 * @param envelope the whole JSON answer; {@code null} when the answer was not a JSON object
 * @param retryAfter what the server asked to wait before the next try; {@code null} when it did not
 *     say
 * @param foundByLookup {@code true} when the first answer was lost and this one is that of the
 *     request's lookup
 */
public record HrFlowResponse(
        int status,
        int code,
        String message,
        JsonNode envelope,
        Duration retryAfter,
        boolean foundByLookup) {

    private static final Pattern MISSING_OBJECT =
            Pattern.compile("Unable to find object: (profile|job|source|board)\\b");

    /** Status and code are below 400 and the answer is a JSON object. */
    public boolean isGood() {
        return code < 400 && envelope != null;
    }

    /** There is no such object, or not yet: 404, or 400 with a text that says so. */
    public boolean isNotFound() {
        return code == 404 || code == 400 && message.contains("Unable to find object");
    }

    /**
     * The text says that an object is missing that the call named, not only that a list has no
     * items.
     */
    public boolean namesMissingObject() {
        return MISSING_OBJECT.matcher(message).find();
    }

    /**
     * The reference is taken: 400 with a text, since the code alone says only that the input is
     * wrong.
     */
    public boolean isReferenceTaken() {
        return code == 400 && message.contains("Already used");
    }

    /** What the API answers when it has accepted an upload whose result comes later. */
    static HrFlowResponse accepted(String message) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.put("code", 202);
        envelope.put("message", message);
        envelope.putArray("data");
        return new HrFlowResponse(202, 202, message, envelope, null, false);
    }

    /** Shows the codes only: message and envelope can hold personal data. */
    @Override
    public String toString() {
        return "HrFlowResponse[status=" + status + ", code=" + code + "]";
    }
}
