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

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checked arguments of one request, under their current names. Absent ones were not sent. */
public final class Arguments {

    private final Operation operation;
    private final Map<String, JsonNode> values;
    private final Set<String> namesUsed;
    private final Upload upload;
    private final String permission;

    Arguments(
            Operation operation,
            Map<String, JsonNode> values,
            Set<String> namesUsed,
            Upload upload,
            String permission) {
        this.operation = operation;
        this.values = values;
        this.namesUsed = namesUsed;
        this.upload = upload;
        this.permission = permission;
    }

    /**
     * @return the operation that was called
     */
    public Operation operation() {
        return operation;
    }

    /**
     * @param name parameter
     * @return its value
     */
    public Optional<JsonNode> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * @param name parameter
     * @return its text, {@code null} when absent
     */
    public String text(String name) {
        return value(name).map(JsonNode::asText).orElse(null);
    }

    /**
     * @param name parameter
     * @return its truth value; empty when absent
     */
    public Optional<Boolean> flag(String name) {
        return value(name).map(JsonNode::booleanValue);
    }

    /**
     * @param name parameter
     * @param otherwise value when absent
     * @return its number
     */
    public long integer(String name, long otherwise) {
        return value(name).map(JsonNode::longValue).orElse(otherwise);
    }

    /**
     * @param name parameter
     * @return its number; empty when absent
     */
    public Optional<Double> number(String name) {
        return value(name).map(JsonNode::doubleValue);
    }

    /**
     * @param name date or date-time parameter
     * @return the point in time; empty when absent
     */
    public Optional<Instant> time(String name) {
        return value(name).map(v -> Instant.parse(v.textValue()));
    }

    /**
     * @param name list parameter
     * @return its texts; empty when absent
     */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        value(name).ifPresent(list -> list.forEach(item -> texts.add(item.asText())));
        return texts;
    }

    /**
     * @return the uploaded file, {@code null} when the operation takes none
     */
    public Upload upload() {
        return upload;
    }

    /**
     * @return what the caller's key may do: {@code all}, {@code read} or {@code write}
     */
    public String permission() {
        return permission;
    }

    /**
     * @param name parameter
     * @return whether the caller wrote it under an older name
     */
    public boolean usesOlderName(String name) {
        return operation.parameters().stream()
                .filter(p -> p.name().equals(name))
                .flatMap(p -> p.olderNames().stream())
                .anyMatch(namesUsed::contains);
    }
}
