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

import java.io.File;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.camel.model.RouteDefinition;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;

/** The route that one writes by hand with camel-http; its pool is as large as needed. */
final class CamelHttpRoute extends Route {

    private static final ContentType TYPE = ContentType.create(Task.CONTENT_TYPE);

    CamelHttpRoute(Task task) throws Exception {
        super(task);
    }

    @Override
    void write(RouteDefinition route) {
        int inFlight = task.scenario().inFlight();
        if (task.scenario().work().isUpload()) {
            if (task.body() instanceof InputStream) {
                route.streamCache("false");
            }
            route.process(
                            exchange -> {
                                setCredentials(exchange);
                                exchange.getMessage()
                                        .setBody(form(exchange.getMessage().getBody()));
                            })
                    .to(limited(task.uploadUrl() + "?httpMethod=POST", inFlight));
        } else {
            route.process(Route::setCredentials)
                    .to(limited(task.readUrl() + "&httpMethod=GET", inFlight));
        }
    }

    private static String limited(String url, int inFlight) {
        return url + "&connectionsPerRoute=" + inFlight + "&maxTotalConnections=" + inFlight;
    }

    private static HttpEntity form(Object document) {
        MultipartEntityBuilder form =
                MultipartEntityBuilder.create().addTextBody("source_key", Task.SOURCE_KEY);
        if (document instanceof File file) {
            form.addBinaryBody("file", file, TYPE, Task.FILE_NAME);
        } else if (document instanceof InputStream stream) {
            form.addBinaryBody("file", stream, TYPE, Task.FILE_NAME);
        } else {
            form.addBinaryBody("file", (byte[]) document, TYPE, Task.FILE_NAME);
        }
        return form.build();
    }

    @Override
    public void send(Consumer<Throwable> done) {
        CountDownLatch ended = new CountDownLatch(1);
        super.send(
                failure -> {
                    done.accept(failure);
                    ended.countDown();
                });
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int callers(int inFlight) {
        return inFlight;
    }
}
