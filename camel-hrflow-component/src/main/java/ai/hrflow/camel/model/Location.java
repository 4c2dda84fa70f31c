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
package ai.hrflow.camel.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A place. */
public final class Location extends HrFlowObject {

    Location(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Location of(JsonNode json) {
        return new Location(part(json, "place"));
    }

    /**
     * @return a builder of a place of which nothing is known yet
     */
    public static Builder builder() {
        return new Builder(
                JsonNodeFactory.instance
                        .objectNode()
                        .putNull("text")
                        .putNull("lat")
                        .putNull("lng"));
    }

    /**
     * @return a builder that starts from this object
     */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /**
     * @return the address as text
     */
    public String getText() {
        return readText("text");
    }

    /**
     * @return the address in parts; those of old parsings too
     */
    public LocationFields getFields() {
        return fields().isEmpty() ? readPart("geocoder", Location::new).fields() : fields();
    }

    private LocationFields fields() {
        return readPart("fields", LocationFields::new);
    }

    /**
     * @return latitude in degrees; also from the forms of 2018
     */
    public Double getLat() {
        return coordinate("lat", "lat");
    }

    /**
     * @return longitude in degrees; also from the forms of 2018
     */
    public Double getLng() {
        return coordinate("lng", "lon");
    }

    /**
     * @return link to a map
     */
    public String getGmaps() {
        return readText("gmaps");
    }

    private Double coordinate(String field, String inGeopoint) {
        Double own = readNumber(field);
        if (own != null) {
            return own;
        }
        Double older = readPart("geocoder", Location::new).readNumber(field);
        return older != null ? older : readPart("geopoint", Location::new).readNumber(inGeopoint);
    }

    /** Makes a place. */
    public static final class Builder extends HrFlowObject.Builder<Location, Builder> {

        private Builder(JsonNode start) {
            super(start);
        }

        /**
         * @param text the address as text
         * @return this builder
         */
        public Builder text(String text) {
            return with("text", text);
        }

        /**
         * @param lat latitude in degrees; also from the forms of 2018
         * @return this builder
         */
        public Builder lat(Double lat) {
            return with("lat", lat);
        }

        /**
         * @param lng longitude in degrees; also from the forms of 2018
         * @return this builder
         */
        public Builder lng(Double lng) {
            return with("lng", lng);
        }

        /**
         * @param fields the address in parts
         * @return this builder
         */
        public Builder fields(LocationFields fields) {
            return with("fields", fields);
        }

        @Override
        public Location build() {
            return new Location(copy());
        }
    }
}
