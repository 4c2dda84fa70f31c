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

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sandbox in a process of its own, so that its libraries do not change the class path that is
 * tested. One for all tests of the JVM; it ends with it.
 */
final class Sandbox {

    private static final Pattern EXPORT = Pattern.compile("export (HRFLOW_\\w+)=(\\S+)");

    /** The last one that it prints. */
    private static final String COMPLETE = "export HRFLOW_WEBHOOK_SECRET=";

    private static Sandbox shared;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> variables;

    private Sandbox(Map<String, String> variables) {
        this.variables = variables;
    }

    static synchronized Sandbox shared() {
        if (shared == null) {
            try {
                shared = start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    private static Sandbox start() throws IOException {
        Path output = Files.createTempFile("sandbox", ".txt");
        output.toFile().deleteOnExit();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-jar",
                                System.getProperty("sandbox.jar"),
                                "--port",
                                "0",
                                "--parsing-delay",
                                "20")
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.readString(output).contains(COMPLETE) || !process.isAlive());
        String printed = Files.readString(output);
        if (!printed.contains(COMPLETE)) {
            throw new IllegalStateException("The sandbox did not start: " + printed);
        }
        return new Sandbox(
                EXPORT.matcher(printed)
                        .results()
                        .collect(
                                Collectors.toMap(
                                        (MatchResult found) -> found.group(1),
                                        found -> found.group(2))));
    }

    String baseUrl() {
        return variables.get("HRFLOW_BASE_URL");
    }

    String apiKey() {
        return variables.get("HRFLOW_API_KEY");
    }

    String userEmail() {
        return variables.get("HRFLOW_USER_EMAIL");
    }

    String sourceKey() {
        return variables.get("HRFLOW_SOURCE_KEY");
    }

    String boardKey() {
        return variables.get("HRFLOW_BOARD_KEY");
    }

    /** Forgets profiles, jobs, faults and requests. */
    void reset() {
        administer("POST", "reset", "");
        administer("DELETE", "faults", "");
        administer("DELETE", "journal", "");
    }

    /** Adds a fault, in the form that the sandbox's administration takes. */
    void fault(String order) {
        administer("POST", "faults", order);
    }

    /** Requests of one operation that were answered, such as {@code profile/indexing GET}. */
    int requests(String operation) {
        return journal(operation).path("count").asInt();
    }

    int inFlight() {
        return journal(null).path("in_flight").asInt();
    }

    /** The most requests that were in flight at one time. */
    int peakInFlight() {
        return journal(null).path("peak_in_flight").asInt();
    }

    private JsonNode journal(String operation) {
        String filter =
                operation == null
                        ? ""
                        : "&operation=" + URLEncoder.encode(operation, StandardCharsets.UTF_8);
        return administer("GET", "journal?last=0" + filter, "");
    }

    private JsonNode administer(String method, String path, String body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(baseUrl()).resolve("/sandbox/" + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(
                        method + " " + path + " was refused: " + response.body());
            }
            return json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the sandbox answered", e);
        }
    }
}
