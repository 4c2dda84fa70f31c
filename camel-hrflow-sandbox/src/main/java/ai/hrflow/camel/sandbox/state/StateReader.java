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
import ai.hrflow.camel.sandbox.store.StoredItem;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import ai.hrflow.camel.sandbox.store.Workflow;
import ai.hrflow.camel.sandbox.webhook.WebhookRegistration;
import ai.hrflow.camel.sandbox.webhook.Webhooks;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings back what a state file holds. A line that cannot be read is moved into a file beside it,
 * so that it costs neither the other lines nor itself. Only an unfinished last line, which nobody
 * was told about, is left out.
 */
final class StateReader {

    private static final Logger LOG = LoggerFactory.getLogger(StateReader.class);

    /** More line numbers than anybody would look up are not named. */
    private static final int NUMBERS_NAMED = 10;

    private final StateJson json;
    private final Store store;
    private final Keys keys;
    private final Webhooks webhooks;
    private final Set<String> addedOnce = new HashSet<>();

    StateReader(StateJson json, Store store, Keys keys, Webhooks webhooks) {
        this.json = json;
        this.store = store;
        this.keys = keys;
        this.webhooks = webhooks;
    }

    /**
     * @param state the file; nothing happens when there is none
     * @param damaged gets damaged lines, behind those it has already
     * @throws IllegalStateException when the file was written with another seed: the keys of the
     *     standard sources and boards are others then, and which of two would be kept is chance
     */
    void read(Path state, Path damaged) throws IOException {
        if (!Files.exists(state)) {
            return;
        }
        ByteArrayOutputStream setAside = new ByteArrayOutputStream();
        List<Long> numbers = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(state))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long number = 1;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n') {
                    line.write(b);
                    continue;
                }
                if (!restore(line.toByteArray(), number)) {
                    numbers.add(number);
                    line.write('\n');
                    line.writeTo(setAside);
                }
                line.reset();
                number++;
            }
            if (line.size() > 0 && !restore(line.toByteArray(), number)) {
                LOG.warn("The last line of {} is incomplete and left out", state);
            }
        }
        if (!numbers.isEmpty()) {
            Files.write(
                    damaged,
                    setAside.toByteArray(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            LOG.warn(
                    "{} lines of {} are damaged and were moved to {}: {}{}",
                    numbers.size(),
                    state,
                    damaged,
                    numbers.subList(0, Math.min(NUMBERS_NAMED, numbers.size())),
                    numbers.size() > NUMBERS_NAMED ? " and more" : "");
        }
    }

    private boolean restore(byte[] text, long number) {
        try {
            StateJson.Line line = json.read(text);
            keys.skipTo(line.lastKey());
            restore(line.value());
            return true;
        } catch (OtherSeedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the message would quote the line
            LOG.debug("Line {} is damaged: {}", number, e.getClass().getName());
            return false;
        }
    }

    /** Lines may come twice; what they tell is then the same, or the last one counts. */
    private void restore(Object value) {
        if (value instanceof Source source) {
            if (store.source(source.key()).isEmpty()) {
                requireFree(store.sources().stream().noneMatch(s -> s.id() == source.id()));
                store.addSource(source);
            }
        } else if (value instanceof Board board) {
            if (store.board(board.key()).isEmpty()) {
                requireFree(store.boards().stream().noneMatch(b -> b.id() == board.id()));
                store.addBoard(board);
            }
        } else if (value instanceof Workflow workflow) {
            store.addWorkflow(workflow);
        } else if (value instanceof StoredProfile profile) {
            requireIdentity(profile);
            store.profiles().replay(profile);
            store.skipTo(profile.id());
        } else if (value instanceof StoredJob job) {
            requireIdentity(job);
            store.jobs().replay(job);
            store.skipTo(job.id());
        } else if (value instanceof StoredEvent event) {
            restore(event);
        } else if (value instanceof WebhookRegistration registration
                && addedOnce.add(registration.id())) {
            webhooks.add(registration);
        }
    }

    private void restore(StoredEvent event) {
        if (store.profiles().byKey(event.sourceKey(), event.profileKey()).isEmpty()
                || store.jobs().byKey(event.boardKey(), event.jobKey()).isEmpty()) {
            throw new IllegalArgumentException("An event between objects that are not there");
        }
        if (addedOnce.add(event.key())) {
            store.events().add(event);
            store.skipTo(event.id());
        }
    }

    private static void requireFree(boolean free) {
        if (!free) {
            throw new OtherSeedException();
        }
    }

    private static void requireIdentity(StoredItem item) {
        if (item.key() == null
                || item.content() == null
                || item.createdAt() == null
                || item.updatedAt() == null) {
            throw new IllegalArgumentException("An object without identity, content or times");
        }
    }

    private static final class OtherSeedException extends IllegalStateException {

        OtherSeedException() {
            super(
                    "The data folder was made with another seed; start with that seed, or with"
                            + " another folder");
        }
    }
}
