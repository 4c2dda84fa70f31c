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
package ai.hrflow.camel.springboot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the properties class and its defaults from the component's catalog entry, so that no
 * option is missing or described otherwise.
 */
final class ConfigurationSource {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String CATALOG_ENTRY = "/META-INF/ai/hrflow/camel/hrflow.json";
    private static final String PREFIX = "camel.component.hrflow";
    private static final int LINE = 96;

    /** An option of the component. */
    record Option(String name, String type, String description, JsonNode defaultValue) {

        /** What objects are given as: the name of a bean. */
        private static final String BEAN = "String";

        static Option of(String name, JsonNode entry) {
            String javaType = entry.get("javaType").asText();
            String type =
                    switch (javaType) {
                        case "java.lang.String" -> "String";
                        case "boolean" -> "Boolean";
                        case "int" -> "Integer";
                        case "long" -> "Long";
                        case "java.time.Duration" -> "Duration";
                        default -> BEAN;
                    };
            String description = entry.get("description").asText();
            if (type.equals(BEAN) && entry.get("type").asText().equals("object")) {
                description +=
                        " The name of a bean of the type " + javaType + ", such as #bean:name.";
            }
            return new Option(name, type, description, entry.get("defaultValue"));
        }

        String dashed() {
            StringBuilder dashed = new StringBuilder();
            for (char c : name.toCharArray()) {
                if (Character.isUpperCase(c)) {
                    dashed.append('-');
                }
                dashed.append(Character.toLowerCase(c));
            }
            return dashed.toString();
        }

        String capitalized() {
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
    }

    private final List<Option> options = new ArrayList<>();

    ConfigurationSource() throws IOException {
        try (InputStream entry = getClass().getResourceAsStream(CATALOG_ENTRY)) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            MAPPER.readTree(entry)
                    .get("componentProperties")
                    .properties()
                    .forEach(one -> sorted.put(one.getKey(), one.getValue()));
            sorted.forEach((name, one) -> options.add(Option.of(name, one)));
        }
    }

    List<Option> options() {
        return options;
    }

    /** The properties class. */
    String java() {
        StringBuilder out = new StringBuilder();
        out.append("/* Generated from the component's catalog entry; do not edit. */\n");
        out.append("package ai.hrflow.camel.springboot;\n\n");
        out.append("import java.time.Duration;\n");
        out.append("import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;\n");
        out.append(
                "import org.springframework.boot.context.properties.ConfigurationProperties;\n\n");
        out.append("/** Options of the {@code hrflow} component for Spring Boot. */\n");
        out.append("@ConfigurationProperties(\"" + PREFIX + "\")\n");
        out.append(
                "public class HrFlowComponentConfiguration"
                        + " extends ComponentConfigurationPropertiesCommon {\n");
        for (Option option : options) {
            out.append("\n    /**\n");
            wrap(out, option.description());
            out.append("     */\n");
            out.append("    private " + option.type() + " " + option.name() + ";\n");
        }
        for (Option option : options) {
            out.append(
                    """

                        public %1$s get%2$s() {
                            return %3$s;
                        }

                        public void set%2$s(%1$s %3$s) {
                            this.%3$s = %3$s;
                        }
                    """
                            .formatted(option.type(), option.capitalized(), option.name()));
        }
        return out.append("}\n").toString();
    }

    private static void wrap(StringBuilder out, String description) {
        StringBuilder line = new StringBuilder();
        for (String word : description.split(" ")) {
            if (line.length() + word.length() > LINE) {
                out.append("     * ").append(line.toString().strip()).append('\n');
                line.setLength(0);
            }
            line.append(word.replace("*/", "*&#47;")).append(' ');
        }
        out.append("     * ").append(line.toString().strip()).append('\n');
    }

    /**
     * The defaults for an editor. They are not in the class, because what it holds is set on the
     * component and would replace what a bean of the application has set.
     */
    String defaults() throws IOException {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode properties = root.putArray("properties");
        for (Option option : options) {
            if (option.defaultValue() != null) {
                properties
                        .addObject()
                        .put("name", PREFIX + "." + option.dashed())
                        .set("defaultValue", option.defaultValue());
            }
        }
        return MAPPER.writeValueAsString(root) + "\n";
    }
}
