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
package ai.hrflow.camel.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A plain client, written without any of the sandbox's own code. */
public final class Client {

    public static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String BOUNDARY = "----test-boundary-7MA4YWxkTrZu0gW";

    private final HrFlowSandbox sandbox;
    private String key;
    private String email;

    public Client(HrFlowSandbox sandbox) {
        this.sandbox = sandbox;
        this.key = sandbox.apiKey();
        this.email = sandbox.userEmail();
    }

    public Client key(String value) {
        key = value;
        return this;
    }

    public Client email(String value) {
        email = value;
        return this;
    }

    /** An answer. */
    public record Reply(int status, String body, HttpResponse<String> http) {
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("not JSON: " + body, e);
            }
        }

        public JsonNode data() {
            return json().path("data");
        }

        public String message() {
            return json().path("message").asText();
        }

        public int code() {
            return json().path("code").asInt();
        }
    }

    /** A form under construction. */
    public static final class Form {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        public Form field(String name, String value) {
            part("form-data; name=\"" + name + "\"", null, value.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        public Form file(String fileName, String type, byte[] bytes) {
            return part("form-data; name=\"file\"; filename=\"" + fileName + "\"", type, bytes);
        }

        public Form part(String disposition, String type, byte[] bytes) {
            body.writeBytes(
                    ("--"
                                    + BOUNDARY
                                    + "\r\nContent-Disposition: "
                                    + disposition
                                    + "\r\n"
                                    + (type == null ? "" : "Content-Type: " + type + "\r\n")
                                    + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            return this;
        }

        byte[] bytes() {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(body.toByteArray());
            whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return whole.toByteArray();
        }
    }

    public static Form form() {
        return new Form();
    }

    /** Names and values in turn. */
    public static Map<String, String> query(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    public Reply get(String path, String... pairs) {
        StringBuilder address = new StringBuilder(sandbox.baseUrl()).append('/').append(path);
        char separator = '?';
        for (Map.Entry<String, String> e : query(pairs).entrySet()) {
            address.append(separator)
                    .append(e.getKey())
                    .append('=')
                    .append(URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8));
            separator = '&';
        }
        return send(request(address.toString()).GET());
    }

    public Reply json(String method, String path, String body) {
        return send(
                request(sandbox.baseUrl() + '/' + path)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    public Reply upload(Form form) {
        return send(uploadRequest(form));
    }

    public CompletableFuture<Reply> uploadAsync(Form form) {
        return sendAsync(uploadRequest(form));
    }

    public CompletableFuture<Reply> sendAsync(HttpRequest.Builder request) {
        return HTTP.sendAsync(
                        request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .thenApply(r -> new Reply(r.statusCode(), r.body(), r));
    }

    public HttpRequest.Builder uploadRequest(Form form) {
        return uploadRequest(form, "profile/parsing/file");
    }

    public HttpRequest.Builder uploadRequest(Form form, String path) {
        return request(sandbox.baseUrl() + '/' + path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes()));
    }

    public HttpRequest.Builder request(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (key != null) {
            request.header("X-API-KEY", key);
        }
        if (email != null) {
            request.header("X-USER-EMAIL", email);
        }
        return request;
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            return trySend(request);
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        }
    }

    public Reply trySend(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer =
                    HTTP.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(answer.statusCode(), answer.body(), answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
