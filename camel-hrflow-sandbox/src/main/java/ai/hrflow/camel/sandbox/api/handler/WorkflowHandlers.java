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

import ai.hrflow.camel.sandbox.api.Answer;
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.api.Times;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.Workflow;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;

/** Lists workflows. */
final class WorkflowHandlers {

    private final Store store;

    WorkflowHandlers(Resources resources) {
        store = resources.store();
    }

    Answer list(Arguments arguments) {
        Comparator<Workflow> order =
                Comparator.comparing(Workflow::createdAt).thenComparing(Workflow::id);
        String part = arguments.text("name");
        String environment = arguments.text("environment");
        List<Workflow> found =
                store.workflows().stream()
                        .filter(w -> part == null || ContainerListing.contains(w.name(), part))
                        .filter(w -> environment == null || environment.equals(w.environment()))
                        .sorted("asc".equals(arguments.text("order_by")) ? order : order.reversed())
                        .toList();
        return Page.of(arguments, found).answer("Workflow list", WorkflowHandlers::json);
    }

    private static ObjectNode json(Workflow workflow) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", workflow.id());
        json.put("key", workflow.key());
        json.put("name", workflow.name());
        json.put("environment", workflow.environment());
        json.put("created_at", Times.text(workflow.createdAt()));
        json.put("updated_at", Times.text(workflow.createdAt()));
        return json;
    }
}
