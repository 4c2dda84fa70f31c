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
import ch.qos.logback.core.AppenderBase;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The client's lines at DEBUG tell to which exchange and route they belong. */
class DebugLogTest extends RouteTest {

    private static final String EXCHANGE = "camel.exchangeId";
    private static final String ROUTE = "camel.routeId";

    private final Queue<ILoggingEvent> lines = new ConcurrentLinkedQueue<>();
    private final Map<String, Map<String, String>> seenByRoute = new ConcurrentHashMap<>();
    private final Logger client =
            ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ai.hrflow.camel.client");
    private final AppenderBase<ILoggingEvent> listener =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    event.prepareForDeferredProcessing();
                    lines.add(event);
                }
            };

    @BeforeEach
    void listen() {
        listener.setContext(client.getLoggerContext());
        listener.start();
        client.addAppender(listener);
        client.setAdditive(false);
        client.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stopListening() {
        client.detachAppender(listener);
        client.setAdditive(true);
        client.setLevel(null);
        MDC.clear();
    }

    private void start(boolean mdcLogging) throws Exception {
        start(mdcLogging, "syncParsing=true");
    }

    private void start(boolean mdcLogging, String options) throws Exception {
        context.setUseMDCLogging(mdcLogging);
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:upload")
                                .routeId("upload")
                                .to("hrflow:profile/parsing/file?" + options)
                                .process(exchange -> look("after"));
                    }
                });
    }

    private void look(String where) {
        Map<String, String> seen = MDC.getCopyOfContextMap();
        seenByRoute.put(where, seen == null ? Map.of() : seen);
    }

    private Exchange upload() {
        return template.request(
                "direct:upload",
                exchange -> {
                    exchange.getMessage().setBody("Jane Doe, welder");
                    exchange.getMessage()
                            .setHeader("CamelHrFlowReference", UUID.randomUUID().toString());
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRetryIsToldWithItsExchangeAndRoute(boolean mdcLogging) throws Exception {
        start(mdcLogging);
        // the answer lost, then the lookup refused: the second line is born on a completion thread
        sandbox.faults().next("profile/parsing/file POST", Fault.resetAfterBody());
        sandbox.faults().next("profile/indexing GET", Fault.status(503));

        Exchange exchange = upload();

        assertThat(exchange.getException()).isNull();
        assertThat(lines)
                .hasSize(2)
                .allSatisfy(
                        line -> {
                            assertThat(line.getFormattedMessage()).contains("is repeated");
                            assertThat(line.getMDCPropertyMap())
                                    .containsEntry(EXCHANGE, exchange.getExchangeId())
                                    .containsEntry(ROUTE, "upload");
                        });
    }

    @Test
    void theRouteGoesOnWithNothingThatCamelDidNotSet() throws Exception {
        start(false);
        MDC.put("tenant", "of the caller");

        Exchange exchange = upload();

        assertThat(exchange.getException()).isNull();
        assertThat(seenByRoute.get("after")).isEmpty();
        assertThat(MDC.get(EXCHANGE)).as("on the calling thread").isNull();
    }

    @Test
    void furtherRequestsOfAnExchangeAreToldWithItsIds() throws Exception {
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:again")
                                .routeId("again")
                                .to(
                                        "hrflow:profile/parsing/file?syncParsing=true&onDuplicate=existing");
                    }
                });
        template.requestBodyAndHeader(
                "direct:again", "Jane Doe, welder", "CamelHrFlowReference", "jane");
        sandbox.faults().next("profile/indexing GET", Fault.status(503));

        template.requestBodyAndHeader(
                "direct:again", "Jane Doe, welder", "CamelHrFlowReference", "jane");

        assertThat(lines)
                .singleElement()
                .satisfies(
                        line -> assertThat(line.getMDCPropertyMap()).containsEntry(ROUTE, "again"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReadAfterAPauseIsToldWithTheIdsOfTheUpload(boolean mdcLogging) throws Exception {
        start(mdcLogging, "awaitResult=true");
        // the first read is repeated, the second one finds the connection cut and is so too
        sandbox.faults().next("profile/indexing GET", Fault.status(503));
        sandbox.faults().next("profile/indexing GET", Fault.resetAfterBody());

        Exchange exchange = upload();

        assertThat(exchange.getException()).isNull();
        assertThat(lines)
                .hasSize(2)
                .allSatisfy(
                        line -> {
                            assertThat(line.getFormattedMessage())
                                    .contains("hrflow:profile/indexing is repeated");
                            assertThat(line.getMDCPropertyMap())
                                    .containsEntry(EXCHANGE, exchange.getExchangeId())
                                    .containsEntry(ROUTE, "upload");
                        });
        assertThat(seenByRoute.get("after").containsKey(EXCHANGE))
                .as("the id in the route")
                .isEqualTo(mdcLogging);
    }

    @Test
    void aFurtherPageIsToldWithTheIdsOfTheExchangeThatReadTheFirst() throws Exception {
        String source = sandbox.addSource("pages of the log", false).key();
        for (int i = 0; i < 3; i++) {
            send(
                    "hrflow:profile/indexing?sourceKey=" + source,
                    SeedOperationsTest.profile("logged-" + i));
        }
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:list")
                                .routeId("list")
                                .to(
                                        "hrflow:storing/profiles?paging=all&limit=2&sourceKeys="
                                                + source);
                    }
                });
        Exchange exchange = template.request("direct:list", e -> {});
        Iterator<?> items = exchange.getMessage().getBody(Iterator.class);
        assertThat(lines).isEmpty();
        sandbox.faults().next("storing/profiles GET", Fault.status(503));

        assertThat(items).toIterable().hasSize(3);

        assertThat(lines)
                .singleElement()
                .satisfies(
                        line ->
                                assertThat(line.getMDCPropertyMap())
                                        .containsEntry(EXCHANGE, exchange.getExchangeId())
                                        .containsEntry(ROUTE, "list"));
        assertThat(MDC.get(EXCHANGE)).as("on the thread that read the pages").isNull();
    }

    @Test
    void theRouteGoesOnWithTheIdsThatCamelHasSet() throws Exception {
        start(true);

        Exchange exchange = upload();

        assertThat(seenByRoute.get("after"))
                .containsEntry(EXCHANGE, exchange.getExchangeId())
                .containsEntry(ROUTE, "upload");
    }

    @Test
    void exchangesDoNotTakeEachOthersIds() throws Exception {
        start(false);
        sandbox.faults()
                .every(2, "profile/parsing/file POST", Fault.statusWithRetryAfter(429, "0"));

        List<String> ids = IntStream.range(0, 6).mapToObj(i -> upload().getExchangeId()).toList();

        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines)
                .extracting(line -> line.getMDCPropertyMap().get(EXCHANGE))
                .isSubsetOf(ids)
                .hasSizeGreaterThan(2);
        assertThat(lines)
                .extracting(line -> line.getMDCPropertyMap().get(EXCHANGE))
                .doesNotHaveDuplicates();
    }

    @Test
    void aCallThatWaitsForItsTurnSaysSo() {
        send("hrflow:auth?maxRequestsPerMinute=1", null);
        template.asyncSend("hrflow:auth?maxRequestsPerMinute=1", exchange -> {});

        await().until(() -> !lines.isEmpty());
        assertThat(lines.peek().getFormattedMessage())
                .matches("hrflow:auth waits \\d+ ms for its turn by maxRequestsPerMinute");
    }
}
