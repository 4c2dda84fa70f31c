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
import java.io.InputStream;
import java.util.Set;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** What JMX shows of component and endpoints. */
class ManagementTest extends RouteTest {

    private static final String AUTH = "hrflow:auth?maxConcurrentRequests=3";

    @Override
    void configure(HrFlowComponent component) {
        component.getConfiguration().setMaxRetries(0);
    }

    @Override
    void prepare(CamelContext camelContext) throws Exception {
        camelContext.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:auth").to(AUTH);
                    }
                });
    }

    private MBeanServer server() {
        return context.getManagementStrategy().getManagementAgent().getMBeanServer();
    }

    private ObjectName bean(String type, String name) throws Exception {
        Set<ObjectName> found =
                server().queryNames(
                                new ObjectName(
                                        "org.apache.camel:context="
                                                + context.getManagementName()
                                                + ",type="
                                                + type
                                                + ",name=\""
                                                + name
                                                + "\""),
                                null);
        assertThat(found).hasSize(1);
        return found.iterator().next();
    }

    private ObjectName component() throws Exception {
        return bean("components", "hrflow");
    }

    private Object ofComponent(String attribute) throws Exception {
        return server().getAttribute(component(), attribute);
    }

    @Test
    void theComponentCountsHowCallsEnded() throws Exception {
        send("hrflow:auth", null);
        send("hrflow:text/parsing", "Welder in Lyon");
        for (Fault fault :
                new Fault[] {
                    Fault.status(401),
                    Fault.status(402),
                    Fault.status(429),
                    Fault.status(404),
                    Fault.status(500),
                    Fault.wrongContentType(),
                    Fault.resetAfterBody()
                }) {
            sandbox.faults().next(fault);
            send("hrflow:auth", null);
        }

        assertThat(ofComponent("Calls")).isEqualTo(9L);
        assertThat(ofComponent("Attempts")).isEqualTo(9L);
        assertThat(ofComponent("Retries")).isEqualTo(0L);
        assertThat(ofComponent("GoodAnswers")).isEqualTo(2L);
        assertThat(ofComponent("UnauthorizedAnswers")).isEqualTo(1L);
        assertThat(ofComponent("QuotaExceededAnswers")).isEqualTo(1L);
        assertThat(ofComponent("ThrottledAnswers")).isEqualTo(1L);
        assertThat(ofComponent("RejectedAnswers")).isEqualTo(1L);
        assertThat(ofComponent("ServerErrors")).isEqualTo(2L);
        assertThat(ofComponent("CallsWithoutAnswer")).isEqualTo(1L);
        assertThat((Long) ofComponent("BytesSent")).isGreaterThan(10);
        assertThat(ofComponent("LastSuccessTime")).asString().startsWith("20").endsWith("Z");
        assertThat(ofComponent("LastError")).asString().startsWith("hrflow:auth got no answer");
        assertThat(ofComponent("LastErrorTime")).asString().endsWith("Z");
        assertThat(ofComponent("State")).as("Camel's own attributes stay").isEqualTo("Started");
    }

    @Test
    void aMissingObjectIsNoErrorOfTheClientAndAnErrorQuotesNobody() throws Exception {
        send("hrflow:profile/indexing?method=GET&reference=jane-doe", null);
        assertThat(ofComponent("RejectedAnswers")).isEqualTo(1L);
        assertThat(ofComponent("LastError")).isNull();

        send("hrflow:profile/parsing/file", InputStream.nullInputStream());
        assertThat(ofComponent("CallsNotSent")).as("an empty document").isEqualTo(1L);
        assertThat(ofComponent("CallsWithoutAnswer")).isEqualTo(0L);
        assertThat(ofComponent("Calls")).isEqualTo(2L);
        assertThat(ofComponent("LastError")).isNull();

        sandbox.faults().next(Fault.status(402, "No quota left for jane-doe"));
        send("hrflow:profile/indexing?method=GET&reference=jane-doe", null);
        assertThat(ofComponent("LastError"))
                .isEqualTo("hrflow:profile/indexing failed with code 402");
    }

    @Test
    void anEndpointShowsItsOperationAndItsClientOnly() throws Exception {
        send("hrflow:sources", null);
        ObjectName idle = bean("endpoints", "hrflow://auth\\?maxConcurrentRequests=3");
        assertThat(server().getAttribute(idle, "Calls")).isEqualTo(0L);

        send("direct:auth", null);

        ObjectName used = bean("endpoints", "hrflow://auth\\?maxConcurrentRequests=3");
        assertThat(server().getAttribute(used, "Operation")).isEqualTo("auth");
        assertThat(server().getAttribute(used, "HttpMethod")).isEqualTo("GET");
        assertThat(server().getAttribute(used, "ApiPath")).isEqualTo("auth");
        assertThat(server().getAttribute(used, "BaseUrl")).isEqualTo(sandbox.baseUrl());
        assertThat(server().getAttribute(used, "MaxConcurrentRequests")).isEqualTo(3);
        assertThat(server().getAttribute(used, "MaxRequestsPerMinute")).isEqualTo(0);
        assertThat(server().getAttribute(used, "Calls")).isEqualTo(1L);
        assertThat(ofComponent("Calls")).isEqualTo(2L);
    }

    @Test
    void theTableOfClientsTellsThemApart() throws Exception {
        send("hrflow:sources", null);
        send(AUTH + "&maxRequestsPerMinute=600", null);

        TabularData clients = (TabularData) server().invoke(component(), "listClients", null, null);

        assertThat(clients.size()).as("with the one of the route").isEqualTo(3);
        CompositeData last = clients.get(new Object[] {3});
        assertThat(last.get("baseUrl")).isEqualTo(sandbox.baseUrl());
        assertThat(last.get("maxConcurrentRequests")).isEqualTo(3);
        assertThat(last.get("maxRequestsPerMinute")).isEqualTo(600);
        assertThat(last.get("goodAnswers")).isEqualTo(1L);
        assertThat(last.get("otherResults")).isEqualTo(0L);
    }

    @Test
    void theNumberOfAClientTellsKeysApartAndIsThatOfItsEndpoints() throws Exception {
        send("hrflow:sources", null);
        send(AUTH + "&userEmail=other@example.org", null);

        TabularData clients = (TabularData) server().invoke(component(), "listClients", null, null);

        assertThat(clients.size()).isEqualTo(3);
        assertThat(clients.get(new Object[] {1}).get("calls")).as("of the route").isEqualTo(0L);
        assertThat(clients.get(new Object[] {3}).get("otherResults")).as("refused").isEqualTo(1L);
        ObjectName unused = bean("endpoints", "hrflow://auth\\?maxConcurrentRequests=3");
        assertThat(server().getAttribute(unused, "ClientNumber")).isEqualTo(1);
        assertThat(
                        context.getEndpoint(
                                        AUTH + "&userEmail=other@example.org", HrFlowEndpoint.class)
                                .getClientNumber())
                .isEqualTo(3);
    }

    @Test
    void whatWaitsIsShownByItsReason() throws Exception {
        sandbox.faults().next(Fault.stall());
        template.asyncSend("hrflow:auth?maxConcurrentRequests=1", exchange -> {});
        await().until(() -> ofComponent("InFlight").equals(1));
        template.asyncSend("hrflow:auth?maxConcurrentRequests=1", exchange -> {});
        await().until(() -> ofComponent("WaitingCallers").equals(1));

        sandbox.faults().next(Fault.statusWithRetryAfter(429, "20"));
        template.asyncSend("hrflow:auth?maxRetries=1", exchange -> {});
        await().until(() -> ofComponent("PausingCalls").equals(1));

        // from here on the limit holds for all endpoints of the key
        send("hrflow:auth?maxRequestsPerMinute=1", null);
        template.asyncSend("hrflow:auth?maxRequestsPerMinute=1", exchange -> {});
        await().until(() -> ofComponent("LimitedCalls").equals(1));

        assertThat(ofComponent("InFlight")).as("permits are held while waiting").isEqualTo(3);
        assertThat(ofComponent("Retries")).isEqualTo(1L);
    }

    @Test
    void uploadsThatAwaitTheirProfileAreShown() throws Exception {
        sandbox.faults().next(Fault.status(202, "Accepted"));
        template.asyncSend(
                "hrflow:profile/parsing/file?awaitResult=true&reference=never-stored",
                exchange -> exchange.getMessage().setBody("Jane Doe, welder"));

        await().until(() -> ofComponent("AwaitingResults").equals(1));
    }

    @Test
    void figuresStartAnewWithTheComponent() throws Exception {
        send("hrflow:auth", null);
        HrFlowComponent component = context.getComponent("hrflow", HrFlowComponent.class);
        component.stop();
        assertThat(component.clientReports()).isEmpty();
        component.start();

        assertThat(ofComponent("Calls")).isEqualTo(0L);
        assertThat(component.figures().lastSuccess()).isNull();
    }
}
