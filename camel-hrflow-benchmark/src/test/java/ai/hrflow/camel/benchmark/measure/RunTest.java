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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final int MIB = 1 << 20;
    private static final int KEPT = 20 * MIB;

    @Test
    void heapThatAnExchangeKeepsIsGrowth() throws Exception {
        Scenario scenario = new Scenario("test", "test", Work.GET, 0, 0, 1, 64, List.of("keeping"));

        Measurement one = new Run(new Keeping(), scenario).measure(200, 200);

        assertThat((double) one.heapGrowthBytes() / MIB).isCloseTo(20, within(3.0));
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

    /** Holds memory from the call until its exchange has ended, long after the call. */
    private static final class Keeping implements Contender {

        @Override
        public void send(Consumer<Throwable> done) {
            byte[] kept = new byte[KEPT];
            CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS)
                    .execute(
                            () -> {
                                Reference.reachabilityFence(kept);
                                done.accept(null);
                            });
        }

        @Override
        public void close() {}
    }
}
