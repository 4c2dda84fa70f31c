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

import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.OperationTable;
import ai.hrflow.camel.operation.Parameter;
import ai.hrflow.camel.operation.ParameterType;
import ai.hrflow.camel.operation.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes docs/operations.md of the operation table and of the examples beside this class. */
final class OperationsPage {

    private static final String EXAMPLES = "operations.md";

    private final OperationTable table = OperationTable.standard();
    private final Set<String> options = new ComponentTables().endpointOptions();
    private final Map<String, String> texts = texts();

    /** The texts, by operation and part: {@code profile/indexing GET/example}. */
    private static Map<String, String> texts() {
        String all;
        try (InputStream in = OperationsPage.class.getResourceAsStream(EXAMPLES)) {
            all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Map<String, StringBuilder> parts = new LinkedHashMap<>();
        String operation = "";
        StringBuilder part = new StringBuilder();
        boolean fenced = false;
        for (String line : all.lines().toList()) {
            fenced ^= line.startsWith("```");
            if (!fenced && line.startsWith("# ")) {
                operation = line.substring(2).trim();
                part = new StringBuilder();
            } else if (!fenced && line.startsWith("## ")) {
                part = new StringBuilder();
                parts.put(operation + "/" + line.substring(3).trim(), part);
            } else {
                part.append(line).append('\n');
            }
        }
        return parts.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().toString().strip()));
    }

    /** Names of operations that have texts but are not in the table. */
    List<String> strangers() {
        List<String> ids = table.operations().stream().map(Operation::id).toList();
        return texts.keySet().stream()
                .map(key -> key.substring(0, key.lastIndexOf('/')))
                .distinct()
                .filter(id -> !ids.contains(id))
                .toList();
    }

    private String text(Operation operation, String part) {
        String text = texts.get(operation.id() + "/" + part);
        if (text == null || text.isEmpty()) {
            throw new IllegalStateException(
                    "src/test/resources/ai/hrflow/camel/docs/"
                            + EXAMPLES
                            + " needs the part '"
                            + part
                            + "' for "
                            + operation.id());
        }
        return text;
    }

    String render() {
        StringBuilder out = new StringBuilder();
        out.append(
                """
                # Operations

                This page is generated from the operation table in the package `ai.hrflow.camel.operation`; \
                [architecture.md](architecture.md#generated-files) says how. How parameters are set, and which one \
                wins, is in [component.md](component.md#parameters).

                | Operation | Method | Purpose |
                |---|---|---|
                """);
        for (Operation operation : table.operations()) {
            out.append("| [`")
                    .append(operation.path())
                    .append("`](#")
                    .append(Manual.anchor(operation.id()))
                    .append(") | ")
                    .append(operation.method())
                    .append(isDefault(operation) ? "" : " (`method=" + operation.method() + "`)")
                    .append(" | ")
                    .append(operation.summary())
                    .append(" |\n");
        }
        out.append(
                """

                In the tables below, *option* is what stands in the endpoint URI, *header* what stands in the message. \
                "no option" marks data of people, which a URI must not hold.
                """);
        table.operations().forEach(operation -> render(out, operation));
        return out.toString().stripTrailing() + "\n";
    }

    private boolean isDefault(Operation operation) {
        return table.find(operation.path(), null) == operation;
    }

    private void render(StringBuilder out, Operation operation) {
        out.append("\n## ").append(operation.id()).append("\n\n").append(operation.summary());
        if (operation.isOlder()) {
            out.append(" Of an earlier generation of the API");
            if (!operation.supersededBy().isEmpty()) {
                out.append("; in new routes use ")
                        .append(
                                operation.supersededBy().stream()
                                        .map(OperationsPage::link)
                                        .collect(Collectors.joining(" or ")));
            }
            out.append('.');
        }
        out.append("\n\n| | |\n|---|---|\n");
        line(
                out,
                "URI",
                "`hrflow:"
                        + operation.path()
                        + (isDefault(operation) ? "" : "?method=" + operation.method())
                        + "`");
        if (operation.isUpsert()) {
            line(
                    out,
                    "Made of",
                    link(operation.lookup() + " GET")
                            + ", then "
                            + link(operation.creation())
                            + " or "
                            + link(operation.replacement()));
        }
        line(out, "Body in", bodyIn(operation));
        if (operation.longForm() != null) {
            line(
                    out,
                    "Long queries",
                    "go out as " + link(operation.longForm()) + ", from 4,000 bytes on");
        }
        if (operation.isPaged()) {
            line(out, "All pages", "`paging=all`");
        }
        line(out, "Sent again after a failure", repeat(operation));
        parameters(out, operation);
        fields(out, operation);
        out.append("\n**Example**\n\n").append(text(operation, "example")).append('\n');
        out.append("\n**Comes out.** ").append(text(operation, "out")).append('\n');
        out.append('\n').append(headers(operation)).append('\n');
        out.append("\n**Errors.** ").append(text(operation, "errors")).append('\n');
    }

    private static String link(String id) {
        return "[`" + id + "`](#" + Manual.anchor(id) + ")";
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private static String bodyIn(Operation operation) {
        if (operation.content() != null) {
            return content(operation);
        }
        return switch (operation.bodyKind()) {
            case QUERY -> "ignored";
            case MULTIPART -> "the document: file, stream, bytes or text";
            case JSON, FORM ->
                    operation.bodyObject() == null
                            ? "a JSON object: text, Map, JsonNode or an object that Jackson can"
                                    + " write"
                            : "the "
                                    + operation.bodyObject()
                                    + " as a JSON object: text, Map, JsonNode or an object that"
                                    + " Jackson can write";
        };
    }

    private static String content(Operation operation) {
        String one = code(operation.content().one());
        String many = operation.content().many();
        String plain =
                many == null || many.equals(operation.content().one())
                        ? "a text for " + one
                        : "a text for " + one + " or a list of texts for " + code(many);
        return plain + "; JSON or a Map gives parameters by their API names";
    }

    private static String repeat(Operation operation) {
        if (operation.isUpsert()) {
            return "each of its requests as that operation is";
        }
        return switch (operation.repeatable()) {
            case ALWAYS -> "yes";
            case WITH_REFERENCE ->
                    "with a reference, after a look whether it took effect; without one only when"
                            + " nothing can have happened";
            case NEVER -> "only when nothing can have happened";
        };
    }

    private void parameters(StringBuilder out, Operation operation) {
        List<Parameter> settable =
                operation.parameters().stream().filter(Parameter::isSettable).toList();
        if (settable.isEmpty()) {
            out.append("\nNo parameters.\n");
            return;
        }
        Place usual =
                switch (operation.bodyKind()) {
                    case QUERY -> Place.QUERY;
                    case JSON -> Place.JSON;
                    case FORM, MULTIPART -> Place.FORM;
                };
        out.append("\nParameters, sent ")
                .append(place(usual))
                .append(":\n\n| API name | Option | Header | Type | Required | Default | Notes |\n")
                .append("|---|---|---|---|---|---|---|\n");
        for (Parameter parameter : settable) {
            out.append("| `")
                    .append(parameter.name())
                    .append("` | ")
                    .append(option(parameter))
                    .append(" | `")
                    .append(parameter.header())
                    .append("` | ")
                    .append(parameter.type().description())
                    .append(" | ")
                    .append(required(operation, parameter))
                    .append(" | ")
                    .append(parameter.defaultValue() == null ? "" : code(parameter.defaultValue()))
                    .append(" | ")
                    .append(notes(parameter, usual))
                    .append(" |\n");
        }
    }

    private static String place(Place place) {
        return switch (place) {
            case QUERY -> "in the query";
            case JSON -> "at the top of the JSON body";
            case FORM -> "as fields of the form";
            case FILE -> "as the file of the form";
        };
    }

    private String option(Parameter parameter) {
        if (parameter.isPersonal()) {
            return "no option";
        }
        return options.contains(parameter.option())
                ? code(parameter.option())
                : code("param." + parameter.name());
    }

    private static String required(Operation operation, Parameter parameter) {
        if (parameter.isRequired()) {
            return parameter.unless() == null ? "yes" : "unless " + code(parameter.unless());
        }
        if (parameter.requiredWith() != null) {
            return "with "
                    + operation.group(parameter.requiredWith()).stream()
                            .map(mate -> code(mate.name()))
                            .collect(Collectors.joining(" or "));
        }
        return parameter.group() != null && operation.requiredGroups().contains(parameter.group())
                ? "one of these"
                : "";
    }

    private static String notes(Parameter parameter, Place usual) {
        List<String> notes = new ArrayList<>();
        notes.add(parameter.description());
        if (!parameter.allowed().isEmpty()) {
            notes.add("Values: " + codes(parameter.allowed()) + ".");
        }
        if (parameter.range() != null) {
            notes.add("Range: " + parameter.range() + ".");
        }
        if (parameter.unless() != null) {
            notes.add("Not together with " + code(parameter.unless()) + ".");
        }
        if (parameter.isBracketed()) {
            notes.add("Sent as " + code(parameter.name() + "[0][field]=value") + ".");
        }
        if (parameter.alwaysSent() != null) {
            notes.add("Sent as " + code(parameter.alwaysSent()) + " when not set.");
        }
        if (parameter.componentOption() != null) {
            notes.add("Falls back to the component's " + code(parameter.componentOption()) + ".");
        }
        if (parameter.alsoSentAs() != null) {
            notes.add("Also sent as " + code(parameter.alsoSentAs()) + ".");
        }
        if (!parameter.olderNames().isEmpty()) {
            notes.add("Older names: " + codes(parameter.olderNames()) + ".");
        }
        if (parameter.place() != usual) {
            notes.add("Sent " + place(parameter.place()) + ".");
        }
        return String.join(" ", notes);
    }

    private static void fields(StringBuilder out, Operation operation) {
        List<Parameter> fields =
                operation.parameters().stream()
                        .filter(
                                parameter ->
                                        !parameter.isSettable()
                                                && parameter.type() != ParameterType.FILE)
                        .toList();
        if (fields.isEmpty()) {
            return;
        }
        out.append("\nFields of the message body, which headers and options do not set:\n\n")
                .append("| Field | Type | Required | Default | Meaning |\n|---|---|---|---|---|\n");
        for (Parameter field : fields) {
            out.append("| `")
                    .append(field.name())
                    .append("` | ")
                    .append(field.type().description())
                    .append(" | ")
                    .append(field.isRequired() ? "yes" : "")
                    .append(" | ")
                    .append(field.defaultValue() == null ? "" : code(field.defaultValue()))
                    .append(" | ")
                    .append(field.description())
                    .append(" |\n");
        }
    }

    private static String headers(Operation operation) {
        List<String> headers = new ArrayList<>();
        headers.add("CamelHrFlowResponseCode");
        headers.add("CamelHrFlowResponseMessage");
        if (operation.isPaged()) {
            headers.add("CamelHrFlowResultPage");
            headers.add("CamelHrFlowResultMaxPage");
            headers.add("CamelHrFlowResultCount");
            headers.add("CamelHrFlowResultTotal");
        }
        var object = operation.subject();
        String type = "";
        if (object != null) {
            headers.add("CamelHrFlowResultType");
            headers.add("CamelHrFlowResultKey");
            headers.add("CamelHrFlowResultReference");
            if (object.container() != null) {
                headers.add("CamelHrFlowResultContainerKey");
            }
            type = " The result's type is " + code(object.label()) + ".";
        }
        return "Headers: " + codes(headers) + ", as far as known." + type;
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static String codes(List<String> texts) {
        return texts.stream().map(OperationsPage::code).collect(Collectors.joining(", "));
    }
}
