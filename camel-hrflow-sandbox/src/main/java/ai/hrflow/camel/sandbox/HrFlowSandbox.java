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
import ai.hrflow.camel.sandbox.admin.AdminTarget;
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
import ai.hrflow.camel.sandbox.fault.LatencyDistribution;
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
import ai.hrflow.camel.sandbox.webhook.BackOff;
import ai.hrflow.camel.sandbox.webhook.WebhookSignature;
import ai.hrflow.camel.sandbox.webhook.Webhooks;
import ai.hrflow.camel.sandbox.work.Workers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

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

    private static final int QUERY_THREADS = 2;

    static final String DEFAULT_CONTAINER = "sandbox";

    private final Operations operations;
    private final Access access;
    private final Settings settings;
    private final Store store = new Store();
    private final Keys keys;
    private final Webhooks webhooks;
    private final Faults faults;
    private final Journal journal;
    private final Workers workers;
    private final Workers queries;
    private final ProfileJson json;
    private final Pictures pictures;
    private final Path directory;
    private final boolean temporary;
    private DataDirectory data;
    private HttpFront front;
    private final String host;
    private final AtomicInteger containerIds = new AtomicInteger();
    private final Source defaultSource;
    private final Source otherSource;
    private final Source foreignSource;
    private final Board defaultBoard;
    private final Board otherBoard;
    private final Board foreignBoard;
    private ResumeParser parser;
    private final AtomicBoolean closed = new AtomicBoolean();

    private HrFlowSandbox(Builder builder) {
        operations = Operations.load();
        keys = new Keys(builder.seed);
        access =
                new Access(
                        orElse(builder.apiKey, "ask_" + keys.of("secret", "all").substring(0, 32)),
                        orElse(
                                builder.readKey,
                                "askr_" + keys.of("secret", "read").substring(0, 32)),
                        orElse(
                                builder.writeKey,
                                "askw_" + keys.of("secret", "write").substring(0, 32)),
                        builder.userEmail);
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
                                orElse(
                                        builder.webhookSecret,
                                        "whsec_" + keys.of("secret", "webhook").substring(0, 32)),
                                builder.webhookSignature,
                                builder.webhookBackOff,
                                builder.clock),
                        () -> keys.next("webhook"));
        pictures = new Pictures(keys);
        faults = new Faults(operations.ids(), builder.clock, builder.seed.hashCode());
        journal = new Journal(builder.journalSize, builder.clock);
        defaultSource = addSource(DEFAULT_CONTAINER, builder.sourceSyncParsing);
        otherSource = addSource("sandbox-other", false);
        foreignSource = source("another-team", "api", false, false);
        defaultBoard = addBoard(DEFAULT_CONTAINER);
        otherBoard = addBoard("sandbox-other");
        foreignBoard = board("another-team", false);
        host = builder.host;
        temporary = builder.dataDirectory == null;
        directory = temporary ? newDirectory() : builder.dataDirectory;
        workers = new Workers(builder.parsingWorkers);
        queries = new Workers(QUERY_THREADS, "hrflow-sandbox-query");
        json = new ProfileJson(() -> origin() + "/public/");
        Map<String, Handler> handlers =
                Handlers.table(
                        new Resources(
                                operations,
                                settings,
                                store,
                                keys,
                                workers,
                                queries,
                                this::parser,
                                json,
                                pictures,
                                webhooks));
        Overview overview = new Overview(settings.teamName(), access, store, journal, webhooks);
        try {
            if (!temporary) {
                // now: whatever derives something from the store follows what is brought back
                data = DataDirectory.open(directory, store, keys, webhooks);
                containerIds.set(highestContainerId());
            }
            front =
                    HttpFront.start(
                            builder.host, builder.port, frontSettings(builder, handlers, overview));
            builder.webhookUrls.forEach(url -> webhooks.register(url, null));
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
                new PublicFiles(store, pictures),
                new AdminApi(
                        faults,
                        journal,
                        webhooks,
                        administration(),
                        overview,
                        new WholeItems(store, json)),
                builder.clock,
                data == null ? directory : data.files(),
                builder.maxUploadBytes,
                builder.latency,
                builder.requestsPerMinute,
                builder.charset ? "application/json; charset=utf-8" : "application/json");
    }

    private int highestContainerId() {
        return Stream.of(
                        store.sources().stream().map(Source::id),
                        store.boards().stream().map(Board::id),
                        store.workflows().stream().map(Workflow::id))
                .flatMap(ids -> ids)
                .max(Comparator.naturalOrder())
                .orElse(0);
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
        return defaultSource.key();
    }

    /**
     * @return key of a second source of type {@code api}
     */
    public String otherSourceKey() {
        return otherSource.key();
    }

    /**
     * @return key of a source that belongs to another team: every call with it is answered 401
     */
    public String foreignSourceKey() {
        return foreignSource.key();
    }

    /**
     * @return key of the default board
     */
    public String boardKey() {
        return defaultBoard.key();
    }

    /**
     * @return key of a second board
     */
    public String otherBoardKey() {
        return otherBoard.key();
    }

    /**
     * @return key of a board that belongs to another team: every call with it is answered 401
     */
    public String foreignBoardKey() {
        return foreignBoard.key();
    }

    /**
     * Adds a board.
     *
     * @param name name; the key follows from it and the seed
     * @return the new board
     */
    public Board addBoard(String name) {
        return board(name, true);
    }

    /**
     * Adds a source of type {@code api}.
     *
     * @param name name; the key follows from it and the seed
     * @param syncParsing what an upload without {@code sync_parsing} gets
     * @return the new source
     */
    public Source addSource(String name, boolean syncParsing) {
        return source(name, "api", syncParsing, true);
    }

    /**
     * Adds a source of any type; only those of type {@code api} ever answer synchronously.
     *
     * @param name name; the key follows from it and the seed
     * @param type such as {@code folder}
     * @param syncParsing what an upload without {@code sync_parsing} gets
     * @return the new source
     */
    public Source addSource(String name, String type, boolean syncParsing) {
        return source(name, type, syncParsing, true);
    }

    /**
     * Adds a workflow, which is listed and never run.
     *
     * @param name name; the key follows from it and the seed
     * @param environment {@code production}, {@code staging} or {@code test}
     * @return the new workflow
     */
    public Workflow addWorkflow(String name, String environment) {
        Workflow workflow =
                new Workflow(
                        containerIds.incrementAndGet(),
                        keys.of("workflow", name),
                        name,
                        environment,
                        settings.clock().instant());
        store.addWorkflow(workflow);
        return workflow;
    }

    /**
     * @param boardKey board
     * @return its jobs as the API would answer them, in order of storing
     */
    public List<JsonNode> jobs(String boardKey) {
        Board board = store.board(boardKey).orElseThrow();
        return store.jobs().in(boardKey).stream()
                .<JsonNode>map(job -> JobJson.whole(job, board))
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
     * faults, and clears the journal. Sources, boards and workflows stay. A parsing that is still
     * open ends without storing anything.
     */
    public void reset() {
        faults.clear();
        webhooks.clear();
        List<Path> files =
                store.sources().stream()
                        .flatMap(source -> store.profiles().in(source.key()).stream())
                        .map(StoredProfile::document)
                        .filter(Objects::nonNull)
                        .map(StoredDocument::path)
                        .toList();
        store.clear();
        journal.clear();
        if (data != null) {
            data.rewrite();
        }
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot delete " + file, e);
            }
        }
    }

    private AdminTarget administration() {
        return new AdminTarget() {
            @Override
            public ObjectNode summary() {
                return HrFlowSandbox.this.summary();
            }

            @Override
            public void reset() {
                HrFlowSandbox.this.reset();
            }

            @Override
            public void refuseConnections(Duration duration) {
                Executor later =
                        CompletableFuture.delayedExecutor(duration.toNanos(), TimeUnit.NANOSECONDS);
                CompletableFuture.runAsync(front::refuse)
                        .thenRunAsync(
                                () -> {
                                    if (!closed.get()) {
                                        front.accept();
                                    }
                                },
                                later);
            }
        };
    }

    private ObjectNode summary() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("base_url", baseUrl());
        ArrayNode sources = json.putArray("sources");
        for (Source source : store.sources()) {
            sources.addObject()
                    .put("key", source.key())
                    .put("name", source.name())
                    .put("accessible", source.accessible())
                    .put("profiles", store.profiles().size(source.key()));
        }
        ArrayNode boards = json.putArray("boards");
        for (Board board : store.boards()) {
            boards.addObject()
                    .put("key", board.key())
                    .put("name", board.name())
                    .put("accessible", board.accessible())
                    .put("jobs", store.jobs().size(board.key()));
        }
        json.put("open_parsings", openParsings());
        json.put("failed_parsings", store.failures().size());
        json.put("requests", journal.count());
        return json;
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
            workers.close();
            webhooks.close();
            if (data != null) {
                data.close();
            }
            if (temporary) {
                deleteDirectory();
            }
        }
    }

    /** Made with the first upload: a sandbox that only stores needs no word lists. */
    private synchronized ResumeParser parser() {
        if (parser == null) {
            parser = new ResumeParser(settings.clock());
        }
        return parser;
    }

    private String origin() {
        return "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ':' + front.port();
    }

    private JsonNode json(StoredProfile profile) {
        return json.whole(profile, store.source(profile.sourceKey()).orElseThrow());
    }

    private Source source(String name, String type, boolean syncParsing, boolean accessible) {
        String key = keys.of("source", name);
        if (store.source(key).isPresent()) {
            throw new IllegalArgumentException("There is a source of that name: " + name);
        }
        Source source =
                new Source(
                        containerIds.incrementAndGet(),
                        key,
                        name,
                        type,
                        type.equals("api") ? "http" : type,
                        "test",
                        syncParsing,
                        accessible,
                        settings.clock().instant());
        store.addSource(source);
        return source;
    }

    private Board board(String name, boolean accessible) {
        String key = keys.of("board", name);
        if (store.board(key).isPresent()) {
            throw new IllegalArgumentException("There is a board of that name: " + name);
        }
        Board board =
                new Board(
                        containerIds.incrementAndGet(),
                        key,
                        name,
                        "api",
                        "http",
                        "test",
                        accessible,
                        settings.clock().instant());
        store.addBoard(board);
        return board;
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("hrflow-sandbox-");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a directory for uploads", e);
        }
    }

    private void deleteDirectory() {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + directory, e);
        }
    }

    private static String orElse(String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    /** Options of a sandbox; each has a default. */
    public static final class Builder {

        private String host = "127.0.0.1";
        private int port;
        private String seed = "camel-hrflow";
        private String apiKey;
        private String readKey;
        private String writeKey;
        private String userEmail = "sandbox@example.org";
        private boolean syncParsing = true;
        private boolean sourceSyncParsing;
        private Duration parsingDelay = Duration.ofSeconds(1);
        private Duration indexingLag = Duration.ZERO;
        private int parsingWorkers = Math.max(2, Runtime.getRuntime().availableProcessors());
        private int notFoundStatus = 400;
        private Clock clock = Clock.systemUTC();
        private long maxUploadBytes = 2L * 1024 * 1024 * 1024;
        private LatencyDistribution latency = LatencyDistribution.fixed(Duration.ZERO);
        private int requestsPerMinute;
        private int journalSize = 10_000;
        private boolean charset;
        private boolean preloadParser;
        private Path dataDirectory;
        private Path seedFile;
        private final List<String> webhookUrls = new ArrayList<>();
        private String webhookSecret;
        private WebhookSignature webhookSignature = WebhookSignature.HEX_IN_BASE64;
        private BackOff webhookBackOff = BackOff.DEFAULT;

        private Builder() {}

        /**
         * @param value address to bind; default {@code 127.0.0.1}
         * @return this
         */
        public Builder host(String value) {
            host = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param value port to bind; default 0, any free one
         * @return this
         */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /**
         * @param value text all keys and identifiers follow from; default {@code camel-hrflow}
         * @return this
         */
        public Builder seed(String value) {
            seed = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param value key that may read and write; default {@code ask_} and 32 hex characters
         * @return this
         */
        public Builder apiKey(String value) {
            apiKey = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param value key that may only read; default {@code askr_...}
         * @return this
         */
        public Builder readKey(String value) {
            readKey = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param value key that may only write; default {@code askw_...}
         * @return this
         */
        public Builder writeKey(String value) {
            writeKey = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param value the workspace's member; default {@code sandbox@example.org}
         * @return this
         */
        public Builder userEmail(String value) {
            userEmail = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param value whether the workspace may parse synchronously at all; default {@code true}.
         *     Without it every upload is answered 202
         * @return this
         */
        public Builder syncParsing(boolean value) {
            syncParsing = value;
            return this;
        }

        /**
         * @param value what an upload without {@code sync_parsing} gets in the default source;
         *     default {@code false}, the queue
         * @return this
         */
        public Builder sourceSyncParsing(boolean value) {
            sourceSyncParsing = value;
            return this;
        }

        /**
         * @param value how long an accepted parsing waits before it starts; default 1 s
         * @return this
         */
        public Builder parsingDelay(Duration value) {
            parsingDelay = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param value how long after a change searching, scoring and grading see it; default none.
         *     The service takes a moment, and says that an object is not found until then
         * @return this
         */
        public Builder indexingLag(Duration value) {
            indexingLag = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param value how many documents are read at once; default one per processor, at least 2
         * @return this
         */
        public Builder parsingWorkers(int value) {
            parsingWorkers = value;
            return this;
        }

        /**
         * @param value status of "Unable to find object", 400 or 404; default 400
         * @return this
         */
        public Builder notFoundStatus(int value) {
            notFoundStatus = value;
            return this;
        }

        /**
         * @param value clock for time stamps and the rate limit; default the system's
         * @return this
         */
        public Builder clock(Clock value) {
            clock = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param value larger files are answered 413; default 2 GiB
         * @return this
         */
        public Builder maxUploadBytes(long value) {
            maxUploadBytes = value;
            return this;
        }

        /**
         * @param value how much later each answer of the API is given; default zero. No thread
         *     waits meanwhile
         * @return this
         */
        public Builder latency(Duration value) {
            return latency(LatencyDistribution.fixed(value));
        }

        /**
         * @param value how much later each answer of the API is given, drawn anew for each request
         * @return this
         */
        public Builder latency(LatencyDistribution value) {
            latency = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param value requests per minute and key, then 429 with {@code Retry-After}; default 0,
         *     no limit
         * @return this
         */
        public Builder requestsPerMinute(int value) {
            requestsPerMinute = value;
            return this;
        }

        /**
         * @param value how many requests the journal keeps; default 10,000. 0 leaves only the
         *     counters, for load tests
         * @return this
         */
        public Builder journalSize(int value) {
            journalSize = value;
            return this;
        }

        /**
         * @param value whether answers are declared {@code application/json; charset=utf-8};
         *     default {@code false}, plain {@code application/json}
         * @return this
         */
        public Builder charsetInContentType(boolean value) {
            charset = value;
            return this;
        }

        /**
         * @param value whether what reads documents is loaded in the background at start, so that
         *     the first document takes no longer than the others; default {@code false}
         * @return this
         */
        public Builder preloadParser(boolean value) {
            preloadParser = value;
            return this;
        }

        /**
         * @param value folder in which everything that is stored survives the sandbox; made if need
         *     be. Default none: a closed sandbox leaves nothing behind
         * @return this
         */
        public Builder dataDirectory(Path value) {
            dataDirectory = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param value JSON file with sources, boards, workflows, webhooks, profiles and jobs to
         *     start with; what is there already is left alone
         * @return this
         */
        public Builder seedFile(Path value) {
            seedFile = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Adds an address that is told about all events.
         *
         * @param url an {@code http} or {@code https} address
         * @return this
         */
        public Builder webhook(String url) {
            webhookUrls.add(Objects.requireNonNull(url));
            return this;
        }

        /**
         * @param value secret of the signatures of events; default {@code whsec_} and 32 hex
         *     characters, from the seed
         * @return this
         */
        public Builder webhookSecret(String value) {
            webhookSecret = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param value form of the signatures of events; default the one the Python SDK 4.3
         *     verifies
         * @return this
         */
        public Builder webhookSignature(WebhookSignature value) {
            webhookSignature = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param value attempts to deliver an event and pauses between them; default five attempts,
         *     pauses of 1, 2, 4 and 8 s
         * @return this
         */
        public Builder webhookBackOff(BackOff value) {
            webhookBackOff = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @return the running sandbox
         * @throws IllegalStateException when the port cannot be bound, or the data directory is in
         *     use or damaged
         * @throws IllegalArgumentException when the seed file says something impossible
         */
        public HrFlowSandbox start() {
            return new HrFlowSandbox(this);
        }
    }
}
