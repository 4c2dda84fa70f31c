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
package ai.hrflow.camel.sandbox.admin;

import ai.hrflow.camel.sandbox.api.StrictJson;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Duration;
import java.time.Instant;

/**
 * An answer of the administration.
 *
 * @param status HTTP status
 * @param body JSON, written already: an event loop must not do it
 * @param afterwards what happens once the answer is on its way; for what cuts connections
 */
public record AdminAnswer(int status, byte[] body, Runnable afterwards) {

    /** Bodies in the journal are as deep as they may be, and lie some levels deep themselves. */
    private static final int DEEPEST_NESTING = StrictJson.DEEPEST_NESTING + 100;

    private static final ObjectMapper JSON =
            new ObjectMapper(
                            JsonFactory.builder()
                                    .streamWriteConstraints(
                                            StreamWriteConstraints.builder()
                                                    .maxNestingDepth(DEEPEST_NESTING)
                                                    .build())
                                    .build())
                    .registerModule(
                            new SimpleModule()
                                    .addSerializer(Instant.class, ToStringSerializer.instance)
                                    .addSerializer(Duration.class, ToStringSerializer.instance));

    static AdminAnswer ok(JsonNode body) {
        return of(200, body);
    }

    private static AdminAnswer of(int status, JsonNode body) {
        try {
            return new AdminAnswer(status, JSON.writeValueAsBytes(body), () -> {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What the administration shows can be written", e);
        }
    }

    static AdminAnswer done() {
        return ok(JsonNodeFactory.instance.objectNode().put("done", true));
    }

    /**
     * @param status HTTP status
     * @param message what is wrong, in one sentence
     * @return a refusal
     */
    public static AdminAnswer error(int status, String message) {
        return of(status, JsonNodeFactory.instance.objectNode().put("error", message));
    }

    AdminAnswer then(Runnable task) {
        return new AdminAnswer(status, body, task);
    }
}
