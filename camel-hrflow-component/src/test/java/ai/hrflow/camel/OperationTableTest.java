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

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.message.MessageHeaders;
import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.OperationTable;
import ai.hrflow.camel.operation.Parameter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.spi.UriPath;
import org.junit.jupiter.api.Test;

/**
 * The table is the only place of its facts: whatever is written elsewhere too must agree with it.
 */
class OperationTableTest extends RouteTest {

    private static final OperationTable TABLE = OperationTable.standard();

    private static Stream<Parameter> settable() {
        return TABLE.operations().stream()
                .flatMap(o -> o.parameters().stream())
                .filter(Parameter::isSettable);
    }

    private static Set<String> constants() {
        return Arrays.stream(HrFlowConstants.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(OperationTableTest::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyParameterHasAHeaderConstant() {
        assertThat(constants()).containsAll(settable().map(Parameter::header).toList());
    }

    @Test
    void everyHeaderConstantIsAParameterOrAHeaderOfTheComponent() throws Exception {
        Set<String> known =
                settable()
                        .flatMap(parameter -> parameter.headers().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        for (Field field : MessageHeaders.class.getFields()) {
            known.add(value(field));
        }
        assertThat(known).containsAll(constants());
    }

    @Test
    void everyTypedOptionIsTakenByAnOperation() {
        Set<String> options =
                settable()
                        .filter(parameter -> !parameter.isPersonal())
                        .flatMap(parameter -> parameter.options().stream())
                        .collect(Collectors.toSet());
        for (Field field : HrFlowParameters.class.getDeclaredFields()) {
            if (!field.isSynthetic()) {
                assertThat(options).contains(field.getName());
            }
        }
    }

    @Test
    void noParameterIsCalledLikeAnotherOptionOfTheEndpoint() {
        Set<String> others =
                Stream.of(HrFlowEndpoint.class, HrFlowConfiguration.class)
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .map(Field::getName)
                        .collect(Collectors.toSet());
        assertThat(settable().flatMap(p -> p.options().stream()))
                .doesNotContainAnyElementsOf(others);
    }

    @Test
    void theUriDocumentsAllOperations() throws Exception {
        String enums =
                HrFlowEndpoint.class
                        .getDeclaredField("operation")
                        .getAnnotation(UriPath.class)
                        .enums();
        assertThat(enums.split(",")).containsExactlyElementsOf(TABLE.paths());
    }

    @Test
    void referencesBetweenRowsLeadSomewhere() {
        for (Operation operation : TABLE.operations()) {
            if (operation.lookup() != null) {
                Operation lookup = TABLE.byId(operation.lookup() + " GET");
                assertThat(lookup.parameter("reference")).isNotNull();
                assertThat(lookup.parameter(operation.creates().container())).isNotNull();
            }
            if (operation.replacement() != null) {
                assertThat(TABLE.byId(operation.replacement()).parameter("key")).isNotNull();
            }
            for (String successor : operation.supersededBy()) {
                assertThat(TABLE.byId(successor).isOlder()).isFalse();
            }
            if (operation.longForm() != null) {
                assertThat(TABLE.byId(operation.longForm()).parameters())
                        .extracting(Parameter::name)
                        .containsExactlyElementsOf(
                                operation.parameters().stream().map(Parameter::name).toList());
            }
            for (Parameter parameter : operation.parameters()) {
                if (parameter.unless() != null) {
                    assertThat(operation.parameter(parameter.unless())).isNotNull();
                }
                if (parameter.requiredWith() != null) {
                    assertThat(operation.group(parameter.requiredWith())).isNotEmpty();
                }
            }
            if (operation.content() != null) {
                assertThat(operation.parameter(operation.content().one())).isNotNull();
            }
            for (String group : operation.requiredGroups()) {
                assertThat(operation.group(group)).hasSizeGreaterThan(1);
            }
        }
    }

    @Test
    void anInventedOperationIsOneRow() {
        HrFlowComponent component = context.getComponent("hrflow", HrFlowComponent.class);
        component.setOperationTable(
                TABLE.with(
                        Operation.get("sandbox/echo", "Invented.")
                                .with(
                                        Parameter.of(
                                                        "colour",
                                                        ai.hrflow.camel.operation.ParameterType
                                                                .STRING,
                                                        "A colour.")
                                                .required()
                                                .allowed("red", "green"))
                                .build()));

        Exchange exchange = send("hrflow:sandbox/echo?param.colour=red", null);

        assertThat(exchange.getException()).hasMessageContaining("failed with code 404");
        assertThat(sandbox.journal().last().query("colour")).isEqualTo("red");
        assertThat(send("hrflow:sandbox/echo", null).getException())
                .hasMessageStartingWith(
                        "The parameter colour is missing for hrflow:sandbox/echo (GET)");
    }
}
