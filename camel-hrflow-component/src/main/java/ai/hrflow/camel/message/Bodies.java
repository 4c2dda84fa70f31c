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

import ai.hrflow.camel.operation.Operation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.StreamCache;
import org.apache.camel.TypeConversionException;
import org.apache.camel.WrappedFile;

/** What message bodies are, and how they are read, for everything but uploads. */
final class Bodies {

    /** The beginning of what can only be meant as JSON. */
    private static final Pattern JSON_BEGINNING = Pattern.compile("\\s*(\\{\\s*[\"}]|\\[\\s*\")");

    private Bodies() {}

    /** Whether a text begins as only JSON does; not whether it is valid. */
    static boolean isMeantAsJson(String text) {
        return JSON_BEGINNING.matcher(text).lookingAt();
    }

    /** Whether the body is a file or a stream, of text or of anything. */
    static boolean isDocument(Object body) {
        return body instanceof byte[]
                || body instanceof ByteBuffer
                || body instanceof InputStream
                || body instanceof Reader
                || body instanceof StreamCache
                || body instanceof File
                || body instanceof Path
                || body instanceof WrappedFile<?>;
    }

    /**
     * The text of a file or stream. A stream cache can be read again afterwards.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    static String text(Operation operation, Exchange exchange, Object document) {
        if (document instanceof StreamCache cache) {
            cache.reset();
        }
        Object readable = document instanceof Path path ? path.toFile() : document;
        try {
            return exchange.getContext()
                    .getTypeConverter()
                    .mandatoryConvertTo(String.class, exchange, readable);
        } catch (NoTypeConversionAvailableException | TypeConversionException e) {
            // without the cause: it names the file or quotes the body
            throw unreadable(operation, e);
        } finally {
            if (document instanceof StreamCache cache) {
                cache.reset();
            }
        }
    }

    /**
     * The JSON in a file or stream.
     *
     * @throws JsonProcessingException when it is none; its message quotes the content
     * @throws IllegalArgumentException when it cannot be read
     */
    static JsonNode json(
            Operation operation, Exchange exchange, Object document, Supplier<ObjectMapper> mapper)
            throws JsonProcessingException {
        if (document instanceof byte[] bytes) {
            return parsed(operation, () -> mapper.get().readTree(bytes));
        }
        if (document instanceof StreamCache cache) {
            cache.reset();
        }
        Object readable = document instanceof Path path ? path.toFile() : document;
        try (InputStream stream =
                exchange.getContext()
                        .getTypeConverter()
                        .mandatoryConvertTo(InputStream.class, exchange, readable)) {
            return parsed(operation, () -> mapper.get().readTree(stream));
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException | NoTypeConversionAvailableException | TypeConversionException e) {
            throw unreadable(operation, e);
        } finally {
            if (document instanceof StreamCache cache) {
                cache.reset();
            }
        }
    }

    /**
     * Any other object as JSON.
     *
     * @throws IllegalArgumentException when it is none that Jackson can write, or an iterator,
     *     which would be read to its end
     */
    static JsonNode tree(Operation operation, Object body, Supplier<ObjectMapper> mapper) {
        if (body instanceof Iterator<?>) {
            throw new IllegalArgumentException(
                    Sentences.name(operation)
                            + " got an iterator as the message body; split it first");
        }
        try {
            return body instanceof JsonNode node ? node.deepCopy() : mapper.get().valueToTree(body);
        } catch (IllegalArgumentException e) {
            // without the cause: it quotes the body
            throw new IllegalArgumentException(
                    Sentences.name(operation)
                            + " cannot turn a body of the type "
                            + body.getClass().getName()
                            + " into JSON");
        }
    }

    /** Where in a text the JSON is broken, for a sentence; the parser's own quotes the content. */
    static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " at line "
                        + e.getLocation().getLineNr()
                        + ", column "
                        + e.getLocation().getColumnNr();
    }

    private interface Parsing {
        JsonNode parse() throws IOException;
    }

    private static JsonNode parsed(Operation operation, Parsing parsing)
            throws JsonProcessingException {
        try {
            return parsing.parse();
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw unreadable(operation, e);
        }
    }

    private static IllegalArgumentException unreadable(Operation operation, Exception e) {
        return new IllegalArgumentException(
                Sentences.name(operation)
                        + " cannot read the message body: "
                        + e.getClass().getSimpleName());
    }
}
