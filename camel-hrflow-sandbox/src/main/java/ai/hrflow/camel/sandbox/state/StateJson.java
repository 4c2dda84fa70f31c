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
package ai.hrflow.camel.sandbox.state;

import ai.hrflow.camel.sandbox.store.Board;
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.StoredEvent;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import ai.hrflow.camel.sandbox.store.Workflow;
import ai.hrflow.camel.sandbox.webhook.WebhookRegistration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** What is remembered, as lines of JSON. Files are named relative to their folder. */
final class StateJson {

    private static final Map<String, Class<?>> KINDS =
            Map.of(
                    "source", Source.class,
                    "board", Board.class,
                    "workflow", Workflow.class,
                    "profile", StoredProfile.class,
                    "job", StoredJob.class,
                    "event", StoredEvent.class,
                    "webhook", WebhookRegistration.class);

    private final ObjectMapper json;

    /** A line: the object, and the number of the last key given out when it was written. */
    record Line(Object value, long lastKey) {}

    StateJson(Path files) {
        SimpleModule module = new SimpleModule();
        module.addSerializer(Instant.class, ToStringSerializer.instance);
        module.addDeserializer(
                Instant.class,
                new StdScalarDeserializer<>(Instant.class) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public Instant deserialize(JsonParser parser, DeserializationContext context)
                            throws IOException {
                        return Instant.parse(parser.getText());
                    }
                });
        module.addSerializer(
                Path.class,
                new StdScalarSerializer<>(Path.class) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void serialize(
                            Path path, JsonGenerator generator, SerializerProvider provider)
                            throws IOException {
                        generator.writeString(path.getFileName().toString());
                    }
                });
        String folder = files.toString();
        module.addDeserializer(
                Path.class,
                new StdScalarDeserializer<>(Path.class) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public Path deserialize(JsonParser parser, DeserializationContext context)
                            throws IOException {
                        return Path.of(folder).resolve(Path.of(parser.getText()).getFileName());
                    }
                });
        json = new ObjectMapper(factory()).registerModule(module);
    }

    /**
     * Whatever the API took can be written and read again: also a text with half of a surrogate
     * pair, which UTF-8 has no bytes for, and structures as deep as a request may be, in the
     * envelope of a line.
     */
    private static JsonFactory factory() {
        return new JsonFactoryBuilder()
                .highestNonEscapedChar(Character.MIN_SURROGATE - 1)
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(2 * StreamReadConstraints.DEFAULT_MAX_DEPTH)
                                .maxStringLength(Integer.MAX_VALUE)
                                .build())
                .streamWriteConstraints(
                        StreamWriteConstraints.builder()
                                .maxNestingDepth(2 * StreamWriteConstraints.DEFAULT_MAX_DEPTH)
                                .build())
                .build();
    }

    /**
     * @return a line with its end, in UTF-8
     */
    byte[] write(Object value, long lastKey) throws JsonProcessingException {
        String kind =
                KINDS.entrySet().stream()
                        .filter(entry -> entry.getValue() == value.getClass())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow();
        ObjectNode line = json.createObjectNode();
        line.put("kind", kind);
        line.put("last_key", lastKey);
        line.putPOJO("value", value);
        return (json.writeValueAsString(line) + '\n').getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws IOException when the line is no JSON or has another shape
     * @throws IllegalArgumentException when it is of a kind nobody knows
     */
    Line read(byte[] text) throws IOException {
        ObjectNode line = json.readValue(text, ObjectNode.class);
        Class<?> type = KINDS.get(line.path("kind").asText());
        if (type == null) {
            throw new IllegalArgumentException("Unknown kind");
        }
        return new Line(json.treeToValue(line.path("value"), type), line.path("last_key").asLong());
    }
}
