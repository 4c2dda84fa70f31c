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
package ai.hrflow.camel.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.hrflow.camel.benchmark.contender.Contender;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final int IN_FLIGHT = 3;

    /** Exchanges end when the test says so. */
    private final BlockingQueue<Consumer<Throwable>> underWay = new LinkedBlockingQueue<>();

    private final Load load = new Load(contender(underWay::add), IN_FLIGHT, 0);

    @Test
    void asManyExchangesAsWantedAreUnderWayAndNoMore() throws Exception {
        load.start();
        for (int i = 0; i < IN_FLIGHT; i++) {
            next();
        }
        assertThat(underWay.poll(100, TimeUnit.MILLISECONDS)).as("one too many").isNull();
    }

    @Test
    void stoppingWaitsForTheLastExchange() throws Exception {
        CountDownLatch oneEnded = new CountDownLatch(1);
        AtomicReference<Consumer<Throwable>> held = new AtomicReference<>();
        Load busy =
                new Load(
                        contender(
                                done -> {
                                    if (!held.compareAndSet(null, done)) {
                                        done.accept(null);
                                        oneEnded.countDown();
                                    }
                                }),
                        IN_FLIGHT,
                        0);
        busy.start();
        assertThat(oneEnded.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> stop(busy));
        assertThatThrownBy(() -> stopped.get(300, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);

        held.get().accept(null);
        stopped.get(10, TimeUnit.SECONDS);
    }

    @Test
    void noExchangeBeginsAfterOneThatFailed() throws Exception {
        load.start();
        Consumer<Throwable> first = next();
        Consumer<Throwable> second = next();
        Consumer<Throwable> third = next();
        first.accept(new IllegalArgumentException("reset"));
        second.accept(null);
        third.accept(null);
        assertThat(underWay.poll(100, TimeUnit.MILLISECONDS)).isNull();

        assertThatIllegalStateException()
                .isThrownBy(load::stop)
                .withRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aContenderThatThrowsHasFailed() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        Load throwing =
                new Load(
                        contender(
                                done -> {
                                    called.countDown();
                                    throw new IllegalArgumentException("closed");
                                }),
                        IN_FLIGHT,
                        0);
        throwing.start();
        assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();

        assertThatIllegalStateException()
                .isThrownBy(throwing::stop)
                .withRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private Consumer<Throwable> next() throws InterruptedException {
        return underWay.poll(10, TimeUnit.SECONDS);
    }

    private static void stop(Load load) {
        try {
            load.stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Contender contender(Consumer<Consumer<Throwable>> send) {
        return new Contender() {
            @Override
            public void send(Consumer<Throwable> done) {
                send.accept(done);
            }

            @Override
            public void close() {}
        };
    }
}
