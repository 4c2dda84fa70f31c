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

import ai.hrflow.camel.sandbox.store.Keys;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredDocument;
import ai.hrflow.camel.sandbox.store.StoredEvent;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import ai.hrflow.camel.sandbox.webhook.Webhooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder in which the sandbox's memory survives its process. Every change is added as one line to
 * {@code state.ndjson} by a thread of its own; an answer waits until its change is handed to the
 * operating system, so that a killed process loses nothing it has confirmed. A power failure may.
 * Each start and each {@link #rewrite()} writes the file anew without what has been replaced.
 * Uploads lie in {@code files}, damaged lines in {@code state-damaged.ndjson}. A lock keeps a
 * second sandbox out. Parsings that still wait when the process ends are lost, like their
 * references.
 */
public final class DataDirectory implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);

    private final Path directory;
    private final Path files;
    private final FileChannel lock;
    private final StateJson json;
    private final Store store;
    private final Keys keys;
    private final Webhooks webhooks;
    private StateLog log;

    /** Files that no line names which could be read: damaged lines may. */
    private List<Path> unclaimed = List.of();

    private DataDirectory(
            Path directory, FileChannel lock, Store store, Keys keys, Webhooks webhooks) {
        this.directory = directory;
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
     * @param opener opens the state file
     * @return the open folder
     * @throws IllegalStateException when another sandbox uses the folder, or it was made with
     *     another seed
     * @throws UncheckedIOException when the folder cannot be read or written
     */
    public static DataDirectory open(
            Path directory, Store store, Keys keys, Webhooks webhooks, FileOpener opener) {
        try {
            Files.createDirectories(directory.resolve("files"));
            FileChannel lock = lock(directory);
            try {
                DataDirectory opened = new DataDirectory(directory, lock, store, keys, webhooks);
                opened.start(opener);
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
     * Writes the file anew from what is remembered now, and waits for it. Changes may go on
     * meanwhile and are kept.
     *
     * @throws UncheckedIOException when the file cannot be written; it will be with a later change
     */
    public void rewrite() {
        log.add(this::writeEverything);
        log.awaitWritten();
    }

    /**
     * Forgets lines that were set aside at a start, and the uploads that may belong to them.
     *
     * @throws UncheckedIOException when they cannot be deleted
     */
    public void forgetDamaged() {
        try {
            delete(unclaimed);
            Files.deleteIfExists(damaged());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot empty the folder " + directory, e);
        }
    }

    @Override
    public void close() {
        try (lock) {
            log.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close " + directory, e);
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

    private void start(FileOpener opener) throws IOException {
        Path state = directory.resolve("state.ndjson");
        Path damaged = damaged();
        new StateReader(json, store, keys, webhooks).read(state, damaged);
        StateFile file = new StateFile(state, opener);
        writeEverything(file);
        List<Path> orphans = orphans();
        if (Files.exists(damaged)) {
            // a line may be repaired, and its document must be there then
            unclaimed = orphans;
        } else {
            delete(orphans);
        }
        log = new StateLog(file);
        store.onContainer(this::append);
        store.onWorkflow(this::append);
        store.profiles().onChange(this::append);
        store.jobs().onChange(this::append);
        store.events().onAdd(this::append);
        webhooks.onRegistration(this::append);
        store.setDurability(log);
    }

    /** What is stored does not change any more, so it can be put into words later. */
    private void append(Object value) {
        log.add(file -> file.append(json.write(value, keys.last())));
    }

    /**
     * What changes after the store was read comes once more as a line of its own. A line may
     * therefore tell what the file has already.
     */
    private void writeEverything(StateFile file) throws IOException {
        Iterator<Object> values = everything().iterator();
        file.replace(() -> values.hasNext() ? json.write(values.next(), keys.last()) : null);
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

    private Path damaged() {
        return directory.resolve("state-damaged.ndjson");
    }

    /** Uploads that were refused or not finished when the process was killed. */
    private List<Path> orphans() throws IOException {
        Set<Path> known =
                everything()
                        .filter(StoredProfile.class::isInstance)
                        .map(profile -> ((StoredProfile) profile).document())
                        .filter(document -> document != null)
                        .map(StoredDocument::path)
                        .collect(Collectors.toSet());
        try (Stream<Path> paths = Files.list(files)) {
            return paths.filter(p -> !known.contains(p)).toList();
        }
    }

    private static void delete(List<Path> paths) throws IOException {
        for (Path path : paths) {
            Files.deleteIfExists(path);
        }
    }
}
