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

import ai.hrflow.camel.HrFlowComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context whose {@code hrflow} component calls a server that records. */
final class Caller implements AutoCloseable {

    static final String API_KEY = "ask_" + "0123456789abcdef".repeat(2);
    static final String USER_EMAIL = "member@example.org";

    private final RecordingServer server;
    private final CamelContext context = new DefaultCamelContext();
    private final ProducerTemplate template;

    Caller() throws Exception {
        server = new RecordingServer();
        HrFlowComponent component = new HrFlowComponent();
        component.getConfiguration().setApiKey(API_KEY);
        component.getConfiguration().setUserEmail(USER_EMAIL);
        component.getConfiguration().setBaseUrl(server.baseUrl());
        component.getConfiguration().setMaxRetries(0);
        context.addComponent("hrflow", component);
        context.start();
        template = context.createProducerTemplate();
        // endpoints of generated addresses are not worth keeping
        template.setMaximumCacheSize(8);
    }

    CamelContext context() {
        return context;
    }

    RecordingServer server() {
        return server;
    }

    /** The exchange after the call, with an answer or an exception. */
    Exchange exchange(String uri, Object body, Map<String, Object> headers) {
        server.takeRequests();
        return template.request(
                uri,
                exchange -> {
                    exchange.getMessage().setBody(body);
                    exchange.getMessage().setHeaders(new HashMap<>(headers));
                });
    }

    /**
     * The only request of a call that goes well. One at a time: what looks for a smaller sample of
     * a failed property may still run beside the next one.
     */
    synchronized SentRequest call(String uri, Object body, Map<String, Object> headers) {
        Exchange exchange = exchange(uri, body, headers);
        if (exchange.getException() != null) {
            throw new AssertionError("the call failed", exchange.getException());
        }
        List<SentRequest> requests = server.takeRequests();
        if (requests.size() != 1) {
            throw new AssertionError(requests.size() + " requests were sent");
        }
        return requests.get(0);
    }

    /** The header of a parameter, as documented: the API name in camel case. */
    static String header(String apiName) {
        return "CamelHrFlow" + camelCase("_" + apiName);
    }

    /** {@code source_key} becomes {@code sourceKey}. */
    static String camelCase(String apiName) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (char c : apiName.toCharArray()) {
            if (c == '_') {
                upper = true;
            } else {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return name.toString();
    }

    @Override
    public void close() throws Exception {
        template.stop();
        context.stop();
        server.close();
    }
}
