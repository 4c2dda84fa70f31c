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

import ai.hrflow.camel.sandbox.fault.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.Test;

/** The developer console, found as Camel finds it. */
class DevConsoleTest extends RouteTest {

    private DevConsole console() {
        DevConsole console = DevConsoleRegistry.get(context).resolveById("hrflow");
        assertThat(console).isNotNull();
        return console;
    }

    @Override
    void configure(HrFlowComponent component) {
        component.getConfiguration().setMaxRequestsPerMinute(600);
    }

    private void twoCalls() {
        send("hrflow:auth", null);
        sandbox.faults().next(Fault.status(402));
        send("hrflow:text/parsing", "Welder in Lyon");
    }

    @Test
    void tellsInWordsWhatClientsDo() {
        twoCalls();

        assertThat((String) console().call(DevConsole.MediaType.TEXT))
                .contains("Component: hrflow\n")
                .contains("  Client 1: " + sandbox.baseUrl() + "\n")
                .contains("    In flight: 0 of 32\n")
                .contains("    Waiting for limit: 0 (600 per minute)\n")
                .contains("    Calls: 2 (mean ", " ms), 2 requests, 0 retries\n")
                .contains("    Results: 1 good, 1 quota exceeded\n")
                .contains("    Last error: hrflow:text/parsing failed with code 402\n");
    }

    @Test
    void givesTheSameAsJson() throws Exception {
        twoCalls();

        JsonObject json = (JsonObject) console().call(DevConsole.MediaType.JSON);

        JsonNode component = new ObjectMapper().readTree(json.toJson()).at("/components/0");
        assertThat(component.path("name").asText()).isEqualTo("hrflow");
        assertThat(component.path("awaitingResults").asInt(-1)).isZero();
        JsonNode client = component.at("/clients/0");
        assertThat(client.path("number").asInt()).isEqualTo(1);
        assertThat(client.path("baseUrl").asText()).isEqualTo(sandbox.baseUrl());
        assertThat(client.path("calls").asInt()).isEqualTo(2);
        assertThat(client.at("/results/good").asInt()).isEqualTo(1);
        assertThat(client.at("/results/quota_exceeded").asInt()).isEqualTo(1);
        assertThat(client.at("/results/throttled").asInt(-1)).isZero();
        assertThat(client.path("lastErrorTime").asText()).endsWith("Z");
    }

    @Test
    void isEmptyBeforeAnythingHappened() {
        assertThat((String) console().call(DevConsole.MediaType.TEXT))
                .isEqualTo("Component: hrflow\n  Awaiting results: 0\n");
    }
}
