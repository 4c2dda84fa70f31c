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

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.WebClientOptions;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.model.RouteDefinition;

/** The route that one writes by hand with camel-vertx-http; its pool is as large as needed. */
final class VertxHttpRoute extends Route {

    VertxHttpRoute(Task task) throws Exception {
        super(task);
    }

    @Override
    void prepare(CamelContext camel) {
        camel.getRegistry()
                .bind("pool", new WebClientOptions().setMaxPoolSize(task.scenario().inFlight()));
    }

    @Override
    void write(RouteDefinition route) {
        if (task.scenario().work().isUpload()) {
            // else Camel copies the form before it is sent, as it takes buffers for streams
            route.streamCache("false")
                    .process(
                            exchange ->
                                    exchange.getMessage()
                                            .setBody(Buffer.buffer(FormBytes.of(exchange))))
                    .to("vertx-http:" + task.uploadUrl() + "?webClientOptions=#pool");
        } else {
            route.process(
                            exchange -> {
                                setCredentials(exchange);
                                exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "GET");
                            })
                    .to("vertx-http:" + task.readUrl() + "&webClientOptions=#pool");
        }
    }
}
