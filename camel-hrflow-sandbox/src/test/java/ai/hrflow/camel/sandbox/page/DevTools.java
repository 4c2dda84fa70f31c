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
package ai.hrflow.camel.sandbox.page;

import ai.hrflow.camel.sandbox.Client;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A connection to a browser by the Chrome DevTools Protocol. */
final class DevTools implements WebSocket.Listener {

    private static final int PATIENCE_S = 30;

    private final Consumer<JsonNode> events;
    private final StringBuilder message = new StringBuilder();
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private WebSocket socket;
    private CompletableFuture<Void> lastSent = CompletableFuture.completedFuture(null);

    private DevTools(Consumer<JsonNode> events) {
        this.events = events;
    }

    /**
     * @param address where the browser listens
     * @param events called with every event, on the connection's thread: it must not wait for an
     *     answer
     */
    static DevTools connect(URI address, Consumer<JsonNode> events) {
        DevTools devTools = new DevTools(events);
        devTools.socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(address, devTools)
                        .join();
        return devTools;
    }

    /** Sends a command and waits for its result. */
    JsonNode call(String session, String method, Object... namesAndValues) {
        try {
            return send(session, method, namesAndValues).get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(method + " failed: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Sends a command. Without a session it is meant for the browser as a whole. */
    CompletableFuture<JsonNode> send(String session, String method, Object... namesAndValues) {
        ObjectNode command = Client.JSON.createObjectNode();
        int id = ids.incrementAndGet();
        command.put("id", id).put("method", method);
        if (session != null) {
            command.put("sessionId", session);
        }
        ObjectNode parameters = command.putObject("params");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.set(
                    (String) namesAndValues[i], Client.JSON.valueToTree(namesAndValues[i + 1]));
        }
        CompletableFuture<JsonNode> result = new CompletableFuture<>();
        open.put(id, result);
        synchronized (this) {
            // one at a time: the socket takes no second message while the first is on its way
            lastSent =
                    lastSent.thenCompose(
                            sent -> socket.sendText(command.toString(), true).thenApply(s -> null));
        }
        return result;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            try {
                take(Client.JSON.readTree(message.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void take(JsonNode json) {
        if (!json.has("id")) {
            events.accept(json);
            return;
        }
        CompletableFuture<JsonNode> result = open.remove(json.path("id").asInt());
        if (json.has("error")) {
            result.completeExceptionally(new IllegalStateException(json.path("error").toString()));
        } else {
            result.complete(json.path("result"));
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        fail(new IOException("The browser closed the connection"));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable problem) {
        fail(problem);
    }

    private void fail(Throwable problem) {
        open.values().forEach(result -> result.completeExceptionally(problem));
    }
}
