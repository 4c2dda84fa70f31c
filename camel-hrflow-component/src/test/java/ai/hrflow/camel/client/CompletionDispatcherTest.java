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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompletionDispatcherTest {

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        executor.shutdownNow();
    }

    @Test
    void noMoreThanTheAllowedNumberRunAtOnceAndAllRunOnce() throws Exception {
        CompletionDispatcher dispatcher = new CompletionDispatcher(() -> executor, 3);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        int count = 5_000;
        AtomicInteger[] runs = new AtomicInteger[count];
        CountDownLatch all = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            AtomicInteger own = runs[i] = new AtomicInteger();
            dispatcher.dispatch(
                    () -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        own.incrementAndGet();
                        running.decrementAndGet();
                        all.countDown();
                    });
        }
        assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(most.get()).isBetween(1, 3);
        assertThat(runs).allMatch(own -> own.get() == 1);
    }

    @Test
    void slowCompletionDoesNotStopTheOthers() throws Exception {
        CompletionDispatcher dispatcher = new CompletionDispatcher(() -> executor, 2);
        CountDownLatch slow = new CountDownLatch(1);
        dispatcher.dispatch(() -> await(slow));
        CountDownLatch others = new CountDownLatch(500);
        for (int i = 0; i < 500; i++) {
            dispatcher.dispatch(others::countDown);
        }
        assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
        slow.countDown();
    }

    @Test
    void oneWorkerAfterTheOtherIsAskedFor() {
        List<Runnable> asked = new ArrayList<>();
        CompletionDispatcher dispatcher = new CompletionDispatcher(() -> asked::add, 3);
        List<Integer> ran = new ArrayList<>();
        // a worker that was not asked for by now would not be run by anybody
        dispatcher.dispatch(
                () -> {
                    assertThat(asked).hasSize(2);
                    runInThread(asked.get(1));
                    ran.add(1);
                });
        dispatcher.dispatch(() -> ran.add(2));
        dispatcher.dispatch(() -> ran.add(3));
        assertThat(asked).hasSize(1);

        runInThread(asked.get(0));

        assertThat(ran).containsExactly(2, 3, 1);
    }

    @Test
    void blockedWorkersLeaveTheRestToOneMore() throws Exception {
        CompletionDispatcher dispatcher = new CompletionDispatcher(() -> executor, 4);
        CountDownLatch blocked = new CountDownLatch(3);
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < 3; i++) {
            dispatcher.dispatch(
                    () -> {
                        blocked.countDown();
                        await(end);
                    });
        }
        assertThat(blocked.await(5, TimeUnit.SECONDS)).isTrue();
        CountDownLatch others = new CountDownLatch(100);
        for (int i = 0; i < 100; i++) {
            dispatcher.dispatch(others::countDown);
        }
        assertThat(others.await(5, TimeUnit.SECONDS)).isTrue();
        end.countDown();
    }

    @Test
    void rejectedCompletionRunsOnAThreadOfItsOwn() throws Exception {
        executor.shutdown();
        CompletionDispatcher dispatcher = new CompletionDispatcher(() -> executor, 2);
        for (int i = 0; i < 100; i++) {
            CompletableFuture<Thread> ran = new CompletableFuture<>();
            dispatcher.dispatch(() -> ran.complete(Thread.currentThread()));
            Thread thread = ran.get(5, TimeUnit.SECONDS);
            assertThat(thread).isNotSameAs(Thread.currentThread());
            assertThat(thread.isDaemon()).isTrue();
        }
    }

    @Test
    void anExecutorWithoutThreadsForAWhileLosesNothing() throws Exception {
        AtomicInteger refusals = new AtomicInteger(3);
        CompletionDispatcher dispatcher =
                new CompletionDispatcher(
                        () ->
                                task -> {
                                    if (refusals.getAndDecrement() > 0) {
                                        throw new OutOfMemoryError("no thread, on purpose");
                                    }
                                    executor.execute(task);
                                },
                        2);
        CountDownLatch ran = new CountDownLatch(20);
        for (int i = 0; i < 20; i++) {
            dispatcher.dispatch(ran::countDown);
        }
        assertThat(ran.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(refusals.get()).as("workers are asked for again").isNegative();
    }

    @Test
    void noCompletionIsForgottenWhenWorkersEndWhileOthersCome() throws Exception {
        CompletionDispatcher dispatcher = new CompletionDispatcher(() -> executor, 1);
        List<Thread> senders = new ArrayList<>();
        AtomicInteger forgotten = new AtomicInteger();
        for (int sender = 0; sender < 3; sender++) {
            Thread thread =
                    new Thread(
                            () -> {
                                // each waits for its own, so that the worker ends over and over
                                for (int i = 0; i < 20_000 && forgotten.get() == 0; i++) {
                                    CountDownLatch ran = new CountDownLatch(1);
                                    dispatcher.dispatch(ran::countDown);
                                    if (!awaited(ran)) {
                                        forgotten.incrementAndGet();
                                    }
                                }
                            });
            senders.add(thread);
            thread.start();
        }
        for (Thread thread : senders) {
            thread.join();
        }
        assertThat(forgotten.get()).isZero();
    }

    @Test
    void callerNeverRunsACompletion() throws Exception {
        CompletionDispatcher dispatcher = new CompletionDispatcher(() -> Runnable::run, 2);
        for (int i = 0; i < 100; i++) {
            CompletableFuture<Thread> ran = new CompletableFuture<>();
            dispatcher.dispatch(() -> ran.complete(Thread.currentThread()));
            assertThat(ran.get(5, TimeUnit.SECONDS)).isNotSameAs(Thread.currentThread());
        }
    }

    @Test
    void whatAnExecutorDropsRunsAtClose() throws Exception {
        List<Runnable> dropped = new ArrayList<>();
        CompletionDispatcher dispatcher = new CompletionDispatcher(() -> dropped::add, 2);
        CountDownLatch ran = new CountDownLatch(5);
        for (int i = 0; i < 5; i++) {
            dispatcher.dispatch(ran::countDown);
        }
        assertThat(dropped).hasSize(1);
        dispatcher.close();
        assertThat(ran.await(5, TimeUnit.SECONDS)).isTrue();
        dispatcher.dispatch(() -> dropped.clear());
        Awaitility.await().until(dropped::isEmpty);
    }

    @Test
    void failingCompletionDoesNotStopTheNext() throws Exception {
        CompletionDispatcher dispatcher = new CompletionDispatcher(() -> executor, 1);
        CountDownLatch next = new CountDownLatch(1);
        dispatcher.dispatch(
                () -> {
                    throw new RejectedExecutionException("on purpose");
                });
        dispatcher.dispatch(next::countDown);
        assertThat(next.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void completionThreadsAreKnown() throws Exception {
        CompletionDispatcher dispatcher = new CompletionDispatcher(() -> executor, 1);
        CompletableFuture<Boolean> inside = new CompletableFuture<>();
        dispatcher.dispatch(() -> inside.complete(CompletionDispatcher.isCompletionThread()));
        assertThat(inside.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(CompletionDispatcher.isCompletionThread()).isFalse();
        assertThat(executor.submit(CompletionDispatcher::isCompletionThread).get()).isFalse();
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void runInThread(Runnable task) {
        try {
            Thread thread = new Thread(task);
            thread.start();
            thread.join(5_000);
            assertThat(thread.isAlive()).isFalse();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
