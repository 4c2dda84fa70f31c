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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The tables of options and headers, made of the metadata that Camel's plugin generates. */
final class ComponentTables {

    private static final String METADATA = "META-INF/ai/hrflow/camel/hrflow.json";

    /**
     * Options that every component of Camel has, and one for consumers, which there are none of.
     */
    private static final Set<String> OF_CAMEL =
            Set.of(
                    "autowiredEnabled",
                    "lazyStartProducer",
                    "configuration",
                    "healthCheckConsumerEnabled");

    /** Parameters of the API that the component can hold too, as a default. */
    private static final Set<String> DEFAULTS = Set.of("sourceKey", "boardKey");

    private static final List<String> RESULT_HEADERS =
            List.of("CamelHrFlowResponse", "CamelHrFlowResult", "CamelHrFlowRetryAfter");

    private static final Map<String, String> TITLES = new LinkedHashMap<>();
    private static final Map<String, String> CONNECTION_TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("producer", "Operation and answer");
        TITLES.put("upload", "Uploads");
        TITLES.put("parameter", "Parameters of the API");
        TITLES.put("advanced", "Advanced");
        CONNECTION_TITLES.put("security", "Address, key and TLS");
        CONNECTION_TITLES.put("transport", "Limits, retries and time");
        CONNECTION_TITLES.put("proxy", "Proxy");
    }

    private final JsonNode metadata;

    ComponentTables() {
        try (InputStream json =
                ComponentTables.class.getClassLoader().getResourceAsStream(METADATA)) {
            metadata = new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The names of all options that an endpoint has. */
    Set<String> endpointOptions() {
        return names("properties");
    }

    /** The names of all options that the component has. */
    Set<String> componentOptions() {
        return names("componentProperties");
    }

    private Set<String> names(String section) {
        Set<String> names = new TreeSet<>();
        metadata.path(section).fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** All tables, by the name of the marker that holds them. */
    Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("component options", componentOnly());
        tables.put("connection options", connection());
        tables.put("endpoint options", endpointOnly());
        tables.put("parameter headers", headers(false));
        tables.put("result headers", headers(true));
        return tables;
    }

    private String componentOnly() {
        Set<String> endpoint = endpointOptions();
        StringBuilder out = head();
        metadata.path("componentProperties")
                .fields()
                .forEachRemaining(
                        field -> {
                            if (!endpoint.contains(field.getKey())
                                            && !OF_CAMEL.contains(field.getKey())
                                    || DEFAULTS.contains(field.getKey())) {
                                row(out, field.getKey(), field.getValue());
                            }
                        });
        return out.toString();
    }

    private String connection() {
        Set<String> component = componentOptions();
        Map<String, StringBuilder> groups = new LinkedHashMap<>();
        CONNECTION_TITLES.keySet().forEach(group -> groups.put(group, head()));
        metadata.path("properties")
                .fields()
                .forEachRemaining(
                        field -> {
                            if (component.contains(field.getKey())
                                    && !OF_CAMEL.contains(field.getKey())
                                    && !DEFAULTS.contains(field.getKey())) {
                                row(
                                        groups.get(connectionGroup(field.getValue())),
                                        field.getKey(),
                                        field.getValue());
                            }
                        });
        return titled(CONNECTION_TITLES, groups);
    }

    private String endpointOnly() {
        Set<String> component = componentOptions();
        Map<String, StringBuilder> groups = new LinkedHashMap<>();
        TITLES.keySet().forEach(group -> groups.put(group, head()));
        metadata.path("properties")
                .fields()
                .forEachRemaining(
                        field -> {
                            String group = field.getValue().path("group").asText();
                            if (field.getValue().path("kind").asText().equals("parameter")
                                    && !OF_CAMEL.contains(field.getKey())
                                    && (!component.contains(field.getKey())
                                            || DEFAULTS.contains(field.getKey()))) {
                                if (!groups.containsKey(group)) {
                                    throw new IllegalStateException(
                                            "a title is needed for the group of options " + group);
                                }
                                row(groups.get(group), field.getKey(), field.getValue());
                            }
                        });
        return titled(TITLES, groups);
    }

    /** The address has no label and so is in the group that Camel calls producer. */
    private static String connectionGroup(JsonNode option) {
        String group = option.path("group").asText();
        return group.equals("producer") ? "security" : group;
    }

    private static String titled(Map<String, String> titles, Map<String, StringBuilder> groups) {
        StringBuilder out = new StringBuilder();
        groups.forEach(
                (group, rows) ->
                        out.append("**")
                                .append(titles.get(group))
                                .append("**\n\n")
                                .append(rows)
                                .append('\n'));
        return out.toString().stripTrailing() + "\n";
    }

    private String headers(boolean results) {
        StringBuilder out = new StringBuilder("| Header | Type | Meaning |\n|---|---|---|\n");
        metadata.path("headers")
                .fields()
                .forEachRemaining(
                        field -> {
                            if (RESULT_HEADERS.stream().anyMatch(field.getKey()::startsWith)
                                    == results) {
                                out.append("| `")
                                        .append(field.getKey())
                                        .append("` | ")
                                        .append(simple(field.getValue()))
                                        .append(" | ")
                                        .append(cell(field.getValue().path("description").asText()))
                                        .append(" |\n");
                            }
                        });
        return out.toString();
    }

    private static StringBuilder head() {
        return new StringBuilder("| Option | Type | Default | Meaning |\n|---|---|---|---|\n");
    }

    private static void row(StringBuilder out, String name, JsonNode option) {
        String shown = option.has("prefix") ? option.get("prefix").asText() + "*name*" : name;
        String standard = option.path("defaultValue").asText();
        out.append("| ")
                .append(option.has("prefix") ? shown : "`" + shown + "`")
                .append(" | ")
                .append(simple(option))
                .append(" | ")
                .append(standard.isEmpty() ? "" : "`" + standard + "`")
                .append(" | ")
                .append(cell(option.path("description").asText()))
                .append(option.path("required").asBoolean() ? " Required." : "")
                .append(option.path("secret").asBoolean() ? " Secret." : "")
                .append(" |\n");
    }

    private static String simple(JsonNode described) {
        if (described.has("enum")) {
            StringBuilder values = new StringBuilder();
            described
                    .get("enum")
                    .forEach(
                            value ->
                                    values.append(values.isEmpty() ? "`" : ", `")
                                            .append(value.asText())
                                            .append('`'));
            return values.toString();
        }
        String type = described.path("javaType").asText();
        return cell(type.replaceAll("<.*>", "").replaceAll("^.*\\.", ""));
    }

    private static String cell(String text) {
        return text.replaceAll(" This is a multi-value option with prefix: \\S+", "")
                .replace("|", "\\|")
                .replace("<", "&lt;");
    }
}
