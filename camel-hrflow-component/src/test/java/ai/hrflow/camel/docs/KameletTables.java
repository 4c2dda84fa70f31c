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

import ai.hrflow.camel.docs.Kamelet.Property;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The generated parts of docs/kamelets.md, made of what the Kamelets say of themselves. */
final class KameletTables {

    /** Properties of every Kamelet, shown once. */
    static final Set<String> CONNECTION = Set.of("apiKey", "userEmail", "baseUrl");

    private static final String HEAD =
            "| Property | Type | Default | Meaning |\n|---|---|---|---|\n";

    private final List<Kamelet> kamelets;

    KameletTables(List<Kamelet> kamelets) {
        this.kamelets = kamelets;
    }

    /** All parts, by the name of the marker that holds them. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("list", list());
        parts.put(
                "connection",
                table(
                        kamelets.get(0).properties().stream()
                                .filter(property -> CONNECTION.contains(property.name()))
                                .toList()));
        kamelets.forEach(kamelet -> parts.put(kamelet.name(), part(kamelet)));
        return parts;
    }

    private String list() {
        return "| Kamelet | Body in | Body out |\n|---|---|---|\n"
                + kamelets.stream()
                        .map(
                                kamelet ->
                                        "| [`%s`](#%s) | %s | %s |\n"
                                                .formatted(
                                                        kamelet.name(),
                                                        kamelet.name(),
                                                        mediaType(kamelet, "in", "ignored"),
                                                        mediaType(
                                                                kamelet,
                                                                "out",
                                                                "the body that came in")))
                        .collect(Collectors.joining());
    }

    private static String mediaType(Kamelet kamelet, String direction, String none) {
        return switch (kamelet.text("spec", "types", direction, "mediaType")) {
            case "application/json" -> "JSON";
            case "application/octet-stream" -> "a document";
            case "text/plain" -> "a text";
            case "" -> none;
            default ->
                    throw new IllegalStateException("a word is needed for the type of " + kamelet);
        };
    }

    private static String part(Kamelet kamelet) {
        List<Property> own =
                kamelet.properties().stream()
                        .filter(property -> !CONNECTION.contains(property.name()))
                        .toList();
        return kamelet.text("spec", "definition", "description") + "\n\n" + table(own);
    }

    private static String table(List<Property> properties) {
        return HEAD + properties.stream().map(KameletTables::row).collect(Collectors.joining());
    }

    private static String row(Property property) {
        return "| `%s` | %s | %s | %s%s%s%s |\n"
                .formatted(
                        property.name(),
                        property.values().isEmpty()
                                ? property.text("type")
                                : property.values().stream()
                                        .map(value -> "`" + value + "`")
                                        .collect(Collectors.joining(", ")),
                        code(property.text("default")),
                        property.text("description"),
                        property.required() ? " Required." : "",
                        property.isSecret() ? " Secret." : "",
                        property.text("example").isEmpty()
                                ? ""
                                : " Example: " + code(property.text("example")));
    }

    private static String code(String value) {
        return value.isEmpty() ? "" : "`" + value + "`";
    }
}
