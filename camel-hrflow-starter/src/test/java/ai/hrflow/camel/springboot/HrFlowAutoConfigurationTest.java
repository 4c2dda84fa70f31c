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
package ai.hrflow.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.HrFlowComponent;
import ai.hrflow.camel.HrFlowConfiguration;
import ai.hrflow.camel.meter.HrFlowMeters;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** What switches the auto-configuration on and off. */
class HrFlowAutoConfigurationTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    CamelAutoConfiguration.class,
                                    HrFlowComponentAutoConfiguration.class,
                                    HrFlowMetersAutoConfiguration.class))
                    .withPropertyValues("camel.component.hrflow.max-retries=5");

    @Test
    void propertiesAreTaken() {
        runner.run(
                application ->
                        assertThat(maxRetries(application.getBean(CamelContext.class)))
                                .isEqualTo(5));
    }

    @Test
    void timesAreWrittenInAnyFormOfSpringBoot() {
        Map.of(
                        "7m", Duration.ofMinutes(7),
                        "90s", Duration.ofSeconds(90),
                        "500ms", Duration.ofMillis(500),
                        "PT7M", Duration.ofMinutes(7),
                        "1500", Duration.ofMillis(1500))
                .forEach(
                        (written, meant) ->
                                runner.withPropertyValues(
                                                "camel.component.hrflow.request-timeout=" + written)
                                        .run(
                                                application ->
                                                        assertThat(
                                                                        configuration(application)
                                                                                .getRequestTimeout())
                                                                .as(written)
                                                                .isEqualTo(meant)));
    }

    @Test
    void thePropertiesOfThePageLeadToTheServiceUnlessToldOtherwise() throws Exception {
        String[] page =
                SpringBootPage.properties().entrySet().stream()
                        .map(property -> property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new);

        runner.withPropertyValues(page)
                .withPropertyValues(
                        "HRFLOW_API_KEY=ask_a",
                        "HRFLOW_USER_EMAIL=a@example.org",
                        "HRFLOW_SOURCE_KEY=a",
                        // nothing is to keep the JVM of the test
                        "camel.main.run-controller=false")
                .run(
                        application ->
                                assertThat(configuration(application).getBaseUrl())
                                        .isEqualTo("https://api.hrflow.ai/v1"));
    }

    @Test
    void theComponentCanBeLeftAlone() {
        for (String property :
                new String[] {
                    "camel.component.hrflow.enabled",
                    "camel.component.enabled",
                    "camel.component.hrflow.customizer.enabled",
                    "camel.component.customizer.enabled"
                }) {
            runner.withPropertyValues(property + "=false")
                    .run(
                            application ->
                                    assertThat(maxRetries(application.getBean(CamelContext.class)))
                                            .as(property)
                                            .isEqualTo(2));
        }
    }

    @Test
    void aComponentUnderAnotherNameKeepsItsOwnKey() {
        runner.withPropertyValues("camel.component.hrflow.api-key=ask_a")
                .run(
                        application -> {
                            CamelContext camel = application.getBean(CamelContext.class);
                            HrFlowComponent other = new HrFlowComponent();
                            other.getConfiguration().setApiKey("ask_b");

                            camel.addComponent("hrflow-b", other);

                            assertThat(other.getConfiguration().getApiKey()).isEqualTo("ask_b");
                            assertThat(other.getConfiguration().getMaxRetries()).isEqualTo(2);
                            assertThat(
                                            camel.getComponent("hrflow", HrFlowComponent.class)
                                                    .getConfiguration()
                                                    .getApiKey())
                                    .isEqualTo("ask_a");
                        });
    }

    @Test
    void metersNeedMicrometerAndGiveWayToAnOwnBean() {
        runner.run(application -> assertThat(application).hasSingleBean(HrFlowMeters.class));
        runner.withPropertyValues("camel.component.hrflow.enabled=false")
                .run(application -> assertThat(application).doesNotHaveBean(HrFlowMeters.class));
        runner.withBean(
                        "own",
                        HrFlowMeters.class,
                        () -> new HrFlowMeters(new org.apache.camel.impl.DefaultCamelContext()))
                .run(
                        application ->
                                assertThat(application)
                                        .hasBean("own")
                                        .hasSingleBean(HrFlowMeters.class));
        runner.withClassLoader(new FilteredClassLoader(MeterRegistry.class))
                .run(
                        application ->
                                assertThat(application)
                                        .hasNotFailed()
                                        .doesNotHaveBean("hrFlowMeters"));
    }

    private static int maxRetries(CamelContext camel) {
        return configuration(camel).getMaxRetries();
    }

    private static HrFlowConfiguration configuration(ApplicationContext application) {
        return configuration(application.getBean(CamelContext.class));
    }

    private static HrFlowConfiguration configuration(CamelContext camel) {
        return camel.getComponent("hrflow", HrFlowComponent.class).getConfiguration();
    }
}
