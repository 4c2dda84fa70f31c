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

import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls inside calls, and endpoints that come and go. */
@Timeout(60)
class NestedCallsTest extends RouteTest {

    @Override
    void configure(HrFlowComponent component) {
        component.getConfiguration().setCompletionThreads(1);
        component.getConfiguration().setMaxConcurrentRequests(2);
    }

    /** A bean with a ProducerTemplate behind a call: it blocks the only completion thread. */
    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void aStepThatWaitsForAnotherCallDoesNotHoldUpItsAnswer(int exchanges) throws Exception {
        MockEndpoint done = context.getEndpoint("mock:done", MockEndpoint.class);
        done.expectedMessageCount(exchanges);
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("seda:in?concurrentConsumers=5")
                                .to("hrflow:auth")
                                .process(this::askAgain)
                                .to("mock:done");
                    }

                    private void askAgain(Exchange exchange) {
                        template.requestBody("hrflow:sources", (Object) null);
                    }
                });
        for (int i = 0; i < exchanges; i++) {
            template.sendBody("seda:in", i);
        }
        assertThat(done.await(50, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void endpointsThatComeAndGoShareOneLimit() {
        HrFlowComponent component = context.getComponent("hrflow", HrFlowComponent.class);
        component.getConfiguration().setMaxRequestsPerMinute(60_000);
        org.apache.camel.FluentProducerTemplate fluent = context.createFluentProducerTemplate();
        fluent.setMaximumCacheSize(-1);
        ai.hrflow.camel.client.HrFlowClient first = null;
        for (int i = 1; i <= 5; i++) {
            assertThat(fluent.to("hrflow:sources?limit=" + i).request(Object.class)).isNotNull();
            ai.hrflow.camel.client.HrFlowClient now =
                    component.client(component.clientSettings(component.getConfiguration()));
            first = first == null ? now : first;
            assertThat(now).isSameAs(first);
        }
    }
}
