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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the API's answers mean, where the code alone does not tell. */
final class Answers {

    private Answers() {}

    /** The server or a gateway is in trouble for the moment. */
    static boolean isPassing(HrFlowResponse response) {
        return response.code() == 429 || response.code() >= 500;
    }

    /** The stored object in the shape of the answer of the operation that makes such objects. */
    static HrFlowResponse inShapeOf(String resultField, HrFlowResponse stored) {
        return resultField == null ? stored : withData(stored, wrapped(resultField, stored));
    }

    /** The bare object out of the answer of the operation that made it. */
    static HrFlowResponse bare(String resultField, HrFlowResponse made) {
        JsonNode object =
                resultField == null ? null : made.envelope().path("data").get(resultField);
        return object == null ? made : withData(made, object);
    }

    /** A good answer with nothing in it instead of one that says that nothing was found. */
    static HrFlowResponse emptyList(HrFlowResponse nothing) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.put("code", 200).put("message", nothing.message()).putArray("data");
        return new HrFlowResponse(200, 200, nothing.message(), envelope, null, false);
    }

    private static JsonNode wrapped(String field, HrFlowResponse stored) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set(field, stored.envelope().path("data"));
        return data;
    }

    private static HrFlowResponse withData(HrFlowResponse response, JsonNode data) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        response.envelope()
                .fields()
                .forEachRemaining(field -> envelope.set(field.getKey(), field.getValue()));
        envelope.set("data", data);
        return new HrFlowResponse(
                response.status(),
                response.code(),
                response.message(),
                envelope,
                response.retryAfter(),
                response.foundByLookup());
    }
}
