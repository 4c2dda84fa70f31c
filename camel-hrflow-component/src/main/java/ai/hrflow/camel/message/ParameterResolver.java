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

import static ai.hrflow.camel.operation.BodyKind.QUERY;

import ai.hrflow.camel.message.ParameterValues.Setting;
import ai.hrflow.camel.operation.ObjectType;
import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.Parameter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.camel.Message;

/**
 * Decides what each parameter of a call is. The only class that reads parameters from headers.
 *
 * <p>Highest first: header {@code CamelHrFlow<Name>}, entry of the map header {@code
 * CamelHrFlowParameters}, endpoint option or {@code param.}, field of a JSON body, the object that
 * an earlier call left in the result headers, component option. Of a group of alternatives the
 * highest place at which any member is set wins, and there the member that the row names first.
 */
final class ParameterResolver {

    private final Operation operation;
    private final Wire wire;
    private final List<Parameter> parameters;
    private final Map<String, Integer> byHeader = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Integer> byName = new HashMap<>();
    private final int[][] groupMates;
    private final Setting[] fromOptions;
    private final Setting[] fromComponent;
    private final Map<String, JsonNode> unknownFromOptions = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException when an option does not belong to the operation, has a wrong
     *     value, or contradicts another one
     */
    ParameterResolver(Operation operation, EndpointParameters endpoint, Wire wire) {
        this.operation = operation;
        this.wire = wire;
        this.parameters = operation.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (parameter.isSettable()) {
                for (String header : parameter.headers()) {
                    byHeader.put(header, i);
                }
                for (String name : parameter.names()) {
                    byName.put(name, i);
                }
            }
        }
        this.groupMates = groupMates();
        this.fromOptions = optionSettings(endpoint);
        this.fromComponent = componentSettings(endpoint);
    }

    private int[][] groupMates() {
        int[][] mates = new int[parameters.size()][];
        for (int i = 0; i < mates.length; i++) {
            Parameter parameter = parameters.get(i);
            mates[i] =
                    parameter.group() == null
                            ? new int[0]
                            : operation.group(parameter.group()).stream()
                                    .filter(mate -> mate != parameter)
                                    .mapToInt(parameters::indexOf)
                                    .toArray();
        }
        return mates;
    }

    private Setting[] optionSettings(EndpointParameters endpoint) {
        Setting[] settings = new Setting[parameters.size()];
        endpoint.options()
                .forEach(
                        (option, value) -> {
                            Parameter parameter =
                                    parameters.stream()
                                            .filter(
                                                    p ->
                                                            p.isSettable()
                                                                    && p.options().contains(option))
                                            .findFirst()
                                            .orElseThrow(
                                                    () ->
                                                            new IllegalArgumentException(
                                                                    Sentences.name(operation)
                                                                            + " does not take the"
                                                                            + " option "
                                                                            + option
                                                                            + "; "
                                                                            + takes()));
                            setOption(settings, parameter, parameter.name(), option, value);
                        });
        endpoint.named()
                .forEach(
                        (name, value) -> {
                            Integer index = byName.get(name);
                            if (index == null) {
                                if (operation.parameter(name) != null) {
                                    throw new IllegalArgumentException(
                                            "The parameter "
                                                    + name
                                                    + " of "
                                                    + Sentences.name(operation)
                                                    + " is a part of the message body: it cannot be"
                                                    + " set by param."
                                                    + name);
                                }
                                unknownFromOptions.put(name, wire.unknown(operation, name, value));
                            } else {
                                setOption(
                                        settings,
                                        parameters.get(index),
                                        name,
                                        "param." + name,
                                        value);
                            }
                        });
        for (Parameter parameter : parameters) {
            if (parameter.group() != null) {
                List<Parameter> set =
                        operation.group(parameter.group()).stream()
                                .filter(mate -> settings[parameters.indexOf(mate)] != null)
                                .toList();
                if (set.size() > 1) {
                    throw onlyOneOf(set);
                }
            }
            if (isSuperfluous(parameter, settings)
                    && settings[parameters.indexOf(parameter)] != null) {
                throw onlyOneOf(List.of(parameter, operation.parameter(parameter.unless())));
            }
        }
        return settings;
    }

    private IllegalArgumentException onlyOneOf(List<Parameter> set) {
        return new IllegalArgumentException(
                Sentences.name(operation)
                        + " takes only one of the options "
                        + Sentences.either(set.stream().map(Parameter::option).toList())
                        + "; remove all but one");
    }

    /** Whether another parameter says the same for many objects. */
    private boolean isSuperfluous(Parameter parameter, Setting[] settings) {
        return parameter.unless() != null
                && settings[parameters.indexOf(operation.parameter(parameter.unless()))] != null;
    }

    private void setOption(
            Setting[] settings, Parameter parameter, String wireName, String option, Object value) {
        if (parameter.isPersonal()) {
            throw new IllegalArgumentException(
                    "The parameter "
                            + parameter.name()
                            + " of "
                            + Sentences.name(operation)
                            + " carries people's data and cannot be an option ("
                            + option
                            + "), since URIs end up in logs and JMX; "
                            + Sentences.waysToSet(parameter));
        }
        int index = parameters.indexOf(parameter);
        if (settings[index] != null) {
            throw new IllegalArgumentException(
                    "The parameter "
                            + parameter.name()
                            + " of "
                            + Sentences.name(operation)
                            + " is set twice by options ("
                            + option
                            + "); remove one");
        }
        settings[index] = setting(parameter, wireName, value);
    }

    private Setting[] componentSettings(EndpointParameters endpoint) {
        Setting[] settings = new Setting[parameters.size()];
        for (int i = 0; i < settings.length; i++) {
            Parameter parameter = parameters.get(i);
            Object value =
                    parameter.componentOption() == null
                            ? null
                            : endpoint.component().get(parameter.componentOption());
            settings[i] =
                    setting(
                            parameter,
                            parameter.name(),
                            value != null ? value : parameter.alwaysSent());
        }
        return settings;
    }

    private String takes() {
        List<String> options =
                parameters.stream()
                        .filter(p -> p.isSettable() && !p.isPersonal())
                        .map(Parameter::option)
                        .toList();
        return options.isEmpty()
                ? "it takes no parameters"
                : "it takes " + String.join(", ", options);
    }

    /**
     * Resolves the parameters of one call.
     *
     * @param body gives parameters by their API names, or {@code null}; asked only when it is
     *     needed
     * @throws IllegalArgumentException when a required parameter is missing or a value does not fit
     */
    ParameterValues resolve(Message message, Supplier<ObjectNode> body) {
        Setting[] settings = fromOptions.clone();
        Map<String, JsonNode> unknown = overlayHeaders(message, settings);
        boolean readsBody =
                body != null && (operation.bodyKind() != QUERY || !hasContent(settings));
        if (readsBody) {
            fillFromBody(body.get(), settings);
        }
        fillFromResult(message, settings);
        for (int i = 0; i < settings.length; i++) {
            Parameter parameter = parameters.get(i);
            if (isSuperfluous(parameter, settings)) {
                settings[i] = null;
            } else if (parameter.requiredWith() != null) {
                fillWhereRequired(i, settings);
            } else if (isFree(i, settings)) {
                settings[i] = fromComponent[i];
            }
        }
        checkComplete(settings, body != null);
        return new ParameterValues(operation, settings, unknown);
    }

    /** Whether what a plain message body would fill is set already. */
    private boolean hasContent(Setting[] settings) {
        return operation.content() != null
                && (isSet(operation.content().one(), settings)
                        || isSet(operation.content().many(), settings));
    }

    private boolean isSet(String name, Setting[] settings) {
        return name != null && settings[byName.get(name)] != null;
    }

    private void fillWhereRequired(int index, Setting[] settings) {
        Parameter parameter = parameters.get(index);
        operation.group(parameter.requiredWith()).stream()
                .filter(member -> settings[parameters.indexOf(member)] != null)
                .findFirst()
                .ifPresent(
                        member -> {
                            if (isFree(index, settings)) {
                                settings[index] = fromComponent[index];
                            }
                            if (settings[index] == null) {
                                throw new IllegalArgumentException(
                                        "The parameter "
                                                + parameter.name()
                                                + " is missing for "
                                                + Sentences.name(operation)
                                                + ", which goes with "
                                                + member.name()
                                                + ": "
                                                + Sentences.waysToSet(parameter));
                            }
                        });
    }

    private Map<String, JsonNode> overlayHeaders(Message message, Setting[] settings) {
        if (!message.hasHeaders()) {
            return unknownFromOptions;
        }
        Map<String, JsonNode> unknown = unknownFromOptions;
        Setting[] headers = null;
        Object map = null;
        for (Map.Entry<String, Object> header : message.getHeaders().entrySet()) {
            String name = header.getKey();
            if (header.getValue() == null
                    || !name.regionMatches(
                            true,
                            0,
                            Parameter.HEADER_PREFIX,
                            0,
                            Parameter.HEADER_PREFIX.length())) {
                continue;
            }
            if (name.equalsIgnoreCase(MessageHeaders.PARAMETERS)) {
                map = header.getValue();
                continue;
            }
            Integer index = byHeader.get(name);
            if (index != null) {
                Parameter parameter = parameters.get(index);
                if (headers == null) {
                    headers = new Setting[settings.length];
                }
                String apiName =
                        name.equalsIgnoreCase(parameter.header())
                                ? parameter.name()
                                : parameter.olderNames().get(0);
                prefer(
                        headers,
                        index,
                        apiName,
                        setting(parameter, parameter.name(), header.getValue()));
            }
        }
        if (map != null) {
            if (!(map instanceof Map<?, ?> entries)) {
                throw new IllegalArgumentException(
                        "The header "
                                + MessageHeaders.PARAMETERS
                                + " must be a Map of parameter names and values but is a "
                                + map.getClass().getName());
            }
            unknown = new LinkedHashMap<>(unknownFromOptions);
            Setting[] named = new Setting[settings.length];
            for (Map.Entry<?, ?> entry : entries.entrySet()) {
                String name = String.valueOf(entry.getKey());
                Integer index = byName.get(name);
                if (index != null) {
                    prefer(
                            named,
                            index,
                            name,
                            setting(parameters.get(index), name, entry.getValue()));
                } else if (operation.parameter(name) == null && entry.getValue() != null) {
                    unknown.put(name, wire.unknown(operation, name, entry.getValue()));
                }
            }
            overlay(named, settings);
        }
        if (headers != null) {
            overlay(headers, settings);
        }
        return unknown;
    }

    /** Of several names for one parameter the current one counts, but not when it says nothing. */
    private void prefer(Setting[] level, int index, String name, Setting setting) {
        if (setting != null
                && (level[index] == null || name.equals(parameters.get(index).name()))) {
            level[index] = setting;
        }
    }

    /**
     * Puts a higher level over a lower one: a member of a group that is set there ends all its
     * mates.
     */
    private void overlay(Setting[] higher, Setting[] settings) {
        for (int i = 0; i < higher.length; i++) {
            if (higher[i] == null) {
                continue;
            }
            boolean preferredMateSet = false;
            for (int mate : groupMates[i]) {
                preferredMateSet |= mate < i && higher[mate] != null;
            }
            if (!preferredMateSet) {
                settings[i] = higher[i];
                for (int mate : groupMates[i]) {
                    settings[mate] = null;
                }
                endBatch(i, higher, settings);
            }
        }
    }

    /** One object that a higher level names takes the place of several that a lower one names. */
    private void endBatch(int index, Setting[] higher, Setting[] settings) {
        Parameter parameter = parameters.get(index);
        if (parameter.unless() != null && parameter.group() != null) {
            int batch = byName.get(parameter.unless());
            settings[batch] = higher[batch];
        }
    }

    private boolean isFree(int index, Setting[] settings) {
        if (settings[index] != null) {
            return false;
        }
        for (int mate : groupMates[index]) {
            if (settings[mate] != null) {
                return false;
            }
        }
        return true;
    }

    private void fillFromBody(ObjectNode body, Setting[] settings) {
        JsonNode inner = operation.bodyObject() == null ? null : body.get(operation.bodyObject());
        for (int i = 0; i < settings.length; i++) {
            Parameter parameter = parameters.get(i);
            if (parameter.isSettable() && isFree(i, settings)) {
                JsonNode value = field(body, parameter);
                if (value == null && parameter.group() != null && inner != null) {
                    value = field(inner, parameter);
                }
                settings[i] = setting(parameter, parameter.name(), value);
            }
        }
    }

    private static JsonNode field(JsonNode object, Parameter parameter) {
        for (String name : parameter.names()) {
            if (object.hasNonNull(name)) {
                return object.get(name);
            }
        }
        return null;
    }

    /** An earlier call's object, for an operation that reads or changes an object of that type. */
    private void fillFromResult(Message message, Setting[] settings) {
        if (operation.uses().isEmpty()) {
            return;
        }
        Object type = message.getHeader(MessageHeaders.RESULT_TYPE);
        operation.uses().stream()
                .filter(used -> used.label().equals(type))
                .findFirst()
                .ifPresent(used -> fillFromResult(used, message, settings));
    }

    private void fillFromResult(ObjectType type, Message message, Setting[] settings) {
        Parameter key = operation.keyOf(type);
        if (key == null
                || !isFree(parameters.indexOf(key), settings)
                || isSuperfluous(key, settings)) {
            return;
        }
        Object resultKey = message.getHeader(MessageHeaders.RESULT_KEY);
        if (resultKey != null) {
            fill(settings, key, resultKey);
        } else if (operation.referenceOf(type) != null) {
            fill(
                    settings,
                    operation.referenceOf(type),
                    message.getHeader(MessageHeaders.RESULT_REFERENCE));
        }
        if (type.container() != null) {
            fill(
                    settings,
                    operation.parameter(type.container()),
                    message.getHeader(MessageHeaders.RESULT_CONTAINER_KEY));
        }
    }

    private void fill(Setting[] settings, Parameter parameter, Object value) {
        int index = parameters.indexOf(parameter);
        if (index >= 0 && isFree(index, settings)) {
            settings[index] = setting(parameter, parameter.name(), value);
        }
    }

    private void checkComplete(Setting[] settings, boolean bodyGives) {
        for (int i = 0; i < settings.length; i++) {
            Parameter parameter = parameters.get(i);
            if (parameter.isRequired()
                    && parameter.isSettable()
                    && settings[i] == null
                    && !isSuperfluous(parameter, settings)) {
                throw new IllegalArgumentException(
                        "The parameter "
                                + parameter.name()
                                + " is missing for "
                                + Sentences.name(operation)
                                + ": "
                                + Sentences.waysToSet(parameter)
                                + (bodyGives ? ", or " + inBody(List.of(parameter)) : ""));
            }
        }
        for (String group : operation.requiredGroups()) {
            List<Parameter> members = operation.group(group);
            boolean given =
                    members.stream()
                            .anyMatch(
                                    member ->
                                            settings[parameters.indexOf(member)] != null
                                                    || isSuperfluous(member, settings));
            if (!given) {
                List<String> names = members.stream().map(Parameter::name).toList();
                List<String> ways = members.stream().map(Sentences::waysToSet).toList();
                throw new IllegalArgumentException(
                        "One of the parameters "
                                + Sentences.either(names)
                                + " is required for "
                                + Sentences.name(operation)
                                + ": "
                                + String.join("; or ", ways)
                                + (bodyGives ? "; or " + inBody(members) : ""));
            }
        }
    }

    private String inBody(List<Parameter> missing) {
        boolean plain =
                operation.content() != null
                        && missing.stream()
                                .anyMatch(p -> p.name().equals(operation.content().one()));
        return plain
                ? "give it as the message body"
                : missing.size() == 1
                        ? "put the field " + missing.get(0).name() + " into the message body"
                        : "put the field into the message body";
    }

    private Setting setting(Parameter parameter, String wireName, Object value) {
        JsonNode converted = wire.convert(operation, parameter, value);
        boolean identifies =
                parameter.isRequired()
                        || parameter.group() != null
                        || parameter.name().equals("key")
                        || parameter.name().equals("reference");
        if (converted == null
                || identifies && converted.isTextual() && converted.textValue().isBlank()) {
            return null;
        }
        return new Setting(wireName, converted);
    }
}
