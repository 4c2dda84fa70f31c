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

import ai.hrflow.camel.error.HrFlowOperationFailedException;
import ai.hrflow.camel.sandbox.fault.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** {@code paging=all}: a list of many pages as one body. */
class PagingTest extends RouteTest {

    private static final String ALL =
            "hrflow:storing/profiles?paging=all&limit=3&orderBy=asc&sourceKeys=";

    private String source;

    @Override
    void prepare(CamelContext camelContext) throws Exception {
        camelContext.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:all")
                                .toD(ALL + "${header.source}")
                                .split(body())
                                .streaming()
                                .to("mock:item");
                    }
                });
    }

    @BeforeEach
    void eightProfiles(TestInfo test) {
        source = sandbox.addSource(test.getDisplayName(), false).key();
        store(0, 8);
        sandbox.journal().clear();
    }

    private void store(int from, int to) {
        IntStream.range(from, to)
                .forEach(
                        i ->
                                assertThat(
                                                send(
                                                                "hrflow:profile/indexing?sourceKey="
                                                                        + source,
                                                                SeedOperationsTest.profile(
                                                                        "page-" + i))
                                                        .getException())
                                        .isNull());
    }

    private List<JsonNode> drain(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        List<JsonNode> items = new ArrayList<>();
        exchange.getMessage()
                .getBody(Iterator.class)
                .forEachRemaining(i -> items.add((JsonNode) i));
        return items;
    }

    private long requests() {
        return sandbox.journal().count("storing/profiles GET");
    }

    @Test
    void bringsEveryItemOnce() {
        List<JsonNode> items = drain(send(ALL + source, null));

        assertThat(items)
                .extracting(item -> item.get("reference").asText())
                .containsExactly(
                        "page-0", "page-1", "page-2", "page-3", "page-4", "page-5", "page-6",
                        "page-7");
        assertThat(requests()).isEqualTo(3);
    }

    @Test
    void readsAPageOnlyWhenItIsNeeded() {
        Exchange exchange = send(ALL + source, null);
        Iterator<?> items = exchange.getMessage().getBody(Iterator.class);

        assertThat(requests()).isEqualTo(1);
        for (int i = 0; i < 3; i++) {
            items.next();
        }
        assertThat(requests()).isEqualTo(1);
        items.next();
        assertThat(requests()).isEqualTo(2);
        assertThat(exchange.getMessage().getHeaders())
                .containsEntry("CamelHrFlowResultTotal", 8)
                .containsEntry("CamelHrFlowResultMaxPage", 3);
    }

    @Test
    void dropsWhatASecondPageShowsAgain() {
        String newestFirst = ALL.replace("asc", "desc") + source;
        Exchange exchange = send(newestFirst, null);
        store(8, 10);

        List<String> seen =
                drain(exchange).stream().map(item -> item.get("reference").asText()).toList();

        assertThat(seen).doesNotHaveDuplicates().hasSize(8);
        assertThat(new HashSet<>(seen)).contains("page-0", "page-7");
    }

    @Test
    void beginsAtThePageThatIsAskedFor() {
        assertThat(drain(send(ALL + source + "&page=3", null))).hasSize(2);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void anEmptyListIsAnEmptyIterator() {
        String empty = sandbox.addSource("empty", false).key();

        Exchange exchange = send(ALL + empty, null);

        assertThat(drain(exchange)).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> exchange.getMessage().getBody(Iterator.class).next())
                .isInstanceOf(NoSuchElementException.class);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void itemsHaveTheFormOfOtherBodies() {
        Exchange maps = send(ALL + source + "&responseBody=map", null);
        assertThat(maps.getMessage().getBody(Iterator.class).next()).isInstanceOf(Map.class);
        Exchange texts = send(ALL + source + "&responseBody=text", null);
        assertThat((String) texts.getMessage().getBody(Iterator.class).next())
                .contains("\"reference\":\"page-0\"");
    }

    @Test
    void scoredItemsCarryTheirPrediction() {
        assertThat(
                        send(
                                        "hrflow:job/indexing",
                                        Map.of(
                                                "reference",
                                                "paging-job",
                                                "name",
                                                "Welder",
                                                "location",
                                                Map.of("text", "Lyon")))
                                .getException())
                .isNull();

        List<JsonNode> items =
                drain(
                        send(
                                "hrflow:profiles/scoring?paging=all&limit=3&jobReference=paging-job"
                                        + "&algorithmKey=scorer&sourceKeys="
                                        + source,
                                null));

        assertThat(items).hasSize(8);
        assertThat(items)
                .allSatisfy(
                        item -> {
                            assertThat(item.at("/profile/key").asText()).hasSize(40);
                            double score = item.at("/prediction/1").asDouble();
                            assertThat(item.at("/prediction/0").asDouble() + score)
                                    .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-6));
                        });
    }

    @Test
    void splitsWithinARoute() throws Exception {
        MockEndpoint items = context.getEndpoint("mock:item", MockEndpoint.class);
        items.expectedMessageCount(8);

        assertThat(send("direct:all", null, Map.of("source", source)).getException()).isNull();

        items.assertIsSatisfied();
    }

    @Test
    void aPageThatFailsEndsTheWalkWithItsError() {
        Exchange exchange = send(ALL + source, null);
        sandbox.faults().next(Fault.status(400, "Invalid source array"));
        List<Object> got = new ArrayList<>();

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () ->
                                exchange.getMessage()
                                        .getBody(Iterator.class)
                                        .forEachRemaining(got::add))
                .hasCauseInstanceOf(HrFlowOperationFailedException.class)
                .hasMessageContaining("Invalid source array");
        assertThat(got).hasSize(3);
    }

    @Test
    void whoGoesOnAfterAFailedPageGetsThatPage() {
        Iterator<?> items = send(ALL + source, null).getMessage().getBody(Iterator.class);
        for (int i = 0; i < 3; i++) {
            items.next();
        }
        sandbox.faults().next(Fault.status(400, "Invalid source array"));
        org.assertj.core.api.Assertions.assertThatThrownBy(items::hasNext)
                .hasCauseInstanceOf(HrFlowOperationFailedException.class);

        assertThat(((JsonNode) items.next()).get("reference").asText()).isEqualTo("page-3");
    }

    @Test
    void anItemOfAMatchIsNotTakenForTheProfileThatWasAskedAbout() {
        Exchange exchange =
                send(
                        "hrflow:profiles/matching?limit=3&profileReference=page-0&sourceKey="
                                + source
                                + "&sourceKeys="
                                + source,
                        null);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeaders())
                .doesNotContainKeys("CamelHrFlowResultKey", "CamelHrFlowResultType");
    }

    @Test
    void itemsWithoutKeyFromAServerThatDoesNotPageEnd() throws Exception {
        assertThat(itemsFrom("{\"code\": 200, \"data\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}"))
                .hasSize(2);
    }

    @Test
    void olderListsAreFoundInTheirObject() throws Exception {
        assertThat(
                        itemsFrom(
                                "{\"code\": 200, \"data\": {\"workflows\": [{\"name\": \"a\"}],"
                                        + " \"page\": 1, \"maxPage\": 1}}"))
                .hasSize(1);
    }

    /** From a server that gives the same answer to everything. */
    private List<JsonNode> itemsFrom(String answer) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        try {
            return drain(
                    send(
                            "hrflow:workflows?paging=all&baseUrl=http://127.0.0.1:"
                                    + server.getAddress().getPort(),
                            null));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aFirstPageThatFailsIsAnOrdinaryFailure() {
        sandbox.faults().next(Fault.status(400, "Invalid source array"));

        assertThat(send(ALL + source, null).getException())
                .isInstanceOf(HrFlowOperationFailedException.class);
    }

    @Test
    void aJsonSearchPagesInItsBody() {
        List<JsonNode> items =
                drain(
                        send(
                                "hrflow:profiles/searching?method=POST&paging=all&limit=3"
                                        + "&orderBy=asc&sourceKeys="
                                        + source,
                                null));

        assertThat(items).hasSize(8);
        assertThat(sandbox.journal().last().json().get("page").asInt()).isEqualTo(3);
    }

    @Test
    void nothingTrackedIsAnEmptyList() {
        Exchange exchange = send("hrflow:trackings?role=manager&param.actions=never-seen", null);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(JsonNode.class)).isEmpty();
        assertThat(sandbox.journal().last().status()).isEqualTo(404);
    }
}
