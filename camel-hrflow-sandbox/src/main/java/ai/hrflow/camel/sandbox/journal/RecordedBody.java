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
package ai.hrflow.camel.sandbox.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A JSON body as the journal keeps it: its text, which takes far less memory than a tree. Of a body
 * longer than {@value #MOST_KEPT} bytes only the beginning is kept.
 */
public final class RecordedBody {

    /** Bodies up to this length are kept whole, 1 MiB. */
    public static final int MOST_KEPT = 1024 * 1024;

    private static final int BEGINNING = 4 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final byte[] kept;
    private final int size;

    /**
     * @param kept the first {@link #kept(int)} bytes; never changed afterwards
     * @param size length of the body
     */
    public RecordedBody(byte[] kept, int size) {
        this.kept = kept;
        this.size = size;
    }

    /**
     * @param size length of a body
     * @return how much of it is kept
     */
    public static int kept(int size) {
        return size <= MOST_KEPT ? size : BEGINNING;
    }

    /**
     * @return length of the body in bytes
     */
    @JsonProperty
    public int size() {
        return size;
    }

    /**
     * @return whether all of it is kept
     */
    @JsonProperty("whole")
    public boolean isWhole() {
        return kept.length == size;
    }

    /**
     * @return the text, or its beginning
     */
    public String text() {
        return new String(kept, StandardCharsets.UTF_8);
    }

    int weight() {
        return kept.length;
    }

    /**
     * Reads the text; each call makes a tree of its own.
     *
     * @return the JSON, or {@code null} when not all of it is kept
     */
    JsonNode json() {
        if (!isWhole()) {
            return null;
        }
        try {
            return JSON.readTree(kept);
        } catch (IOException e) {
            throw new IllegalStateException("The body was JSON when it came", e);
        }
    }

    /** What writes the JSON from its text, token by token, or {@code null} like {@link #json()}. */
    JsonSerializable copied() {
        return isWhole() ? new Copied() : null;
    }

    private final class Copied extends JsonSerializable.Base {
        @Override
        public void serialize(JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            try (JsonParser parser = JSON.createParser(kept)) {
                if (parser.nextToken() == null) {
                    generator.writeNull();
                } else {
                    generator.copyCurrentStructure(parser);
                }
            }
        }

        @Override
        public void serializeWithType(
                JsonGenerator generator, SerializerProvider provider, TypeSerializer types)
                throws IOException {
            serialize(generator, provider);
        }
    }
}
