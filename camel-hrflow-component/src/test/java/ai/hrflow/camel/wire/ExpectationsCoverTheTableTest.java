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

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.OperationTable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that the component can send is without an expectation, and nothing expected is lost. */
class ExpectationsCoverTheTableTest {

    private static final int DOCUMENTED_OPERATIONS = 81;

    private static Map<String, Set<String>> expectedNames() {
        return Expectation.all().stream()
                .collect(
                        groupingBy(
                                Expectation::operation,
                                TreeMap::new,
                                flatMapping(
                                        ExpectationsCoverTheTableTest::names,
                                        toCollection(TreeSet::new))));
    }

    private static Stream<String> names(Expectation operation) {
        return operation.parameters().stream()
                .flatMap(row -> Stream.concat(Stream.of(row.name()), row.older().stream()));
    }

    /** An upsert is made of other operations. */
    private static Stream<Operation> table() {
        return OperationTable.standard().operations().stream()
                .filter(operation -> !operation.isUpsert());
    }

    /** The message body counts as the parameter that it fills. */
    private static Stream<String> names(Operation operation) {
        Stream<String> parameters =
                operation.parameters().stream().flatMap(parameter -> parameter.names().stream());
        boolean isWholeBody =
                operation.bodyObject() != null
                        && operation.parameters().stream()
                                .noneMatch(p -> operation.bodyObject().equals(p.inside()));
        return isWholeBody
                ? Stream.concat(parameters, Stream.of(operation.bodyObject()))
                : parameters;
    }

    @Test
    void everyDocumentedOperationIsExpectedAndInTheTable() {
        assertThat(expectedNames()).hasSize(DOCUMENTED_OPERATIONS);
        assertThat(table().map(Operation::id))
                .containsExactlyInAnyOrderElementsOf(expectedNames().keySet());
    }

    @Test
    void everyParameterAndOlderNameIsExpectedAndInTheTable() {
        Map<String, Set<String>> inTable = new TreeMap<>();
        table().forEach(
                        operation ->
                                inTable.put(
                                        operation.id(),
                                        names(operation).collect(toCollection(TreeSet::new))));

        assertThat(inTable).containsExactlyInAnyOrderEntriesOf(expectedNames());
    }
}
