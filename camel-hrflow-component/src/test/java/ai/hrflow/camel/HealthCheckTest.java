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

import ai.hrflow.camel.client.ClientStatistics;
import ai.hrflow.camel.sandbox.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Camel's health check of the key, asked as a probe of readiness asks it. */
class HealthCheckTest extends RouteTest {

    private static final String WRONG_KEY = "ask_0123456789abcdef0123456789abcdef";

    @AfterEach
    void listenAgain() {
        sandbox.acceptConnections();
    }

    @Override
    void configure(HrFlowComponent component) {
        component.getConfiguration().setMaxRetries(0);
    }

    @Override
    void prepare(CamelContext camelContext) throws Exception {
        HealthCheckHelper.getHealthCheckRepository(
                        camelContext, "producers", HealthCheckRepository.class)
                .setEnabled(true);
        // stalled calls are not worth waiting for
        camelContext.getShutdownStrategy().setTimeUnit(TimeUnit.MILLISECONDS);
        camelContext.getShutdownStrategy().setTimeout(100);
    }

    private void routeWith(String options) throws Exception {
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in").to("hrflow:text/parsing" + options);
                    }
                });
    }

    private List<HealthCheck.Result> results() {
        Collection<HealthCheck.Result> all = HealthCheckHelper.invokeReadiness(context, "full");
        return all.stream()
                .filter(result -> result.getCheck().getId().startsWith("producer:hrflow"))
                .toList();
    }

    private HealthCheck.Result resultNow() {
        List<HealthCheck.Result> results = results();
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    /** The result once the API has answered, which on a busy machine can be after a second. */
    private HealthCheck.Result result() {
        return await().until(this::resultNow, HealthCheckTest::isKnown);
    }

    private static boolean isKnown(HealthCheck.Result result) {
        return result.getState() != HealthCheck.State.UNKNOWN;
    }

    @Test
    void isUpWithAKeyThatTheApiKnows() throws Exception {
        routeWith("");

        HealthCheck.Result result = result();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getCheck().getId()).isEqualTo("producer:hrflow");
        assertThat(result.getDetails())
                .containsEntry("base.url", sandbox.baseUrl())
                .containsEntry("permission", "all")
                .containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 200);
    }

    @Test
    void isUpWithAKeyThatMayOnlyWrite() throws Exception {
        routeWith("?apiKey=" + sandbox.writeKey());

        HealthCheck.Result result = result();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails()).containsEntry("permission", "write");
    }

    @Test
    void isDownWithAWrongKeyAndDoesNotRepeatIt() throws Exception {
        routeWith("?apiKey=" + WRONG_KEY);

        HealthCheck.Result result = result();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage())
                .hasValueSatisfying(
                        message ->
                                assertThat(message)
                                        .contains("code 401")
                                        .doesNotContain(WRONG_KEY, "xxxxxx", "Invalid secret"));
        assertThat(result.getDetails().toString()).doesNotContain(WRONG_KEY);
        assertThat(result.getError()).isEmpty();
    }

    @Test
    void isDownWhenTheServerIsAway() throws Exception {
        routeWith("");
        sandbox.refuseConnections();

        HealthCheck.Result result = result();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(result.getMessage())
                .hasValueSatisfying(
                        message -> assertThat(message).contains("hrflow:auth got no answer"));
        assertThat(result.getDetails()).doesNotContainKey(HealthCheck.HTTP_RESPONSE_CODE);
    }

    @Test
    void isUpWhenTheApiOnlyLimitsRequests() throws Exception {
        routeWith("?maxRetries=2");
        sandbox.faults().next(Fault.statusWithRetryAfter(429, "30"));

        HealthCheck.Result result = result();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails()).containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 429);
        assertThat(sandbox.journal().count("auth GET")).as("no retries").isEqualTo(1);
    }

    @Test
    void isDownWhenTheApiFails() throws Exception {
        routeWith("");
        sandbox.faults().next(Fault.htmlError(503));

        assertThat(result().getState()).isEqualTo(HealthCheck.State.DOWN);
    }

    @Test
    void asksNothingAtStartAndOnceForManyProbes() throws Exception {
        routeWith("");
        assertThat(sandbox.journal().count("auth GET")).isZero();

        for (int i = 0; i < 5; i++) {
            assertThat(result().getState()).isEqualTo(HealthCheck.State.UP);
        }

        assertThat(sandbox.journal().count("auth GET")).isEqualTo(1);
        assertThat(figures().calls()).as("the probe is no call of a route").isZero();
    }

    @Test
    void takesACallThatJustSucceededForProof() throws Exception {
        routeWith("");
        template.requestBody("direct:in", "Welder in Lyon");

        HealthCheck.Result result = result();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(sandbox.journal().count("auth GET")).isZero();
    }

    @Test
    void asksAgainWhenRoutesMeetTroubleSinceTheirLastSuccess() throws Exception {
        routeWith("");
        template.requestBody("direct:in", "Welder in Lyon");
        sandbox.refuseConnections();
        template.request("direct:in", exchange -> exchange.getMessage().setBody("Welder"));

        assertThat(result().getState()).isEqualTo(HealthCheck.State.DOWN);
    }

    @Test
    void doesNotWaitForThePermitsOfRoutes() throws Exception {
        routeWith("?maxConcurrentRequests=1");
        sandbox.faults().next("text/parsing POST", Fault.stall());
        template.asyncSendBody("direct:in", "Welder in Lyon");

        assertThat(result().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(sandbox.journal().count("auth GET")).isEqualTo(1);
    }

    @Test
    void doesNotUseTheClientOfARouteThatIsSetAsTheOwnOne() throws Exception {
        routeWith(
                "?maxConcurrentRequests=1&completionThreads=1&maxRetries=0&connectTimeout=5s"
                        + "&responseTimeout=5s&requestTimeout=5s");
        sandbox.faults().next("text/parsing POST", Fault.stall());
        template.asyncSendBody("direct:in", "Welder in Lyon");
        await().until(() -> figures().inFlight() == 1);

        assertThat(result().getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(figures().calls()).isEqualTo(1);
    }

    @Test
    void takesNoTurnFromTheCallsOfRoutesAndIsNotDownForWantOfOne() throws Exception {
        routeWith("?maxRequestsPerMinute=1");
        sandbox.faults().next("text/parsing POST", Fault.status(401));
        template.request("direct:in", exchange -> exchange.getMessage().setBody("Welder"));
        template.asyncSendBody("direct:in", "Welder in Lyon");
        await().until(() -> figures().limited() == 1);

        HealthCheck.Result result = resultNow();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UNKNOWN);
        assertThat(result.getMessage())
                .hasValueSatisfying(
                        message ->
                                assertThat(message)
                                        .contains("maxRequestsPerMinute", "failed with code 401"));
        assertThat(sandbox.journal().count("auth GET")).isZero();
    }

    private ClientStatistics figures() {
        return context.getComponent("hrflow", HrFlowComponent.class).figures();
    }

    @Test
    void allKeysAreAskedAtTheSameTime() throws Exception {
        routeWith("");
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        for (int i = 1; i <= 5; i++) {
                            from("direct:" + i).to("hrflow:sources?maxConcurrentRequests=" + i);
                        }
                    }
                });
        sandbox.faults().always("auth GET", Fault.stall());
        Instant start = Instant.now();

        assertThat(results())
                .hasSize(6)
                .allMatch(result -> result.getState() == HealthCheck.State.UNKNOWN);

        assertThat(Duration.between(start, Instant.now()))
                .as("not a second for each")
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void eachKeyHasItsOwnCheck() throws Exception {
        routeWith("");
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:same").to("hrflow:sources");
                        from("direct:other").to("hrflow:sources?apiKey=" + WRONG_KEY);
                    }
                });

        assertThat(
                        await().until(
                                        this::results,
                                        all -> all.stream().allMatch(HealthCheckTest::isKnown)))
                .extracting(result -> result.getCheck().getId() + " " + result.getState())
                .containsExactlyInAnyOrder("producer:hrflow UP", "producer:hrflow-2 DOWN");
    }

    @Test
    void canBeSwitchedOffForTheComponent() throws Exception {
        context.getComponent("hrflow", HrFlowComponent.class).setHealthCheckProducerEnabled(false);
        routeWith("?apiKey=" + WRONG_KEY);

        assertThat(resultNow().getState()).isEqualTo(HealthCheck.State.UNKNOWN);
        assertThat(sandbox.journal().count("auth GET")).isZero();
    }

    @Test
    void goesWithTheComponent() throws Exception {
        routeWith("");
        context.getRouteController().stopAllRoutes();
        context.getComponent("hrflow").stop();

        assertThat(results()).isEmpty();
    }
}
