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
package ai.hrflow.camel.sandbox.admin;

import ai.hrflow.camel.sandbox.fault.FaultOrder;
import ai.hrflow.camel.sandbox.fault.Faults;
import ai.hrflow.camel.sandbox.journal.Journal;
import ai.hrflow.camel.sandbox.journal.RecordedRequest;
import ai.hrflow.camel.sandbox.webhook.WebhookDelivery;
import ai.hrflow.camel.sandbox.webhook.WebhookRegistration;
import ai.hrflow.camel.sandbox.webhook.Webhooks;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * What a tester outside the process can do: set faults, read the journal and the deliveries, start
 * anew. Who may call it is decided by the HTTP side.
 */
public final class AdminApi {

    private static final int DEFAULT_LAST = 100;

    /** Requests in one answer take no more memory, 16 MiB; with a small heap a 32nd of it. */
    private static final long MOST_BYTES =
            Math.min(16L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 32);

    private final Faults faults;
    private final Journal journal;
    private final Webhooks webhooks;
    private final AdminTarget target;
    private final Map<String, Map<String, BiFunction<Map<String, String>, JsonNode, AdminAnswer>>>
            routes;

    /**
     * @param faults faults
     * @param journal journal
     * @param webhooks deliveries
     * @param target the sandbox
     * @param overview what the page shows
     * @param items single profiles and jobs
     */
    public AdminApi(
            Faults faults,
            Journal journal,
            Webhooks webhooks,
            AdminTarget target,
            Overview overview,
            WholeItems items) {
        this.faults = faults;
        this.journal = journal;
        this.webhooks = webhooks;
        this.target = target;
        this.routes =
                Map.of(
                        "", Map.of("GET", (query, body) -> AdminAnswer.ok(target.summary())),
                        "faults",
                                Map.of(
                                        "GET", (query, body) -> waitingFaults(),
                                        "POST", (query, body) -> addFaults(body),
                                        "DELETE", (query, body) -> done(faults::clear)),
                        "journal",
                                Map.of(
                                        "GET", (query, body) -> journal(query),
                                        "DELETE", (query, body) -> done(journal::clear)),
                        "webhooks", Map.of("GET", (query, body) -> webhooks()),
                        "overview",
                                Map.of(
                                        "GET",
                                        (query, body) ->
                                                AdminAnswer.ok(overview.addTo(target.summary()))),
                        "profile", Map.of("GET", (query, body) -> items.profile(query)),
                        "job", Map.of("GET", (query, body) -> items.job(query)),
                        "refuse", Map.of("POST", (query, body) -> refuse(body)),
                        "reset", Map.of("POST", (query, body) -> done(target::reset)));
    }

    /**
     * @param method HTTP method
     * @param path path below the prefix, without a slash at either end
     * @param query query parameters
     * @param body JSON body, {@code null} when there is none
     * @return the answer
     */
    public AdminAnswer answer(
            String method, String path, Map<String, String> query, JsonNode body) {
        var methods = routes.get(path);
        if (methods == null) {
            return AdminAnswer.error(
                    404, "There is no such page; there are " + new TreeMap<>(routes).keySet());
        }
        var route = methods.get(method);
        if (route == null) {
            return AdminAnswer.error(
                    405, "Only " + String.join(", ", new TreeMap<>(methods).keySet()));
        }
        try {
            return route.apply(query, body);
        } catch (IllegalArgumentException e) {
            return AdminAnswer.error(400, e.getMessage());
        }
    }

    private AdminAnswer waitingFaults() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Faults.Waiting waiting : faults.waiting()) {
            ObjectNode json = list.addObject();
            json.put("operation", waiting.operationId());
            json.put("fault", waiting.fault().label());
            json.put("when", waiting.when());
        }
        return AdminAnswer.ok(list);
    }

    /** One fault, or a list of them. */
    private AdminAnswer addFaults(JsonNode body) {
        if (body == null || !body.isContainerNode()) {
            throw new IllegalArgumentException("A JSON object such as {\"fault\": \"stall\"}");
        }
        for (JsonNode order : body.isArray() ? body : List.of(body)) {
            FaultOrder.apply(order, faults);
        }
        return waitingFaults();
    }

    private AdminAnswer journal(Map<String, String> query) {
        String operation = query.get("operation");
        List<RecordedRequest> requests =
                operation == null ? journal.requests() : journal.requests(operation);
        int last = last(query);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("count", operation == null ? journal.count() : journal.count(operation));
        json.put("in_flight", journal.inFlight());
        json.put("peak_in_flight", journal.peakInFlight());
        json.putPOJO("requests", requests.subList(first(requests, last), requests.size()));
        return AdminAnswer.ok(json);
    }

    /** The newest one is shown however large it is. */
    private static int first(List<RecordedRequest> requests, int last) {
        int first = requests.size();
        long bytes = 0;
        while (first > 0 && requests.size() - first < last) {
            bytes += requests.get(first - 1).weight();
            if (bytes > MOST_BYTES && first < requests.size()) {
                break;
            }
            first--;
        }
        return first;
    }

    private static int last(Map<String, String> query) {
        String last = query.getOrDefault("last", Integer.toString(DEFAULT_LAST));
        try {
            return Math.max(0, Integer.parseInt(last));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("last must be a number", e);
        }
    }

    private AdminAnswer webhooks() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        List<WebhookRegistration> registrations = webhooks.registrations();
        List<WebhookDelivery> deliveries = webhooks.deliveries();
        json.put("signature", webhooks.signature().name());
        json.putPOJO("registrations", registrations);
        json.putPOJO("deliveries", deliveries);
        return AdminAnswer.ok(json);
    }

    /** The answer must be out before the port closes. */
    private AdminAnswer refuse(JsonNode body) {
        JsonNode millis = body == null ? null : body.get("for_ms");
        if (millis == null || !millis.isIntegralNumber() || millis.asLong() < 1) {
            throw new IllegalArgumentException("for_ms must be a number of milliseconds");
        }
        Duration duration = Duration.ofMillis(millis.asLong());
        return AdminAnswer.done().then(() -> target.refuseConnections(duration));
    }

    private static AdminAnswer done(Runnable task) {
        task.run();
        return AdminAnswer.done();
    }
}
