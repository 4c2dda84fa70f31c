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
import ai.hrflow.camel.client.HrFlowRequest.Field;
import ai.hrflow.camel.client.HrFlowRequest.Repeat;
import ai.hrflow.camel.client.RequestBody;
import ai.hrflow.camel.message.Documents.NamedDocument;
import ai.hrflow.camel.operation.Method;
import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.OperationTable;
import ai.hrflow.camel.operation.Parameter;
import ai.hrflow.camel.operation.Place;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Makes the request of an exchange. One for each producer; thread-safe. */
public final class RequestWriter {

    private static final String REFERENCE = "reference";
    private static final String KEY = "key";

    private final Operation operation;
    private final Operation lookup;
    private final Operation replacement;
    private final ObjectMapper mapper;
    private final Wire wire;
    private final ParameterResolver resolver;
    private final JsonBodies jsonBodies;
    private final Documents documents;
    private final AutoReference autoReference;
    private final boolean useFileDate;
    private final String filePart;
    private final boolean flatBody;

    /**
     * @param table where the operations that look up and replace objects are found
     * @param useFileDate whether {@code created_at} is taken from the file when nothing else sets
     *     it
     * @param flatBody whether JSON bodies are sent in the flat form
     * @throws IllegalArgumentException when the endpoint's parameters do not fit the operation
     */
    public RequestWriter(
            Operation operation,
            OperationTable table,
            EndpointParameters endpoint,
            AutoReference autoReference,
            boolean useFileDate,
            boolean flatBody,
            ObjectMapper mapper) {
        this.operation = operation;
        this.lookup =
                operation.lookup() == null ? null : table.find(operation.lookup(), Method.GET);
        this.replacement =
                operation.replacement() == null ? null : table.byId(operation.replacement());
        this.mapper = mapper;
        this.wire = new Wire(mapper);
        this.resolver = new ParameterResolver(operation, endpoint, wire, mapper);
        this.jsonBodies = new JsonBodies(operation, mapper);
        this.documents = new Documents(operation.path());
        this.autoReference = autoReference;
        this.useFileDate = useFileDate;
        this.filePart = filePart(operation);
        this.flatBody = flatBody;
    }

    /**
     * Makes the request.
     *
     * @throws IllegalArgumentException when something is missing or wrong; nothing is sent then
     */
    public PreparedCall write(Exchange exchange) {
        return switch (operation.bodyKind()) {
            case QUERY -> query(exchange.getMessage());
            case JSON -> json(exchange);
            case MULTIPART -> multipart(exchange);
        };
    }

    private PreparedCall query(Message message) {
        ParameterValues values = resolver.resolve(message, null);
        return prepared(
                values, values.fields(wire, Place.QUERY, true), RequestBody.NONE, null, null);
    }

    private PreparedCall json(Exchange exchange) {
        ObjectNode body = jsonBodies.read(exchange);
        ParameterValues values = resolver.resolve(exchange.getMessage(), body);
        ObjectNode shaped = jsonBodies.shape(body, flatBody);
        values.writeTo(shaped);
        ObjectNode inner = jsonBodies.inner(shaped);
        placeIdentity(values, shaped, inner);
        String reference = reference(inner);
        List<Field> query = values.fields(wire, Place.QUERY, false);
        Function<String, HrFlowRequest> replace =
                replacement == null
                        ? null
                        : key ->
                                request(
                                        replacement,
                                        query,
                                        json(withKey(shaped.deepCopy(), key)),
                                        Repeat.ALWAYS,
                                        null);
        return prepared(values, query, json(shaped), reference, replace);
    }

    /**
     * An object is named by its key at both levels, and by its reference inside only, where the API
     * looks for each.
     */
    private void placeIdentity(ParameterValues values, ObjectNode shaped, ObjectNode inner) {
        if (operation.uses() == null) {
            return;
        }
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

    private static String reference(ObjectNode inner) {
        String reference = inner.path(REFERENCE).asText("");
        return reference.isBlank() ? null : reference;
    }

    private ObjectNode withKey(ObjectNode shaped, String key) {
        shaped.put(KEY, key);
        if (shaped.get(operation.bodyObject()) instanceof ObjectNode inner) {
            inner.put(KEY, key);
        }
        return shaped;
    }

    private RequestBody json(ObjectNode node) {
        try {
            return new RequestBody.Json(mapper.writeValueAsBytes(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree cannot be written", e);
        }
    }

    private PreparedCall multipart(Exchange exchange) {
        Message message = exchange.getMessage();
        ParameterValues values = resolver.resolve(message, null);
        NamedDocument document = documents.of(exchange, values.text("profile_content_type"));
        List<Field> query = values.fields(wire, Place.QUERY, false);
        List<Field> fields = values.fields(wire, Place.FORM, true);
        String reference = values.text(REFERENCE);
        if (reference == null) {
            reference = autoReference.of(operation.path(), document);
            if (reference != null) {
                fields.add(new Field(REFERENCE, reference));
            }
        }
        addFileDate(message, values, fields);
        RequestBody body = new RequestBody.Multipart(fields, filePart, document);
        Function<String, HrFlowRequest> replace =
                replacement == null || !document.repeatable()
                        ? null
                        : key ->
                                request(
                                        replacement,
                                        query,
                                        new RequestBody.Multipart(
                                                withKey(fields, key), filePart, document),
                                        Repeat.ALWAYS,
                                        null);
        return prepared(values, query, body, reference, replace);
    }

    private static List<Field> withKey(List<Field> fields, String key) {
        List<Field> keyed = new ArrayList<>(fields);
        keyed.removeIf(field -> field.name().equals(KEY));
        keyed.add(new Field(KEY, key));
        return keyed;
    }

    private void addFileDate(Message message, ParameterValues values, List<Field> fields) {
        Parameter createdAt = operation.parameter("created_at");
        Object modified = message.getHeader(Exchange.FILE_LAST_MODIFIED);
        if (useFileDate
                && createdAt != null
                && modified != null
                && values.text("created_at") == null) {
            fields.add(
                    new Field(
                            "created_at", wire.text(wire.convert(operation, createdAt, modified))));
        }
    }

    private static String filePart(Operation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.place() == Place.FILE)
                .map(Parameter::name)
                .findFirst()
                .orElse("file");
    }

    private PreparedCall prepared(
            ParameterValues values,
            List<Field> query,
            RequestBody body,
            String reference,
            Function<String, HrFlowRequest> replace) {
        var type = operation.creates() != null ? operation.creates() : operation.uses();
        String container =
                type == null || type.container() == null ? null : values.text(type.container());
        String objectKey = operation.uses() == null ? null : values.text(KEY);
        String ownReference =
                reference != null || operation.uses() == null ? reference : values.text(REFERENCE);
        // a new parsing of an existing object: sending it twice does no harm, and what is found by
        // its reference may be what was there before
        boolean replaces = operation.creates() != null && values.text(KEY) != null;
        HrFlowRequest byReference =
                replaces || lookup == null || reference == null || container == null
                        ? null
                        : request(
                                lookup,
                                List.of(
                                        new Field(type.container(), container),
                                        new Field(REFERENCE, reference)),
                                RequestBody.NONE,
                                Repeat.ALWAYS,
                                null);
        Repeat repeat =
                switch (operation.repeatable()) {
                    case ALWAYS -> Repeat.ALWAYS;
                    case WITH_REFERENCE ->
                            replaces
                                    ? Repeat.ALWAYS
                                    : byReference == null ? Repeat.NEVER : Repeat.AFTER_LOOKUP;
                    case NEVER -> Repeat.NEVER;
                };
        HrFlowRequest request =
                request(
                        operation,
                        query,
                        body,
                        repeat,
                        repeat == Repeat.AFTER_LOOKUP ? byReference : null);
        return new PreparedCall(request, container, objectKey, ownReference, byReference, replace);
    }

    private static HrFlowRequest request(
            Operation operation,
            List<Field> query,
            RequestBody body,
            Repeat repeat,
            HrFlowRequest lookup) {
        return new HrFlowRequest(
                operation.path(),
                operation.method().name(),
                operation.path(),
                query,
                body,
                repeat,
                lookup);
    }
}
