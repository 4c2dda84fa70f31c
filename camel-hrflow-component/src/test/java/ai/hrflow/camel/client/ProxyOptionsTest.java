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

import ai.hrflow.camel.error.HrFlowTransportException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** A proxy that wants a user name, set by the options of component and endpoint. */
class ProxyOptionsTest {

    private static final String UPLOADED =
            "{\"code\":201,\"message\":\"Profile parsed\",\"data\":{\"profile\":{\"key\":\"p1\"}}}";

    /** Nobody resolves this name: only the proxy can be asked. */
    private static final URI API = URI.create("http://api.example.invalid/v1");

    private static void askForAuthentication(WireServer.Exchange exchange) throws IOException {
        if (basic("user", "päss:w&rd").equals(exchange.request.header("Proxy-Authorization"))) {
            exchange.json(201, UPLOADED);
        } else {
            exchange.send(407, "text/plain", "no", "Proxy-Authenticate: Basic realm=\"all\"");
        }
    }

    private static String basic(String user, String password) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theComponentsOptionsLeadThroughTheProxy() throws Exception {
        try (WireServer proxy = new WireServer(ProxyOptionsTest::askForAuthentication);
                UploadRoute route = new UploadRoute(API)) {
            route.option("allowPlainHttp", "true")
                    .option("proxyHost", "localhost")
                    .option("proxyPort", String.valueOf(proxy.port()))
                    .option("proxyAuthUsername", "user")
                    .option("proxyAuthPassword", "päss:w&rd")
                    .start("");

            assertUploadedThrough(proxy, route);
        }
    }

    @Test
    void theEndpointsOptionsLeadThroughTheProxy() throws Exception {
        try (WireServer proxy = new WireServer(ProxyOptionsTest::askForAuthentication);
                UploadRoute route = new UploadRoute(API)) {
            route.option("proxyHost", "proxy.example.invalid")
                    .start(
                            "allowPlainHttp=true&proxyHost=localhost&proxyPort="
                                    + proxy.port()
                                    + "&proxyAuthUsername=user"
                                    + "&proxyAuthPassword=RAW(päss:w&rd)");

            assertUploadedThrough(proxy, route);
        }
    }

    private static void assertUploadedThrough(WireServer proxy, UploadRoute route)
            throws Exception {
        assertThat((Throwable) route.upload().getException()).isNull();
        assertThat(proxy.requests)
                .singleElement()
                .satisfies(
                        request ->
                                assertThat(request.line)
                                        .isEqualTo(
                                                "POST http://api.example.invalid:80/v1/profile/parsing/file"
                                                    + " HTTP/1.1"));
    }

    @Test
    void aTunnelThatTheProxyRefusesFailsTheExchangeWithoutThePassword() throws Exception {
        try (WireServer proxy = new WireServer(ProxyOptionsTest::askForAuthentication);
                UploadRoute route = new UploadRoute(URI.create("https://api.example.invalid/v1"))) {
            route.start(
                    "proxyHost=localhost&proxyPort="
                            + proxy.port()
                            + "&proxyAuthUsername=user&proxyAuthPassword=wr0ng-canary"
                            + "&maxRetries=3");

            Exchange exchange = route.upload();

            assertThat((Throwable) exchange.getException())
                    .isInstanceOf(HrFlowTransportException.class)
                    .hasMessageContaining("the proxy refused the connection with status 407")
                    .hasMessageContaining("check the proxy settings")
                    .message()
                    .doesNotContain("wr0ng-canary");
            assertThat(proxy.requests)
                    .singleElement()
                    .satisfies(
                            request -> {
                                assertThat(request.line)
                                        .isEqualTo("CONNECT api.example.invalid:443 HTTP/1.1");
                                assertThat(request.header("Proxy-Authorization"))
                                        .isEqualTo(basic("user", "wr0ng-canary"));
                            });
        }
    }
}
