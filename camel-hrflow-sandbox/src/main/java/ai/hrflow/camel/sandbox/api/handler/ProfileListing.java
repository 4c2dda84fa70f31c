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
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists stored profiles of several sources. */
final class ProfileListing {

    private static final double EARTH_RADIUS_KM = 6371;

    private final Store store;
    private final Containers containers;
    private final ProfileJson json;

    ProfileListing(Store store, Containers containers, ProfileJson json) {
        this.store = store;
        this.containers = containers;
        this.json = json;
    }

    Answer list(Arguments arguments) {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (String key : arguments.texts("source_keys")) {
            sources.put(key, containers.source(key, "Invalid source array"));
        }
        Comparator<StoredProfile> order =
                "updated_at".equals(arguments.text("sort_by"))
                        ? Comparator.comparing(StoredProfile::updatedAt)
                        : Comparator.comparing(StoredProfile::createdAt);
        order = order.thenComparing(StoredProfile::id);
        List<StoredProfile> found =
                sources.keySet().stream()
                        .flatMap(key -> store.profiles().in(key).stream())
                        .filter(filter(arguments))
                        .sorted("asc".equals(arguments.text("order_by")) ? order : order.reversed())
                        .toList();
        boolean whole = arguments.flag("return_profile").orElse(false);
        return Page.of(arguments, found)
                .answer(
                        "Profile list",
                        p ->
                                whole
                                        ? json.whole(p, sources.get(p.sourceKey()))
                                        : json.identifiers(p));
    }

    private static Predicate<StoredProfile> filter(Arguments arguments) {
        String name = arguments.text("name");
        String key = arguments.text("key");
        String reference = arguments.text("reference");
        Optional<Instant> min = arguments.time("created_at_min");
        Optional<Instant> max = upperEnd(arguments);
        Predicate<StoredProfile> near = near(arguments);
        return p ->
                (key == null || key.equals(p.key()))
                        && (reference == null || reference.equals(p.reference()))
                        && (name == null || fullName(p).contains(name.toLowerCase(Locale.ROOT)))
                        && min.map(m -> !p.createdAt().isBefore(m)).orElse(true)
                        && max.map(m -> p.createdAt().isBefore(m)).orElse(true)
                        && near.test(p);
    }

    /** A bare date means the whole day, a date-time the second it names. */
    private static Optional<Instant> upperEnd(Arguments arguments) {
        return arguments
                .time("created_at_max")
                .map(
                        t ->
                                t.equals(t.truncatedTo(ChronoUnit.DAYS))
                                        ? t.plus(Duration.ofDays(1))
                                        : t.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
    }

    private static String fullName(StoredProfile profile) {
        JsonNode info = profile.content().path("info");
        String full = info.path("full_name").asText("");
        return (full.isEmpty()
                        ? info.path("first_name").asText("")
                                + ' '
                                + info.path("last_name").asText("")
                        : full)
                .toLowerCase(Locale.ROOT);
    }

    private static Predicate<StoredProfile> near(Arguments arguments) {
        Optional<Double> lat = arguments.number("location_lat");
        Optional<Double> lon = arguments.number("location_lon");
        Optional<Double> km = arguments.number("location_dist");
        if (lat.isEmpty() || lon.isEmpty() || km.isEmpty()) {
            return p -> true;
        }
        return p -> {
            JsonNode location = p.content().path("info").path("location");
            return location.path("lat").isNumber()
                    && location.path("lng").isNumber()
                    && distance(
                                    lat.get(),
                                    lon.get(),
                                    location.path("lat").doubleValue(),
                                    location.path("lng").doubleValue())
                            <= km.get();
        };
    }

    private static double distance(double lat1, double lon1, double lat2, double lon2) {
        double lat = Math.toRadians(lat2 - lat1) / 2;
        double lon = Math.toRadians(lon2 - lon1) / 2;
        double a =
                Math.pow(Math.sin(lat), 2)
                        + Math.cos(Math.toRadians(lat1))
                                * Math.cos(Math.toRadians(lat2))
                                * Math.pow(Math.sin(lon), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(a));
    }
}
