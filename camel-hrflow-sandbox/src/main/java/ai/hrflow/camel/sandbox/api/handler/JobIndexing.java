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
import ai.hrflow.camel.sandbox.store.Board;
import ai.hrflow.camel.sandbox.store.Keys;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredJob;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Stores, replaces, reads and archives jobs. */
final class JobIndexing {

    private final Store store;
    private final Keys keys;
    private final Containers containers;
    private final JobLookup lookup;
    private final Settings settings;
    private final Notifier notifier;

    JobIndexing(Resources resources) {
        store = resources.store();
        keys = resources.keys();
        containers = resources.containers();
        lookup = resources.jobLookup();
        settings = resources.settings();
        notifier = resources.notifier();
    }

    Answer create(Arguments arguments) {
        Board board = containers.board(arguments.text("board_key"));
        return Answer.of(201, "Job created", JobJson.whole(store(board, arguments), board));
    }

    /** Replaces everything the caller can write; the key stays. */
    Answer edit(Arguments arguments) {
        Board board = containers.board(arguments.text("board_key"));
        String reference = References.blankToNull(arguments.text("reference"));
        StoredJob before = before(board, arguments.text("key"), reference);
        StoredJob after = replace(board, before.key(), reference, arguments);
        return Answer.of(200, "Job edited", JobJson.whole(after, board));
    }

    Answer get(Arguments arguments) {
        StoredJob job = lookup.find(arguments);
        return Answer.of(200, "Job details", JobJson.whole(job, containers.board(job.boardKey())));
    }

    Answer archive(Arguments arguments) {
        StoredJob job = lookup.find(arguments);
        boolean archive = arguments.flag("is_archive").orElse(true);
        Instant now = settings.clock().instant();
        store.jobs()
                .update(job.boardKey(), job.key(), old -> old.archived(archive ? now : null, now))
                .orElseThrow(lookup::notFound);
        return Answer.of(
                200,
                archive ? "Job archived" : "Job restored",
                JsonNodeFactory.instance.objectNode().put("key", job.key()));
    }

    StoredJob store(Board board, Arguments arguments) {
        ObjectNode content = JobContent.of(arguments);
        String key = keys.next("job");
        String reference = References.blankToNull(arguments.text("reference"));
        Instant now = settings.clock().instant();
        StoredJob job =
                new StoredJob(
                        store.nextId(),
                        key,
                        board.key(),
                        reference,
                        content,
                        arguments.time("created_at").orElse(now),
                        now,
                        null);
        References.put(store.jobs(), job, "job");
        notifier.job("storing.success", "Job stored", job);
        return job;
    }

    StoredJob replace(Board board, String key, String reference, Arguments arguments) {
        ObjectNode content = JobContent.of(arguments);
        Instant now = settings.clock().instant();
        StoredJob replaced =
                References.update(
                                store.jobs(),
                                board.key(),
                                key,
                                old ->
                                        new StoredJob(
                                                old.id(),
                                                old.key(),
                                                old.boardKey(),
                                                reference,
                                                content,
                                                arguments
                                                        .time("created_at")
                                                        .orElse(old.createdAt()),
                                                now,
                                                old.archivedAt()),
                                "job")
                        .orElseThrow(lookup::notFound);
        notifier.job("storing.update", "Job edited", replaced);
        return replaced;
    }

    private StoredJob before(Board board, String key, String reference) {
        if (References.blankToNull(key) != null) {
            return lookup.byKey(board, key).orElseThrow(lookup::notFound);
        }
        if (reference == null) {
            throw new ApiException(400, "Invalid job fields: give one of key, reference");
        }
        return store.jobs().byReference(board.key(), reference).orElseThrow(lookup::notFound);
    }
}
