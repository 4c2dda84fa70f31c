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
import ai.hrflow.camel.operation.Parameter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** Reads the message body of a JSON operation and gives it the shape that the operation wants. */
final class JsonBodies {

    private static final String REFERENCE = "reference";

    private static final String KEY = "key";

    private final Operation operation;
    private final Supplier<ObjectMapper> mapper;

    JsonBodies(Operation operation, Supplier<ObjectMapper> mapper) {
        this.operation = operation;
        this.mapper = mapper;
    }

    /**
     * The message body as an object of its own, which can be changed without changing the caller's.
     *
     * @throws IllegalArgumentException when there is none where the operation needs one, or it is
     *     no JSON object
     */
    ObjectNode read(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body == null || body instanceof String text && text.isBlank()) {
            if (operation.bodyObject() == null) {
                return mapper.get().createObjectNode();
            }
            throw new IllegalArgumentException(
                    Sentences.name(operation)
                            + " needs the "
                            + operation.bodyObject()
                            + " as the message body, but the body is empty"
                            // where the path has other methods, this one was perhaps not meant
                            + (operation.isDefaultMethod() ? "; to read, add method=GET" : ""));
        }
        JsonNode tree = parsed(exchange, body);
        if (!(tree instanceof ObjectNode object)) {
            throw new IllegalArgumentException(
                    Sentences.name(operation)
                            + " needs a JSON object as the message body, but it is "
                            + Sentences.kind(tree));
        }
        return object;
    }

    private JsonNode parsed(Exchange exchange, Object body) {
        try {
            if (body instanceof CharSequence text) {
                return mapper.get().readTree(text.toString());
            }
            return Bodies.isDocument(body)
                    ? Bodies.json(operation, exchange, body, mapper)
                    : Bodies.tree(operation, body, mapper);
        } catch (JsonProcessingException e) {
            // without the parser's message and cause: both quote the content
            throw new IllegalArgumentException(
                    Sentences.name(operation)
                            + " needs JSON as the message body, but it is not valid JSON"
                            + Bodies.place(e));
        }
    }

    /**
     * Brings the object into the nested form that the reference documents, or into the flat one. A
     * body that is nested already stays so.
     */
    ObjectNode shape(ObjectNode body, boolean flat) {
        String name = operation.bodyObject();
        if (name == null) {
            return body;
        }
        ObjectNode shaped = body;
        boolean nested = body.get(name) instanceof ObjectNode;
        if (!nested && !flat) {
            shaped = mapper.get().createObjectNode();
            ObjectNode inner = mapper.get().createObjectNode();
            for (var fields = body.fields(); fields.hasNext(); ) {
                var field = fields.next();
                (isOuter(field.getKey()) ? shaped : inner).set(field.getKey(), field.getValue());
            }
            shaped.set(name, inner);
        }
        return shaped;
    }

    /**
     * Makes the object one that the API can store.
     *
     * @throws IllegalArgumentException when a required field is missing
     */
    void complete(ObjectNode inner) {
        complete(inner, "");
    }

    /**
     * @param why the end of the sentence when a field is missing
     */
    void complete(ObjectNode inner, String why) {
        checkRequired(inner, why);
        for (Parameter field : operation.parameters()) {
            if (isField(field) && field.alwaysSent() != null && !inner.hasNonNull(field.name())) {
                inner.set(field.name(), literal(field.alwaysSent()));
            }
        }
    }

    private JsonNode literal(String json) {
        try {
            return mapper.get().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON in the row of " + operation, e);
        }
    }

    private boolean isField(Parameter parameter) {
        return operation.bodyObject() != null && operation.bodyObject().equals(parameter.inside());
    }

    /** The object's own fields: the nested object, or the body itself when it is flat. */
    ObjectNode inner(ObjectNode shaped) {
        return operation.bodyObject() != null
                        && shaped.get(operation.bodyObject()) instanceof ObjectNode nested
                ? nested
                : shaped;
    }

    private boolean isOuter(String field) {
        Parameter parameter = operation.parameter(field);
        return parameter != null && parameter.isSettable() && parameter.group() == null;
    }

    private void checkRequired(ObjectNode inner, String why) {
        List<String> missing =
                operation.parameters().stream()
                        .filter(p -> isField(p) && p.isRequired() && !inner.hasNonNull(p.name()))
                        .map(Parameter::name)
                        .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    Sentences.name(operation)
                            + " needs the field"
                            + (missing.size() > 1 ? "s " : " ")
                            + String.join(", ", missing)
                            + " in the "
                            + operation.bodyObject()
                            + " of the message body"
                            + why);
        }
    }

    /**
     * An existing object is named by its key at both levels, and by its reference inside only,
     * where the API looks for each.
     */
    void nameObject(ParameterValues values, ObjectNode shaped) {
        if (operation.bodyObject() == null || operation.group(operation.bodyObject()).isEmpty()) {
            return;
        }
        ObjectNode inner = inner(shaped);
        String key = values.text(KEY);
        String reference = values.text(REFERENCE);
        if (key != null) {
            inner.put(KEY, key);
        } else if (reference != null) {
            shaped.remove(KEY);
            shaped.remove(REFERENCE);
            inner.remove(KEY);
            inner.put(REFERENCE, reference);
        }
    }

    /** The reference of an object in a message body, or {@code null}. */
    static String reference(ObjectNode inner) {
        String reference = inner.path(REFERENCE).asText("");
        return reference.isBlank() ? null : reference;
    }

    /** Names the object by this key at both levels. */
    ObjectNode withKey(ObjectNode shaped, String key) {
        shaped.put(KEY, key);
        inner(shaped).put(KEY, key);
        return shaped;
    }
}
