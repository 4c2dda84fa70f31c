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
import static org.awaitility.Awaitility.await;

import ai.hrflow.camel.HrFlowComponent;
import ai.hrflow.camel.HrFlowConfiguration;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import javax.net.ssl.HostnameVerifier;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application of the page of the manual: nothing but the starter, properties and a route. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            // a Camel that looks for keys in files must find none; older ones do not know this
            "camel.security.secret-policy=fail",
            "camel.component.hrflow.connect-timeout=3s",
            "camel.component.hrflow.response-timeout=90000",
            "camel.component.hrflow.block-when-full=false",
            "camel.component.hrflow.x509-hostname-verifier=#bean:trusting"
        })
class HrFlowStarterTest {

    private static final Path RESUME =
            Path.of("../camel-hrflow-examples/resume-import/documents/good/portfolio.html");

    private static HrFlowSandbox sandbox;

    @TempDir static Path inbox;

    @Autowired private CamelContext camel;

    @Value("${local.server.port}")
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @TestConfiguration
    static class Beans {

        @Bean
        HostnameVerifier trusting() {
            return (name, session) -> true;
        }
    }

    @BeforeAll
    static void startSandbox() {
        sandbox = HrFlowSandbox.builder().parsingDelay(Duration.ofMillis(20)).start();
    }

    @AfterAll
    static void stopSandbox() {
        sandbox.close();
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        registry.add("HRFLOW_BASE_URL", () -> sandbox.baseUrl());
        registry.add("HRFLOW_API_KEY", () -> sandbox.apiKey());
        registry.add("HRFLOW_USER_EMAIL", () -> sandbox.userEmail());
        registry.add("HRFLOW_SOURCE_KEY", () -> sandbox.sourceKey());
        SpringBootPage.properties()
                .forEach((name, value) -> registry.add((String) name, () -> value));
        registry.add("inbox", () -> inbox.toString());
        // the test ends the application
        registry.add("camel.main.run-controller", () -> false);
    }

    @Test
    void thisApplicationIsTheOneOfThePage() throws Exception {
        assertThat(SpringBootPage.blocks("java"))
                .containsExactly(
                        SpringBootPage.sourceOf(ResumeApplication.class),
                        SpringBootPage.sourceOf(ResumeRoute.class));
    }

    @Test
    void thePageNamesTheVersionsOfThisRun() throws Exception {
        String springBoot = SpringBootVersion.getVersion();
        String version = "<version>%s</version>";

        assertThat(SpringBootPage.text())
                .contains("| " + springBoot + " | " + camel.getVersion() + " |");
        assertThat(SpringBootPage.blocks("xml"))
                .anyMatch(block -> block.contains(version.formatted(springBoot)));
    }

    @Test
    void propertiesAreSetOnTheComponent() {
        HrFlowComponent component = camel.getComponent("hrflow", HrFlowComponent.class);
        HrFlowConfiguration configuration = component.getConfiguration();

        assertThat(configuration.getRequestTimeout()).isEqualTo(Duration.ofMinutes(7));
        assertThat(configuration.getConnectTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(configuration.getResponseTimeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(configuration.getMaxConcurrentRequests()).isEqualTo(4);
        assertThat(configuration.isBlockWhenFull()).isFalse();
        assertThat(configuration.getX509HostnameVerifier().verify("any", null)).isTrue();
        assertThat(component.getSourceKey()).isEqualTo(sandbox.sourceKey());
        assertThat(configuration.getMaxRetries()).as("a default").isEqualTo(2);
    }

    @Test
    void aDocumentIsUploadedAndItsProfileFound() throws Exception {
        int before = sandbox.profileCount(sandbox.sourceKey());

        upload();

        assertThat(sandbox.profiles(sandbox.sourceKey()))
                .hasSize(before + 1)
                .allMatch(
                        profile -> profile.at("/info/full_name").asText().equals("Rhys ap Gwilym"));
    }

    @Test
    void healthOfTheClientIsInTheActuator() throws Exception {
        upload();

        JsonNode health = get("/actuator/health");

        assertThat(health.at("/status").asText()).isEqualTo("UP");
        assertThat(health.at("/components/camelHealth/details/producer:hrflow").asText())
                .isEqualTo("UP");
        assertThat(health.toString()).doesNotContain(sandbox.apiKey());
    }

    @Test
    void figuresAreMetersOfTheApplication() throws Exception {
        upload();

        JsonNode calls = get("/actuator/metrics/camel.hrflow.calls");

        assertThat(calls.at("/measurements/0/value").asDouble()).isPositive();
    }

    /** A document of its own each time, since the reference is made of its content. */
    private static void upload() throws IOException {
        String name = UUID.randomUUID() + ".html";
        Path whole = inbox.resolveSibling(name);
        Files.writeString(whole, Files.readString(RESUME) + "<!-- " + name + " -->");
        Files.move(whole, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        // where the route puts a file once all its steps went well
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.exists(inbox.resolve("done").resolve(name)));
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> response =
                http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }
}
