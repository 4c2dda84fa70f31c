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

import ai.hrflow.camel.meter.HrFlowMeters;
import ai.hrflow.camel.sandbox.fault.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** The meters, as a registry of Micrometer reads them. */
class MetersTest extends RouteTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();

    @Override
    void prepare(CamelContext camelContext) {
        new HrFlowMeters(camelContext).bindTo(registry);
    }

    private double counted(String name, String... tags) {
        return registry.get("camel.hrflow." + name).tags(tags).functionCounter().count();
    }

    private double gauged(String name) {
        return registry.get("camel.hrflow." + name).gauge().value();
    }

    @Test
    void countCallsByTheirResultAlthoughBoundBeforeTheStart() {
        send("hrflow:auth", null);
        sandbox.faults().next(Fault.status(503));
        send("hrflow:auth", null);
        sandbox.faults().next(Fault.status(402));
        send("hrflow:text/parsing?maxConcurrentRequests=3", "Welder in Lyon");

        assertThat(counted("results", "result", "good")).isEqualTo(2);
        assertThat(counted("results", "result", "quota_exceeded")).isEqualTo(1);
        assertThat(counted("results", "result", "server_error")).isZero();
        assertThat(counted("attempts")).isEqualTo(4);
        assertThat(counted("retries")).isEqualTo(1);
        assertThat(counted("request.size")).isGreaterThan(10);
        assertThat(counted("calls")).isEqualTo(3);
        assertThat(registry.get("camel.hrflow.call.time").functionTimer().count()).isEqualTo(3);
        assertThat(
                        registry.get("camel.hrflow.call.time")
                                .functionTimer()
                                .totalTime(TimeUnit.NANOSECONDS))
                .isPositive();
    }

    @Test
    void countACallThatWasNotSentButGiveItNoTime() {
        send("hrflow:profile/parsing/file", InputStream.nullInputStream());

        assertThat(counted("calls")).isEqualTo(1);
        assertThat(counted("results", "result", "not_sent")).isEqualTo(1);
        assertThat(registry.get("camel.hrflow.call.time").functionTimer().count()).isZero();
    }

    @Test
    void showWhatIsUnderWay() {
        sandbox.faults().next(Fault.stall());
        template.asyncSend("hrflow:auth?maxConcurrentRequests=1", exchange -> {});
        await().until(() -> gauged("requests.in.flight") == 1);
        template.asyncSend("hrflow:auth?maxConcurrentRequests=1", exchange -> {});
        await().until(() -> gauged("callers.waiting") == 1);

        assertThat(gauged("calls.queued")).isZero();
        assertThat(gauged("calls.limited")).isZero();
        assertThat(gauged("calls.pausing")).isZero();
        assertThat(gauged("results.awaited")).isZero();
    }

    @Test
    void areZeroInAContextWithoutTheComponent() throws Exception {
        try (CamelContext other = new DefaultCamelContext()) {
            MeterRegistry others = new SimpleMeterRegistry();
            new HrFlowMeters(other).bindTo(others);

            assertThat(others.get("camel.hrflow.attempts").functionCounter().count()).isZero();
            assertThat(other.hasComponent("hrflow")).as("looking makes no component").isNull();
        }
    }
}
