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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** With {@code lazyStartProducer} nothing of an endpoint is looked at before its first exchange. */
class LazyStartTest extends RouteTest {

    private static final String LAZY =
            "hrflow:profile/parsing/file?syncParsing=true&lazyStartProducer=true";

    private HrFlowComponent component() {
        return context.getComponent("hrflow", HrFlowComponent.class);
    }

    private void startRoute(String uri) throws Exception {
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:upload").routeId("upload").to(uri);
                    }
                });
    }

    private Exchange upload() {
        return send("direct:upload", "Jane Doe, welder".getBytes(), Map.of());
    }

    @Test
    void theClientIsMadeByTheFirstExchange() throws Exception {
        startRoute(LAZY);
        assertThat(component().clientReports()).isEmpty();
        assertThat(sandbox.journal().count()).isZero();

        assertThat((Throwable) upload().getException()).isNull();

        assertThat(component().clientReports()).hasSize(1);
        assertThat(sandbox.journal().count()).isEqualTo(1);
    }

    @Test
    void theComponentsOptionHoldsForItsEndpoints() throws Exception {
        component().setLazyStartProducer(true);
        startRoute("hrflow:profile/parsing/file?syncParsing=true");

        assertThat(component().clientReports()).isEmpty();
        assertThat((Throwable) upload().getException()).isNull();
    }

    @Test
    void aMissingKeyFailsTheExchangesAndNotTheStart() throws Exception {
        component().getConfiguration().setApiKey(null);
        startRoute(LAZY);
        assertThat(context.getRouteController().getRouteStatus("upload").isStarted()).isTrue();

        for (int i = 0; i < 2; i++) {
            assertThat((Throwable) upload().getException())
                    .hasStackTraceContaining(
                            "The API key is missing: set apiKey on the hrflow component");
        }
        assertThat(sandbox.journal().count()).isZero();
    }

    @Test
    void aMissingKeyFailsTheStartOtherwise() {
        component().getConfiguration().setApiKey(null);

        assertThatThrownBy(() -> startRoute("hrflow:profile/parsing/file"))
                .isInstanceOf(FailedToStartRouteException.class)
                .hasStackTraceContaining("The API key is missing");
    }
}
