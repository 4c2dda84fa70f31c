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
package ai.hrflow.camel.wire;

import ai.hrflow.camel.wire.Expectation.Row;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One call and the request that it has to make.
 *
 * @param name what is given
 * @param given the parameters by the names under which they are given
 * @param overruled parameters that may be given besides and change nothing
 * @param body the rows whose values make the message body
 */
record WireCase(
        Expectation operation,
        String name,
        List<Given> given,
        List<Given> overruled,
        List<Row> body,
        Sent expected) {

    /** A parameter that is given under its own or an older name. */
    record Given(String name, Row row) {

        JsonNode value() {
            return row.given();
        }

        boolean isOlderName() {
            return !name.equals(row.name());
        }
    }

    /**
     * The cases of an operation: everything, only what is required, each other member of a group of
     * alternatives, and each older name.
     */
    static List<WireCase> of(Expectation operation) {
        List<WireCase> cases = new ArrayList<>();
        cases.add(everything(operation));
        List<Row> required = required(operation);
        cases.add(of(operation, "only what is required", required, Map.of(), List.of()));
        for (Row row : operation.parameters()) {
            if (row.group() != null && !required.contains(row)) {
                cases.add(
                        of(
                                operation,
                                "by " + row.name(),
                                with(row, required),
                                Map.of(),
                                List.of()));
            }
            for (String older : row.older()) {
                cases.add(
                        of(
                                operation,
                                "older name " + older,
                                with(row, required),
                                Map.of(row.name(), older),
                                List.of()));
            }
        }
        return cases;
    }

    private static WireCase everything(Expectation operation) {
        Set<String> groups = new HashSet<>();
        List<Row> sent = new ArrayList<>();
        List<Row> overruled = new ArrayList<>();
        for (Row row : operation.parameters()) {
            boolean first = row.group() == null || groups.add(row.group());
            (first && !row.notSent() ? sent : overruled).add(row);
        }
        return of(operation, "everything", sent, Map.of(), overruled);
    }

    private static List<Row> required(Expectation operation) {
        Set<String> groups = new HashSet<>();
        return operation.parameters().stream()
                .filter(row -> row.required() || row.oneOf() != null && groups.add(row.oneOf()))
                .toList();
    }

    /** The row in the place of those that exclude it. */
    private static List<Row> with(Row row, List<Row> required) {
        return Stream.concat(
                        Stream.of(row),
                        required.stream()
                                .filter(
                                        other ->
                                                other != row
                                                        && (row.group() == null
                                                                || !row.group()
                                                                        .equals(other.group()))))
                .toList();
    }

    private static WireCase of(
            Expectation operation,
            String name,
            List<Row> rows,
            Map<String, String> olderNames,
            List<Row> overruled) {
        Sent expected = operation.always();
        for (Row row : rows) {
            expected = expected.and(row.expected());
        }
        return new WireCase(
                operation,
                name,
                rows.stream()
                        .filter(row -> row.given() != null)
                        .map(row -> new Given(olderNames.getOrDefault(row.name(), row.name()), row))
                        .toList(),
                overruled.stream().map(row -> new Given(row.name(), row)).toList(),
                rows.stream().filter(row -> row.body() != null).toList(),
                expected);
    }

    /** The message body: a document, an object that the body is or consists of, or none. */
    Object messageBody() {
        if (body.isEmpty()) {
            return null;
        }
        if (body.get(0).isFile()) {
            return body.get(0).body().textValue();
        }
        return (isPartOfObject(body.get(0)) ? object(body) : body.get(0).body()).toString();
    }

    private static boolean isPartOfObject(Row row) {
        return row.in().startsWith("json.");
    }

    private static ObjectNode object(List<Row> rows) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        rows.forEach(row -> object.set(row.name(), row.body()));
        return object;
    }

    @Override
    public String toString() {
        return operation + ": " + name;
    }
}
