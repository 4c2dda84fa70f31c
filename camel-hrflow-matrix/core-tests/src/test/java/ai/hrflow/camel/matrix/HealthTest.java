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
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRepository;
import org.junit.jupiter.api.Test;

/** Camel's health check of the key. */
class HealthTest extends MatrixTest {

    private static final String WRONG_KEY = "ask_0123456789abcdef0123456789abcdef";

    @Override
    void prepare(CamelContext camelContext) {
        HealthCheckHelper.getHealthCheckRepository(
                        camelContext, "producers", HealthCheckRepository.class)
                .setEnabled(true);
    }

    /** The result once the API has answered, which on a busy machine can be after a second. */
    private HealthCheck.Result result() {
        return await().until(
                        () ->
                                HealthCheckHelper.invokeReadiness(context, "full").stream()
                                        .filter(
                                                result ->
                                                        result.getCheck()
                                                                .getId()
                                                                .startsWith("producer:hrflow"))
                                        .toList(),
                        results ->
                                results.size() == 1
                                        && results.get(0).getState() != HealthCheck.State.UNKNOWN)
                .get(0);
    }

    @Test
    void isUpWithAKeyThatTheApiKnows() throws Exception {
        route(to("hrflow:text/parsing"));

        HealthCheck.Result result = result();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails()).containsEntry("base.url", sandbox.baseUrl());
    }

    @Test
    void isDownWithAWrongKeyAndDoesNotShowIt() throws Exception {
        route(to("hrflow:text/parsing?apiKey=" + WRONG_KEY));

        HealthCheck.Result result = result();

        assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(List.of(result.getMessage().orElseThrow(), result.getDetails().toString()))
                .allSatisfy(shown -> assertThat(shown).doesNotContain(WRONG_KEY));
    }
}
