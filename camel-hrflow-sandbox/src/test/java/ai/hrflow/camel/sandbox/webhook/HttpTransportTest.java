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
package ai.hrflow.camel.sandbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receivers as they are met on a network, each a bare socket. */
class HttpTransportTest {

    private static final int PATIENCE_MS = 30_000;
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n";

    private ServerSocket receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        receiver.setSoTimeout(PATIENCE_MS);
    }

    @AfterEach
    void stop() throws IOException {
        receiver.close();
    }

    private CompletableFuture<Integer> post(Duration timeout) {
        return new HttpTransport(timeout)
                .post("http://127.0.0.1:" + receiver.getLocalPort() + "/hook", "{}", Map.of())
                .toCompletableFuture();
    }

    private Socket accepted(String answer) throws IOException {
        Socket connection = receiver.accept();
        connection.setSoTimeout(PATIENCE_MS);
        InputStream in = connection.getInputStream();
        int depth = 0;
        do {
            int next = in.read();
            assertThat(next).as("the event comes whole").isNotNegative();
            depth += next == '{' ? 1 : 0;
            depth -= next == '}' ? 2 : 0;
        } while (depth >= 0);
        connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        return connection;
    }

    @Test
    void theStatusOfAWholeAnswerCounts() throws Exception {
        CompletableFuture<Integer> status = post(Duration.ofMillis(PATIENCE_MS));
        try (Socket connection = accepted(HEAD + "0123456789")) {
            assertThat(status.get(PATIENCE_MS, TimeUnit.MILLISECONDS)).isEqualTo(200);
        }
    }

    @Test
    void aReceiverThatStopsInTheMiddleOfItsAnswerHoldsNoAttemptAndNoConnection() throws Exception {
        CompletableFuture<Integer> status = post(Duration.ofMillis(500));
        try (Socket connection = accepted(HEAD + "0123")) {
            assertThatThrownBy(() -> status.get(PATIENCE_MS, TimeUnit.MILLISECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
            assertThat(connection.getInputStream().read()).as("closed").isEqualTo(-1);
        }
    }

    @Test
    void aReceiverThatDoesNotAnswerAtAllIsGivenUpToo() throws Exception {
        CompletableFuture<Integer> status = post(Duration.ofMillis(500));
        try (Socket connection = accepted("")) {
            assertThatThrownBy(() -> status.get(PATIENCE_MS, TimeUnit.MILLISECONDS))
                    .hasCauseInstanceOf(TimeoutException.class);
            assertThat(connection.getInputStream().read()).as("closed").isEqualTo(-1);
        }
    }
}
