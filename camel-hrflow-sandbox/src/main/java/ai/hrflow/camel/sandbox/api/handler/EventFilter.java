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

import ai.hrflow.camel.sandbox.api.ApiException;
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredEvent;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The filters of the lists of ratings and trackings: whose, for what, when, and by facts of the
 * profile.
 */
final class EventFilter {

    private final Store store;
    private final Containers containers;
    private final ProfileLookup profiles;
    private final JobLookup jobs;

    EventFilter(Resources resources) {
        store = resources.store();
        containers = resources.containers();
        profiles = resources.profileLookup();
        jobs = resources.jobLookup();
    }

    Predicate<StoredEvent> of(Arguments arguments) {
        String role = arguments.text("role");
        Predicate<Instant> created = CreationPeriod.of(arguments);
        List<String> actions = arguments.texts("actions");
        Predicate<StoredProfile> facts =
                duration(arguments, "experiences_duration")
                        .and(duration(arguments, "educations_duration"))
                        .and(near(arguments));
        Predicate<StoredEvent> scope = sources(arguments).and(boards(arguments));
        return event ->
                role.equals(event.role())
                        && (actions.isEmpty() || actions.contains(event.action()))
                        && created.test(event.createdAt())
                        && scope.test(event)
                        && profile(event).filter(facts).isPresent();
    }

    private Predicate<StoredEvent> sources(Arguments arguments) {
        if (arguments.value("profile_key").isPresent()
                || arguments.value("profile_reference").isPresent()) {
            require(arguments, "source_key", "Invalid source fields");
            String wanted = profiles.findOfPair(arguments).key();
            return event -> wanted.equals(event.profileKey());
        }
        Set<String> keys = new HashSet<>(arguments.texts("source_keys"));
        keys.forEach(key -> containers.source(key, "Invalid source array"));
        arguments
                .value("source_key")
                .ifPresent(key -> keys.add(containers.source(key.asText()).key()));
        return event -> keys.isEmpty() || keys.contains(event.sourceKey());
    }

    private Predicate<StoredEvent> boards(Arguments arguments) {
        if (arguments.value("job_key").isPresent()
                || arguments.value("job_reference").isPresent()) {
            require(arguments, "board_key", "Invalid board fields");
            String wanted = jobs.findOfPair(arguments).key();
            return event -> wanted.equals(event.jobKey());
        }
        Set<String> keys = new HashSet<>(arguments.texts("board_keys"));
        keys.forEach(key -> containers.board(key, "Invalid board array"));
        arguments
                .value("board_key")
                .ifPresent(key -> keys.add(containers.board(key.asText()).key()));
        return event -> keys.isEmpty() || keys.contains(event.boardKey());
    }

    private static void require(Arguments arguments, String name, String complaint) {
        if (arguments.value(name).isEmpty()) {
            throw new ApiException(400, complaint + ": " + name + " is required");
        }
    }

    private static Predicate<StoredProfile> duration(Arguments arguments, String field) {
        Optional<Double> min = arguments.number(field + "_min");
        Optional<Double> max = arguments.number(field + "_max");
        if (min.isEmpty() && max.isEmpty()) {
            return profile -> true;
        }
        return profile -> {
            JsonNode years = profile.content().path(field);
            return years.isNumber()
                    && min.map(m -> years.doubleValue() >= m).orElse(true)
                    && max.map(m -> years.doubleValue() <= m).orElse(true);
        };
    }

    /** Without any of the {@code use_location_} flags the address of the person counts. */
    private static Predicate<StoredProfile> near(Arguments arguments) {
        Optional<Area> area = Area.of(arguments, "location_distance");
        if (area.isEmpty()) {
            return profile -> true;
        }
        boolean experience = arguments.flag("use_location_experience").orElse(false);
        boolean education = arguments.flag("use_location_education").orElse(false);
        boolean address = arguments.flag("use_location_address").orElse(!experience && !education);
        return profile -> {
            List<JsonNode> locations = new ArrayList<>();
            if (address) {
                locations.add(profile.content().path("info").path("location"));
            }
            if (experience) {
                profile.content()
                        .path("experiences")
                        .forEach(e -> locations.add(e.path("location")));
            }
            if (education) {
                profile.content()
                        .path("educations")
                        .forEach(e -> locations.add(e.path("location")));
            }
            return locations.stream().anyMatch(area.get()::contains);
        };
    }

    /** Empty when the sandbox was reset meanwhile. */
    private Optional<StoredProfile> profile(StoredEvent event) {
        return store.profiles().byKey(event.sourceKey(), event.profileKey());
    }
}
