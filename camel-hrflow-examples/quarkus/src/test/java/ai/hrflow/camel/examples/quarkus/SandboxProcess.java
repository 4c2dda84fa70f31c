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
package ai.hrflow.camel.examples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sandbox with a class path of its own, so that its libraries do not meet those of Quarkus. */
final class SandboxProcess implements AutoCloseable {

    private static final Pattern EXPORT = Pattern.compile("export (HRFLOW_\\w+)=(\\S+)");

    /** The last one that it prints. */
    private static final String COMPLETE = "export HRFLOW_WEBHOOK_SECRET=";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Map<String, String> variables;

    private SandboxProcess(Process process, Map<String, String> variables) {
        this.process = process;
        this.variables = variables;
    }

    /** Starts it on a free port; what it prints goes into a file of this folder. */
    static SandboxProcess start(Path folder) throws IOException {
        Path output = folder.resolve("sandbox.txt");
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        System.getProperty("sandbox.jar"),
                        "--port",
                        "0",
                        "--parsing-delay",
                        "20");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectErrorStream(true).redirectOutput(output.toFile());
        Process process = builder.start();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.readString(output).contains(COMPLETE) || !process.isAlive());
        String printed = Files.readString(output);
        assertThat(printed).contains(COMPLETE);
        return new SandboxProcess(
                process,
                EXPORT.matcher(printed)
                        .results()
                        .collect(
                                Collectors.toMap(
                                        (MatchResult found) -> found.group(1),
                                        found -> found.group(2))));
    }

    /** What the application needs to call it, as environment variables. */
    Map<String, String> variables() {
        return Map.of(
                "HRFLOW_API_KEY", apiKey(),
                "HRFLOW_USER_EMAIL", variables.get("HRFLOW_USER_EMAIL"),
                "HRFLOW_SOURCE_KEY", variables.get("HRFLOW_SOURCE_KEY"),
                "HRFLOW_BASE_URL", variables.get("HRFLOW_BASE_URL"));
    }

    String apiKey() {
        return variables.get("HRFLOW_API_KEY");
    }

    /** Lets the next upload meet a fault, in the form that the sandbox's administration takes. */
    void failNextUpload(String fault) throws Exception {
        send(
                HttpRequest.newBuilder(administration("faults"))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"operation\": \"profile/parsing/file POST\", "
                                                + fault
                                                + "}")));
    }

    /** Uploads that were answered. */
    int uploads() throws Exception {
        return journal().path("count").asInt();
    }

    int inFlight() throws Exception {
        return journal().path("in_flight").asInt();
    }

    private JsonNode journal() throws Exception {
        return send(
                HttpRequest.newBuilder(
                        administration("journal?operation=profile/parsing/file%20POST&last=0")));
    }

    /** The profile that was made of a document, found by the hash that is its reference. */
    Optional<JsonNode> profileOf(Path document) throws Exception {
        String hash =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(Files.readAllBytes(document)));
        JsonNode answer =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                variables.get("HRFLOW_BASE_URL")
                                                        + "/profile/indexing?source_key="
                                                        + encoded(
                                                                variables.get("HRFLOW_SOURCE_KEY"))
                                                        + "&reference="
                                                        + hash))
                                .header("X-API-KEY", apiKey())
                                .header("X-USER-EMAIL", variables.get("HRFLOW_USER_EMAIL")));
        return answer.path("code").asInt() == 200
                ? Optional.of(answer.path("data"))
                : Optional.empty();
    }

    private URI administration(String path) {
        return URI.create(variables.get("HRFLOW_BASE_URL")).resolve("/sandbox/" + path);
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> response =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new ObjectMapper().readTree(response.body());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
