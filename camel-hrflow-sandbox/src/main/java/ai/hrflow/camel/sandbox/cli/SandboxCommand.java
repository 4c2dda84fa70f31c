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
package ai.hrflow.camel.sandbox.cli;

import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.LatencyDistribution;
import ai.hrflow.camel.sandbox.webhook.WebhookSignature;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the sandbox from the command line until it is told to stop. */
@Command(
        name = "camel-hrflow-sandbox",
        mixinStandardHelpOptions = true,
        versionProvider = SandboxCommand.Version.class,
        sortOptions = false,
        description = "An offline double of the HrFlow.ai API.")
public final class SandboxCommand implements Callable<Integer> {

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = SandboxCommand.class.getPackage().getImplementationVersion();
            return new String[] {
                "camel-hrflow-sandbox " + (version == null ? "(development)" : version)
            };
        }
    }

    @Spec private CommandSpec spec;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to bind. Default: ${DEFAULT-VALUE}")
    private String host;

    @Option(
            names = "--port",
            defaultValue = "8090",
            description = "Port to bind, 0 for any free one. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--api-key",
            description = "Key that may read and write. Default: one is made, see --seed")
    private String apiKey;

    @Option(
            names = "--read-key",
            description = "Key that may only read. Default: one is made, see --seed")
    private String readKey;

    @Option(
            names = "--write-key",
            description = "Key that may only write. Default: one is made, see --seed")
    private String writeKey;

    @Option(
            names = "--user-email",
            defaultValue = "sandbox@example.org",
            description = "Value expected in X-USER-EMAIL. Default: ${DEFAULT-VALUE}")
    private String userEmail;

    @Option(
            names = "--seed",
            description =
                    "Text that keys, identifiers and public addresses follow from. Default: keys"
                            + " and identifiers follow from camel-hrflow, and public addresses"
                            + " have a random part; with another --host than the loopback address"
                            + " the keys of the API are random too")
    private String seed;

    @Option(
            names = "--sync-parsing",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Whether sync_parsing=1 is honoured. Default: ${DEFAULT-VALUE}")
    private boolean syncParsing;

    @Option(
            names = "--source-sync-parsing",
            description =
                    "Answer uploads to the default source synchronously also when they do not"
                            + " ask for it")
    private boolean sourceSyncParsing;

    @Option(
            names = "--parsing-delay",
            defaultValue = "1000",
            paramLabel = "<ms>",
            description = "How long a queued parsing waits. Default: ${DEFAULT-VALUE} ms")
    private long parsingDelay;

    @Option(
            names = "--indexing-lag",
            defaultValue = "0",
            paramLabel = "<ms>",
            description = "How long after a change a search finds it. Default: ${DEFAULT-VALUE} ms")
    private long indexingLag;

    @Option(
            names = "--parsing-workers",
            defaultValue = "0",
            description = "Documents read at once. Default: one per processor, at least 2")
    private int parsingWorkers;

    @Option(
            names = "--latency",
            defaultValue = "0",
            paramLabel = "<ms>[-<ms>]",
            converter = LatencyConverter.class,
            description =
                    "How much later each answer is given: always, or between two bounds. Default:"
                            + " ${DEFAULT-VALUE} ms")
    private LatencyDistribution latency;

    @Option(
            names = "--requests-per-minute",
            defaultValue = "0",
            description = "Then 429 with Retry-After; 0 for no limit. Default: ${DEFAULT-VALUE}")
    private int requestsPerMinute;

    @Option(
            names = "--max-upload",
            defaultValue = "2147483648",
            paramLabel = "<bytes>",
            description = "Larger files are answered 413. Default: ${DEFAULT-VALUE}")
    private long maxUpload;

    @Option(
            names = "--max-body",
            defaultValue = "16777216",
            paramLabel = "<bytes>",
            description =
                    "Longer JSON bodies and URL-encoded forms are answered 413. Default:"
                            + " ${DEFAULT-VALUE}")
    private int maxBody;

    @Option(
            names = "--journal-size",
            defaultValue = "10000",
            description =
                    "Requests kept in memory, as long as they take no more than 64 MiB; 0 for none."
                            + " Default: ${DEFAULT-VALUE}")
    private int journalSize;

    @Option(
            names = "--not-found-status",
            defaultValue = "400",
            description =
                    "Status of \"Unable to find object\", 400 or 404. Default: ${DEFAULT-VALUE}")
    private int notFoundStatus;

    @Option(
            names = "--charset-in-content-type",
            description = "Declare answers application/json; charset=utf-8")
    private boolean charset;

    @Option(
            names = "--data",
            paramLabel = "<dir>",
            description =
                    "Folder in which everything that is stored survives a restart. Default: none,"
                            + " everything is gone at the end")
    private Path data;

    @Option(
            names = "--seed-file",
            paramLabel = "<file>",
            description =
                    "JSON file with sources, boards, workflows, webhooks, profiles and jobs to"
                            + " start with")
    private Path seedFile;

    @Option(
            names = "--webhook",
            paramLabel = "<url>",
            description = "Address that is told about all events; may be given several times")
    private List<String> webhooks = List.of();

    @Option(
            names = "--webhook-secret",
            description = "Secret of the signatures of events. Default: one is made, see --seed")
    private String webhookSecret;

    @Option(
            names = "--webhook-signature",
            defaultValue = "HEX_IN_BASE64",
            description =
                    "Form of the signatures: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private WebhookSignature webhookSignature;

    /**
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SandboxCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        try (HrFlowSandbox sandbox = start()) {
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        sandbox.close();
                                        stopped.countDown();
                                    },
                                    "hrflow-sandbox-shutdown"));
            greet(sandbox);
            stopped.await();
        }
        return 0;
    }

    private HrFlowSandbox start() {
        HrFlowSandbox.Builder builder =
                HrFlowSandbox.builder()
                        .host(host)
                        .port(port)
                        .userEmail(userEmail)
                        .syncParsing(syncParsing)
                        .sourceSyncParsing(sourceSyncParsing)
                        .parsingDelay(Duration.ofMillis(parsingDelay))
                        .indexingLag(Duration.ofMillis(indexingLag))
                        .latency(latency)
                        .notFoundStatus(notFoundStatus)
                        .charsetInContentType(charset)
                        .webhookSignature(webhookSignature)
                        .requestsPerMinute(requestsPerMinute)
                        .maxUploadBytes(maxUpload)
                        .maxBodyBytes(maxBody)
                        .journalSize(journalSize)
                        .preloadParser(true);
        if (seed != null) {
            builder.seed(seed);
        }
        if (apiKey != null) {
            builder.apiKey(apiKey);
        }
        if (readKey != null) {
            builder.readKey(readKey);
        }
        if (writeKey != null) {
            builder.writeKey(writeKey);
        }
        if (webhookSecret != null) {
            builder.webhookSecret(webhookSecret);
        }
        if (data != null) {
            builder.dataDirectory(data);
        }
        if (seedFile != null) {
            builder.seedFile(seedFile);
        }
        webhooks.forEach(builder::webhook);
        if (parsingWorkers > 0) {
            builder.parsingWorkers(parsingWorkers);
        }
        try {
            return builder.start();
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void greet(HrFlowSandbox sandbox) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("HrFlow sandbox at %s%n", sandbox.baseUrl());
        out.printf("Its page is at %s, for a browser on this machine%n%n", sandbox.pageUrl());
        out.printf("  X-API-KEY      %s   (read and write)%n", sandbox.apiKey());
        out.printf("                 %s  (read)%n", sandbox.readKey());
        out.printf("                 %s  (write)%n", sandbox.writeKey());
        out.printf("  X-USER-EMAIL   %s%n", sandbox.userEmail());
        out.printf("  source_key     %s%n", sandbox.sourceKey());
        out.printf("                 %s  (a second source)%n", sandbox.otherSourceKey());
        out.printf("  board_key      %s%n%n", sandbox.boardKey());
        out.printf("For your shell:%n%n");
        out.printf("  export HRFLOW_BASE_URL=%s%n", sandbox.baseUrl());
        out.printf("  export HRFLOW_API_KEY=%s%n", sandbox.apiKey());
        out.printf("  export HRFLOW_USER_EMAIL=%s%n", sandbox.userEmail());
        out.printf("  export HRFLOW_SOURCE_KEY=%s%n", sandbox.sourceKey());
        out.printf("  export HRFLOW_BOARD_KEY=%s%n", sandbox.boardKey());
        out.printf("  export HRFLOW_WEBHOOK_SECRET=%s%n%n", sandbox.webhooks().secret());
        out.printf("Then try:%n%n");
        // the inner quotes let curl take any file name, with commas and semicolons too
        out.printf(
                "  curl -H \"X-API-KEY: $HRFLOW_API_KEY\" -H \"X-USER-EMAIL: $HRFLOW_USER_EMAIL\""
                        + " \\%n       -F source_key=$HRFLOW_SOURCE_KEY -F sync_parsing=1 -F"
                        + " 'file=@\"resume.pdf\"' \\%n      "
                        + " $HRFLOW_BASE_URL/profile/parsing/file%n%n");
        out.printf(
                data == null
                        ? "Everything is gone when it stops. Stop it with Ctrl-C.%n"
                        : "What is stored stays in %s. Stop it with Ctrl-C.%n",
                data);
        out.flush();
    }
}
