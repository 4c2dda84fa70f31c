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

import ai.hrflow.camel.operation.BodyKind;
import ai.hrflow.camel.operation.Operation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/**
 * Reads the message body of an operation that has one obvious content: a text fills its parameter,
 * a list of texts the plural one, and an object gives parameters by their API names.
 *
 * <p>An operation that sends a query reads texts, lists, maps and JSON only. Files and streams are
 * more likely left over from an earlier step than meant as a question or a search.
 */
final class ContentBodies {

    private final Operation operation;
    private final Operation.Content content;
    private final Supplier<ObjectMapper> mapper;

    ContentBodies(Operation operation, Supplier<ObjectMapper> mapper) {
        this.operation = operation;
        this.content = operation.content();
        this.mapper = mapper;
    }

    /**
     * The parameters that the message body gives, as an object of its own.
     *
     * @throws IllegalArgumentException when the body is something that the operation cannot take
     */
    ObjectNode read(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body == null) {
            return mapper.get().createObjectNode();
        }
        if (body instanceof CharSequence text) {
            return text(text.toString());
        }
        if (Bodies.isDocument(body)) {
            return operation.bodyKind() == BodyKind.QUERY
                    ? mapper.get().createObjectNode()
                    : text(Bodies.text(operation, exchange, body));
        }
        return tree(Bodies.tree(operation, body, mapper));
    }

    private ObjectNode text(String text) {
        if (text.isBlank()) {
            return mapper.get().createObjectNode();
        }
        if (Bodies.isMeantAsJson(text)) {
            try {
                return tree(mapper.get().readTree(text));
            } catch (JsonProcessingException e) {
                // without the parser's message and cause: both quote the content
                throw new IllegalArgumentException(
                        Sentences.name(operation)
                                + " got a message body that begins like JSON but is not valid JSON"
                                + Bodies.place(e)
                                + "; to send it as plain text, "
                                + Sentences.waysToSet(operation.parameter(content.one())));
            }
        }
        return plain(text);
    }

    private ObjectNode plain(String text) {
        ObjectNode parameters = mapper.get().createObjectNode();
        if (content.one().equals(content.many())) {
            parameters.putArray(content.one()).add(text);
        } else {
            parameters.put(content.one(), text);
        }
        return parameters;
    }

    private ObjectNode tree(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            return ParameterBodies.known(operation, object);
        }
        if (tree instanceof ArrayNode list) {
            if (content.many() == null) {
                throw new IllegalArgumentException(
                        Sentences.name(operation)
                                + " takes one "
                                + content.one()
                                + ", but the message body is a list; split it first");
            }
            ObjectNode parameters = mapper.get().createObjectNode();
            parameters.set(content.many(), list);
            return parameters;
        }
        if (tree.isValueNode() && !tree.isNull() && !tree.isBinary()) {
            return plain(tree.asText());
        }
        return mapper.get().createObjectNode();
    }
}
