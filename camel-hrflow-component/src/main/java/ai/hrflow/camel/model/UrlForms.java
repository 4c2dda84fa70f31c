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
package ai.hrflow.camel.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * The two forms of a person's web addresses: a list of type and address, and an object with a field
 * for each type, which has empty fields for what there is not.
 */
final class UrlForms {

    private UrlForms() {}

    static List<Url> read(JsonNode urls) {
        List<Url> list = new ArrayList<>();
        if (urls != null && urls.isArray()) {
            urls.forEach(url -> list.add(new Url(url)));
        } else if (urls != null) {
            urls.properties().stream()
                    .filter(field -> !isBlank(field.getValue()))
                    .forEach(field -> list.add(url(field.getKey(), field.getValue())));
        }
        return List.copyOf(list);
    }

    private static boolean isBlank(JsonNode value) {
        return value.isContainerNode()
                ? value.isEmpty()
                : !JsonValues.isPresent(value) || value.asText().isBlank();
    }

    private static Url url(String type, JsonNode url) {
        return new Url(JsonNodeFactory.instance.objectNode().put("type", type).set("url", url));
    }
}
