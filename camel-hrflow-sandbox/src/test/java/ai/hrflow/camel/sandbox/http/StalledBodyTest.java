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
package ai.hrflow.camel.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.Client;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.Fault;
import ai.hrflow.camel.sandbox.junit.HrFlowSandboxExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that stop in the middle of a body, and leave the connection open. */
class StalledBodyTest {

    private static final Duration TIMEOUT = Duration.ofMillis(300);

    @RegisterExtension
    static final HrFlowSandboxExtension EXTENSION =
            HrFlowSandboxExtension.create(b -> b.bodyTimeout(TIMEOUT));

    HrFlowSandbox sandbox;

    @BeforeEach
    void setUp(HrFlowSandbox running) {
        sandbox = running;
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100_000})
    void areAnswered408AndTheirConnectionIsClosed(int length) throws IOException {
        try (Socket socket = begin(length)) {
            String all =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(all)
                    .startsWith("HTTP/1.1 408 ")
                    .endsWith(
                            "{\"code\":408,\"message\":\"The rest of the body did not come in"
                                    + " time\"}");
        }
        assertThat(sandbox.journal().last().status()).isEqualTo(408);
    }

    @Test
    void aBodyThatTheSandboxItselfReadsSlowlyIsInTime() {
        sandbox.faults().next(null, Fault.slowRead(TIMEOUT.multipliedBy(3)));
        Client client = new Client(sandbox);
        assertThat(client.json("POST", "text/linking", "{\"word\": \"weld\"}").status())
                .isEqualTo(200);
    }

    /** Sends so much of a body that does not tell its length. */
    private Socket begin(int length) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.port());
        socket.setSoTimeout(30_000);
        String head =
                String.join(
                        "\r\n",
                        "POST /v1/profile/indexing HTTP/1.1",
                        "Host: localhost",
                        "X-API-KEY: " + sandbox.apiKey(),
                        "X-USER-EMAIL: " + sandbox.userEmail(),
                        "Content-Type: application/json",
                        "Transfer-Encoding: chunked",
                        "",
                        Integer.toHexString(length),
                        "x".repeat(length),
                        "");
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
