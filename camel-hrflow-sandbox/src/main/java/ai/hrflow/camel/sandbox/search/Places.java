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
package ai.hrflow.camel.sandbox.search;

import ai.hrflow.camel.sandbox.text.Gazetteer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Tells where a stored location is: by its coordinates, else by the town it names. A résumé that
 * was read from a file has no coordinates, and would never be found near anything otherwise.
 */
public final class Places {

    private Places() {}

    /**
     * @param location a Location object, or anything else
     * @return where it is, empty when neither coordinates nor a known town are given
     */
    public static Optional<Place> of(JsonNode location) {
        JsonNode lat = location.path("lat");
        JsonNode lng = location.path("lng");
        if (lat.isNumber() && lng.isNumber()) {
            return onGlobe(lat.doubleValue(), lng.doubleValue());
        }
        return Gazetteer.get()
                .find(location.path("fields").path("city").asText(""))
                .or(() -> Gazetteer.get().find(location.path("text").asText("")))
                .map(town -> new Place(town.lat(), town.lng()));
    }

    private static Optional<Place> onGlobe(double lat, double lng) {
        return Math.abs(lat) <= 90 && Math.abs(lng) <= 180
                ? Optional.of(new Place(lat, lng))
                : Optional.empty();
    }
}
