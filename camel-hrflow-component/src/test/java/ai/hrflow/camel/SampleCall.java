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
package ai.hrflow.camel;

import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A call of an operation that passes all checks of the component, made of its row: no more than
 * what is required and has no default in the component, with keys of objects that are not there.
 */
record SampleCall(String uri, Object body, Map<String, Object> headers) {

    static final String UNKNOWN_KEY = "0123456789012345678901234567890123456789";

    static SampleCall of(Operation operation) {
        Map<String, Object> headers = new HashMap<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.isSettable()
                    && parameter.isRequired()
                    && parameter.componentOption() == null) {
                headers.put(parameter.header(), value(parameter));
            }
        }
        for (String group : operation.requiredGroups()) {
            Parameter first = operation.group(group).get(0);
            headers.put(first.header(), value(first));
        }
        return new SampleCall(
                "hrflow:"
                        + operation.path()
                        + (operation.isUpsert() ? "" : "?method=" + operation.method()),
                body(operation),
                headers);
    }

    /** The URI with further options, {@code name=value} each. */
    String uriWith(String... options) {
        StringBuilder text = new StringBuilder(uri);
        for (String option : options) {
            text.append(text.indexOf("?") < 0 ? '?' : '&').append(option);
        }
        return text.toString();
    }

    private static Object value(Parameter parameter) {
        if (!parameter.allowed().isEmpty()) {
            return parameter.allowed().get(0);
        }
        return switch (parameter.type()) {
            case STRING ->
                    parameter.name().endsWith("key") || parameter.name().endsWith("_id")
                            ? UNKNOWN_KEY
                            : "text";
            case INTEGER -> 1;
            case NUMBER -> 0.5;
            case FLAG, BOOLEAN -> true;
            case DATE, DATETIME, DATETIME_MILLIS, EPOCH_SECONDS -> 1_700_000_000_000L;
            case KEY_LIST -> List.of(UNKNOWN_KEY);
            case STRING_LIST -> List.of("text");
            case OBJECT, OBJECT_LIST, LIST, GEOPOINT, FILE ->
                    throw new IllegalStateException("no sample for " + parameter);
        };
    }

    private static Object body(Operation operation) {
        return switch (operation.bodyKind()) {
            case QUERY -> null;
            case MULTIPART -> SeedOperationsTest.RESUME;
            case JSON, FORM ->
                    operation.bodyObject() == null
                            ? null
                            : operation.bodyObject().equals("job") ? JOB : PROFILE;
        };
    }

    private static final String PROFILE =
            """
            {"reference": "sample", "info": {"full_name": "Jane Doe"}, "text": "Welder",
             "experiences": [], "educations": []}\
            """;

    private static final String JOB =
            """
            {"reference": "sample", "name": "Welder", "location": {"text": "Lyon"}}\
            """;
}
