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
import ai.hrflow.camel.message.PreparedCall.Subject;
import ai.hrflow.camel.operation.Method;
import ai.hrflow.camel.operation.ObjectType;
import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.OperationTable;
import ai.hrflow.camel.operation.Parameter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;

/** What all writers of calls share: the row of the operation, and how calls are put together. */
final class CallFactory {

    private final Operation operation;
    private final Operation lookup;
    private final Supplier<ObjectMapper> mapper;

    CallFactory(Operation operation, OperationTable table, Supplier<ObjectMapper> mapper) {
        this.operation = operation;
        this.lookup =
                operation.lookup() == null ? null : table.find(operation.lookup(), Method.GET);
        this.mapper = mapper;
    }

    /** A request of the operation itself, for a call that may be repeated as the row says. */
    PreparedCall call(ParameterValues values, List<Field> query, RequestBody body) {
        return call(values, query, body, subject(values, null));
    }

    /**
     * @param subject the object that is created or changed
     */
    PreparedCall call(
            ParameterValues values, List<Field> query, RequestBody body, Subject subject) {
        // a new parsing of an existing object: sending it twice does no harm, and what is found by
        // its reference may be what was there before
        boolean replaces = operation.creates() != null && subject.key() != null;
        HrFlowRequest byReference =
                replaces || subject.reference() == null || subject.containerKey() == null
                        ? null
                        : lookup("reference", subject.reference(), subject);
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
        return PreparedCall.of(request, subject).settledBy(byReference, null);
    }

    /**
     * The object that a call is about.
     *
     * @param reference the reference where the parameters do not tell it, or {@code null}
     */
    Subject subject(ParameterValues values, String reference) {
        ObjectType type = operation.subject();
        if (type == null) {
            return new Subject(null, null, reference);
        }
        String container = type.container() == null ? null : values.text(type.container());
        return new Subject(
                container,
                text(values, operation.keyOf(type)),
                reference != null ? reference : text(values, operation.referenceOf(type)));
    }

    private static String text(ParameterValues values, Parameter parameter) {
        return parameter == null ? null : values.text(parameter.name());
    }

    /** The read that finds the object by its {@code key} or {@code reference}, or {@code null}. */
    HrFlowRequest lookup(String by, String value, Subject subject) {
        return lookup == null
                ? null
                : request(
                        lookup,
                        List.of(
                                new Field(operation.subject().container(), subject.containerKey()),
                                new Field(by, value)),
                        RequestBody.NONE,
                        Repeat.ALWAYS,
                        null);
    }

    /** A request of another row that is part of a call of this operation. */
    static HrFlowRequest request(
            Operation row,
            List<Field> query,
            RequestBody body,
            Repeat repeat,
            HrFlowRequest lookup) {
        return new HrFlowRequest(
                row.path(), row.method().name(), row.path(), query, body, repeat, lookup);
    }

    RequestBody json(ObjectNode node) {
        try {
            return new RequestBody.Json(mapper.get().writeValueAsBytes(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A JSON tree cannot be written", e);
        }
    }
}
