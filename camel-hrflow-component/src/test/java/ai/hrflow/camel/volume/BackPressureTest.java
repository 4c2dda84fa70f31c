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
package ai.hrflow.camel.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.Fault;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * A slow step behind the upload slows down the consumer of the files instead of filling the heap.
 *
 * <p>The usual form has 2,000 files and a step of 20 ms; with {@code -Dhrflow.volume=long} there
 * are 10,000 files and a step of 200 ms, which takes more than three minutes.
 */
class BackPressureTest extends VolumeTest {

    private static final int FILES = LONG ? 10_000 : 2_000;
    private static final int STEP_MILLIS = LONG ? 200 : 20;

    private static final int PERMITS = 32;
    private static final int COMPLETION_THREADS = 10;

    /** The file that the consumer has in hand while it waits for a permit. */
    private static final int WAITING = 1;

    /** The sandbox keeps nothing, since that would grow with the files. */
    private static final Fault ACCEPTED = new Fault.Answer(202, 202, "Accepted", null, false);

    private static final long MIB = 1024 * 1024;

    @TempDir Path inbox;

    private final Meter underWay = new Meter();
    private final Meter behindTheUpload = new Meter();
    private final Set<String> consumers = ConcurrentHashMap.newKeySet();
    private final Set<String> threadsOfSteps = ConcurrentHashMap.newKeySet();
    private final Set<String> uploaded = ConcurrentHashMap.newKeySet();
    private final AtomicInteger finished = new AtomicInteger();
    private final List<Long> heap = Collections.synchronizedList(new ArrayList<>());

    /** How many are inside, and the most that ever were. */
    private static final class Meter {
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        void enter() {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        }

        void leave() {
            inside.decrementAndGet();
        }
    }

    /** Keeps no record of requests, which would grow with them. */
    @Override
    HrFlowSandbox.Builder options(HrFlowSandbox.Builder builder) {
        return builder.journalSize(0);
    }

    @Test
    void aSlowStepHoldsBackTheConsumerAndNotTheHeap(TestReporter reporter) throws Exception {
        for (int i = 0; i < FILES; i++) {
            Files.writeString(inbox.resolve("resume-" + i + ".txt"), resume(i));
        }
        // the first ones stay at the server until there are as many as there may be
        sandbox.faults()
                .times(PERMITS, UPLOAD, Fault.latency(Duration.ofSeconds(2)).then(ACCEPTED));
        sandbox.faults().always(UPLOAD, ACCEPTED);
        long start = System.nanoTime();
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("file:" + inbox + "?delete=true&readLock=none&initialDelay=0")
                                .process(BackPressureTest.this::taken)
                                .to("hrflow:profile/parsing/file")
                                .process(BackPressureTest.this::uploaded)
                                .delay(STEP_MILLIS)
                                .syncDelayed()
                                .process(BackPressureTest.this::done);
                    }
                });
        await("all files through the route")
                .atMost(Duration.ofMinutes(LONG ? 10 : 1))
                .until(() -> finished.get() >= FILES);
        long seconds = (System.nanoTime() - start) / 1_000_000_000;

        reporter.publishEntry(
                FILES
                        + " files in "
                        + seconds
                        + " s, in flight at the server "
                        + sandbox.journal().peakInFlight()
                        + ", on their way "
                        + underWay.most
                        + ", behind the upload "
                        + behindTheUpload.most
                        + ", live heap in MiB "
                        + heap.stream().map(bytes -> bytes / MIB).toList());
        assertThat(consumers).as("threads that consume files").hasSize(1);
        assertThat(sandbox.journal().peakInFlight())
                .as("requests that one consumer thread keeps in flight")
                .isEqualTo(PERMITS);
        assertThat(underWay.most.get())
                .as("exchanges between the consumer and the end of the slow step")
                .isLessThanOrEqualTo(PERMITS + COMPLETION_THREADS + WAITING);
        assertThat(behindTheUpload.most.get())
                .as("exchanges between upload and the end of the slow step")
                .isLessThanOrEqualTo(COMPLETION_THREADS);
        assertThat(threadsOfSteps)
                .as("threads that run steps behind the upload")
                .allSatisfy(name -> assertThat(name).contains("HrFlowCompletion"))
                .noneMatch(VolumeTest::isIoThread);
        assertThat(uploaded).as("files that were uploaded").hasSize(FILES);
        assertThat(sandbox.journal().count()).as("requests").isEqualTo(FILES);
        await("all files deleted")
                .atMost(PATIENCE)
                .untilAsserted(
                        () -> {
                            try (Stream<Path> left = Files.list(inbox)) {
                                assertThat(left).isEmpty();
                            }
                        });
        assertThat(Collections.max(heap.subList(1, heap.size())) - heap.get(0))
                .as("growth of the live heap after a quarter of the files")
                .isLessThanOrEqualTo(8 * MIB);
    }

    private void taken(Exchange exchange) {
        consumers.add(Thread.currentThread().getName());
        underWay.enter();
    }

    private void uploaded(Exchange exchange) {
        behindTheUpload.enter();
        threadsOfSteps.add(Thread.currentThread().getName());
        assertThat(exchange.getMessage().getHeader("CamelHrFlowResponseCode")).isEqualTo(202);
        uploaded.add(exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class));
    }

    private void done(Exchange exchange) {
        threadsOfSteps.add(Thread.currentThread().getName());
        behindTheUpload.leave();
        underWay.leave();
        if (finished.incrementAndGet() % (FILES / 4) == 0) {
            System.gc();
            heap.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
    }
}
