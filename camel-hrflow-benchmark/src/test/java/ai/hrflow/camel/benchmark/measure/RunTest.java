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
import static org.assertj.core.api.Assertions.within;

import ai.hrflow.camel.benchmark.contender.Contender;
import ai.hrflow.camel.benchmark.scenario.Scenario;
import ai.hrflow.camel.benchmark.scenario.Work;
import java.lang.ref.Reference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final int MIB = 1 << 20;
    private static final int KEPT = 20 * MIB;

    @Test
    void heapThatAnExchangeKeepsIsGrowth() throws Exception {
        Scenario scenario = new Scenario("test", "test", Work.GET, 0, 0, 2, 64, List.of("keeping"));

        try (Contender keeping = new Keeping()) {
            Measurement one = new Run(keeping, scenario).measure(200);

            assertThat((double) one.heapGrowthBytes() / MIB).isCloseTo(20, within(3.0));
        }
    }

    @Test
    void garbageOfBusyThreadsIsNotLive() throws Exception {
        long before = Gauges.liveHeap();
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Void>> busy =
                List.of(makeGarbage(over), makeGarbage(over), makeGarbage(over));
        try {
            assertThat((double) (Gauges.liveHeap() - before) / MIB).isCloseTo(0, within(2.0));
        } finally {
            over.set(true);
            busy.forEach(CompletableFuture::join);
        }
    }

    private static CompletableFuture<Void> makeGarbage(AtomicBoolean over) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread thread =
                new Thread(
                        () -> {
                            while (!over.get()) {
                                Reference.reachabilityFence(new byte[64 * 1024]);
                            }
                            end.complete(null);
                        });
        thread.setDaemon(true);
        thread.start();
        return end;
    }

    /**
     * The first exchange that begins beside another one holds memory until the load has ended, and
     * short ones go on beside it: however slow the machine is, each collection meets that memory
     * exactly once.
     */
    private static final class Keeping implements Contender {

        private static final long QUIET_MILLIS = 2_000;

        private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        private final AtomicInteger underWay = new AtomicInteger();
        private final AtomicReference<ScheduledFuture<?>> end = new AtomicReference<>();
        private volatile byte[] kept;
        private final AtomicReference<Consumer<Throwable>> held = new AtomicReference<>();

        @Override
        public void send(Consumer<Throwable> done) {
            if (underWay.incrementAndGet() > 1 && kept == null) {
                kept = new byte[KEPT];
                held.set(done);
            } else {
                timer.schedule(() -> end(done), 1, TimeUnit.MILLISECONDS);
            }
            ScheduledFuture<?> later =
                    timer.schedule(this::endHeld, QUIET_MILLIS, TimeUnit.MILLISECONDS);
            ScheduledFuture<?> before = end.getAndSet(later);
            if (before != null) {
                before.cancel(false);
            }
        }

        private void endHeld() {
            Consumer<Throwable> done = held.getAndSet(null);
            if (done != null) {
                end(done);
            }
        }

        private void end(Consumer<Throwable> done) {
            underWay.decrementAndGet();
            done.accept(null);
        }

        @Override
        public void close() {
            timer.shutdownNow();
        }
    }
}
