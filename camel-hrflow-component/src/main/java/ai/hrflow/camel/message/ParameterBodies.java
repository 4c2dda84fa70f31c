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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/**
 * Reads the message body of an operation that sends nothing but parameters as JSON, such as a
 * tracking: an object gives them by their API names, and whatever else is there is left over from
 * an earlier step, most often a document, and is left alone.
 */
final class ParameterBodies {

    private static final int LONGEST_BEGINNING = 64;

    private final Operation operation;
    private final JsonBodies bodies;
    private final Supplier<ObjectMapper> mapper;

    ParameterBodies(Operation operation, JsonBodies bodies, Supplier<ObjectMapper> mapper) {
        this.operation = operation;
        this.bodies = bodies;
        this.mapper = mapper;
    }

    /**
     * The parameters that the message body gives, as an object of its own.
     *
     * @throws IllegalArgumentException when it is an object with fields that are no parameters, or
     *     begins like JSON and is none
     */
    ObjectNode read(Exchange exchange) {
        return isObject(exchange.getMessage().getBody())
                ? known(operation, bodies.read(exchange))
                : mapper.get().createObjectNode();
    }

    private static boolean isObject(Object body) {
        if (body instanceof CharSequence text) {
            return Bodies.isMeantAsJson(text.toString());
        }
        if (body instanceof byte[] bytes) {
            return Bodies.isMeantAsJson(beginning(bytes));
        }
        if (body instanceof InputStream stream && stream.markSupported()) {
            return begins(stream);
        }
        if (body instanceof JsonNode node) {
            return node.isObject();
        }
        return body != null && !Bodies.isDocument(body) && !isListOrValue(body);
    }

    private static boolean isListOrValue(Object body) {
        return body instanceof Iterable<?>
                || body instanceof Iterator<?>
                || body instanceof Number
                || body instanceof Boolean
                || body.getClass().isArray();
    }

    private static boolean begins(InputStream stream) {
        if (stream instanceof StreamCache cache) {
            cache.reset();
        }
        stream.mark(LONGEST_BEGINNING);
        try {
            byte[] bytes = stream.readNBytes(LONGEST_BEGINNING);
            stream.reset();
            return Bodies.isMeantAsJson(beginning(bytes));
        } catch (IOException e) {
            return false;
        }
    }

    private static String beginning(byte[] bytes) {
        return new String(
                bytes, 0, Math.min(bytes.length, LONGEST_BEGINNING), StandardCharsets.ISO_8859_1);
    }

    /**
     * The object itself, when all its fields are parameters of the operation. One that has others
     * was made by an earlier step, and its fields would change the call or reveal a person.
     */
    static ObjectNode known(Operation operation, ObjectNode object) {
        List<String> strangers = new ArrayList<>();
        object.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (operation.parameter(name) == null) {
                                strangers.add(name);
                            }
                        });
        if (!strangers.isEmpty()) {
            throw new IllegalArgumentException(
                    Sentences.name(operation)
                            + " takes its parameters from the message body, but "
                            + Sentences.and(strangers.subList(0, Math.min(3, strangers.size())))
                            + (strangers.size() > 1 ? " are none" : " is none")
                            + " of them; if the body is left over from an earlier step, remove it"
                            + " first"
                            + (operation.content() == null
                                    ? ""
                                    : ", or "
                                            + Sentences.waysToSet(
                                                    operation.parameter(operation.content().one())))
                            + "; a parameter that this version does not know is set by"
                            + " param.<api_name>");
        }
        return object;
    }
}
