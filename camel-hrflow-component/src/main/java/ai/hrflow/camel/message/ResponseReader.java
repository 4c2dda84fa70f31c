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

import ai.hrflow.camel.client.HrFlowRequest;
import ai.hrflow.camel.client.HrFlowResponse;
import ai.hrflow.camel.error.HrFlowOperationFailedException;
import ai.hrflow.camel.error.HrFlowQuotaExceededException;
import ai.hrflow.camel.operation.ObjectType;
import ai.hrflow.camel.operation.Operation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Brings an answer into the exchange: body, headers, or the exception. One for each producer;
 * thread-safe.
 */
public final class ResponseReader {

    private static final String PREDICTIONS = "predictions";

    /** A shorter reference is no name, and masking it would tear holes into ordinary words. */
    private static final int SHORTEST_MASKED = 4;

    private final Operation operation;
    private final String baseUrl;
    private final ResponseBody kind;
    private final boolean throwOnFailure;
    private final boolean allPages;
    private final Supplier<ObjectMapper> mapper;

    /**
     * @param baseUrl for the address in exceptions
     * @param throwOnFailure {@code false} delivers the envelope of a bad answer as the body
     * @param allPages whether the body of a good answer is made of its {@link #page}
     */
    public ResponseReader(
            Operation operation,
            String baseUrl,
            ResponseBody kind,
            boolean throwOnFailure,
            boolean allPages,
            Supplier<ObjectMapper> mapper) {
        this.operation = operation;
        this.baseUrl = baseUrl;
        this.kind = kind;
        this.throwOnFailure = throwOnFailure;
        this.allPages = allPages;
        this.mapper = mapper;
    }

    /**
     * Writes a good answer into the message.
     *
     * @throws HrFlowOperationFailedException for a bad one
     */
    public void read(Exchange exchange, PreparedCall call, HrFlowResponse response)
            throws HrFlowOperationFailedException {
        Message message = exchange.getMessage();
        forget(message);
        message.setHeader(MessageHeaders.RESPONSE_CODE, response.code());
        message.setHeader(MessageHeaders.RESPONSE_MESSAGE, response.message());
        if (response.retryAfter() != null) {
            message.setHeader(MessageHeaders.RETRY_AFTER, response.retryAfter().toSeconds());
        }
        if (!response.isGood()) {
            if (throwOnFailure || response.envelope() == null) {
                throw failure(call, response);
            }
            message.setBody(body(response, response.envelope()));
            return;
        }
        JsonNode data = response.envelope().path("data");
        paging(message, response.envelope());
        result(message, call, data);
        if (kind != ResponseBody.none && !allPages) {
            message.setBody(body(response, data));
        }
    }

    /**
     * The items of one page of a list, each in the form that bodies have.
     *
     * @throws HrFlowOperationFailedException for a bad answer
     */
    public Page page(PreparedCall call, HrFlowResponse response)
            throws HrFlowOperationFailedException {
        if (!response.isGood()) {
            throw failure(call, response);
        }
        JsonNode data = response.envelope().path("data");
        JsonNode items = items(data);
        JsonNode predictions = data.path(PREDICTIONS);
        List<Page.Item> page = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            String key = text(item, "key", null);
            JsonNode whole = predictions.has(i) ? predicted(item, predictions.get(i)) : item;
            page.add(new Page.Item(key, converted(whole)));
        }
        return new Page(page, Paging.of(response.envelope()));
    }

    /** Where the row says; older answers have other lists in an object too. */
    private JsonNode items(JsonNode data) {
        String field =
                operation.itemsField() != null
                        ? operation.itemsField()
                        : operation.path().substring(operation.path().lastIndexOf('/') + 1);
        return data.isObject() ? data.path(field) : data;
    }

    /** The item in the shape in which uploads and events carry theirs, with what is said of it. */
    private JsonNode predicted(JsonNode item, JsonNode prediction) {
        ObjectNode whole = mapper.get().createObjectNode();
        String plural = operation.itemsField();
        whole.set(plural.substring(0, plural.length() - 1), item);
        whole.set("prediction", prediction);
        return whole;
    }

    private Object body(HrFlowResponse response, JsonNode node) {
        JsonNode chosen = kind == ResponseBody.envelope ? response.envelope() : node;
        return converted(chosen.isMissingNode() ? mapper.get().nullNode() : chosen);
    }

    private Object converted(JsonNode node) {
        return switch (kind) {
            case data, envelope, none -> node;
            case map -> mapper.get().convertValue(node, Object.class);
            case text -> text(node);
        };
    }

    private String text(JsonNode node) {
        try {
            return mapper.get().writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree cannot be written as text", e);
        }
    }

    /** Removes what an earlier call left in the headers, so that it cannot steer a later one. */
    public static void forget(Message message) {
        if (message.hasHeaders()) {
            MessageHeaders.RESULTS.forEach(message::removeHeader);
        }
    }

    private HrFlowOperationFailedException failure(PreparedCall call, HrFlowResponse response) {
        HrFlowRequest request = call.request();
        // the API quotes a taken reference, which often is a file's name and so a person's
        String reference = call.subject().reference();
        String said =
                reference == null || reference.length() < SHORTEST_MASKED
                        ? response.message()
                        : response.message().replace(reference, "...");
        String uri = baseUrl + "/" + request.path();
        // a 2xx that is no JSON is a failure too, and no 2xx code may stand for it
        int code = response.code() < 400 ? 502 : response.code();
        if (code == 402) {
            return new HrFlowQuotaExceededException(
                    request.operation(), request.method(), uri, response.status(), code, said);
        }
        return new HrFlowOperationFailedException(
                request.operation(),
                request.method(),
                uri,
                response.status(),
                code,
                said,
                code == 429 || code == 500 || code >= 502 && code <= 504,
                response.retryAfter());
    }

    private void paging(Message message, JsonNode envelope) {
        if (!operation.isPaged()) {
            return;
        }
        Paging paging = Paging.of(envelope);
        set(message, MessageHeaders.RESULT_PAGE, paging.page());
        set(message, MessageHeaders.RESULT_MAX_PAGE, paging.maxPage());
        set(message, MessageHeaders.RESULT_COUNT, paging.count());
        set(message, MessageHeaders.RESULT_TOTAL, paging.total());
    }

    private void result(Message message, PreparedCall call, JsonNode data) {
        ObjectType type = operation.subject();
        if (type == null || isListOf(type)) {
            return;
        }
        JsonNode object = object(data, type);
        String key = text(object, "key", call.subject().key());
        String reference = text(object, "reference", call.subject().reference());
        if (key == null && reference == null) {
            return;
        }
        message.setHeader(MessageHeaders.RESULT_TYPE, type.label());
        set(message, MessageHeaders.RESULT_KEY, key);
        set(message, MessageHeaders.RESULT_REFERENCE, reference);
        set(message, MessageHeaders.RESULT_CONTAINER_KEY, container(object, type, call));
    }

    /** The items of such a list are other objects of the type than the one that was asked about. */
    private boolean isListOf(ObjectType type) {
        return operation.isPaged() && (type.label() + "s").equals(operation.itemsField());
    }

    /** The object at hand: where the row says, or {@code data} itself when that is one. */
    private JsonNode object(JsonNode data, ObjectType type) {
        JsonNode inField =
                operation.resultField() == null
                        ? MissingNode.getInstance()
                        : data.path(operation.resultField());
        if (inField.isObject()) {
            return inField;
        }
        boolean isObject =
                data.hasNonNull("key") && (data.has("reference") || type.container() == null);
        return isObject ? data : MissingNode.getInstance();
    }

    private static String container(JsonNode object, ObjectType type, PreparedCall call) {
        if (type.container() == null) {
            return null;
        }
        String own = text(object, type.container(), null);
        // an answer names the container as source_key or as source{key}
        String nested =
                text(
                        object.path(type.container().replace("_key", "")),
                        "key",
                        call.subject().containerKey());
        return own != null ? own : nested;
    }

    private static String text(JsonNode object, String field, String otherwise) {
        JsonNode value = object.path(field);
        return value.isTextual() && !value.textValue().isEmpty() ? value.textValue() : otherwise;
    }

    private static void set(Message message, String header, Object value) {
        if (value != null) {
            message.setHeader(header, value);
        }
    }
}
