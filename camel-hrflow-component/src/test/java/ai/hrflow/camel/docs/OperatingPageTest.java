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

import ai.hrflow.camel.HrFlowComponent;
import ai.hrflow.camel.meter.HrFlowMeters;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.Fault;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultCamelContextNameStrategy;
import org.apache.camel.util.json.JsonObject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * What docs/operating.md shows is what the tools give: five uploads, one of them repeated and one
 * refused. Times, the sandbox's port and ids, which differ each time, are written as fixed ones.
 */
class OperatingPageTest {

    private static final String WRONG_KEY = "ask_0123456789abcdef0123456789abcdef";

    @Test
    void outputsAreThoseOfTheTools() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        try (HrFlowSandbox sandbox = HrFlowSandbox.start();
                CamelContext context = context("hr", sandbox, sandbox.apiKey());
                DebugLines log = new DebugLines()) {
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            new HrFlowMeters(context).bindTo(meters);
            context.start();
            upload(context, sandbox);

            parts.put("jmx", block("", jmx(context)));
            parts.put("console", block("", (String) console(context, "hrflow").call(TEXT)));
            parts.put(
                    "console json",
                    block("json", pretty(((JsonObject) console(context, "hrflow").call(JSON)))));
            parts.put(
                    "meters",
                    block(
                            "",
                            meters.getMetersAsString()
                                    .lines()
                                    .sorted()
                                    .collect(Collectors.joining("\n"))));
            parts.put("log", block("", String.join("", log.lines)));
            parts.put("health up", block("json", health(context)));
            parts.replaceAll((name, text) -> fixed(text, sandbox));
        }
        try (HrFlowSandbox sandbox = HrFlowSandbox.start();
                CamelContext context = context("wrong", sandbox, WRONG_KEY)) {
            context.start();
            parts.put("health down", fixed(block("json", health(context)), sandbox));
        }

        Manual.checkOrWriteParts("docs/operating.md", parts);
    }

    private static final DevConsole.MediaType TEXT = DevConsole.MediaType.TEXT;
    private static final DevConsole.MediaType JSON = DevConsole.MediaType.JSON;

    private static CamelContext context(String name, HrFlowSandbox sandbox, String key)
            throws Exception {
        CamelContext context = new DefaultCamelContext();
        context.setNameStrategy(new DefaultCamelContextNameStrategy(name));
        HrFlowComponent component = new HrFlowComponent();
        component.getConfiguration().setApiKey(key);
        component.getConfiguration().setUserEmail(sandbox.userEmail());
        component.getConfiguration().setBaseUrl(sandbox.baseUrl());
        component.getConfiguration().setMaxRequestsPerMinute(600);
        component.setSourceKey(sandbox.sourceKey());
        context.addComponent("hrflow", component);
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:resumes")
                                .routeId("resumes")
                                .to(
                                        "hrflow:profile/parsing/file?autoReference=sha256&syncParsing=true");
                    }
                });
        HealthCheckHelper.getHealthCheckRepository(
                        context, "producers", HealthCheckRepository.class)
                .setEnabled(true);
        return context;
    }

    private static void upload(CamelContext context, HrFlowSandbox sandbox) throws Exception {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            for (int i = 1; i <= 5; i++) {
                if (i == 2) {
                    sandbox.faults().next(Fault.status(503));
                }
                if (i == 5) {
                    sandbox.faults().next(Fault.status(402));
                }
                String text = "Jane Doe " + i + ", welder";
                template.request("direct:resumes", exchange -> exchange.getMessage().setBody(text));
            }
        }
    }

    private static String block(String language, String content) {
        return "```" + language + "\n" + content.stripTrailing() + "\n```\n";
    }

    private static DevConsole console(CamelContext context, String id) {
        return DevConsoleRegistry.get(context).resolveById(id);
    }

    private static String pretty(JsonObject json) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode tree = mapper.readTree(json.toJson());
        if (tree.path("details") instanceof ObjectNode details) {
            // Camel keeps them in a map whose order depends on the JDK
            Map<String, JsonNode> sorted = new TreeMap<>();
            details.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            details.removeAll();
            details.setAll(sorted);
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }

    /** The check of the component, as Camel's console {@code health} shows it. */
    private static String health(CamelContext context) throws Exception {
        // on a busy machine the answer can come after the check has given up waiting
        return pretty(
                Awaitility.await()
                        .until(
                                () -> check(context),
                                check -> !"UNKNOWN".equals(check.get("state"))));
    }

    private static JsonObject check(CamelContext context) {
        JsonObject all =
                (JsonObject) console(context, "health").call(JSON, Map.of("exposureLevel", "full"));
        for (Object check : (Iterable<?>) all.get("checks")) {
            if ("producer:hrflow".equals(((JsonObject) check).get("id"))) {
                return (JsonObject) check;
            }
        }
        throw new AssertionError("no check of the component in " + all.toJson());
    }

    /** The attributes that Camel's own beans do not have. */
    private static String jmx(CamelContext context) throws Exception {
        MBeanServer server = context.getManagementStrategy().getManagementAgent().getMBeanServer();
        String domain = "org.apache.camel:context=" + context.getManagementName();
        StringBuilder text = new StringBuilder();
        for (String type : List.of("components", "endpoints")) {
            Map<Boolean, List<ObjectName>> beans =
                    server
                            .queryNames(new ObjectName(domain + ",type=" + type + ",*"), null)
                            .stream()
                            .sorted()
                            .collect(
                                    Collectors.partitioningBy(
                                            name -> name.toString().contains("hrflow")));
            Set<String> camels =
                    attributes(server, beans.get(false).get(0)).collect(Collectors.toSet());
            for (ObjectName bean : beans.get(true)) {
                Map<String, Object> own = new TreeMap<>();
                attributes(server, bean)
                        .filter(name -> !camels.contains(name))
                        .forEach(name -> own.put(name, value(server, bean, name)));
                text.append(bean).append('\n');
                own.forEach(
                        (name, value) ->
                                text.append("    ")
                                        .append(name)
                                        .append(" = ")
                                        .append(value)
                                        .append('\n'));
            }
        }
        return text.toString();
    }

    private static Stream<String> attributes(MBeanServer server, ObjectName bean) {
        try {
            return Stream.of(server.getMBeanInfo(bean).getAttributes())
                    .map(MBeanAttributeInfo::getName);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(MBeanServer server, ObjectName bean, String attribute) {
        try {
            return String.valueOf(server.getAttribute(bean, attribute));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fixed(String text, HrFlowSandbox sandbox) {
        return text.replace(sandbox.baseUrl(), "http://127.0.0.1:8090/v1")
                .replaceAll(
                        "\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:\\d\\d)?(\\[[\\w/+-]*])?",
                        "2026-01-31T09:30:00Z")
                .replaceAll("(MeanCallTime = |\"meanCallTime\" : |\\(mean )\\d+", "$142")
                .replaceAll("total_time=[\\d.]+ seconds", "total_time=0.21 seconds")
                .replaceAll("mean=[\\d.]+ seconds", "mean=0.042 seconds")
                .replaceAll("in \\d+ ms", "in 212 ms")
                .replaceAll("(\"invocation.count\" : )\"\\d+\"", "$1\"1\"")
                // a refusal can come before the whole body is out
                .replaceAll(
                        "(BytesSent = |\"bytesSent\" : |Bytes sent: |size\\(COUNTER\\)\\[];"
                                + " count=)\\d+",
                        "$14356")
                // numbered when another context of the JVM had the name
                .replaceAll("context=hr(-\\d+)?,", "context=hr,")
                .replaceAll("\\b[0-9A-F]+-[0-9A-F]{16}\\b", "8D3F0A5B12C47E9-0000000000000002");
    }

    /** The client's lines at DEBUG, as a pattern with Camel's ids shows them. */
    private static final class DebugLines extends AppenderBase<ILoggingEvent>
            implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final PatternLayout layout = new PatternLayout();
        private final Logger logger =
                ((LoggerContext) LoggerFactory.getILoggerFactory())
                        .getLogger("ai.hrflow.camel.client");

        DebugLines() {
            setContext(logger.getLoggerContext());
            layout.setContext(logger.getLoggerContext());
            layout.setPattern("%-5level [%X{camel.routeId} %X{camel.exchangeId}] %logger - %msg%n");
            layout.start();
            start();
            logger.addAppender(this);
            logger.setAdditive(false);
            logger.setLevel(Level.DEBUG);
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(layout.doLayout(event));
        }

        @Override
        public void close() {
            logger.detachAppender(this);
            logger.setAdditive(true);
            logger.setLevel(null);
        }
    }
}
