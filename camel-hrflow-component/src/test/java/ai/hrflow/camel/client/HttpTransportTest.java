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

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpTransportTest {

    private final Fixture fixture = new Fixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void readReachesTheServerWithItsHeaders() throws Exception {
        try (WireServer server = new WireServer()) {
            Fixture.Settings settings = new Fixture.Settings(server.uri());
            settings.email = "me@example.org";
            HrFlowClient client = fixture.clients.acquire(settings.build());
            HrFlowResponse response =
                    Fixture.get(
                            client.send(
                                    Fixture.read(
                                            Fixture.field("source_keys", "[\"a b+c\",\"é/😀\"]"),
                                            Fixture.field("key", "~-._")),
                                    Admission.WAIT));
            assertThat(response.isGood()).isTrue();
            assertThat(response.envelope().at("/data/n").intValue()).isEqualTo(1);
            WireServer.Request request = server.requests.get(0);
            assertThat(request.line)
                    .isEqualTo(
                            "GET /v1/profile/indexing?source_keys=%5B%22a%20b%2Bc%22%2C%22%C3%A9%2F%F0%9F%98%80%22%5D&key=~-._"
                                + " HTTP/1.1");
            assertThat(request.headers)
                    .contains(
                            "Host: localhost:" + server.port(),
                            "Accept: application/json",
                            "X-API-KEY: " + Fixture.KEY,
                            "X-USER-EMAIL: me@example.org");
            assertThat(request.header("User-Agent")).startsWith("camel-hrflow");
            assertThat(request.header("Content-Length")).isNull();
        }
    }

    @Test
    void uploadArrives() throws Exception {
        try (WireServer server = new WireServer()) {
            HrFlowClient client =
                    fixture.clients.acquire(new Fixture.Settings(server.uri()).build());
            Fixture.Bytes document = new Fixture.Bytes("hello".getBytes(StandardCharsets.UTF_8));
            HrFlowResponse response =
                    Fixture.get(
                            client.send(
                                    Fixture.post(
                                            Fixture.form(
                                                    document, Fixture.field("source_key", "s")),
                                            HrFlowRequest.Repeat.NEVER),
                                    Admission.WAIT));
            assertThat(response.isGood()).isTrue();
            assertThat(server.requests.get(0).text()).contains("\r\n\r\nhello\r\n--hrflow-");
            assertThat(document.closed).hasValue(1);
        }
    }
}
