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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class InFlightLimitTest {

    private static final Runnable NOTHING = () -> {};

    private final Backlog backlog = new Backlog(2);

    @Test
    void failRefusesAtOnce() throws Exception {
        InFlightLimit limit = new InFlightLimit(1, backlog);
        assertThat(limit.enter(Admission.FAIL, NOTHING)).isEqualTo(InFlightLimit.Entry.GRANTED);
        assertThat(limit.enter(Admission.FAIL, NOTHING)).isEqualTo(InFlightLimit.Entry.REFUSED);
        limit.leave();
        assertThat(limit.taken()).isZero();
        assertThat(limit.enter(Admission.FAIL, NOTHING)).isEqualTo(InFlightLimit.Entry.GRANTED);
    }

    @Test
    void queuedCallsComeBeforeWaitingThreadsAndBothInOrder() throws Exception {
        InFlightLimit limit = new InFlightLimit(1, new Backlog(100));
        limit.enter(Admission.WAIT, NOTHING);
        List<String> order = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String name = "thread " + i;
            Thread thread =
                    new Thread(
                            () -> {
                                try {
                                    limit.enter(Admission.WAIT, NOTHING);
                                    order.add(name);
                                    limit.leave();
                                } catch (InterruptedException e) {
                                    order.add("interrupted");
                                }
                            });
            threads.add(thread);
            thread.start();
            int waiting = i + 1;
            Awaitility.await().until(() -> limit.waiting() == waiting);
        }
        for (int i = 0; i < 3; i++) {
            String name = "call " + i;
            assertThat(limit.enter(Admission.QUEUE, () -> order.add(name)))
                    .isEqualTo(InFlightLimit.Entry.QUEUED);
        }
        for (int i = 0; i < 4; i++) {
            limit.leave();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(order)
                .containsExactly("call 0", "call 1", "call 2", "thread 0", "thread 1", "thread 2");
        assertThat(limit.taken()).isZero();
    }

    @Test
    void interruptedCallerGoesAndLosesNoPermit() throws Exception {
        InFlightLimit limit = new InFlightLimit(1, backlog);
        limit.enter(Admission.WAIT, NOTHING);
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                limit.enter(Admission.WAIT, NOTHING);
                                thrown.complete(null);
                            } catch (InterruptedException e) {
                                thrown.complete(e);
                            }
                        });
        thread.start();
        Awaitility.await().until(() -> limit.waiting() == 1);
        thread.interrupt();
        assertThat(thrown.get(5, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        assertThat(limit.waiting()).isZero();
        limit.leave();
        assertThat(limit.taken()).isZero();
    }

    @Test
    void closingWakesWaitingThreads() throws Exception {
        InFlightLimit limit = new InFlightLimit(1, backlog);
        limit.enter(Admission.WAIT, NOTHING);
        CompletableFuture<InFlightLimit.Entry> entry = new CompletableFuture<>();
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                entry.complete(limit.enter(Admission.WAIT, NOTHING));
                            } catch (InterruptedException e) {
                                entry.completeExceptionally(e);
                            }
                        });
        thread.start();
        Awaitility.await().until(() -> limit.waiting() == 1);
        limit.close();
        assertThat(entry.get(5, TimeUnit.SECONDS)).isEqualTo(InFlightLimit.Entry.CLOSED);
        assertThat(limit.enter(Admission.QUEUE, NOTHING)).isEqualTo(InFlightLimit.Entry.CLOSED);
    }

    @Test
    void longBacklogOfOneClientHoldsNewCallersOfAnotherBack() throws Exception {
        InFlightLimit slow = new InFlightLimit(1, backlog);
        InFlightLimit fast = new InFlightLimit(10, backlog);
        slow.enter(Admission.QUEUE, NOTHING);
        for (int i = 0; i < 3; i++) {
            slow.enter(Admission.QUEUE, NOTHING);
        }
        assertThat(backlog.size()).isEqualTo(3);
        CountDownLatch entered = new CountDownLatch(1);
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                fast.enter(Admission.WAIT, NOTHING);
                                entered.countDown();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        thread.start();
        Awaitility.await().until(() -> thread.getState() == Thread.State.WAITING);
        assertThat(entered.getCount()).isEqualTo(1);
        // a chained call is not held back
        assertThat(fast.enter(Admission.QUEUE, NOTHING)).isEqualTo(InFlightLimit.Entry.GRANTED);
        slow.leave();
        assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();
        slow.close();
        assertThat(backlog.size()).isZero();
    }

    @Test
    void noPermitIsLostOrMadeUnderLoad() throws Exception {
        int permits = 3;
        InFlightLimit limit = new InFlightLimit(permits, new Backlog(1000));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        ExecutorService executor = Executors.newFixedThreadPool(12);
        int rounds = 12 * 2000;
        for (int t = 0; t < 12; t++) {
            Admission admission = Admission.values()[t % 3];
            executor.execute(
                    () -> {
                        for (int i = 0; i < 2000; i++) {
                            Runnable work =
                                    () -> {
                                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                        inside.decrementAndGet();
                                        done.incrementAndGet();
                                        executor.execute(limit::leave);
                                    };
                            try {
                                switch (limit.enter(admission, work)) {
                                    case GRANTED -> {
                                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                                        inside.decrementAndGet();
                                        done.incrementAndGet();
                                        limit.leave();
                                    }
                                    case REFUSED -> done.incrementAndGet();
                                    default -> Thread.yield();
                                }
                            } catch (InterruptedException e) {
                                return;
                            }
                        }
                    });
        }
        Awaitility.await().until(() -> done.get() == rounds);
        Awaitility.await().until(() -> limit.taken() == 0);
        assertThat(most.get()).isLessThanOrEqualTo(permits);
        executor.shutdownNow();
    }

    @Test
    void waitingOnACompletionThreadIsQueueing() throws Exception {
        InFlightLimit limit = new InFlightLimit(1, backlog);
        limit.enter(Admission.WAIT, NOTHING);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        CompletionDispatcher dispatcher = new CompletionDispatcher(() -> executor, 1);
        CompletableFuture<InFlightLimit.Entry> entry = new CompletableFuture<>();
        dispatcher.dispatch(
                () -> {
                    try {
                        entry.complete(limit.enter(Admission.WAIT, NOTHING));
                    } catch (InterruptedException e) {
                        entry.completeExceptionally(e);
                    }
                });
        assertThat(entry.get(5, TimeUnit.SECONDS)).isEqualTo(InFlightLimit.Entry.QUEUED);
        executor.shutdownNow();
        assertThatThrownBy(() -> executor.execute(NOTHING)).isInstanceOf(Exception.class);
    }
}
