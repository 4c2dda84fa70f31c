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
package ai.hrflow.camel.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a disk that is full or slow does to a data directory. */
@Timeout(60)
class FailingDiskTest {

    @TempDir Path directory;

    private final Disk disk = new Disk();
    private final Store store = Stock.store();

    @Test
    void aHalfWrittenLineIsCutOff() throws Exception {
        try (DataDirectory data = Stock.open(directory, store, disk)) {
            long before = Files.size(state());
            disk.leave(10);
            store.jobs().put(Stock.job("j1", "r1"));
            assertThatThrownBy(this::awaitWritten).hasCauseInstanceOf(UncheckedIOException.class);
            assertThat(Files.size(state())).isEqualTo(before);
            disk.leave(Long.MAX_VALUE);
        }
    }

    @Test
    void whatAFullDiskRefusedIsWrittenBeforeTheNextChange() throws Exception {
        try (DataDirectory data = Stock.open(directory, store, disk)) {
            disk.leave(10);
            store.jobs().put(Stock.job("j1", "r1"));
            assertThatThrownBy(this::awaitWritten).hasCauseInstanceOf(UncheckedIOException.class);
            disk.leave(Long.MAX_VALUE);
            store.jobs().put(Stock.job("j2", "r2"));
            awaitWritten();
            // as if the process were killed now
            assertThat(keysIn(state())).containsExactly("j1", "j2");
        }
        assertThat(reopened()).containsExactlyInAnyOrder("j1", "j2");
    }

    @Test
    void whatAFullDiskRefusedIsTriedOnceMoreAtTheEnd() throws Exception {
        try (DataDirectory data = Stock.open(directory, store, disk)) {
            disk.leave(0);
            store.jobs().put(Stock.job("j1", "r1"));
            assertThatThrownBy(this::awaitWritten).hasCauseInstanceOf(UncheckedIOException.class);
            disk.leave(Long.MAX_VALUE);
        }
        assertThat(reopened()).containsExactly("j1");
    }

    @Test
    void aFullDiskDoesNotKeepTheFolderFromBeingClosedAndOpenedAgain() {
        try (DataDirectory data = Stock.open(directory, store, disk)) {
            disk.leave(5);
            store.jobs().put(Stock.job("j1", "r1"));
        }
        assertThat(reopened()).isEmpty();
    }

    @Test
    void rewritingThatFailsLosesNothing() throws Exception {
        try (DataDirectory data = Stock.open(directory, store, disk)) {
            store.jobs().put(Stock.job("j1", "r1"));
            awaitWritten();
            disk.leave(10);
            assertThatThrownBy(data::rewrite)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasRootCauseMessage("No space left on device");
            assertThat(keysIn(state())).containsExactly("j1");
            disk.leave(Long.MAX_VALUE);
            store.jobs().put(Stock.job("j2", "r2"));
            awaitWritten();
        }
        assertThat(reopened()).containsExactlyInAnyOrder("j1", "j2");
    }

    @Test
    void changesAndReadersNeverWaitForASlowDisk() throws Exception {
        try (DataDirectory data = Stock.open(directory, store, disk)) {
            CountDownLatch standstill = disk.stop();
            try {
                for (int i = 0; i < StateLog.MOST_WAITING; i++) {
                    assertThat(store.durability().isKeepingUp()).isTrue();
                    store.jobs().put(Stock.job("j" + i, null));
                }
                assertThat(store.jobs().byKey("b", "j0")).isPresent();
                assertThat(written()).isNotDone();
                assertThat(store.durability().isKeepingUp())
                        .as("so much waits that no more should come")
                        .isFalse();
            } finally {
                standstill.countDown();
            }
            awaitWritten();
            assertThat(store.durability().isKeepingUp()).isTrue();
        }
        assertThat(reopened()).hasSize(StateLog.MOST_WAITING);
    }

    @Test
    void theSandboxRecoversByItselfWhenTheDiskHasRoomAgain() throws Exception {
        try (DataDirectory data = Stock.open(directory, store, disk)) {
            disk.leave(0);
            for (int i = 0; i <= StateLog.MOST_WAITING; i++) {
                store.jobs().put(Stock.job("j" + i, null));
            }
            assertThat(store.durability().isKeepingUp()).isFalse();
            // all that came was tried, so only time can bring the next attempt
            assertThatThrownBy(this::awaitWritten).hasCauseInstanceOf(UncheckedIOException.class);
            disk.leave(Long.MAX_VALUE);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(store.durability().isKeepingUp()).isTrue());
            awaitWritten();
        }
        assertThat(reopened()).hasSize(StateLog.MOST_WAITING + 1);
    }

    @Test
    void whatFollowsFromAChangeHappensOnceItIsWritten() throws Exception {
        try (DataDirectory data = Stock.open(directory, store, disk)) {
            disk.leave(10);
            store.jobs().put(Stock.job("j1", "r1"));
            CountDownLatch told = new CountDownLatch(1);
            store.durability().whenWritten(told::countDown);
            assertThatThrownBy(this::awaitWritten).hasCauseInstanceOf(UncheckedIOException.class);
            assertThat(told.getCount()).isEqualTo(1);
            disk.leave(Long.MAX_VALUE);
            assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aChangeAfterTheEndDoesNotCountAsWritten() {
        Stock.open(directory, store, disk).close();
        store.jobs().put(Stock.job("j1", "r1"));
        assertThatThrownBy(this::awaitWritten).hasCauseInstanceOf(UncheckedIOException.class);
        CountDownLatch told = new CountDownLatch(1);
        store.durability().whenWritten(told::countDown);
        assertThat(told.getCount()).isEqualTo(1);
    }

    @Test
    void aReplacementThatFailsLeavesNothingOnAFullDisk() {
        try (DataDirectory data = Stock.open(directory, store, disk)) {
            disk.leave(10);
            assertThatThrownBy(data::rewrite).isInstanceOf(UncheckedIOException.class);
            assertThat(directory.resolve("state.ndjson.new")).doesNotExist();
            disk.leave(Long.MAX_VALUE);
        }
    }

    private CompletableFuture<Void> written() {
        return store.durability().written().toCompletableFuture();
    }

    private void awaitWritten() throws Exception {
        written().get(30, TimeUnit.SECONDS);
    }

    private Path state() {
        return directory.resolve("state.ndjson");
    }

    private static List<String> keysIn(Path state) throws IOException {
        return Files.readAllLines(state).stream()
                .filter(line -> line.contains("\"kind\":\"job\""))
                .map(line -> line.replaceAll(".*\"key\":\"(j\\d+)\".*", "$1"))
                .toList();
    }

    private List<String> reopened() {
        Store again = Stock.store();
        Stock.open(directory, again).close();
        return again.jobs().in("b").stream().map(StoredJob::key).toList();
    }
}
