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
import ai.hrflow.camel.sandbox.api.Operation.Permission;
import ai.hrflow.camel.sandbox.api.Operation.RequestKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * All operations the sandbox knows, read from one file per group: the sandbox's own statement of
 * the API, on purpose independent of the component's table, so that a mistake in one is found by
 * the other.
 */
public final class Operations {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> GROUPS =
            List.of("account", "profile", "job", "search", "text", "rating", "webhook", "legacy");

    private final Map<String, Map<String, Operation>> byPath = new LinkedHashMap<>();

    private Operations(JsonNode shared, List<JsonNode> groups) {
        for (JsonNode group : groups) {
            for (JsonNode row : group) {
                Operation operation = operation(row, shared);
                byPath.computeIfAbsent(operation.path(), p -> new LinkedHashMap<>())
                        .put(operation.method(), operation);
            }
        }
    }

    /**
     * @return the operations of this version
     */
    public static Operations load() {
        return new Operations(read("parameters"), GROUPS.stream().map(Operations::read).toList());
    }

    private static JsonNode read(String name) {
        String path = "operations/" + name + ".json";
        try (InputStream in = Operations.class.getResourceAsStream(path)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /**
     * @param path path below {@code /v1/}
     * @return the operations of the path by method, empty when it is unknown
     */
    public Map<String, Operation> at(String path) {
        return byPath.getOrDefault(path, Map.of());
    }

    /**
     * @return all operations
     */
    public Collection<Operation> all() {
        return byPath.values().stream().flatMap(m -> m.values().stream()).toList();
    }

    /**
     * @return identifiers of all operations
     */
    public Set<String> ids() {
        return all().stream().map(Operation::id).collect(Collectors.toUnmodifiableSet());
    }

    private static Operation operation(JsonNode row, JsonNode shared) {
        List<Parameter> parameters = new ArrayList<>();
        addAll(parameters, row.path("parameters"), shared);
        Map<String, Choice> oneOf = new LinkedHashMap<>();
        row.path("oneOf")
                .properties()
                .forEach(e -> oneOf.put(e.getKey(), Choice.valueOf(upper(e.getValue()))));
        return new Operation(
                row.path("path").asText(),
                row.path("method").asText(),
                RequestKind.valueOf(upper(row.path("request"))),
                Permission.valueOf(upper(row.path("permission"))),
                row.path("user").asBoolean(true),
                List.copyOf(parameters),
                Map.copyOf(oneOf),
                row.path("complaint").textValue());
    }

    private static void addAll(List<Parameter> to, JsonNode rows, JsonNode shared) {
        for (JsonNode row : rows) {
            if (row.has("use")) {
                addAll(to, shared.required(row.get("use").asText()), shared);
            } else {
                to.add(parameter(row));
            }
        }
    }

    private static Parameter parameter(JsonNode row) {
        return new Parameter(
                row.path("name").asText(),
                ParameterType.of(row.path("type").asText()),
                row.path("required").asBoolean(),
                row.path("oneOf").textValue(),
                row.path("inside").textValue(),
                texts(row.path("values")),
                texts(row.path("older")),
                integer(row.get("min")),
                integer(row.get("max")),
                row.path("brackets").asBoolean(),
                texts(row.path("replaces")),
                row.path("complaint").textValue());
    }

    private static Integer integer(JsonNode number) {
        return number == null ? null : number.asInt();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static String upper(JsonNode text) {
        return text.asText().toUpperCase(Locale.ROOT);
    }
}
