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
package ai.hrflow.camel.message;

import ai.hrflow.camel.client.HrFlowRequest;
import ai.hrflow.camel.operation.Operation;
import ai.hrflow.camel.operation.Parameter;
import ai.hrflow.camel.operation.ParameterType;
import ai.hrflow.camel.operation.Place;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parameters of one call, checked and converted, in the order of the operation's row. */
final class ParameterValues {

    private final Operation operation;
    private final Setting[] settings;
    private final Map<String, JsonNode> unknown;

    ParameterValues(Operation operation, Setting[] settings, Map<String, JsonNode> unknown) {
        this.operation = operation;
        this.settings = settings;
        this.unknown = unknown;
    }

    /** A value and the name under which it is sent. */
    record Setting(String wireName, JsonNode value) {}

    /** The text of the parameter with a current or older API name, or {@code null}. */
    String text(String name) {
        Parameter parameter = operation.parameter(name);
        if (parameter == null) {
            return null;
        }
        Setting setting = settings[operation.parameters().indexOf(parameter)];
        return setting == null ? null : setting.value().asText();
    }

    /** The same parameters with another value of one of them. */
    ParameterValues with(String name, JsonNode value) {
        Setting[] changed = settings.clone();
        changed[operation.parameters().indexOf(operation.parameter(name))] =
                new Setting(name, value);
        return new ParameterValues(operation, changed, unknown);
    }

    /** The number of the page of a list that is asked for. */
    int page() {
        return has("page") ? Integer.parseInt(text("page")) : 1;
    }

    /** Whether the parameter with an API name has a value. */
    boolean has(String name) {
        return text(name) != null;
    }

    /**
     * The plain parameters of one place, a query or a form.
     *
     * @param withUnknown whether the parameters that the row does not name go there
     */
    List<HrFlowRequest.Field> fields(Wire wire, Place place, boolean withUnknown) {
        List<HrFlowRequest.Field> fields = new ArrayList<>(settings.length);
        for (int i = 0; i < settings.length; i++) {
            Setting setting = settings[i];
            if (setting != null
                    && operation.parameters().get(i).place() == place
                    && !isLeftOut(operation.parameters().get(i), setting)) {
                if (operation.parameters().get(i).isBracketed()) {
                    addBracketed(fields, wire, setting);
                    continue;
                }
                String text = wire.text(setting.value());
                fields.add(new HrFlowRequest.Field(setting.wireName(), text));
                String other = operation.parameters().get(i).alsoSentAs();
                if (other != null && !other.equals(setting.wireName())) {
                    fields.add(new HrFlowRequest.Field(other, text));
                }
            }
        }
        if (withUnknown) {
            unknown.forEach(
                    (name, value) -> fields.add(new HrFlowRequest.Field(name, wire.text(value))));
        }
        return fields;
    }

    private static void addBracketed(List<HrFlowRequest.Field> fields, Wire wire, Setting setting) {
        for (int i = 0; i < setting.value().size(); i++) {
            String item = setting.wireName() + "[" + i + "]";
            for (Map.Entry<String, JsonNode> field : setting.value().get(i).properties()) {
                if (!field.getValue().isNull()) {
                    fields.add(
                            new HrFlowRequest.Field(
                                    item + "[" + field.getKey() + "]",
                                    wire.text(field.getValue())));
                }
            }
        }
    }

    /**
     * The API takes an absent boolean in a query for false, and servers differ in how they read the
     * text.
     */
    private static boolean isLeftOut(Parameter parameter, Setting setting) {
        return parameter.type() == ParameterType.BOOLEAN
                && parameter.place() == Place.QUERY
                && !setting.value().booleanValue();
    }

    /**
     * Writes the parameters of a place to the top of a JSON body, instead of what stands there
     * under their names.
     */
    ObjectNode writeTo(ObjectNode body, Place place) {
        for (int i = 0; i < settings.length; i++) {
            Parameter parameter = operation.parameters().get(i);
            if (parameter.place() != place) {
                continue;
            }
            if (parameter.isSettable() && !isIdentityOfBodyObject(parameter)) {
                body.remove(parameter.names());
            }
            if (settings[i] != null) {
                body.set(settings[i].wireName(), settings[i].value());
            }
        }
        unknown.forEach(body::set);
        return body;
    }

    /** A body that is the object itself may name it by fields that are parameters too. */
    private boolean isIdentityOfBodyObject(Parameter parameter) {
        return operation.bodyObject() != null && parameter.group() != null;
    }
}
