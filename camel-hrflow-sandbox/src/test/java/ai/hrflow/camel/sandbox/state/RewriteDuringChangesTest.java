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
import static org.awaitility.Awaitility.await;

import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredEvent;
import ai.hrflow.camel.sandbox.store.StoredJob;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change that is under way, holding its container, when the file is written anew. */
class RewriteDuringChangesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir Path directory;

    private final Store store = Stock.store();
    private final CountDownLatch changing = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void aJobIsStoredMeanwhileAndKept() {
        StoredJob job = Stock.job("j", "r");
        store.jobs().onChange(changed -> pause());
        DataDirectory data = Stock.open(directory, store);

        rewriteWhile(data, () -> store.jobs().put(job));
        store.jobs().put(job.archived(Stock.NOW, Stock.NOW));
        data.close();

        assertThat(reopened().jobs().in("b")).containsExactly(job.archived(Stock.NOW, Stock.NOW));
    }

    @Test
    void anEventIsRecordedMeanwhileAndKeptOnce() {
        StoredEvent event = Stock.event("e");
        Stock.fill(store);
        store.events().onAdd(added -> pause());
        DataDirectory data = Stock.open(directory, store);

        rewriteWhile(data, () -> store.events().add(event));
        data.close();

        assertThat(reopened().events().all(StoredEvent.Kind.TRACKING)).containsExactly(event);
    }

    private void rewriteWhile(DataDirectory data, Runnable change) {
        Thread changer = start(change);
        await().atMost(SOON).until(() -> changing.getCount() == 0);
        Thread rewriter = start(data::rewrite);
        await().atMost(SOON).until(() -> rewriter.getState() == Thread.State.WAITING);
        goOn.countDown();
        await("both come to an end")
                .atMost(SOON)
                .until(() -> !changer.isAlive() && !rewriter.isAlive());
    }

    private void pause() {
        changing.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Store reopened() {
        Store again = Stock.store();
        Stock.open(directory, again).close();
        return again;
    }

    private static Thread start(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
