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
import ai.hrflow.camel.sandbox.search.Filters;
import ai.hrflow.camel.sandbox.search.Place;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads the points of a search; both {@code lng} and the older {@code lon} are understood. */
final class Geopoints {

    private Geopoints() {}

    static Optional<Place> read(Arguments arguments, String name) {
        return arguments
                .value(name)
                .filter(point -> !point.isEmpty())
                .map(point -> place(name, point));
    }

    /** A distance without a point, or a point without a distance, does not narrow the search. */
    static void addTo(Filters filters, Arguments arguments, String prefix, String field) {
        Optional<Double> kilometres = arguments.number(prefix + "_distance");
        kilometres
                .filter(km -> km < 0)
                .ifPresent(
                        km -> {
                            throw new ApiException(
                                    422,
                                    "Validation failed: "
                                            + prefix
                                            + "_distance must be at least 0");
                        });
        read(arguments, prefix + "_geopoint")
                .ifPresent(point -> kilometres.ifPresent(km -> filters.near(field, point, km)));
    }

    private static Place place(String name, JsonNode point) {
        try {
            JsonNode lng = point.has("lng") ? point.get("lng") : point.path("lon");
            return new Place(degrees(point.path("lat")), degrees(lng));
        } catch (IllegalArgumentException e) {
            throw new ApiException(
                    400, "Invalid " + name + ": {\"lat\", \"lng\"} in degrees is expected");
        }
    }

    private static double degrees(JsonNode number) {
        return number.isNumber() ? number.doubleValue() : Double.parseDouble(number.asText());
    }
}
