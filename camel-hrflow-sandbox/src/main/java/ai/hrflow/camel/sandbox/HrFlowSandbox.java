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
package ai.hrflow.camel.sandbox;

import ai.hrflow.camel.sandbox.admin.AdminApi;
import ai.hrflow.camel.sandbox.admin.Overview;
import ai.hrflow.camel.sandbox.admin.WholeItems;
import ai.hrflow.camel.sandbox.api.Access;
import ai.hrflow.camel.sandbox.api.Handler;
import ai.hrflow.camel.sandbox.api.Operations;
import ai.hrflow.camel.sandbox.api.handler.Handlers;
import ai.hrflow.camel.sandbox.api.handler.JobJson;
import ai.hrflow.camel.sandbox.api.handler.Pictures;
import ai.hrflow.camel.sandbox.api.handler.ProfileJson;
import ai.hrflow.camel.sandbox.api.handler.PublicFiles;
import ai.hrflow.camel.sandbox.api.handler.Resources;
import ai.hrflow.camel.sandbox.api.handler.Settings;
import ai.hrflow.camel.sandbox.fault.Faults;
import ai.hrflow.camel.sandbox.http.FrontSettings;
import ai.hrflow.camel.sandbox.http.HttpFront;
import ai.hrflow.camel.sandbox.journal.Journal;
import ai.hrflow.camel.sandbox.parser.ResumeParser;
import ai.hrflow.camel.sandbox.state.DataDirectory;
import ai.hrflow.camel.sandbox.store.Board;
import ai.hrflow.camel.sandbox.store.Keys;
import ai.hrflow.camel.sandbox.store.ParsingFailure;
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredDocument;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import ai.hrflow.camel.sandbox.store.Workflow;
import ai.hrflow.camel.sandbox.webhook.Webhooks;
import ai.hrflow.camel.sandbox.work.Workers;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An offline double of the HrFlow.ai API on a local port. It checks keys and parameters, keeps what
 * it is given, reads real documents, and fails on demand.
 *
 * <pre>{@code
 * try (HrFlowSandbox sandbox = HrFlowSandbox.start()) {
 *     // point a client at sandbox.baseUrl() with sandbox.apiKey() and sandbox.userEmail()
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads. State lives in memory, uploaded files in a temporary
 * directory that {@link #close()} removes, unless {@link Builder#dataDirectory(Path)} names a
 * lasting one.
 */
public final class HrFlowSandbox implements AutoCloseable {

    private static final int QUERY_THREADS =
            Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int TEXT_THREADS = 2;
    private static final String DEFAULT_SEED = "camel-hrflow";

    private final Operations operations;
    private final Access access;
    private final Settings settings;
    private final Store store = new Store();
    private final Keys keys;
    private final Keys secrets;
    private final Webhooks webhooks;
    private final Faults faults;
    private final Journal journal;
    private final Workers workers;
    private final Workers queries;
    private final Workers texts;
    private final ProfileJson json;
    private final Pictures pictures;
    private final TemporaryDirectory temporary;
    private DataDirectory data;
    private HttpFront front;
    private final String host;
    private final Containers containers;
    private ResumeParser parser;
    private final AtomicBoolean closed = new AtomicBoolean();

    private HrFlowSandbox(Builder builder) {
        operations = Operations.load();
        String seed = builder.seed == null ? DEFAULT_SEED : builder.seed;
        keys = new Keys(seed);
        secrets = builder.seed == null ? Keys.unguessable() : keys;
        Credentials credentials = Credentials.of(builder, keys, secrets);
        access = credentials.access();
        settings =
                new Settings(
                        builder.clock,
                        builder.syncParsing,
                        builder.parsingDelay,
                        builder.indexingLag,
                        builder.notFoundStatus,
                        "Sandbox",
                        "sandbox",
                        builder.userEmail);
        webhooks =
                new Webhooks(
                        new Webhooks.Settings(
                                credentials.webhookSecret(),
                                builder.webhookSignature,
                                builder.webhookBackOff,
                                builder.clock),
                        () -> keys.next("webhook"));
        pictures = new Pictures(secrets);
        faults = new Faults(operations.ids(), builder.clock, seed.hashCode());
        journal = new Journal(builder.journalSize, builder.clock);
        containers = new Containers(store, keys, builder.clock, builder.sourceSyncParsing);
        host = builder.host;
        temporary = builder.dataDirectory == null ? new TemporaryDirectory() : null;
        workers = new Workers(builder.parsingWorkers);
        queries = new Workers(QUERY_THREADS, "hrflow-sandbox-query");
        texts = new Workers(TEXT_THREADS, "hrflow-sandbox-text");
        json = new ProfileJson(() -> origin() + "/public/", secrets);
        Map<String, Handler> handlers =
                Handlers.table(
                        new Resources(
                                operations,
                                settings,
                                store,
                                keys,
                                secrets,
                                workers,
                                queries,
                                texts,
                                this::parser,
                                json,
                                pictures,
                                webhooks));
        Overview overview = new Overview(settings.teamName(), access, store, journal, webhooks);
        try {
            if (temporary == null) {
                // now: whatever derives something from the store follows what is brought back
                data =
                        DataDirectory.open(
                                builder.dataDirectory, store, keys, webhooks, builder.stateOpener);
                containers.skipKnownIds();
            }
            front =
                    HttpFront.start(
                            builder.host, builder.port, frontSettings(builder, handlers, overview));
            builder.webhookUrls.forEach(url -> webhooks.registerLastingly(url, null));
            if (builder.seedFile != null) {
                new Seed(this, store, operations, handlers).load(builder.seedFile);
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        if (builder.preloadParser) {
            workers.now(
                    () -> {
                        parser().preload();
                        return null;
                    });
        }
    }

    private FrontSettings frontSettings(
            Builder builder, Map<String, Handler> handlers, Overview overview) {
        return new FrontSettings(
                operations,
                handlers,
                access,
                faults,
                journal,
                new PublicFiles(store, pictures, secrets),
                new AdminApi(
                        faults,
                        journal,
                        webhooks,
                        new Administration(this, store),
                        overview,
                        new WholeItems(store, json)),
                builder.clock,
                temporary == null ? data.files() : temporary.path(),
                builder.maxUploadBytes,
                builder.maxBodyBytes,
                builder.bodyTimeout,
                builder.latency,
                builder.requestsPerMinute,
                builder.charset ? "application/json; charset=utf-8" : "application/json");
    }

    /**
     * Starts a sandbox with all defaults on a free port of 127.0.0.1.
     *
     * @return the running sandbox
     */
    public static HrFlowSandbox start() {
        return builder().start();
    }

    /**
     * @return options for a sandbox
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * @return {@code http://127.0.0.1:PORT/v1}
     */
    public String baseUrl() {
        return origin() + "/v1";
    }

    /**
     * @return {@code http://127.0.0.1:PORT/}, where a browser on this machine sees what arrives
     */
    public String pageUrl() {
        return origin() + '/';
    }

    /**
     * @return port it listens on
     */
    public int port() {
        return front.port();
    }

    /**
     * @return key that may read and write, {@code ask_} and 32 hex characters
     */
    public String apiKey() {
        return access.apiKey();
    }

    /**
     * @return key that may only read, {@code askr_...}
     */
    public String readKey() {
        return access.readKey();
    }

    /**
     * @return key that may only write, {@code askw_...}
     */
    public String writeKey() {
        return access.writeKey();
    }

    /**
     * @return the only e-mail that is accepted in {@code X-USER-EMAIL}
     */
    public String userEmail() {
        return access.userEmail();
    }

    /**
     * @return key of the default source, of type {@code api}
     */
    public String sourceKey() {
        return containers.defaultSource().key();
    }

    /**
     * @return key of a second source of type {@code api}
     */
    public String otherSourceKey() {
        return containers.otherSource().key();
    }

    /**
     * @return key of a source that belongs to another team: every call with it is answered 401
     */
    public String foreignSourceKey() {
        return containers.foreignSource().key();
    }

    /**
     * @return key of the default board
     */
    public String boardKey() {
        return containers.defaultBoard().key();
    }

    /**
     * @return key of a second board
     */
    public String otherBoardKey() {
        return containers.otherBoard().key();
    }

    /**
     * @return key of a board that belongs to another team: every call with it is answered 401
     */
    public String foreignBoardKey() {
        return containers.foreignBoard().key();
    }

    /**
     * Adds a board.
     *
     * @param name name; the key follows from it and the seed
     * @return the new board
     * @throws UncheckedIOException when it cannot be written into the data directory now
     */
    public Board addBoard(String name) {
        return written(containers.board(name));
    }

    /**
     * Adds a source of type {@code api}.
     *
     * @param name name; the key follows from it and the seed
     * @param syncParsing what an upload without {@code sync_parsing} gets
     * @return the new source
     * @throws UncheckedIOException when it cannot be written into the data directory now
     */
    public Source addSource(String name, boolean syncParsing) {
        return written(containers.source(name, "api", syncParsing));
    }

    /**
     * Adds a source of any type; only those of type {@code api} ever answer synchronously.
     *
     * @param name name; the key follows from it and the seed
     * @param type such as {@code folder}
     * @param syncParsing what an upload without {@code sync_parsing} gets
     * @return the new source
     * @throws UncheckedIOException when it cannot be written into the data directory now
     */
    public Source addSource(String name, String type, boolean syncParsing) {
        return written(containers.source(name, type, syncParsing));
    }

    /**
     * Adds a workflow, which is listed and never run.
     *
     * @param name name; the key follows from it and the seed
     * @param environment {@code production}, {@code staging} or {@code test}
     * @return the new workflow
     * @throws UncheckedIOException when it cannot be written into the data directory now
     */
    public Workflow addWorkflow(String name, String environment) {
        return written(containers.workflow(name, environment));
    }

    /**
     * @param boardKey board
     * @return its jobs as the API would answer them, in order of storing
     */
    public List<JsonNode> jobs(String boardKey) {
        Board board = store.board(boardKey).orElseThrow();
        return store.jobs().in(boardKey).stream()
                .<JsonNode>map(job -> JobJson.whole(job, board).deepCopy())
                .toList();
    }

    /**
     * @return all profiles of all sources as the API would answer them, in order of storing
     */
    public List<JsonNode> profiles() {
        return store.sources().stream().flatMap(s -> profiles(s.key()).stream()).toList();
    }

    /**
     * @param sourceKey source
     * @return its profiles as the API would answer them, in order of storing
     */
    public List<JsonNode> profiles(String sourceKey) {
        return store.profiles().in(sourceKey).stream().map(this::json).toList();
    }

    /**
     * @param sourceKey source
     * @return number of stored profiles; cheaper than {@link #profiles(String)}
     */
    public int profileCount(String sourceKey) {
        return store.profiles().size(sourceKey);
    }

    /**
     * @param sourceKey source
     * @param key profile
     * @return the profile as the API would answer it
     */
    public Optional<JsonNode> profile(String sourceKey, String key) {
        return store.profiles().byKey(sourceKey, key).map(this::json);
    }

    /**
     * @param sourceKey source
     * @param reference caller's identifier
     * @return the profile as the API would answer it
     */
    public Optional<JsonNode> findByReference(String sourceKey, String reference) {
        return store.profiles().byReference(sourceKey, reference).map(this::json);
    }

    /**
     * @param profileKey profile
     * @return the file the profile was made of
     */
    public Optional<StoredDocument> document(String profileKey) {
        return store.sources().stream()
                .flatMap(s -> store.profiles().byKey(s.key(), profileKey).stream())
                .map(StoredProfile::document)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * @return asynchronous parsings that failed, oldest first; the last 1,000
     */
    public List<ParsingFailure> failedParsings() {
        return store.failures();
    }

    /**
     * @return what arrived
     */
    public Journal journal() {
        return journal;
    }

    /**
     * @return what goes wrong
     */
    public Faults faults() {
        return faults;
    }

    /**
     * @return who is told about events, and the deliveries
     */
    public Webhooks webhooks() {
        return webhooks;
    }

    /**
     * @return parsings that wait or run
     */
    public int openParsings() {
        return workers.open();
    }

    /**
     * Waits until no parsing waits or runs, so that a test needs no sleep.
     *
     * @param longest how long to wait at most
     * @throws IllegalStateException when it takes longer, or the thread is interrupted
     */
    public void awaitIdle(Duration longest) {
        try {
            if (!workers.awaitIdle(longest)) {
                throw new IllegalStateException(
                        workers.open() + " parsings are still open after " + longest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for parsings", e);
        }
    }

    /**
     * Closes the port and all connections, so that new ones are refused, until {@link
     * #acceptConnections()}. Requests under way are cut off; what they store, they store.
     */
    public void refuseConnections() {
        front.refuse();
    }

    /**
     * Takes connections again, on the same port.
     *
     * @throws IllegalStateException when another process has taken the port meanwhile
     */
    public void acceptConnections() {
        front.accept();
    }

    /**
     * Starts anew: removes all profiles, jobs, ratings, trackings, webhooks, uploaded files and
     * faults, and clears the journal. Sources, boards and workflows stay, and so do the webhooks
     * that were given at the start. A parsing that is still open ends without storing anything.
     */
    public void reset() {
        faults.clear();
        webhooks.clear();
        List<StoredDocument> removed = store.clear();
        journal.clear();
        if (data != null) {
            data.rewrite();
            data.forgetDamaged();
        }
        for (StoredDocument document : removed) {
            try {
                Files.deleteIfExists(document.path());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot delete " + document.path(), e);
            }
        }
    }

    /**
     * Closes the port and all connections, ends all threads, and deletes the uploaded files unless
     * there is a data directory.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            if (front != null) {
                front.close();
            }
        } finally {
            queries.close();
            texts.close();
            workers.close();
            webhooks.close();
            if (data != null) {
                data.close();
            }
            if (temporary != null) {
                temporary.close();
            }
        }
    }

    /** Whoever made something finds it again after a kill. */
    private <T> T written(T made) {
        store.durability().awaitWritten();
        return made;
    }

    boolean isClosed() {
        return closed.get();
    }

    /** Made with the first upload: a sandbox that only stores needs no word lists. */
    private synchronized ResumeParser parser() {
        if (parser == null) {
            parser = new ResumeParser(settings.clock());
        }
        return parser;
    }

    private String origin() {
        return "http://" + HttpFront.nameInAddress(host) + ':' + front.port();
    }

    /** A copy: whoever gets it may change it. */
    private JsonNode json(StoredProfile profile) {
        return json.whole(profile, store.source(profile.sourceKey()).orElseThrow()).deepCopy();
    }

    /** Options of a sandbox that can be started. */
    public static final class Builder extends SandboxOptions<Builder> {

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * @return the running sandbox
         * @throws IllegalStateException when the port cannot be bound, the data directory is in use
         *     or damaged, or the disk is full while the seed file is loaded
         * @throws IllegalArgumentException when the seed file says something impossible, or a
         *     webhook's address cannot be one
         */
        public HrFlowSandbox start() {
            return new HrFlowSandbox(this);
        }
    }
}
