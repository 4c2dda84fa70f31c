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
package ai.hrflow.camel.sandbox.api;

import ai.hrflow.camel.sandbox.api.Operation.Choice;
import ai.hrflow.camel.sandbox.api.Operation.RequestKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks a request against the description of its operation. What is missing, an unusable choice of
 * identifiers and unreadable JSON are 400; a value of the wrong type or outside the allowed ones is
 * 422. Parameters nobody knows are let pass, as the API does.
 */
public final class Validator {

    private final Operation operation;
    private final Map<String, JsonNode> values = new HashMap<>();
    private final Set<String> namesUsed = new HashSet<>();
    private final List<Parameter> missing = new ArrayList<>();

    private Validator(Operation operation) {
        this.operation = operation;
    }

    /**
     * @param operation what was called
     * @param input what arrived
     * @return the arguments
     * @throws ApiException when the request breaks a rule
     */
    public static Arguments check(Operation operation, Input input) {
        return new Validator(operation).run(input);
    }

    private Arguments run(Input input) {
        if (operation.request() == RequestKind.JSON
                && (input.json() == null || !input.json().isObject())) {
            throw new ApiException(400, "Invalid body: a JSON object is expected");
        }
        for (Parameter parameter : operation.parameters()) {
            if (parameter.type() == ParameterType.FILE) {
                checkFile(parameter, input);
            } else {
                checkValue(parameter, input);
            }
        }
        missing.stream()
                .filter(p -> !isReplaced(p.name()))
                .findFirst()
                .ifPresent(p -> refuse(p, input));
        operation.oneOf().forEach(this::checkChoice);
        return new Arguments(operation, values, namesUsed, input.upload(), input.permission());
    }

    private void checkFile(Parameter parameter, Input input) {
        if (parameter.required()
                && (input.upload() == null
                        || !parameter.name().equals(input.upload().partName()))) {
            throw new ApiException(
                    400,
                    complaint(parameter, "Invalid file fields")
                            + ": the file part '"
                            + parameter.name()
                            + "' is missing");
        }
    }

    private void checkValue(Parameter parameter, Input input) {
        JsonNode raw = find(parameter, input);
        if (raw == null) {
            if (parameter.required()) {
                missing.add(parameter);
            }
            return;
        }
        JsonNode value = read(parameter, raw);
        checkAllowed(parameter, value);
        values.put(parameter.name(), value);
    }

    private static void checkAllowed(Parameter parameter, JsonNode value) {
        List<String> allowed = parameter.values();
        if (!allowed.isEmpty()) {
            for (JsonNode item : value.isArray() ? value : List.of(value)) {
                if (!allowed.contains(item.asText())) {
                    throw invalid(parameter, "one of " + allowed);
                }
            }
        }
        if (parameter.min() != null && value.doubleValue() < parameter.min()) {
            throw invalid(parameter, "at least " + parameter.min());
        }
        if (parameter.max() != null && value.doubleValue() > parameter.max()) {
            throw invalid(parameter, "at most " + parameter.max());
        }
    }

    private static void refuse(Parameter parameter, Input input) {
        boolean isNull = input.json() != null && input.json().path(parameter.name()).isNull();
        throw new ApiException(
                400,
                complaint(parameter, "Invalid fields")
                        + ": "
                        + parameter.name()
                        + (isNull ? " must not be null" : " is required"));
    }

    /** Whether something was given that makes this parameter or group unnecessary. */
    private boolean isReplaced(String name) {
        return operation.parameters().stream()
                .anyMatch(p -> p.replaces().contains(name) && values.containsKey(p.name()));
    }

    private JsonNode read(Parameter parameter, JsonNode raw) {
        try {
            return parameter.type().read(raw);
        } catch (ParameterType.BadValue e) {
            if (parameter.type().isJson()) {
                throw new ApiException(
                        400,
                        complaint(parameter, "Invalid " + parameter.name())
                                + ": "
                                + parameter.type().wanted()
                                + " is expected in "
                                + parameter.name());
            }
            throw invalid(parameter, parameter.type().wanted());
        }
    }

    private JsonNode find(Parameter parameter, Input input) {
        for (String name : parameter.names()) {
            JsonNode value =
                    operation.request() == RequestKind.JSON
                            ? fromBody(parameter, name, input.json())
                            : fromTexts(parameter, name, input.texts());
            if (value != null) {
                namesUsed.add(name);
                return value;
            }
        }
        return null;
    }

    /** Both body forms: nested in an object of its own, or flat beside the container's key. */
    private static JsonNode fromBody(Parameter parameter, String name, JsonNode body) {
        if (parameter.inside() != null) {
            JsonNode nested = body.path(parameter.inside()).get(name);
            if (nested != null && !nested.isNull()) {
                return nested;
            }
        }
        JsonNode value = body.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** As a field of its own, in brackets, or inside a field that holds a JSON object. */
    private JsonNode fromTexts(Parameter parameter, String name, Map<String, List<String>> texts) {
        JsonNode value = fromText(texts.get(name));
        if (value == null && parameter.brackets()) {
            value = Brackets.list(name, texts);
        }
        if (value == null && values.get(parameter.inside()) instanceof ObjectNode outer) {
            JsonNode nested = outer.get(name);
            value = nested == null || nested.isNull() ? null : nested;
        }
        return value;
    }

    /** An empty text counts as absent, as an empty form field does. */
    private static JsonNode fromText(List<String> texts) {
        return texts == null || texts.isEmpty() || texts.get(0).isEmpty()
                ? null
                : TextNode.valueOf(texts.get(0));
    }

    private void checkChoice(String group, Choice choice) {
        if (isReplaced(group)) {
            return;
        }
        String complaint =
                operation.complaint() == null
                        ? "Invalid " + group + " fields"
                        : operation.complaint();
        List<String> members =
                operation.parameters().stream()
                        .filter(p -> group.equals(p.oneOf()))
                        .map(Parameter::name)
                        .toList();
        long given = members.stream().filter(values::containsKey).count();
        if (given > 1) {
            throw new ApiException(
                    400, complaint + ": give only one of " + String.join(", ", members));
        }
        if (given == 0 && choice == Choice.EXACTLY_ONE) {
            throw new ApiException(400, complaint + ": give one of " + String.join(", ", members));
        }
    }

    private static ApiException invalid(Parameter parameter, String wanted) {
        return new ApiException(
                422, "Validation failed: " + parameter.name() + " must be " + wanted);
    }

    private static String complaint(Parameter parameter, String otherwise) {
        return parameter.complaint() == null ? otherwise : parameter.complaint();
    }
}
