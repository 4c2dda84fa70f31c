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
import ai.hrflow.camel.sandbox.search.Place;
import ai.hrflow.camel.sandbox.search.Places;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * The circle to which lists can be narrowed by {@code location_lat}, {@code location_lon} and a
 * distance. What is in it is decided as in searches.
 *
 * @param centre middle
 * @param kilometres radius
 */
record Area(Place centre, double kilometres) {

    /**
     * @param distance name of the parameter with the radius
     * @return the area a request names, empty when it names none
     * @throws ApiException 400 when it names a part of one, or no point on the globe, 422 when the
     *     distance is negative
     */
    static Optional<Area> of(Arguments arguments, String distance) {
        List<Optional<Double>> parts =
                List.of(
                        arguments.number("location_lat"),
                        arguments.number("location_lon"),
                        arguments.number(distance));
        if (parts.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            throw new ApiException(
                    400,
                    "Invalid location fields: location_lat, location_lon and "
                            + distance
                            + " belong together");
        }
        double kilometres = parts.get(2).get();
        if (kilometres < 0) {
            throw new ApiException(422, "Validation failed: " + distance + " must be at least 0");
        }
        return Optional.of(new Area(centre(parts.get(0).get(), parts.get(1).get()), kilometres));
    }

    private static Place centre(double lat, double lng) {
        try {
            return new Place(lat, lng);
        } catch (IllegalArgumentException e) {
            throw new ApiException(
                    400, "Invalid location fields: latitude and longitude in degrees are expected");
        }
    }

    /**
     * @param location a Location object
     */
    boolean contains(JsonNode location) {
        return Places.of(location)
                .filter(place -> centre.distanceTo(place) <= kilometres)
                .isPresent();
    }
}
