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
package ai.hrflow.camel.sandbox.api.handler;

import ai.hrflow.camel.sandbox.api.Answer;
import ai.hrflow.camel.sandbox.api.ApiException;
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.api.Upload;
import ai.hrflow.camel.sandbox.parser.DocumentGate;
import ai.hrflow.camel.sandbox.parser.ParsedResume;
import ai.hrflow.camel.sandbox.parser.ResumeParser;
import ai.hrflow.camel.sandbox.parser.UnreadableDocumentException;
import ai.hrflow.camel.sandbox.store.Keys;
import ai.hrflow.camel.sandbox.store.ParsingFailure;
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredDocument;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import ai.hrflow.camel.sandbox.work.Workers;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a file, now or later makes a profile of it. */
final class FileParsing {

    private static final Logger LOG = LoggerFactory.getLogger(FileParsing.class);

    private final Store store;
    private final Keys keys;
    private final Keys secrets;
    private final Containers containers;
    private final ProfileLookup lookup;
    private final ProfileJson json;
    private final Settings settings;
    private final Supplier<ResumeParser> parser;
    private final Workers workers;
    private final Notifier notifier;

    FileParsing(Resources resources) {
        store = resources.store();
        keys = resources.keys();
        secrets = resources.secrets();
        containers = resources.containers();
        lookup = resources.profileLookup();
        json = resources.profileJson();
        settings = resources.settings();
        parser = resources.parser();
        workers = resources.workers();
        notifier = resources.notifier();
    }

    /**
     * One upload on its way to a profile. {@code replaces} is the profile whose parsing is
     * repeated, or null.
     */
    private record Task(
            Source source,
            String key,
            String reference,
            StoredProfile replaces,
            Arguments arguments,
            Upload upload,
            StoredDocument document,
            Instant accepted,
            int generation) {

        /** A synchronous parsing tells webhooks only when the caller wants it. */
        boolean sendsEvent() {
            return arguments.flag("webhook_parsing_sending").orElse(false);
        }
    }

    CompletionStage<Answer> upload(Arguments arguments) {
        Source source = containers.source(arguments.text("source_key"));
        Upload upload = arguments.upload();
        try {
            DocumentGate.check(upload.path());
        } catch (UnreadableDocumentException e) {
            throw new ApiException(400, "Invalid file: " + e.getMessage());
        }
        StoredProfile replaces = replaced(source, arguments.text("key"));
        String key = replaces == null ? keys.next("profile") : replaces.key();
        String reference = arguments.text("reference");
        References.reserve(store.profiles(), source.key(), reference, key);
        Task task =
                new Task(
                        source,
                        key,
                        reference,
                        replaces,
                        arguments,
                        upload,
                        document(upload, arguments.text("profile_content_type")),
                        settings.clock().instant(),
                        store.generation());
        if (isSynchronous(source, arguments)) {
            CompletionStage<Answer> answer = workers.now(() -> parseNow(task));
            upload.take();
            return answer;
        }
        workers.later(settings.parsingDelay(), () -> parseLater(task));
        upload.take();
        return CompletableFuture.completedFuture(
                Answer.of(
                        202,
                        "Profile added to the parsing queue. It will be available soon.",
                        JsonNodeFactory.instance.arrayNode()));
    }

    private boolean isSynchronous(Source source, Arguments arguments) {
        return settings.syncParsing()
                && source.type().equals("api")
                && arguments.flag("sync_parsing").orElse(source.syncParsing());
    }

    private Answer parseNow(Task task) {
        long start = System.nanoTime();
        boolean kept = false;
        try {
            Reading reading = read(task);
            StoredProfile profile;
            if (task.arguments().flag("sync_parsing_indexing").orElse(true)) {
                Stored stored = store(task, reading);
                kept = true;
                awaitWritten(stored);
                profile = stored.profile();
            } else {
                profile = profile(task, reading, task.replaces());
            }
            if (task.sendsEvent()) {
                parsed(task, profile);
            }
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            data.set("parsing", profile.parsing().deepCopy());
            data.set("profile", json.whole(profile, task.source()));
            double seconds = (System.nanoTime() - start) / 1e9;
            return Answer.of(
                    201,
                    String.format(
                            Locale.ROOT,
                            "Profile parsed successfully. Profile extraction finished in %.2f"
                                    + " seconds.",
                            seconds),
                    data);
        } catch (UnreadableDocumentException e) {
            if (task.sendsEvent()) {
                notParsed(task);
            }
            throw new ApiException(400, "Profile parsing failed: " + e.getMessage());
        } finally {
            if (!kept) {
                undo(task);
            }
        }
    }

    /** What the document itself says. */
    private record Reading(ObjectNode content, ObjectNode parsing) {}

    private Reading read(Task task) throws UnreadableDocumentException {
        ParsedResume resume = parser.get().parse(task.upload().path(), task.upload().fileName());
        ObjectNode content = ParsedJson.profile(resume);
        StepKeys.complete(content, keys, task.key());
        ProfileContent.addCallersLists(content, task.arguments());
        content.putNull("consent_algorithmic");
        return new Reading(
                content,
                ParsedJson.parsing(
                        resume, task.key(), task.upload().fileName(), task.upload().size()));
    }

    /**
     * @param old the profile whose parsing is repeated, as it is now, or null
     */
    private StoredProfile profile(Task task, Reading reading, StoredProfile old) {
        return new StoredProfile(
                old == null ? store.nextId() : old.id(),
                task.key(),
                task.source().key(),
                task.reference() == null && old != null ? old.reference() : task.reference(),
                ProfileContent.email(reading.content()),
                reading.content(),
                reading.parsing(),
                task.document(),
                task.arguments()
                        .time("created_at")
                        .orElse(old == null ? task.accepted() : old.createdAt()),
                settings.clock().instant(),
                old == null ? null : old.archivedAt());
    }

    /** A profile in the store, and the document it had before, or null. */
    private record Stored(StoredProfile profile, StoredDocument replaced) {}

    private Stored store(Task task, Reading reading) {
        return task.replaces() == null ? add(task, reading) : replace(task, reading);
    }

    private Stored add(Task task, Reading reading) {
        StoredProfile profile = profile(task, reading, null);
        if (!store.profiles().putIf(() -> store.generation() == task.generation(), profile)) {
            throw wasReset();
        }
        return new Stored(profile, null);
    }

    /** What happened to the profile while the parsing waited stays, but for what was parsed. */
    private Stored replace(Task task, Reading reading) {
        AtomicReference<StoredDocument> replaced = new AtomicReference<>();
        StoredProfile profile =
                store.profiles()
                        .update(
                                task.source().key(),
                                task.key(),
                                current -> {
                                    replaced.set(current.document());
                                    return profile(task, reading, current);
                                })
                        .orElseThrow(FileParsing::wasReset);
        return new Stored(profile, replaced.get());
    }

    /**
     * Parsings wait for a slow disk here. The earlier document goes once nothing that a restart
     * brings back names it, also when that takes until the disk has room again.
     */
    private void awaitWritten(Stored stored) {
        if (stored.replaced() != null) {
            store.durability().whenWritten(() -> delete(stored.replaced()));
        }
        try {
            store.durability().awaitWritten();
        } catch (UncheckedIOException e) {
            LOG.warn(
                    "Profile {} is kept in memory only: it cannot be written",
                    stored.profile().key());
        }
    }

    private static ApiException wasReset() {
        return new ApiException(500, "The sandbox was reset");
    }

    private static void delete(StoredDocument document) {
        try {
            Files.deleteIfExists(document.path());
        } catch (IOException e) {
            LOG.warn("Cannot delete a replaced document", e);
        }
    }

    /** Failures are dealt with inside the task: once the workers are idle, all is recorded. */
    private Void parseLater(Task task) {
        Stored stored;
        try {
            stored = store(task, read(task));
        } catch (UnreadableDocumentException e) {
            LOG.debug("Parsing of profile {} failed: {}", task.key(), e.getMessage());
            failed(task, e.getMessage());
            return null;
        } catch (ApiException e) {
            task.upload().discard();
            return null;
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            // one document must not cost more than itself, whatever a library makes of it;
            // a message or stack trace may quote the document: not above DEBUG
            LOG.warn("Parsing of profile {} failed: {}", task.key(), e.getClass().getName());
            LOG.debug("Parsing of profile {} failed", task.key(), e);
            failed(task, e.toString());
            return null;
        }
        awaitWritten(stored);
        parsed(task, stored.profile());
        return null;
    }

    private void failed(Task task, String reason) {
        undo(task);
        store.addFailure(
                new ParsingFailure(
                        settings.clock().instant(),
                        task.source().key(),
                        task.key(),
                        task.reference(),
                        reason));
        notParsed(task);
    }

    private void parsed(Task task, StoredProfile profile) {
        notifier.profile(
                task.replaces() == null ? "parsing.success" : "parsing.update",
                "Profile parsed",
                profile);
    }

    private void notParsed(Task task) {
        notifier.profile(
                "parsing.error",
                "Profile parsing failed",
                task.source().key(),
                task.key(),
                task.reference());
    }

    private void undo(Task task) {
        task.upload().discard();
        if (task.reference() != null) {
            store.profiles().releaseReference(task.source().key(), task.reference(), task.key());
        }
    }

    private StoredProfile replaced(Source source, String key) {
        return key == null ? null : lookup.byKey(source, key).orElseThrow(lookup::notFound);
    }

    private StoredDocument document(Upload upload, String profileContentType) {
        return new StoredDocument(
                upload.fileName(),
                upload.contentType() == null ? profileContentType : upload.contentType(),
                upload.size(),
                upload.sha256(),
                upload.path(),
                secrets.of("document", keys.next("document")));
    }
}
