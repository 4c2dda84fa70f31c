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
package ai.hrflow.camel.converter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simple reaches into bodies that are Jackson trees, as the component delivers them. */
class JsonBodiesInSimpleTest {

    private final CamelContext context = new DefaultCamelContext();
    private ProducerTemplate template;

    @BeforeEach
    void start() {
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"key":"k1"}               | ${body[key]}            | k1
                    {"key":"k1"}               | ${body['key']}          | k1
                    {"info":{"email":"a@b.c"}} | ${body[info][email]}    | a@b.c
                    [{"key":"k1"},{"key":"k2"}]| ${body[1][key]}         | k2
                    [{"key":"k1"},{"key":"k2"}]| ${body[last][key]}      | k2
                    {"list":[{"n":1},{"n":2}]} | ${body[list][0][n]}     | 1
                    {"key":"k1"}               | <${body?[absent]}>      | <>
                    """)
    void readsFields(String json, String expression, String expected) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in").setBody().simple(expression);
                    }
                });

        String answer =
                template.requestBody("direct:in", new ObjectMapper().readTree(json), String.class);

        assertThat(answer).isEqualTo(expected);
    }

    @Test
    void aMapOfATreeIsTheCallersOwn() throws Exception {
        var tree = new ObjectMapper().readTree("{\"a\":{\"b\":[1,null,\"x\"]}}");

        Map<String, Object> map = context.getTypeConverter().convertTo(Map.class, tree);
        map.put("c", 1);

        assertThat(map.get("a")).isEqualTo(Map.of("b", java.util.Arrays.asList(1, null, "x")));
        assertThat(tree.has("c")).isFalse();
    }

    @Test
    void aTreeThatIsAListIsAListAndNoMap() throws Exception {
        var tree = new ObjectMapper().readTree("[1,2]");

        assertThat(context.getTypeConverter().convertTo(List.class, tree)).hasSize(2);
        assertThat(context.getTypeConverter().convertTo(Map.class, tree)).isNull();
    }

    @Test
    void aStepThatWantsAMapOfAListFailsAsItDoesWithoutThisComponent() throws Exception {
        var exchange = new org.apache.camel.support.DefaultExchange(context);
        exchange.getMessage().setBody(new ObjectMapper().readTree("[1,2]"));

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> exchange.getMessage().getMandatoryBody(Map.class))
                .hasRootCauseMessage("A JSON list is no map");
    }
}
