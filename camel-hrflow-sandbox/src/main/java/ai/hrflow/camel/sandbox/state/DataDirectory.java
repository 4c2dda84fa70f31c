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
import ai.hrflow.camel.sandbox.store.StoredDocument;
import ai.hrflow.camel.sandbox.store.StoredEvent;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import ai.hrflow.camel.sandbox.store.Workflow;
import ai.hrflow.camel.sandbox.webhook.WebhookRegistration;
import ai.hrflow.camel.sandbox.webhook.Webhooks;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder in which the sandbox's memory survives its process. Every change is added as one line to
 * {@code state.ndjson}, handed to the operating system before the answer is given, so that a killed
 * process loses nothing it has confirmed; a power failure may. Each start writes the file anew
 * without what has been replaced. Uploads lie in {@code files}. A lock keeps a second sandbox out.
 * Parsings that still wait when the process ends are lost, like their references.
 */
public final class DataDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);

    private final Path state;
    private final Path files;
    private final FileChannel lock;
    private final StateJson json;
    private final Store store;
    private final Keys keys;
    private final Webhooks webhooks;
    private final Object rewriting = new Object();
    private BufferedWriter out;

    /** Changes since the store is being read for a new file; {@code null} while it is not. */
    private List<Object> meanwhile;

    private DataDirectory(
            Path directory, FileChannel lock, Store store, Keys keys, Webhooks webhooks) {
        this.state = directory.resolve("state.ndjson");
        this.files = directory.resolve("files");
        this.lock = lock;
        this.json = new StateJson(files);
        this.store = store;
        this.keys = keys;
        this.webhooks = webhooks;
    }

    /**
     * Opens a folder, makes it if need be, and brings back what it holds. From then on it follows
     * every change.
     *
     * @param directory the folder
     * @param store gets what was remembered; its containers so far stay
     * @param keys goes on behind the keys that were given out
     * @param webhooks gets the registrations
     * @return the open folder
     * @throws IllegalStateException when another sandbox uses the folder, or its content is damaged
     */
    public static DataDirectory open(Path directory, Store store, Keys keys, Webhooks webhooks) {
        try {
            Files.createDirectories(directory.resolve("files"));
            FileChannel lock = lock(directory);
            try {
                DataDirectory opened = new DataDirectory(directory, lock, store, keys, webhooks);
                opened.load();
                opened.rewrite();
                opened.deleteOrphans();
                opened.follow();
                return opened;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the folder " + directory, e);
        }
    }

    /**
     * @return where uploads belong
     */
    public Path files() {
        return files;
    }

    /**
     * Writes the file anew from what is remembered now. Changes may go on meanwhile and are kept.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public void rewrite() {
        synchronized (rewriting) {
            synchronized (this) {
                meanwhile = new ArrayList<>();
            }
            try {
                // read without the lock that a change takes while it holds its container
                replace(everything().toList());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + state, e);
            } finally {
                synchronized (this) {
                    meanwhile = null;
                }
            }
        }
    }

    private synchronized void replace(List<Object> remembered) throws IOException {
        Path fresh = state.resolveSibling("state.ndjson.new");
        try (BufferedWriter writer = Files.newBufferedWriter(fresh)) {
            for (Object value : remembered) {
                writeLine(writer, value);
            }
            Set<Object> written = new HashSet<>(remembered);
            for (Object value : meanwhile) {
                if (!isAddedOnce(value) || !written.contains(value)) {
                    writeLine(writer, value);
                }
            }
        }
        if (out != null) {
            out.close();
        }
        Files.move(
                fresh, state, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        out = Files.newBufferedWriter(state, StandardOpenOption.APPEND);
    }

    /** Whether a second line would be a second object; of all others the last line counts. */
    private static boolean isAddedOnce(Object value) {
        return value instanceof StoredEvent || value instanceof WebhookRegistration;
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
            out = null;
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close " + state, e);
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        directory.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("A sandbox of this process holds {}", directory);
        }
        channel.close();
        throw new IllegalStateException("Another sandbox uses the folder " + directory);
    }

    private void load() throws IOException {
        if (!Files.exists(state)) {
            return;
        }
        List<String> lines = Files.readAllLines(state);
        for (int i = 0; i < lines.size(); i++) {
            try {
                StateJson.Line line = json.read(lines.get(i));
                keys.skipTo(line.lastKey());
                restore(line.value());
            } catch (JsonProcessingException e) {
                if (i < lines.size() - 1) {
                    // the parser's message would quote the line
                    throw new IllegalStateException(
                            "Line " + (i + 1) + " of " + state + " is damaged");
                }
                LOG.warn("The last line of {} is incomplete and left out", state);
            }
        }
    }

    private void restore(Object value) {
        if (value instanceof Source source) {
            if (store.source(source.key()).isEmpty()) {
                store.addSource(source);
            }
        } else if (value instanceof Board board) {
            if (store.board(board.key()).isEmpty()) {
                store.addBoard(board);
            }
        } else if (value instanceof Workflow workflow) {
            store.addWorkflow(workflow);
        } else if (value instanceof StoredProfile profile) {
            store.profiles().put(profile);
            store.skipTo(profile.id());
        } else if (value instanceof StoredJob job) {
            store.jobs().put(job);
            store.skipTo(job.id());
        } else if (value instanceof StoredEvent event) {
            store.events().add(event);
            store.skipTo(event.id());
        } else if (value instanceof WebhookRegistration registration) {
            webhooks.add(registration);
        }
    }

    private void follow() {
        store.onContainer(this::append);
        store.onWorkflow(this::append);
        store.profiles().onChange(this::append);
        store.jobs().onChange(this::append);
        store.events().onAdd(this::append);
        webhooks.onRegistration(this::append);
    }

    private synchronized void append(Object value) {
        if (out == null) {
            return;
        }
        if (meanwhile != null) {
            meanwhile.add(value);
        }
        try {
            writeLine(out, value);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + state, e);
        }
    }

    private void writeLine(BufferedWriter writer, Object value) throws IOException {
        writer.write(json.write(value, keys.last()));
        writer.write('\n');
    }

    private Stream<Object> everything() {
        return Stream.of(
                        store.sources().stream(),
                        store.boards().stream(),
                        store.workflows().stream(),
                        store.sources().stream()
                                .flatMap(s -> store.profiles().in(s.key()).stream()),
                        store.boards().stream().flatMap(b -> store.jobs().in(b.key()).stream()),
                        Stream.of(StoredEvent.Kind.values())
                                .flatMap(kind -> store.events().all(kind).stream()),
                        webhooks.registrations().stream())
                .flatMap(part -> part);
    }

    /** Uploads that were refused or not finished when the process was killed. */
    private void deleteOrphans() throws IOException {
        Set<Path> known =
                everything()
                        .filter(StoredProfile.class::isInstance)
                        .map(profile -> ((StoredProfile) profile).document())
                        .filter(document -> document != null)
                        .map(StoredDocument::path)
                        .collect(Collectors.toSet());
        try (Stream<Path> paths = Files.list(files)) {
            for (Path path : paths.filter(p -> !known.contains(p)).toList()) {
                Files.delete(path);
            }
        }
    }
}
