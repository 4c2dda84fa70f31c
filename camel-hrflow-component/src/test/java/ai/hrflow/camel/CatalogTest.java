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

import static ai.hrflow.camel.dsl.StaticEndpointBuilders.hrflow;
import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.operation.OperationTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.parser.RouteBuilderParser;
import org.apache.camel.parser.XmlRouteParser;
import org.apache.camel.parser.model.CamelEndpointDetails;
import org.jboss.forge.roaster.Roaster;
import org.jboss.forge.roaster.model.source.JavaClassSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tools of Camel know of the component: the catalog entry and the endpoint DSL. */
class CatalogTest extends RouteTest {

    /** Finds the entry in the jar, as camel-report:validate does. */
    private final DefaultCamelCatalog catalog = new DefaultCamelCatalog();

    private EndpointValidationResult validate(String uri) {
        return catalog.validateEndpointProperties(uri, false, false, true);
    }

    static Stream<String> paths() {
        return OperationTable.standard().paths().stream();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyOperationIsValid(String path) {
        EndpointValidationResult result = validate("hrflow:" + path + "?responseBody=map");

        assertThat(result.isSuccess()).as(result.summaryErrorMessage(false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hrflow:profile/parsing/file?awaitResults=true",
                "hrflow:profile/parsing/file?onDuplicate=ignore",
                "hrflow:profile/parsing/file?awaitTimeout=soon",
                "hrflow:profile/parsing/file?maxAwaiting=many",
                "hrflow:profile/indexing?method=DELETE"
            })
    void wrongUriIsRejected(String uri) {
        assertThat(validate(uri).isSuccess()).isFalse();
    }

    @Test
    void wrongUriIsRejectedInJava(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("Routes.java");
        Files.writeString(
                file,
                """
                import org.apache.camel.builder.RouteBuilder;
                public class Routes extends RouteBuilder {
                    public void configure() {
                        from("file:inbox").to("hrflow:profile/parsing/file?autoReference=sha512");
                        from("file:texts").to("hrflow:text/parsing?responseBody=map");
                    }
                }
                """);
        List<CamelEndpointDetails> endpoints = new ArrayList<>();
        RouteBuilderParser.parseRouteBuilderEndpoints(
                Roaster.parse(JavaClassSource.class, file.toFile()),
                directory.toString(),
                file.toString(),
                endpoints);

        assertThat(invalid(endpoints))
                .containsExactly("hrflow:profile/parsing/file?autoReference=sha512");
    }

    @Test
    void wrongUriIsRejectedInXml() throws Exception {
        String xml =
                """
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route>
                    <from uri="file:inbox"/>
                    <to uri="hrflow:profile/parsing/file?onDuplicates=existing"/>
                    <to uri="hrflow:tracking?action=apply&amp;role=candidate"/>
                  </route>
                </camelContext>
                """;
        List<CamelEndpointDetails> endpoints = new ArrayList<>();
        try (InputStream in =
                new java.io.ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))) {
            XmlRouteParser.parseXmlRouteEndpoints(in, "", "routes.xml", endpoints);
        }

        assertThat(invalid(endpoints))
                .containsExactly("hrflow:profile/parsing/file?onDuplicates=existing");
    }

    private List<String> invalid(List<CamelEndpointDetails> endpoints) {
        return endpoints.stream()
                .map(CamelEndpointDetails::getEndpointUri)
                .filter(uri -> uri.startsWith("hrflow:"))
                .filter(uri -> !validate(uri).isSuccess())
                .toList();
    }

    @Test
    void theEntryIsThatOfTheComponent() throws IOException {
        assertThat(resource("org/apache/camel/catalog/components/hrflow.json"))
                .isEqualTo(resource("META-INF/ai/hrflow/camel/hrflow.json"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HrFlowComponent.class.getClassLoader().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theEndpointDslMakesTheSameEndpoint() {
        Exchange exchange =
                template.request(
                        hrflow("profile/indexing")
                                .method("GET")
                                .reference("nobody")
                                .responseBody("map")
                                .resolve(context),
                        message -> {});

        assertThat(exchange.getException()).hasMessageContaining("Unable to find object");
        assertThat(sandbox.journal().last().query("reference")).isEqualTo("nobody");
    }
}
