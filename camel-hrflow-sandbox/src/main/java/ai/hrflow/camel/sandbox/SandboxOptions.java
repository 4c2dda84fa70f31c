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

import ai.hrflow.camel.sandbox.fault.LatencyDistribution;
import ai.hrflow.camel.sandbox.state.FileOpener;
import ai.hrflow.camel.sandbox.webhook.BackOff;
import ai.hrflow.camel.sandbox.webhook.WebhookSignature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Options of a sandbox; each has a default. They are set on a {@link HrFlowSandbox.Builder}.
 *
 * @param <B> the builder, which each method returns
 */
public abstract sealed class SandboxOptions<B extends SandboxOptions<B>>
        permits HrFlowSandbox.Builder {

    String host = "127.0.0.1";
    int port;
    String seed;
    String apiKey;
    String readKey;
    String writeKey;
    String userEmail = "sandbox@example.org";
    boolean syncParsing = true;
    boolean sourceSyncParsing;
    Duration parsingDelay = Duration.ofSeconds(1);
    Duration indexingLag = Duration.ZERO;
    int parsingWorkers = Math.max(2, Runtime.getRuntime().availableProcessors());
    int notFoundStatus = 400;
    Clock clock = Clock.systemUTC();
    long maxUploadBytes = 2L * 1024 * 1024 * 1024;
    int maxBodyBytes = 16 * 1024 * 1024;
    Duration bodyTimeout = Duration.ofSeconds(30);
    LatencyDistribution latency = LatencyDistribution.fixed(Duration.ZERO);
    int requestsPerMinute;
    int journalSize = 10_000;
    boolean charset;
    boolean preloadParser;
    Path dataDirectory;
    FileOpener stateOpener = Files::newByteChannel;
    Path seedFile;
    final List<String> webhookUrls = new ArrayList<>();
    String webhookSecret;
    WebhookSignature webhookSignature = WebhookSignature.HEX_IN_BASE64;
    BackOff webhookBackOff = BackOff.DEFAULT;

    SandboxOptions() {}

    abstract B self();

    /**
     * @param value address to bind; default {@code 127.0.0.1}
     * @return this
     */
    public B host(String value) {
        host = Objects.requireNonNull(value);
        return self();
    }

    /**
     * @param value port to bind; default 0, any free one
     * @return this
     */
    public B port(int value) {
        port = value;
        return self();
    }

    /**
     * @param value text that all keys, identifiers and public addresses follow from. By default
     *     keys and identifiers follow from {@code camel-hrflow}, and public addresses have a random
     *     part, different in each run; on a host other than the loopback address the keys of the
     *     API and the secret of webhooks are random too
     * @return this
     */
    public B seed(String value) {
        seed = Objects.requireNonNull(value);
        return self();
    }

    /**
     * @param value key that may read and write; default {@code ask_} and 32 hex characters
     * @return this
     */
    public B apiKey(String value) {
        apiKey = Objects.requireNonNull(value);
        return self();
    }

    /**
     * @param value key that may only read; default {@code askr_...}
     * @return this
     */
    public B readKey(String value) {
        readKey = Objects.requireNonNull(value);
        return self();
    }

    /**
     * @param value key that may only write; default {@code askw_...}
     * @return this
     */
    public B writeKey(String value) {
        writeKey = Objects.requireNonNull(value);
        return self();
    }

    /**
     * @param value the workspace's member; default {@code sandbox@example.org}
     * @return this
     */
    public B userEmail(String value) {
        userEmail = Objects.requireNonNull(value);
        return self();
    }

    /**
     * @param value whether the workspace may parse synchronously at all; default {@code true}.
     *     Without it every upload is answered 202
     * @return this
     */
    public B syncParsing(boolean value) {
        syncParsing = value;
        return self();
    }

    /**
     * @param value what an upload without {@code sync_parsing} gets in the default source; default
     *     {@code false}, the queue
     * @return this
     */
    public B sourceSyncParsing(boolean value) {
        sourceSyncParsing = value;
        return self();
    }

    /**
     * @param value how long an accepted parsing waits before it starts; default 1 s
     * @return this
     */
    public B parsingDelay(Duration value) {
        parsingDelay = Objects.requireNonNull(value);
        return self();
    }

    /**
     * @param value how long after a change searching, scoring and grading see it; default none. The
     *     service takes a moment, and says that an object is not found until then
     * @return this
     */
    public B indexingLag(Duration value) {
        indexingLag = Objects.requireNonNull(value);
        return self();
    }

    /**
     * @param value how many documents are read at once; default one per processor, at least 2
     * @return this
     */
    public B parsingWorkers(int value) {
        parsingWorkers = value;
        return self();
    }

    /**
     * @param value status of "Unable to find object", 400 or 404; default 400
     * @return this
     */
    public B notFoundStatus(int value) {
        notFoundStatus = value;
        return self();
    }

    /**
     * @param value clock for time stamps and the rate limit; default the system's
     * @return this
     */
    public B clock(Clock value) {
        clock = Objects.requireNonNull(value);
        return self();
    }

    /**
     * @param value longer JSON bodies and URL-encoded forms are answered 413; default 16 MiB
     * @return this
     */
    public B maxBodyBytes(int value) {
        maxBodyBytes = value;
        return self();
    }

    /**
     * @param value a body of which nothing comes for that long, or up to twice as long, is answered
     *     408, and its connection closed; at least 1 ms, default 30 s
     * @return this
     * @throws IllegalArgumentException when it is shorter
     */
    public B bodyTimeout(Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException("bodyTimeout must be at least 1 ms: " + value);
        }
        bodyTimeout = value;
        return self();
    }

    /**
     * @param value larger files are answered 413; default 2 GiB
     * @return this
     */
    public B maxUploadBytes(long value) {
        maxUploadBytes = value;
        return self();
    }

    /**
     * @param value how much later each answer of the API is given; default zero. No thread waits
     *     meanwhile
     * @return this
     */
    public B latency(Duration value) {
        return latency(LatencyDistribution.fixed(value));
    }

    /**
     * @param value how much later each answer of the API is given, drawn anew for each request
     * @return this
     */
    public B latency(LatencyDistribution value) {
        latency = Objects.requireNonNull(value);
        return self();
    }

    /**
     * @param value requests per minute and key, then 429 with {@code Retry-After}; default 0, no
     *     limit
     * @return this
     */
    public B requestsPerMinute(int value) {
        requestsPerMinute = value;
        return self();
    }

    /**
     * @param value how many requests the journal keeps; default 10,000. 0 leaves only the counters,
     *     for load tests
     * @return this
     */
    public B journalSize(int value) {
        journalSize = value;
        return self();
    }

    /**
     * @param value whether answers are declared {@code application/json; charset=utf-8}; default
     *     {@code false}, plain {@code application/json}
     * @return this
     */
    public B charsetInContentType(boolean value) {
        charset = value;
        return self();
    }

    /**
     * @param value whether what reads documents is loaded in the background at start, so that the
     *     first document takes no longer than the others; default {@code false}
     * @return this
     */
    public B preloadParser(boolean value) {
        preloadParser = value;
        return self();
    }

    /**
     * @param value folder in which everything that is stored survives the sandbox; made if need be.
     *     Default none: a closed sandbox leaves nothing behind
     * @return this
     */
    public B dataDirectory(Path value) {
        dataDirectory = Objects.requireNonNull(value);
        return self();
    }

    /**
     * @param value JSON file with sources, boards, workflows, webhooks, profiles and jobs to start
     *     with; what is there already is left alone
     * @return this
     */
    public B seedFile(Path value) {
        seedFile = Objects.requireNonNull(value);
        return self();
    }

    /**
     * Adds an address that is told about all events.
     *
     * @param url an {@code http} or {@code https} address; others are refused at the start
     * @return this
     */
    public B webhook(String url) {
        webhookUrls.add(Objects.requireNonNull(url));
        return self();
    }

    /**
     * @param value secret of the signatures of events; default {@code whsec_} and 32 hex
     *     characters, from the seed
     * @return this
     */
    public B webhookSecret(String value) {
        webhookSecret = Objects.requireNonNull(value);
        return self();
    }

    /**
     * @param value form of the signatures of events; default the one the Python SDK 4.3 verifies
     * @return this
     */
    public B webhookSignature(WebhookSignature value) {
        webhookSignature = Objects.requireNonNull(value);
        return self();
    }

    /**
     * @param value attempts to deliver an event and pauses between them; default five attempts,
     *     pauses of 1, 2, 4 and 8 s
     * @return this
     */
    public B webhookBackOff(BackOff value) {
        webhookBackOff = Objects.requireNonNull(value);
        return self();
    }
}
