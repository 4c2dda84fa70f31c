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

import ai.hrflow.camel.sandbox.store.Board;
import ai.hrflow.camel.sandbox.store.Keys;
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredEvent;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import ai.hrflow.camel.sandbox.webhook.BackOff;
import ai.hrflow.camel.sandbox.webhook.WebhookSignature;
import ai.hrflow.camel.sandbox.webhook.Webhooks;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** Small things to keep in a data directory. */
final class Stock {

    static final Instant NOW = Instant.parse("2024-03-01T08:00:00Z");

    private Stock() {}

    /** A store with a source "s" and a board "b". */
    static Store store() {
        Store store = new Store();
        store.addSource(new Source(1, "s", "Profiles", "api", "http", "test", true, true, NOW));
        store.addBoard(new Board(2, "b", "Jobs", "api", "http", "test", true, NOW));
        return store;
    }

    /** Adds what an event needs. */
    static void fill(Store store) {
        store.profiles().put(profile("p"));
        store.jobs().put(job("j", "r"));
    }

    static StoredJob job(String key, String reference) {
        return new StoredJob(
                1, key, "b", reference, JsonNodeFactory.instance.objectNode(), NOW, NOW, null);
    }

    static StoredProfile profile(String key) {
        return new StoredProfile(
                1,
                key,
                "s",
                null,
                null,
                JsonNodeFactory.instance.objectNode(),
                null,
                null,
                NOW,
                NOW,
                null);
    }

    static StoredEvent event(String key) {
        return new StoredEvent(
                1,
                key,
                StoredEvent.Kind.TRACKING,
                "view",
                null,
                "recruiter",
                "s",
                "p",
                "b",
                "j",
                null,
                null,
                NOW,
                NOW);
    }

    static DataDirectory open(Path directory, Store into) {
        return open(directory, into, Files::newByteChannel);
    }

    static DataDirectory open(Path directory, Store into, FileOpener opener) {
        Keys keys = new Keys("test");
        Webhooks webhooks =
                new Webhooks(
                        new Webhooks.Settings(
                                "secret",
                                WebhookSignature.values()[0],
                                BackOff.DEFAULT,
                                Clock.systemUTC()),
                        () -> keys.next("webhook"));
        return DataDirectory.open(directory, into, keys, webhooks, opener);
    }
}
