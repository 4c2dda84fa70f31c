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

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What the sandbox remembers. Safe for use by several threads. */
public final class Store {

    private static final int FAILURES_KEPT = 1000;

    private final Map<Integer, Source> sources = new ConcurrentSkipListMap<>();
    private final Map<Integer, Board> boards = new ConcurrentSkipListMap<>();
    private final Map<Integer, Workflow> workflows = new ConcurrentSkipListMap<>();
    private final Map<String, Container> containers = new ConcurrentHashMap<>();
    private final Shelves<StoredProfile> profiles = new Shelves<>();
    private final Shelves<StoredJob> jobs = new Shelves<>();
    private final EventLog events = new EventLog();
    private final Map<String, StoredDocument> documentsByToken = new ConcurrentHashMap<>();
    private final ArrayDeque<ParsingFailure> failures = new ArrayDeque<>();
    private final List<Consumer<Container>> containerListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Workflow>> workflowListeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger generation = new AtomicInteger();
    private final AtomicLong nextId = new AtomicLong();
    private volatile Durability durability = Durability.NONE;

    /** An empty store. */
    public Store() {
        profiles.onChange(
                profile -> {
                    StoredDocument document = profile.document();
                    if (document != null) {
                        documentsByToken.put(document.token(), document);
                    }
                });
        profiles.onReplace(this::withdrawReplaced);
    }

    /** A replaced document has no address any more: it may have been replaced for a reason. */
    private void withdrawReplaced(StoredProfile before, StoredProfile after) {
        StoredDocument replaced = before.document();
        if (replaced != null && !replaced.equals(after.document())) {
            documentsByToken.remove(replaced.token());
        }
    }

    /**
     * @param source a new source
     */
    public void addSource(Source source) {
        profiles.open(source.key());
        containers.put(source.key(), source);
        sources.put(source.id(), source);
        containerListeners.forEach(listener -> listener.accept(source));
    }

    /**
     * @param board a new board
     */
    public void addBoard(Board board) {
        jobs.open(board.key());
        containers.put(board.key(), board);
        boards.put(board.id(), board);
        containerListeners.forEach(listener -> listener.accept(board));
    }

    /**
     * @param workflow a new workflow
     */
    public void addWorkflow(Workflow workflow) {
        workflows.put(workflow.id(), workflow);
        workflowListeners.forEach(listener -> listener.accept(workflow));
    }

    /**
     * @return all workflows in order of creation
     */
    public Collection<Workflow> workflows() {
        return List.copyOf(workflows.values());
    }

    /**
     * @return all sources in order of creation
     */
    public Collection<Source> sources() {
        return List.copyOf(sources.values());
    }

    /**
     * @return all boards in order of creation
     */
    public Collection<Board> boards() {
        return List.copyOf(boards.values());
    }

    /**
     * @param key key of a source
     * @return the source
     */
    public Optional<Source> source(String key) {
        return Optional.ofNullable(containers.get(key))
                .filter(Source.class::isInstance)
                .map(Source.class::cast);
    }

    /**
     * @param key key of a board
     * @return the board
     */
    public Optional<Board> board(String key) {
        return Optional.ofNullable(containers.get(key))
                .filter(Board.class::isInstance)
                .map(Board.class::cast);
    }

    /**
     * @return stored profiles by source
     */
    public Shelves<StoredProfile> profiles() {
        return profiles;
    }

    /**
     * @return stored jobs by board
     */
    public Shelves<StoredJob> jobs() {
        return jobs;
    }

    /**
     * @return ratings and trackings
     */
    public EventLog events() {
        return events;
    }

    /**
     * Removes profiles, jobs, events and failures. Containers stay. The {@linkplain #generation()
     * generation} changes first, so that work still under way can notice.
     *
     * @return the documents of what was removed, which nothing refers to any more
     */
    public List<StoredDocument> clear() {
        generation.incrementAndGet();
        events.clear();
        List<StoredDocument> removed =
                profiles.clear().stream()
                        .map(StoredProfile::document)
                        .filter(Objects::nonNull)
                        .toList();
        // not all of them: a profile that was stored since then has a document, too
        removed.forEach(document -> documentsByToken.remove(document.token()));
        jobs.clear();
        synchronized (failures) {
            failures.clear();
        }
        return removed;
    }

    /**
     * @return how often everything was removed
     */
    public int generation() {
        return generation.get();
    }

    /**
     * @return what becomes of changes when the process ends; nothing is kept unless {@linkplain
     *     #setDurability(Durability) someone} follows them
     */
    public Durability durability() {
        return durability;
    }

    /**
     * @param value who follows all changes from now on and writes them down
     */
    public void setDurability(Durability value) {
        durability = value;
    }

    /**
     * @return a running number for a new object
     */
    public long nextId() {
        return nextId.incrementAndGet();
    }

    /**
     * @param number as many numbers were given by an earlier run, and must not be given again
     */
    public void skipTo(long number) {
        nextId.accumulateAndGet(number, Math::max);
    }

    /**
     * @param listener called with every new source and board
     */
    public void onContainer(Consumer<Container> listener) {
        containerListeners.add(listener);
    }

    /**
     * @param listener called with every new workflow
     */
    public void onWorkflow(Consumer<Workflow> listener) {
        workflowListeners.add(listener);
    }

    /**
     * @param token last part of a public address
     * @return the document behind it
     */
    public Optional<StoredDocument> documentByToken(String token) {
        return Optional.ofNullable(documentsByToken.get(token));
    }

    /**
     * @param failure an asynchronous parsing that failed; the last 1,000 are kept
     */
    public void addFailure(ParsingFailure failure) {
        synchronized (failures) {
            if (failures.size() == FAILURES_KEPT) {
                failures.removeFirst();
            }
            failures.addLast(failure);
        }
    }

    /**
     * @return asynchronous parsings that failed, oldest first
     */
    public List<ParsingFailure> failures() {
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }
}
