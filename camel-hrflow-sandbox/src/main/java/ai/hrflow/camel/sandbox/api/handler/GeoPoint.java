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

import ai.hrflow.camel.sandbox.search.GreatCircle;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A place on earth.
 *
 * @param lat degrees north
 * @param lng degrees east
 */
record GeoPoint(double lat, double lng) {

    /** The point of a Location object, if it has one. */
    static Optional<GeoPoint> of(JsonNode location) {
        JsonNode lat = location.path("lat");
        JsonNode lng = location.path("lng");
        return lat.isNumber() && lng.isNumber()
                ? Optional.of(new GeoPoint(lat.doubleValue(), lng.doubleValue()))
                : Optional.empty();
    }

    /** Length of the great circle between the points, in kilometres. */
    double distance(GeoPoint other) {
        return GreatCircle.kilometres(lat, lng, other.lat, other.lng);
    }
}
