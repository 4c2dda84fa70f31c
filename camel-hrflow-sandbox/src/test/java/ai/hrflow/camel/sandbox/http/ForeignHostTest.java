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

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A web page whose name was made to lead to the sandbox (DNS rebinding) must not read from it. */
class ForeignHostTest {

    private static String raw(HrFlowSandbox sandbox, String head) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.port())) {
            OutputStream out = socket.getOutputStream();
            out.write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String auth(HrFlowSandbox sandbox, String host) throws IOException {
        return raw(
                sandbox,
                "GET /v1/auth HTTP/1.1\r\n"
                        + (host == null ? "" : "Host: " + host + "\r\n")
                        + "X-API-KEY: "
                        + sandbox.apiKey()
                        + "\r\nX-USER-EMAIL: "
                        + sandbox.userEmail()
                        + "\r\n");
    }

    @Test
    void theApiAndPublicFilesAreClosedToForeignNames() throws Exception {
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            assertThat(auth(sandbox, "evil.example:" + sandbox.port()))
                    .startsWith("HTTP/1.1 403")
                    .contains("{\"code\":403,\"message\":\"Forbidden: this sandbox serves only")
                    .doesNotContain("Sandbox\"");
            assertThat(sandbox.journal().last().status()).isEqualTo(403);
            assertThat(auth(sandbox, "localhost.evil.example")).startsWith("HTTP/1.1 403");
            assertThat(auth(sandbox, "127.0.0.1.evil.example")).startsWith("HTTP/1.1 403");
            assertThat(raw(sandbox, "GET /public/x HTTP/1.1\r\nHost: evil.example\r\n"))
                    .startsWith("HTTP/1.1 403");
            assertThat(raw(sandbox, "GET /public/x HTTP/1.1\r\nHost: localhost\r\n"))
                    .startsWith("HTTP/1.1 404");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1:8090", "127.1.2.3", "[::1]:80"})
    void namesOfThisMachineMayCall(String host) throws Exception {
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            assertThat(auth(sandbox, host)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void whatIsNoBrowserNeedsNoName() throws Exception {
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            assertThat(
                            raw(
                                    sandbox,
                                    "GET /v1/auth HTTP/1.0\r\nX-API-KEY: "
                                            + sandbox.apiKey()
                                            + "\r\nX-USER-EMAIL: "
                                            + sandbox.userEmail()
                                            + "\r\n"))
                    .startsWith("HTTP/1.0 200");
        }
    }

    @Test
    void aForeignPageUsesUpNoFault() throws Exception {
        try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
            sandbox.faults().next(null, Fault.status(503));
            assertThat(auth(sandbox, "evil.example")).startsWith("HTTP/1.1 403");
            assertThat(auth(sandbox, "localhost")).startsWith("HTTP/1.1 503");
        }
    }

    @Test
    void whoServesOtherMachinesMayHaveAnyName() throws Exception {
        try (HrFlowSandbox sandbox = HrFlowSandbox.builder().host("0.0.0.0").start()) {
            assertThat(auth(sandbox, "sandbox.test:8090")).startsWith("HTTP/1.1 200");
        }
    }
}
