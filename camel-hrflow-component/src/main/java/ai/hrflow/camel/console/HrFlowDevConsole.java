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
package ai.hrflow.camel.console;

import ai.hrflow.camel.client.CallResult;
import ai.hrflow.camel.client.ClientStatistics;
import ai.hrflow.camel.management.ClientReport;
import ai.hrflow.camel.management.ClientReports;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/** The clients of all {@code hrflow} components of a context, with their figures. */
@DevConsole(
        name = "hrflow",
        displayName = "HrFlow",
        description = "Calls of the HrFlow.ai API: what is under way, results, last error")
public final class HrFlowDevConsole extends AbstractDevConsole {

    public HrFlowDevConsole() {
        super(
                "camel",
                "hrflow",
                "HrFlow",
                "Calls of the HrFlow.ai API: what is under way, results, last error");
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        ClientReports.of(getCamelContext())
                .forEach(
                        (name, component) -> {
                            line(text, "", "Component", name);
                            line(text, "  ", "Awaiting results", component.awaitingResults());
                            component.clientReports().forEach(report -> client(text, report));
                        });
        return text.toString();
    }

    private static void client(StringBuilder text, ClientReport report) {
        ClientStatistics figures = report.statistics();
        line(text, "  ", "Client " + report.number(), report.baseUrl());
        line(
                text,
                "    ",
                "In flight",
                figures.inFlight() + " of " + report.maxConcurrentRequests());
        line(text, "    ", "Waiting callers", figures.waiting());
        line(text, "    ", "Queued calls", figures.queued());
        line(
                text,
                "    ",
                "Waiting for limit",
                figures.limited()
                        + (report.maxRequestsPerMinute() == 0
                                ? " (no limit)"
                                : " (" + report.maxRequestsPerMinute() + " per minute)"));
        line(text, "    ", "Pausing calls", figures.pausing());
        line(
                text,
                "    ",
                "Calls",
                figures.calls()
                        + " (mean "
                        + figures.meanCallTime().toMillis()
                        + " ms), "
                        + figures.attempts()
                        + " requests, "
                        + figures.retries()
                        + " retries");
        line(text, "    ", "Bytes sent", figures.bytesSent());
        line(
                text,
                "    ",
                "Results",
                figures.results().entrySet().stream()
                        .filter(result -> result.getValue() > 0)
                        .map(result -> result.getValue() + " " + words(result.getKey()))
                        .collect(Collectors.joining(", ")));
        line(text, "    ", "Last success", figures.lastSuccess());
        line(text, "    ", "Last error", figures.lastError());
        line(text, "    ", "Last error time", figures.lastErrorTime());
    }

    private static void line(StringBuilder text, String indent, String label, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            text.append(indent).append(label).append(": ").append(value).append('\n');
        }
    }

    private static String words(CallResult result) {
        return result.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    protected JsonObject doCallJson(Map<String, Object> options) {
        JsonArray components = new JsonArray();
        ClientReports.of(getCamelContext())
                .forEach(
                        (name, component) -> {
                            JsonArray clients = new JsonArray();
                            component
                                    .clientReports()
                                    .forEach(report -> clients.add(client(report)));
                            JsonObject json = new JsonObject();
                            json.put("name", name);
                            json.put("awaitingResults", component.awaitingResults());
                            json.put("clients", clients);
                            components.add(json);
                        });
        JsonObject root = new JsonObject();
        root.put("components", components);
        return root;
    }

    private static JsonObject client(ClientReport report) {
        ClientStatistics figures = report.statistics();
        JsonObject json = new JsonObject();
        json.put("number", report.number());
        json.put("baseUrl", report.baseUrl());
        json.put("maxConcurrentRequests", report.maxConcurrentRequests());
        json.put("maxRequestsPerMinute", report.maxRequestsPerMinute());
        json.put("inFlight", figures.inFlight());
        json.put("waitingCallers", figures.waiting());
        json.put("queuedCalls", figures.queued());
        json.put("limitedCalls", figures.limited());
        json.put("pausingCalls", figures.pausing());
        json.put("calls", figures.calls());
        json.put("attempts", figures.attempts());
        json.put("retries", figures.retries());
        json.put("bytesSent", figures.bytesSent());
        json.put("meanCallTime", figures.meanCallTime().toMillis());
        JsonObject results = new JsonObject();
        figures.results()
                .forEach((kind, count) -> results.put(kind.name().toLowerCase(Locale.ROOT), count));
        json.put("results", results);
        putTime(json, "lastSuccessTime", figures.lastSuccess());
        if (figures.lastError() != null) {
            json.put("lastError", figures.lastError());
            putTime(json, "lastErrorTime", figures.lastErrorTime());
        }
        return json;
    }

    private static void putTime(JsonObject json, String name, Instant time) {
        if (time != null) {
            json.put(name, time.toString());
        }
    }
}
