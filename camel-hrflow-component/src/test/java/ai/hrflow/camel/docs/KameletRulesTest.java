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
package ai.hrflow.camel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.docs.Kamelet.Property;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Kamelets keep the rules of Apache Camel's Kamelet catalog. */
class KameletRulesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\??([\\w-]+)}}");
    private static final String SVG = "data:image/svg+xml;base64,";

    static List<Kamelet> kamelets() {
        return Kamelet.all();
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void namesItselfAndItsType(Kamelet kamelet) {
        assertThat(kamelet.text("apiVersion")).isEqualTo("camel.apache.org/v1");
        assertThat(kamelet.text("kind")).isEqualTo("Kamelet");
        assertThat(kamelet.text("metadata", "name")).isEqualTo(kamelet.name());
        assertThat(kamelet.name())
                .matches("hrflow-[a-z-]+")
                .endsWith("-" + label(kamelet, "camel.apache.org/kamelet.type"));
        assertThat(label(kamelet, "camel.apache.org/kamelet.type")).isIn("sink", "action");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void hasTheAnnotationsAndAnIconThatIsSvg(Kamelet kamelet) {
        assertThat(kamelet.map("metadata", "annotations").keySet().stream().map(Object::toString))
                .contains(
                        "camel.apache.org/kamelet.support.level",
                        "camel.apache.org/kamelet.group",
                        "camel.apache.org/kamelet.namespace",
                        "camel.apache.org/provider",
                        "camel.apache.org/kamelet.icon");
        String icon = annotation(kamelet, "camel.apache.org/kamelet.icon");
        assertThat(icon).startsWith(SVG);
        assertThat(
                        new String(
                                Base64.getDecoder().decode(icon.substring(SVG.length())),
                                StandardCharsets.UTF_8))
                .startsWith("<svg ")
                .doesNotContain("<script", "href");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void describesItselfAndEachProperty(Kamelet kamelet) {
        assertThat(kamelet.text("spec", "definition", "title"))
                .startsWith("HrFlow ")
                .endsWith(kamelet.name().endsWith("sink") ? "Sink" : "Action");
        assertThat(kamelet.text("spec", "definition", "description")).endsWith(".");
        assertThat(kamelet.text("spec", "definition", "type")).isEqualTo("object");
        assertThat(kamelet.properties())
                .isNotEmpty()
                .allSatisfy(
                        property -> {
                            assertThat(property.text("title")).isNotBlank();
                            assertThat(property.text("description")).endsWith(".");
                            assertThat(property.text("type"))
                                    .isIn("string", "integer", "number", "boolean");
                            // what is neither required nor has a default must be left out at will
                            assertThat(
                                            property.required()
                                                    && property.schema().containsKey("default"))
                                    .isFalse();
                        });
        assertThat(kamelet.list("spec", "definition", "required").stream().map(Object::toString))
                .isSubsetOf(kamelet.properties().stream().map(Property::name).toList());
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void takesItsConnectionFromTheComponentOrFromProperties(Kamelet kamelet) {
        List<Property> connection =
                kamelet.properties().stream()
                        .filter(property -> KameletTables.CONNECTION.contains(property.name()))
                        .toList();
        assertThat(connection)
                .as("the same for all Kamelets")
                .isEqualTo(
                        Kamelet.all().get(0).properties().stream()
                                .filter(
                                        property ->
                                                KameletTables.CONNECTION.contains(property.name()))
                                .toList())
                .hasSize(3)
                .noneMatch(Property::required);
        assertThat(connection.stream().filter(Property::isSecret).map(Property::name))
                .containsExactly("apiKey");
        assertThat(
                        connection.stream()
                                .filter(property -> property.schema().containsKey("x-descriptors")))
                .extracting(Property::name)
                .containsExactly("apiKey", "userEmail");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void usesExactlyThePropertiesThatItDescribes(Kamelet kamelet) {
        String template = kamelet.map("spec", "template").toString();
        List<String> used =
                PLACEHOLDER.matcher(template).results().map(found -> found.group(1)).toList();
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(
                        kamelet.properties().stream().map(Property::name).toList());
        for (Property property : kamelet.properties()) {
            boolean always = property.required() || property.schema().containsKey("default");
            assertThat(template)
                    .contains(
                            always
                                    ? "{{" + property.name() + "}}"
                                    : "{{?" + property.name() + "}}");
        }
    }

    @Test
    void dependsOnThisVersion() throws Exception {
        Matcher version =
                Pattern.compile("<artifactId>camel-hrflow-parent</artifactId>\\s*<version>(.*?)<")
                        .matcher(Files.readString(Manual.root().resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(Kamelet.all())
                .allSatisfy(
                        kamelet -> {
                            assertThat(
                                            kamelet.list("spec", "dependencies").stream()
                                                    .map(Object::toString))
                                    .containsExactly(
                                            "camel:core",
                                            "camel:kamelet",
                                            "mvn:ai.hrflow.camel:camel-hrflow:" + version.group(1));
                            assertThat(annotation(kamelet, "camel.apache.org/catalog.version"))
                                    .isEqualTo(version.group(1));
                        });
    }

    private static String label(Kamelet kamelet, String name) {
        return kamelet.text("metadata", "labels", name);
    }

    private static String annotation(Kamelet kamelet, String name) {
        return kamelet.text("metadata", "annotations", name);
    }
}
