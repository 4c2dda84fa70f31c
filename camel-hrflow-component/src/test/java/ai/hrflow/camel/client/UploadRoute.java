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
package ai.hrflow.camel.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.HrFlowComponent;
import java.net.URI;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A route that uploads, in a Camel context that is set up by options as a user would do it. */
final class UploadRoute implements AutoCloseable {

    static final String ID = "upload";

    final CamelContext context = new DefaultCamelContext();
    final HrFlowComponent component = new HrFlowComponent();

    UploadRoute(URI baseUrl) {
        context.addComponent("hrflow", component);
        option("apiKey", Fixture.KEY);
        option("baseUrl", baseUrl.toString());
        option("sourceKey", "source");
    }

    /** Sets an option of the component from a text or an object. */
    UploadRoute option(String name, Object value) {
        assertThat(
                        component
                                .getComponentPropertyConfigurer()
                                .configure(context, component, name, value, false))
                .as("option %s", name)
                .isTrue();
        return this;
    }

    /**
     * Starts the context and the route.
     *
     * @param options of the endpoint, {@code a=b&c=d}
     */
    UploadRoute start(String options) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:upload")
                                .routeId(ID)
                                .to("hrflow:profile/parsing/file?" + options);
                    }
                });
        context.start();
        return this;
    }

    Exchange upload() throws Exception {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            return template.request(
                    "direct:upload",
                    exchange -> exchange.getMessage().setBody("Jane Doe, welder".getBytes()));
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}
