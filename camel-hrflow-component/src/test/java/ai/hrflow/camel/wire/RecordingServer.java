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
package ai.hrflow.camel.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes down each request and answers all of them, by default with a good envelope. */
final class RecordingServer implements AutoCloseable {

    private static final Answer GOOD = new Answer(200, "[]");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<SentRequest> requests = new ArrayList<>();
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();

    /**
     * An answer of the API.
     *
     * @param code HTTP status and the code of the envelope
     * @param data JSON
     */
    record Answer(int code, String data) {}

    RecordingServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Answers that are given first, in this order. */
    void willAnswer(Answer... answers) {
        script.addAll(List.of(answers));
    }

    /** The requests since the last time this was asked, in order of arrival. */
    synchronized List<SentRequest> takeRequests() {
        List<SentRequest> taken = List.copyOf(requests);
        requests.clear();
        return taken;
    }

    private synchronized void record(SentRequest request) {
        requests.add(request);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, List<String>> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            record(
                    new SentRequest(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().getRawPath(),
                            exchange.getRequestURI().getRawQuery(),
                            headers,
                            exchange.getRequestBody().readAllBytes()));
            Answer scripted = script.poll();
            Answer answer = scripted == null ? GOOD : scripted;
            byte[] json =
                    """
                    {"code": %d, "message": "%s", "data": %s}\
                    """
                            .formatted(
                                    answer.code(),
                                    answer.code() < 400 ? "Done" : "Unable to find object",
                                    answer.data())
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.code(), json.length);
            exchange.getResponseBody().write(json);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
