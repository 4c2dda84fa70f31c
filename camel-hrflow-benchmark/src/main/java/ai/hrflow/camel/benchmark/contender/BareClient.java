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
package ai.hrflow.camel.benchmark.contender;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.entity.DiscardingEntityConsumer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * A loop over HttpClient's asynchronous client, without Camel: the least that sending costs. The
 * answer is thrown away, or read with Jackson.
 */
final class BareClient implements Contender {

    private final Task task;
    private final ObjectMapper mapper;
    private final CloseableHttpAsyncClient client;
    private final URI address;
    private final DirectBuffers buffers = new DirectBuffers();

    BareClient(Task task, boolean json) {
        this.task = task;
        this.mapper = json ? new ObjectMapper() : null;
        int inFlight = task.scenario().inFlight();
        client =
                HttpAsyncClients.custom()
                        .setConnectionManager(
                                PoolingAsyncClientConnectionManagerBuilder.create()
                                        .setMaxConnTotal(inFlight)
                                        .setMaxConnPerRoute(inFlight)
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setSocketTimeout(Timeout.ofMinutes(2))
                                                        .build())
                                        .setDefaultTlsConfig(
                                                TlsConfig.custom()
                                                        .setVersionPolicy(
                                                                HttpVersionPolicy.FORCE_HTTP_1)
                                                        .build())
                                        .build())
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableRedirectHandling()
                        .build();
        client.start();
        address = URI.create(task.scenario().work().isUpload() ? task.uploadUrl() : task.readUrl());
    }

    @Override
    public void send(Consumer<Throwable> done) {
        try {
            AsyncEntityProducer body =
                    task.scenario().work().isUpload() ? BareMultipart.of(task, buffers) : null;
            BasicHttpRequest head = new BasicHttpRequest(body == null ? "GET" : "POST", address);
            head.addHeader("X-API-KEY", Task.API_KEY);
            head.addHeader("X-USER-EMAIL", Task.USER_EMAIL);
            head.addHeader("Accept", "application/json");
            BasicRequestProducer request = new BasicRequestProducer(head, body);
            if (mapper == null) {
                execute(
                        request,
                        new BasicResponseConsumer<>(new DiscardingEntityConsumer<Void>()),
                        done);
            } else {
                execute(request, new BasicResponseConsumer<>(new AnswerBytes()), done);
            }
        } catch (IOException e) {
            done.accept(e);
        }
    }

    private <T> void execute(
            BasicRequestProducer request,
            AsyncResponseConsumer<Message<HttpResponse, T>> consumer,
            Consumer<Throwable> done) {
        client.execute(
                request,
                consumer,
                new FutureCallback<>() {
                    @Override
                    public void completed(Message<HttpResponse, T> answer) {
                        done.accept(check(answer));
                    }

                    @Override
                    public void failed(Exception e) {
                        done.accept(e);
                    }

                    @Override
                    public void cancelled() {
                        done.accept(new IOException("cancelled"));
                    }
                });
    }

    private Throwable check(Message<HttpResponse, ?> answer) {
        int status = answer.getHead().getCode();
        if (status >= 300) {
            return new IOException("status " + status);
        }
        if (mapper != null) {
            try {
                if (!mapper.readTree((byte[]) answer.getBody()).path("data").isObject()) {
                    return new IOException("no data");
                }
            } catch (IOException e) {
                return e;
            }
        }
        return null;
    }

    @Override
    public void close() {
        client.close(CloseMode.GRACEFUL);
    }
}
