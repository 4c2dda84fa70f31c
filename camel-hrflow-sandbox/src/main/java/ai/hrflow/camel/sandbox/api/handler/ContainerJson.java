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
package ai.hrflow.camel.sandbox.api.handler;

import ai.hrflow.camel.sandbox.api.Times;
import ai.hrflow.camel.sandbox.store.Container;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes sources and boards in the shape of the API's answers. */
final class ContainerJson {

    private ContainerJson() {}

    /** The short form that stands inside a profile or a job. */
    static ObjectNode reference(Container container) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", container.id());
        json.put("key", container.key());
        json.put("name", container.name());
        json.put("type", container.type());
        json.put("subtype", container.subtype());
        json.put("environment", container.environment());
        return json;
    }

    /** The whole object, without what only one kind of container has. */
    static ObjectNode whole(Container container, Settings settings) {
        ObjectNode json = reference(container);
        json.putNull("description");
        json.put("private", false);
        json.put("status", true);
        json.putNull("archived_at");
        json.putArray("members").add(settings.userEmail());
        json.put("notification", false);
        json.put("consent", false);
        json.putNull("consent_url");
        json.put("created_at", Times.text(container.createdAt()));
        json.put("updated_at", Times.text(container.createdAt()));
        return json;
    }
}
