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
package ai.hrflow.camel.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ShelvesTest {

    private static final Instant NOW = Instant.parse("2024-03-01T08:00:00Z");

    private final Store store = new Store();

    ShelvesTest() {
        store.addSource(new Source(1, "s", "Profiles", "api", "http", "test", true, true, NOW));
    }

    @Test
    void nothingIsStoredBetweenTheQuestionAndTheStoring() {
        AtomicReference<Thread> resetting = new AtomicReference<>();
        int generation = store.generation();

        store.profiles()
                .putIf(
                        () -> {
                            boolean wanted = store.generation() == generation;
                            Thread reset = new Thread(store::clear);
                            resetting.set(reset);
                            reset.start();
                            await().atMost(Duration.ofSeconds(20))
                                    .until(() -> reset.getState() == Thread.State.BLOCKED);
                            return wanted;
                        },
                        profile("p", "r", null));

        await().atMost(Duration.ofSeconds(20)).until(() -> !resetting.get().isAlive());
        assertThat(store.profiles().in("s")).isEmpty();
    }

    @Test
    void whatIsNoLongerWantedIsNotStored() {
        int generation = store.generation();
        store.clear();
        assertThat(
                        store.profiles()
                                .putIf(
                                        () -> store.generation() == generation,
                                        profile("p", "r", null)))
                .isFalse();
        assertThat(store.profiles().in("s")).isEmpty();
    }

    @Test
    void aReferenceThatIsTakenIsRefusedAndChangesNothing() {
        store.profiles().put(profile("p1", "a", null));
        store.profiles().reserveReference("s", "b", "p2");
        store.profiles().put(profile("p3", "c", null));

        assertThatThrownBy(() -> store.profiles().put(profile("p4", "b", null)))
                .isInstanceOf(ReferenceTakenException.class);
        assertThatThrownBy(
                        () -> store.profiles().update("s", "p3", old -> profile("p3", "a", null)))
                .isInstanceOf(ReferenceTakenException.class);

        assertThat(store.profiles().byReference("s", "a")).map(StoredProfile::key).contains("p1");
        assertThat(store.profiles().byReference("s", "c")).map(StoredProfile::key).contains("p3");
        assertThat(store.profiles().byKey("s", "p4")).isEmpty();
    }

    @Test
    void aReplacedDocumentHasNoAddressAnyMore() {
        store.profiles().put(profile("p", "r", "first"));
        store.profiles().put(profile("p", "r", "second"));

        assertThat(store.documentByToken("first")).isEmpty();
        assertThat(store.documentByToken("second")).isPresent();
    }

    @Test
    void clearingTellsWhichDocumentsNobodyNeedsAnyMore() {
        store.profiles().put(profile("p", "r", "token"));

        assertThat(store.clear()).extracting(StoredDocument::token).containsExactly("token");
        assertThat(store.documentByToken("token")).isEmpty();
    }

    private static StoredProfile profile(String key, String reference, String token) {
        StoredDocument document =
                token == null
                        ? null
                        : new StoredDocument("cv.txt", null, 1, "00", Path.of(token), token);
        return new StoredProfile(
                1,
                key,
                "s",
                reference,
                null,
                JsonNodeFactory.instance.objectNode(),
                null,
                document,
                NOW,
                NOW,
                null);
    }
}
