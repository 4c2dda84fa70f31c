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
package ai.hrflow.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.hrflow.camel.sandbox.fault.Fault;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A canary key and a canary person go through everything at TRACE; nothing may sing. */
class SecretsTest extends RouteTest {

    private static final String CANARY_KEY = "ask_ca9a27ca9a27ca9a27ca9a27ca9a2700";
    private static final String CANARY_PERSON = "Zacharias Kanarienvogel";

    private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> listener =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    event.prepareForDeferredProcessing();
                    events.add(event);
                }
            };
    private Level before;

    @BeforeEach
    void listen() {
        LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
        listener.setContext(loggers);
        listener.start();
        Logger root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
        before = root.getLevel();
        root.getAppender("STDOUT").clearAllFilters();
        root.getAppender("STDOUT").stop();
        root.addAppender(listener);
        root.setLevel(Level.TRACE);
        // the sandbox runs in the same JVM; it is the server and has its own test for what it logs
        loggers.getLogger("ai.hrflow.camel.sandbox").setLevel(Level.OFF);
        loggers.getLogger("io.netty").setLevel(Level.OFF);
        loggers.getLogger("io.vertx").setLevel(Level.OFF);
    }

    @AfterEach
    void stopListening() {
        LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAppender(listener);
        root.setLevel(before);
        root.getAppender("STDOUT").start();
    }

    @Override
    void configure(HrFlowComponent component) {
        component.getConfiguration().setApiKey(CANARY_KEY);
        component.getConfiguration().setMaxRetries(0);
    }

    @Override
    void prepare(CamelContext camelContext) throws Exception {
        camelContext.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:upload")
                                .routeId("upload")
                                .to("hrflow:profile/parsing/file?syncParsing=true")
                                .to("log:done?level=DEBUG");
                    }
                });
    }

    private static String stackTrace(Throwable problem) {
        StringWriter text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private String log(Level atLeast) {
        StringBuilder log = new StringBuilder();
        for (ILoggingEvent event : events) {
            if (event.getLevel().isGreaterOrEqual(atLeast)) {
                log.append(event.getLoggerName())
                        .append(' ')
                        .append(event.getFormattedMessage())
                        .append('\n');
                if (event.getThrowableProxy() != null) {
                    log.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
                }
            }
        }
        return log.toString();
    }

    private String jmx() throws Exception {
        StringBuilder all = new StringBuilder();
        MBeanServer server = context.getManagementStrategy().getManagementAgent().getMBeanServer();
        for (ObjectName name : server.queryNames(new ObjectName("org.apache.camel:*"), null)) {
            all.append(name).append('\n');
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                try {
                    all.append(attribute.getName())
                            .append('=')
                            .append(server.getAttribute(name, attribute.getName()))
                            .append('\n');
                } catch (RuntimeMBeanException e) {
                    all.append(attribute.getName()).append(" cannot be read\n");
                }
            }
        }
        return all.toString();
    }

    @Test
    void theKeyIsNowhereAlsoWhenTheServerEchoesIt() throws Exception {
        Exchange refused =
                template.request(
                        "direct:upload",
                        exchange -> {
                            exchange.getMessage().setBody("Curriculum of " + CANARY_PERSON);
                            exchange.getMessage()
                                    .setHeader(Exchange.FILE_NAME, CANARY_PERSON + ".txt");
                        });
        sandbox.faults().next(Fault.resetAfterBody());
        Exchange lost = send("hrflow:auth", null);
        sandbox.faults()
                .next(
                        Fault.okWithErrorCode(
                                401, "Unauthorized. Invalid secret key: " + CANARY_KEY));
        Exchange delivered =
                send("hrflow:auth?throwExceptionOnFailure=false&responseBody=text", null);

        assertThat(refused.getException()).hasMessageContaining("code 401: Unauthorized");
        assertThat(stackTrace(refused.getException())).doesNotContain(CANARY_KEY);
        assertThat(stackTrace(lost.getException())).doesNotContain(CANARY_KEY);
        assertThat(delivered.getMessage().getBody(String.class))
                .contains("Invalid secret key")
                .doesNotContain(CANARY_KEY);
        for (Exchange exchange : new Exchange[] {refused, lost, delivered}) {
            assertThat(exchange.getMessage().getHeaders().toString()).doesNotContain(CANARY_KEY);
            assertThat(exchange.getAllProperties().toString()).doesNotContain(CANARY_KEY);
        }
        assertThat(events).as("something was logged at TRACE at all").hasSizeGreaterThan(50);
        assertThat(log(Level.TRACE)).doesNotContain(CANARY_KEY);
        context.getEndpoints()
                .forEach(
                        endpoint ->
                                assertThat(endpoint.getEndpointUri() + endpoint)
                                        .doesNotContain(CANARY_KEY));
        assertThat(jmx())
                .contains("hrflow", "LastError=hrflow:auth", "UnauthorizedAnswers=2")
                .doesNotContain(CANARY_KEY);
        assertThat(table()).contains(sandbox.baseUrl()).doesNotContain(CANARY_KEY);
        assertThat(console(DevConsole.MediaType.TEXT) + console(DevConsole.MediaType.JSON))
                .contains("unauthorized", sandbox.baseUrl())
                .doesNotContain(CANARY_KEY);
        // unknown until the answer is there
        assertThat(await().until(this::health, text -> !text.contains("UNKNOWN")))
                .contains("DOWN", "code 401")
                .doesNotContain(CANARY_KEY, "Invalid secret key");
    }

    private String table() throws Exception {
        MBeanServer server = context.getManagementStrategy().getManagementAgent().getMBeanServer();
        ObjectName component =
                server.queryNames(
                                new ObjectName(
                                        "org.apache.camel:type=components,name=\"hrflow\",*"),
                                null)
                        .iterator()
                        .next();
        return server.invoke(component, "listClients", null, null).toString();
    }

    private String console(DevConsole.MediaType type) {
        return DevConsoleRegistry.get(context).resolveById("hrflow").call(type).toString();
    }

    private String health() {
        HealthCheckHelper.getHealthCheckRepository(
                        context, "producers", HealthCheckRepository.class)
                .setEnabled(true);
        StringBuilder all = new StringBuilder();
        for (HealthCheck.Result result : HealthCheckHelper.invoke(context, "full")) {
            all.append(result.getState())
                    .append(result.getMessage())
                    .append(result.getError())
                    .append(result.getDetails())
                    .append(result.getCheck().getMetaData());
        }
        return all.toString();
    }

    @Test
    void aPersonIsNotInTheLogAtInfoOrAbove() {
        context.getComponent("hrflow", HrFlowComponent.class);
        send(
                "hrflow:profile/parsing/file?syncParsing=true&apiKey=" + sandbox.apiKey(),
                "Curriculum of " + CANARY_PERSON,
                Map.of(
                        Exchange.FILE_NAME,
                        CANARY_PERSON + ".txt",
                        "CamelHrFlowReference",
                        "canary"));
        send(
                "hrflow:profile/indexing?method=GET&apiKey=" + sandbox.apiKey(),
                null,
                Map.of("CamelHrFlowEmail", CANARY_PERSON));
        sandbox.faults().next(Fault.resetWhileReadingBody());
        Exchange failed =
                send(
                        "hrflow:profile/parsing/file",
                        "Curriculum of " + CANARY_PERSON,
                        Map.of(Exchange.FILE_NAME, CANARY_PERSON + ".txt"));

        assertThat(stackTrace(failed.getException())).doesNotContain(CANARY_PERSON);
        String own = "&apiKey=" + sandbox.apiKey();
        for (Fault fault :
                new Fault[] {
                    Fault.brokenJson(), Fault.wrongContentType(), Fault.okWithErrorCode(400, "x")
                }) {
            sandbox.faults().next(fault);
            Exchange unreadable =
                    send("hrflow:profile/indexing?method=GET&reference=canary" + own, null);
            assertThat(stackTrace(unreadable.getException())).doesNotContain(CANARY_PERSON);
        }
        Exchange taken = null;
        for (int i = 0; i < 2; i++) {
            taken =
                    send(
                            "hrflow:profile/parsing/file?autoReference=fileName" + own,
                            "Curriculum",
                            Map.of(Exchange.FILE_NAME, CANARY_PERSON + ".txt"));
        }
        assertThat(taken.getException()).hasMessageContaining("Already used");
        assertThat(stackTrace(taken.getException())).doesNotContain(CANARY_PERSON);
        Exchange missing =
                send(
                        "hrflow:profile/parsing/file" + own.replace('&', '?'),
                        new java.io.File("no", CANARY_PERSON));
        assertThat(stackTrace(missing.getException())).doesNotContain(CANARY_PERSON);
        assertThat(log(Level.INFO)).doesNotContain(CANARY_PERSON);
    }
}
