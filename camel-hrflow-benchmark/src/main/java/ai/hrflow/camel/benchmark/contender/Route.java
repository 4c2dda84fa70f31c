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

import java.util.function.Consumer;
import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;

/** A Camel route that begins at {@code direct:in}, where exchanges enter as a consumer's would. */
abstract class Route implements Contender {

    final Task task;
    private final CamelContext context = new DefaultCamelContext();
    private final Endpoint in;
    private final AsyncProducer entry;

    Route(Task task) throws Exception {
        this.task = task;
        prepare(context);
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        write(from("direct:in"));
                    }
                });
        context.start();
        in = context.getEndpoint("direct:in");
        entry = in.createAsyncProducer();
        entry.start();
    }

    /** Configures components before the route is added. */
    void prepare(CamelContext camel) {}

    /** Adds the steps. */
    abstract void write(RouteDefinition route);

    @Override
    public void send(Consumer<Throwable> done) {
        Exchange exchange = in.createExchange(ExchangePattern.InOut);
        exchange.getMessage().setBody(task.body());
        entry.process(exchange, synchronously -> done.accept(check(exchange)));
    }

    private Throwable check(Exchange exchange) {
        if (exchange.getException() != null) {
            return exchange.getException();
        }
        return exchange.getMessage().getBody() == null
                ? new IllegalStateException("no answer")
                : null;
    }

    /** The headers that every request of a route written by hand sets. */
    static void setCredentials(Exchange exchange) {
        exchange.getMessage().setHeader("X-API-KEY", Task.API_KEY);
        exchange.getMessage().setHeader("X-USER-EMAIL", Task.USER_EMAIL);
    }

    @Override
    public void close() {
        context.stop();
    }
}
