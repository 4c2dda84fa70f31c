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

import ai.hrflow.camel.client.HrFlowRequest.Field;
import ai.hrflow.camel.client.HrFlowRequest.Repeat;
import ai.hrflow.camel.client.RequestBody;
import ai.hrflow.camel.message.Documents.NamedDocument;
import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.OperationTable;
import ai.hrflow.camel.operation.Parameter;
import ai.hrflow.camel.operation.Place;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Writes calls that send a form with the message body as its file. */
final class UploadCalls implements CallWriter {

    private static final String CREATED_AT = "created_at";
    private static final String KEY = "key";

    private final Operation operation;
    private final Operation replacement;
    private final CallFactory calls;
    private final ParameterResolver resolver;
    private final Wire wire;
    private final Documents documents;
    private final Parameter file;
    private final AutoReference autoReference;
    private final boolean useFileDate;

    UploadCalls(
            Operation operation,
            OperationTable table,
            CallFactory calls,
            ParameterResolver resolver,
            Wire wire,
            AutoReference autoReference,
            boolean useFileDate) {
        this.operation = operation;
        this.replacement =
                operation.replacement() == null ? null : table.byId(operation.replacement());
        this.calls = calls;
        this.resolver = resolver;
        this.wire = wire;
        this.documents = new Documents(operation.path());
        this.file =
                operation.parameters().stream()
                        .filter(parameter -> parameter.place() == Place.FILE)
                        .findFirst()
                        .orElse(null);
        this.autoReference = autoReference;
        this.useFileDate = useFileDate;
    }

    @Override
    public PreparedCall write(Exchange exchange) {
        ParameterValues values = resolver.resolve(exchange.getMessage(), null);
        List<Field> query = values.fields(wire, Place.QUERY, false);
        List<Field> fields = values.fields(wire, Place.FORM, true);
        if (file != null && file.unless() != null && values.has(file.unless())) {
            return calls.call(values, query, new RequestBody.Form(fields));
        }
        NamedDocument document = documents.of(exchange, values.text("profile_content_type"));
        String reference = addReference(values, document, fields);
        addFileDate(exchange.getMessage(), values, fields);
        PreparedCall call =
                calls.call(values, query, form(fields, document), calls.subject(values, reference));
        return replacement == null || !document.repeatable()
                ? call
                : call.settledBy(
                        call.byReference(),
                        key ->
                                CallFactory.request(
                                        replacement,
                                        query,
                                        form(withKey(fields, key), document),
                                        Repeat.ALWAYS,
                                        null));
    }

    private RequestBody form(List<Field> fields, NamedDocument document) {
        return new RequestBody.Multipart(fields, file == null ? "file" : file.name(), document);
    }

    /** Derives the reference when the operation takes one and none is set. */
    private String addReference(
            ParameterValues values, NamedDocument document, List<Field> fields) {
        Parameter parameter = operation.parameter("reference");
        if (parameter == null || values.has(parameter.name())) {
            return null;
        }
        String reference = autoReference.of(operation.path(), document);
        if (reference != null) {
            fields.add(new Field(parameter.name(), reference));
        }
        return reference;
    }

    private void addFileDate(Message message, ParameterValues values, List<Field> fields) {
        Parameter createdAt = operation.parameter(CREATED_AT);
        Object modified = message.getHeader(Exchange.FILE_LAST_MODIFIED);
        if (useFileDate && createdAt != null && modified != null && !values.has(CREATED_AT)) {
            fields.add(
                    new Field(CREATED_AT, wire.text(wire.convert(operation, createdAt, modified))));
        }
    }

    private static List<Field> withKey(List<Field> fields, String key) {
        List<Field> keyed = new ArrayList<>(fields);
        keyed.removeIf(field -> field.name().equals(KEY));
        keyed.add(new Field(KEY, key));
        return keyed;
    }
}
