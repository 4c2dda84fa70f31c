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
import ai.hrflow.camel.sandbox.store.Keys;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredEvent;
import ai.hrflow.camel.sandbox.store.StoredEvent.Kind;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Records and lists ratings and trackings. */
final class EventHandlers {

    private final Store store;
    private final Keys keys;
    private final Settings settings;
    private final ProfileLookup profiles;
    private final JobLookup jobs;
    private final EventFilter filter;
    private final EventJson json;

    EventHandlers(Resources resources) {
        store = resources.store();
        keys = resources.keys();
        settings = resources.settings();
        profiles = resources.profileLookup();
        jobs = resources.jobLookup();
        filter = new EventFilter(resources);
        json = new EventJson(resources);
    }

    Answer rate(Arguments arguments) {
        return record(arguments, Kind.RATING, "Rating created");
    }

    Answer track(Arguments arguments) {
        return record(arguments, Kind.TRACKING, "Tracking created");
    }

    Answer ratings(Arguments arguments) {
        return answer(arguments, "Rating list", find(arguments, Kind.RATING));
    }

    /** Where nothing was tracked the API answers 404, not an empty list. */
    Answer trackings(Arguments arguments) {
        List<StoredEvent> found = find(arguments, Kind.TRACKING);
        if (found.isEmpty()) {
            throw new ApiException(404, "Unable to find object: tracking");
        }
        return answer(arguments, "Tracking list", found);
    }

    private Answer record(Arguments arguments, Kind kind, String message) {
        int generation = store.generation();
        StoredProfile profile = profiles.findOfPair(arguments);
        StoredJob job = jobs.findOfPair(arguments);
        Instant now = settings.clock().instant();
        StoredEvent event =
                new StoredEvent(
                        store.nextId(),
                        keys.next("event"),
                        kind,
                        arguments.text("action"),
                        arguments.number("score").orElse(null),
                        arguments.text("role"),
                        profile.sourceKey(),
                        profile.key(),
                        job.boardKey(),
                        job.key(),
                        arguments.text("author_email"),
                        arguments.text("comment"),
                        arguments.time("created_at").orElse(now),
                        now);
        if (!store.events().addIf(() -> store.generation() == generation, event)) {
            throw profiles.notFound();
        }
        return Answer.of(201, message, json.plain(event, profile, job));
    }

    private List<StoredEvent> find(Arguments arguments, Kind kind) {
        Comparator<StoredEvent> order = order(arguments.text("sort_by"), kind);
        return store.events().all(kind).stream()
                .filter(filter.of(arguments))
                .sorted("asc".equals(arguments.text("order_by")) ? order : order.reversed())
                .toList();
    }

    private Answer answer(Arguments arguments, String message, List<StoredEvent> found) {
        boolean profile = arguments.flag("return_profile").orElse(false);
        boolean author = arguments.flag("return_author").orElse(false);
        return Page.of(arguments, found)
                .answer(message, event -> json.with(event, profile, author));
    }

    /** By score where there is one and nothing else is asked for, as documented; else by time. */
    private static Comparator<StoredEvent> order(String sortBy, Kind kind) {
        boolean byScore = kind == Kind.RATING && (sortBy == null || sortBy.equals("scoring"));
        Comparator<StoredEvent> order =
                byScore
                        ? Comparator.comparing(StoredEvent::score)
                        : "updated_at".equals(sortBy)
                                ? Comparator.comparing(StoredEvent::updatedAt)
                                : Comparator.comparing(StoredEvent::createdAt);
        return order.thenComparing(StoredEvent::id);
    }
}
