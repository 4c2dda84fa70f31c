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
import ai.hrflow.camel.sandbox.api.Times;
import ai.hrflow.camel.sandbox.store.Board;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * Filters, as jobs were called before there were boards, and the stage and rating of a profile for
 * one of them, which today are labels. A filter is a job of any board of the workspace.
 */
final class OlderFilters {

    private final Store store;
    private final Settings settings;
    private final ProfileLookup profiles;
    private final Notifier notifier;

    OlderFilters(Resources resources) {
        store = resources.store();
        settings = resources.settings();
        profiles = resources.profileLookup();
        notifier = resources.notifier();
    }

    Answer list(Arguments arguments) {
        ArrayNode data = JsonNodeFactory.instance.arrayNode();
        for (Board board : boards()) {
            store.jobs().in(board.key()).forEach(job -> data.add(JobJson.whole(job, board)));
        }
        return Answer.of(200, "Filter list", data);
    }

    Answer get(Arguments arguments) {
        StoredJob job =
                find(arguments)
                        .orElseThrow(
                                () ->
                                        new ApiException(
                                                400,
                                                "Invalid filter fields: give one of filter_id,"
                                                        + " filter_reference"));
        return Answer.of(
                200,
                "Filter details",
                JobJson.whole(job, store.board(job.boardKey()).orElseThrow()));
    }

    Answer stage(Arguments arguments) {
        return label(
                arguments,
                "stage",
                "Profile stage edited",
                (label, now) -> {
                    label.put("stage", arguments.text("stage"));
                    label.put("date_stage", Times.text(now));
                });
    }

    Answer rating(Arguments arguments) {
        return label(
                arguments,
                "rating",
                "Profile rating edited",
                (label, now) -> {
                    label.put("rating", arguments.integer("rating", 0));
                    label.put("date_rating", Times.text(now));
                });
    }

    /** Profiles with a label for the filter, the stage and the rating that a request names. */
    Predicate<StoredProfile> labelled(Arguments arguments) {
        Optional<StoredJob> job = find(arguments);
        String stage = arguments.text("stage");
        Optional<JsonNode> rating = arguments.value("rating");
        if (job.isEmpty() && stage == null && rating.isEmpty()) {
            return profile -> true;
        }
        return profile ->
                StreamSupport.stream(profile.content().path("labels").spliterator(), false)
                        .filter(label -> job.map(j -> isFor(label, j)).orElse(true))
                        .filter(
                                label ->
                                        stage == null || stage.equals(label.path("stage").asText()))
                        .anyMatch(
                                label ->
                                        rating.map(
                                                        r ->
                                                                r.asDouble()
                                                                        == label.path("rating")
                                                                                .asDouble(-1))
                                                .orElse(true));
    }

    private Answer label(
            Arguments arguments,
            String what,
            String message,
            BiConsumer<ObjectNode, Instant> change) {
        StoredProfile profile = profiles.find(arguments);
        StoredJob job = find(arguments).orElseThrow();
        Instant now = settings.clock().instant();
        store.profiles()
                .update(
                        profile.sourceKey(),
                        profile.key(),
                        old -> {
                            ObjectNode content = old.content().deepCopy();
                            change.accept(labelOf(content.withArray("labels"), job), now);
                            return old.withContent(content, now);
                        })
                .orElseThrow(profiles::notFound);
        notifier.action(what, message, profile);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("profile_id", profile.key());
        data.put("profile_reference", profile.reference());
        data.put("filter_id", job.key());
        data.put("filter_reference", job.reference());
        return Answer.of(200, message, data);
    }

    private static ObjectNode labelOf(ArrayNode labels, StoredJob job) {
        for (JsonNode label : labels) {
            if (label instanceof ObjectNode found && isFor(found, job)) {
                return found;
            }
        }
        ObjectNode label = labels.addObject();
        label.put("board_key", job.boardKey());
        label.put("job_key", job.key());
        label.put("job_reference", job.reference());
        for (String name : List.of("stage", "date_stage", "rating", "date_rating")) {
            label.putNull(name);
        }
        return label;
    }

    private static boolean isFor(JsonNode label, StoredJob job) {
        return job.key().equals(label.path("job_key").asText())
                || job.reference() != null
                        && job.reference().equals(label.path("job_reference").asText())
                        && job.boardKey().equals(label.path("board_key").asText(job.boardKey()));
    }

    /** Empty when the request names no filter. */
    private Optional<StoredJob> find(Arguments arguments) {
        String key = arguments.text("filter_id");
        String reference = arguments.text("filter_reference");
        if (key == null && reference == null) {
            return Optional.empty();
        }
        Optional<StoredJob> found =
                boards().stream()
                        .flatMap(
                                board ->
                                        (key == null
                                                        ? store.jobs()
                                                                .byReference(board.key(), reference)
                                                        : store.jobs().byKey(board.key(), key))
                                                .stream())
                        .findFirst();
        if (found.isEmpty()) {
            throw new ApiException(settings.notFoundStatus(), "Unable to find object: filter");
        }
        return found;
    }

    private List<Board> boards() {
        return store.boards().stream().filter(Board::accessible).toList();
    }
}
