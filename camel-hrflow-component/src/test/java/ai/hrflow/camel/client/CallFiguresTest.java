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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which figures a call changes that the service is not to blame for. */
class CallFiguresTest {

    private final Fixture fixture = new Fixture();
    private WireServer server;
    private HrFlowClient client;

    @BeforeEach
    void answerTheFirstRequestOnly() throws Exception {
        server =
                new WireServer(
                        exchange -> {
                            if (exchange.number > 1) {
                                exchange.stall();
                            }
                            exchange.json(200, WireServer.GOOD);
                        });
        Fixture.Settings settings = new Fixture.Settings(server.uri());
        settings.permits = 1;
        client = fixture.clients.acquire(settings.build());
        Fixture.get(client.send(Fixture.read(), Admission.WAIT));
    }

    @AfterEach
    void close() throws Exception {
        fixture.close();
        server.close();
    }

    private CompletableFuture<HrFlowResponse> upload(Document document) {
        return client.send(
                Fixture.post(Fixture.form(document), HrFlowRequest.Repeat.NEVER), Admission.WAIT);
    }

    /** Takes the only permit. */
    private CompletableFuture<HrFlowResponse> stalled() {
        return client.send(Fixture.read(), Admission.WAIT);
    }

    private void assertEnded(CallResult kind, int times, Duration meanBefore) {
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(client.statistics().results(kind)).isEqualTo(times));
        ClientStatistics figures = client.statistics();
        assertThat(figures.lastError()).isNull();
        assertThat(figures.lastErrorTime()).isNull();
        assertThat(figures.meanCallTime()).isEqualTo(meanBefore);
        assertThat(figures.results(CallResult.GOOD)).isEqualTo(1);
        assertThat(figures.results(CallResult.NO_ANSWER)).isZero();
        assertThat(figures.calls())
                .as("calls are those in flight and all results")
                .isEqualTo(1 + times + figures.inFlight());
    }

    @Test
    void anEmptyDocumentIsNotSent() throws Exception {
        Duration mean = client.statistics().meanCallTime();

        Fixture.failure(upload(new Fixture.Bytes(new byte[0])));

        assertEnded(CallResult.NOT_SENT, 1, mean);
    }

    @Test
    void aDocumentThatEndsEarlyOrCannotBeReadIsNotSent() throws Exception {
        Duration mean = client.statistics().meanCallTime();

        Fixture.failure(upload(new Fixture.Bytes(new byte[100]).announced(200)));
        Fixture.failure(
                upload(
                        new Fixture.Bytes(new byte[100]) {
                            @Override
                            int read(ReadableByteChannel source, ByteBuffer target)
                                    throws IOException {
                                throw new IOException("the disk is gone");
                            }
                        }));

        assertEnded(CallResult.NOT_SENT, 2, mean);
    }

    @Test
    void aCallWithoutAPermitIsNotSent() throws Exception {
        Duration mean = client.statistics().meanCallTime();
        stalled();

        Fixture.failure(client.send(Fixture.read(), Admission.FAIL));

        assertThat(client.statistics().inFlight()).isEqualTo(1);
        assertEnded(CallResult.NOT_SENT, 1, mean);
    }

    @Test
    void aCallOfAnInterruptedThreadIsNotSent() throws Exception {
        Duration mean = client.statistics().meanCallTime();
        stalled();

        Thread.currentThread().interrupt();
        CompletableFuture<HrFlowResponse> call = client.send(Fixture.read(), Admission.WAIT);
        assertThat(Thread.interrupted()).isTrue();

        Fixture.failure(call);
        assertEnded(CallResult.NOT_SENT, 1, mean);
    }

    @Test
    void aCallThatIsStillQueuedAtAStopIsNotSent() throws Exception {
        stalled();
        CompletableFuture<HrFlowResponse> queued = client.send(Fixture.read(), Admission.QUEUE);

        fixture.clients.close();

        Fixture.failure(queued);
        assertThat(client.statistics().results(CallResult.NOT_SENT)).isEqualTo(1);
    }

    @Test
    void cancelledCallsAreCountedAsSuchWithAndWithoutAPermit() throws Exception {
        Duration mean = client.statistics().meanCallTime();
        CompletableFuture<HrFlowResponse> sent = stalled();
        Awaitility.await().until(() -> server.requests.size() == 2);
        CompletableFuture<HrFlowResponse> queued = client.send(Fixture.read(), Admission.QUEUE);

        queued.cancel(true);
        assertEnded(CallResult.CANCELLED, 1, mean);
        sent.cancel(true);
        assertEnded(CallResult.CANCELLED, 2, mean);
        assertThat(client.statistics().inFlight()).isZero();
    }
}
