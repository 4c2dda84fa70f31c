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
package ai.hrflow.camel.sandbox.api.handler;

import ai.hrflow.camel.sandbox.text.Embedding;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.util.Base64;

/** Writes vectors as the API of today and of 2021 did. */
final class Vectors {

    private Vectors() {}

    /** A list of 2,048 numbers. */
    static ArrayNode list(String text) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode(Embedding.SIZE);
        for (float value : Embedding.of(text)) {
            list.add(value);
        }
        return list;
    }

    /** Base64 of 1,024 big-endian 32-bit numbers. */
    static String base64(String text) {
        float[] vector = Embedding.of(text, Embedding.OLD_SIZE);
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        for (float value : vector) {
            bytes.putFloat(value);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
