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

/**
 * A point on the globe.
 *
 * @param lat latitude in degrees, -90 to 90
 * @param lng longitude in degrees, -180 to 180
 */
public record Place(double lat, double lng) {

    /**
     * @param lat latitude in degrees
     * @param lng longitude in degrees
     * @throws IllegalArgumentException when there is no such point
     */
    public Place {
        if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) {
            throw new IllegalArgumentException("No point on the globe: " + lat + ", " + lng);
        }
    }

    /**
     * @param other another point
     * @return kilometres along the surface
     */
    public double distanceTo(Place other) {
        return GreatCircle.kilometres(lat, lng, other.lat, other.lng);
    }
}
