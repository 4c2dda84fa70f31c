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
package ai.hrflow.camel.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What an operation answers; the envelope is made from it.
 *
 * @param status HTTP status and {@code code}
 * @param message {@code message}
 * @param data {@code data}, or {@code null} to leave the field out
 * @param meta {@code meta}, or {@code null} to leave the field out
 * @param headers additional response headers
 */
public record Answer(
        int status, String message, JsonNode data, JsonNode meta, Map<String, String> headers) {

    /**
     * @param status HTTP status
     * @param message message
     * @param data data
     * @return an answer without paging
     */
    public static Answer of(int status, String message, JsonNode data) {
        return new Answer(status, message, data, null, Map.of());
    }

    /**
     * @param status HTTP status
     * @param message message
     * @return an error; like the documented ones it has no data
     */
    public static Answer error(int status, String message) {
        return new Answer(status, message, null, null, Map.of());
    }

    /**
     * @param name header name
     * @param value header value
     * @return this answer with one header only
     */
    public Answer withHeader(String name, String value) {
        return new Answer(status, message, data, meta, Map.of(name, value));
    }

    /**
     * @return {@code {"code", "message", "data", "meta"}}
     */
    public ObjectNode envelope() {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.put("code", status);
        envelope.put("message", message);
        if (data != null) {
            envelope.set("data", data);
        }
        if (meta != null) {
            envelope.set("meta", meta);
        }
        return envelope;
    }
}
