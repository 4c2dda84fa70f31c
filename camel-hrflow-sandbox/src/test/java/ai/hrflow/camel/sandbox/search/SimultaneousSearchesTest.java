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
package ai.hrflow.camel.sandbox.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.hrflow.camel.sandbox.store.StoredJob;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several threads that search and store at the same time. */
class SimultaneousSearchesTest {

    private static final int THREADS = 4;
    private static final int ROUNDS = 300;
    private static final long SECONDS = 60;

    private final Map<Long, StoredJob> stored = new ConcurrentHashMap<>();
    private final AtomicReference<Error> failure = new AtomicReference<>();
    private final ItemIndex<StoredJob> index =
            new ItemIndex<>(
                    new Failing(),
                    () -> new ArrayList<>(stored.values()),
                    Clock.systemUTC(),
                    Duration.ZERO);
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    private final class Failing implements Shape<StoredJob> {

        private final JobShape shape = new JobShape();

        @Override
        public boolean searchable(StoredJob job) {
            return shape.searchable(job);
        }

        @Override
        public Document document(StoredJob job) {
            Error error = failure.getAndSet(null);
            if (error != null) {
                throw error;
            }
            return shape.document(job);
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private void store(StoredJob job) {
        stored.put(job.id(), job);
        index.changed(job);
    }

    private static StoredJob job(long id) {
        return new StoredJob(
                id,
                "key-" + id,
                "b",
                null,
                JsonNodeFactory.instance.objectNode(),
                Instant.EPOCH,
                Instant.EPOCH,
                null);
    }

    private static Search<StoredJob> everything() {
        return Search.of(new MatchAllDocsQuery(), Order.byTime(Field.CREATED_AT, false));
    }

    @Test
    void aSlowSearchDoesNotHoldUpAnother() throws Exception {
        store(job(1));
        CountDownLatch searching = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Future<List<StoredJob>> slow =
                threads.submit(
                        () ->
                                index.all(
                                        everything()
                                                .and(
                                                        job -> {
                                                            searching.countDown();
                                                            await(mayEnd);
                                                            return true;
                                                        })));
        await(searching);
        store(job(2));
        assertThat(CompletableFuture.supplyAsync(() -> index.all(everything()), threads))
                .succeedsWithin(Duration.ofSeconds(SECONDS))
                .satisfies(found -> assertThat(found).hasSize(2));
        mayEnd.countDown();
        assertThat(slow.get(SECONDS, TimeUnit.SECONDS)).as("what was there then").hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoStoresFindsItAtOnceHoweverManyDoSo() throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread * ROUNDS;
            all.add(
                    threads.submit(
                            () -> {
                                for (int i = first; i < first + ROUNDS; i++) {
                                    StoredJob job = job(i);
                                    store(job);
                                    assertThat(index.all(everything())).contains(job);
                                    assertThat(index.state(job)).containsSame(job);
                                }
                            }));
        }
        for (Future<?> one : all) {
            one.get(SECONDS, TimeUnit.SECONDS);
        }
        assertThat(index.find(everything(), 0, 1).total()).isEqualTo(THREADS * ROUNDS);
    }

    @Test
    void whatWasRemovedIsNotFoundAndWhatCameSinceIs() {
        store(job(1));
        assertThat(index.all(everything())).hasSize(1);
        store(job(2));
        stored.clear();
        stored.put(3L, job(3));
        index.cleared();
        assertThat(index.all(everything())).extracting(StoredJob::id).containsExactly(3L);
    }

    @Test
    void afterAnErrorTheIndexIsMadeAnew() {
        store(job(1));
        assertThat(index.all(everything())).hasSize(1);
        failure.set(new StackOverflowError());
        store(job(2));
        store(job(3));
        assertThatThrownBy(() -> index.all(everything())).isInstanceOf(StackOverflowError.class);
        assertThat(index.all(everything())).hasSize(3);
        store(job(4));
        assertThat(index.all(everything())).hasSize(4);
    }
}
