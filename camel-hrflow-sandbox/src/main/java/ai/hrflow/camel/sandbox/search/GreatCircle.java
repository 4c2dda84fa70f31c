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

/** Distances on the globe. */
public final class GreatCircle {

    private static final double EARTH_RADIUS_KM = 6371;

    private GreatCircle() {}

    /**
     * The way between two points along the surface; coordinates are in degrees.
     *
     * @param lat latitude of the first point
     * @param lng longitude of the first point
     * @param otherLat latitude of the other point
     * @param otherLng longitude of the other point
     * @return kilometres
     */
    public static double kilometres(double lat, double lng, double otherLat, double otherLng) {
        double halfLat = Math.toRadians(otherLat - lat) / 2;
        double halfLng = Math.toRadians(otherLng - lng) / 2;
        double a =
                Math.pow(Math.sin(halfLat), 2)
                        + Math.cos(Math.toRadians(lat))
                                * Math.cos(Math.toRadians(otherLat))
                                * Math.pow(Math.sin(halfLng), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
