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
package ai.hrflow.camel.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.HrFlowComponent;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The component as Camel Main makes and configures it. */
class MainTest {

    private final Sandbox sandbox = Sandbox.shared();
    private final Main main = new Main();

    @BeforeEach
    void configure() {
        sandbox.reset();
        main.addInitialProperty("camel.component.hrflow.api-key", sandbox.apiKey());
        main.addInitialProperty("camel.component.hrflow.user-email", sandbox.userEmail());
        main.addInitialProperty("camel.component.hrflow.base-url", "{{address}}");
        main.addInitialProperty("address", sandbox.baseUrl());
        main.addInitialProperty("camel.component.hrflow.sourceKey", sandbox.sourceKey());
        main.addInitialProperty("camel.component.hrflow.max-concurrent-requests", "3");
        main.addInitialProperty("camel.component.hrflow.request-timeout", "7m");
        main.addInitialProperty("camel.main.auto-configuration-fail-fast", "true");
        main.configure()
                .addRoutesBuilder(
                        MatrixTest.to("hrflow:profile/parsing/file?syncParsing={{sync}}"));
        main.addInitialProperty("sync", "true");
    }

    @AfterEach
    void stop() {
        main.stop();
    }

    @Test
    void propertiesConfigureTheComponentAndTheRouteUploads() throws Exception {
        main.start();

        CamelContext context = main.getCamelContext();
        HrFlowComponent component = context.getComponent("hrflow", HrFlowComponent.class);
        assertThat(component.getConfiguration().getMaxConcurrentRequests()).isEqualTo(3);
        assertThat(component.getConfiguration().getRequestTimeout())
                .isEqualTo(Duration.ofMinutes(7));
        assertThat(
                        main.getCamelTemplate()
                                .requestBody("direct:in", MatrixTest.resume(1), String.class))
                .contains(MatrixTest.email(1));
    }
}
