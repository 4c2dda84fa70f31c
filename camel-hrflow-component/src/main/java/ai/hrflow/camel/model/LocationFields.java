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

/** The parts of an address, as the geocoder of the API names them. */
public final class LocationFields extends HrFlowObject {

    LocationFields(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LocationFields of(JsonNode json) {
        return new LocationFields(part(json, "list of address parts"));
    }

    /**
     * @return a builder that starts from nothing
     */
    public static Builder builder() {
        return new Builder(null);
    }

    /**
     * @return a builder that starts from this object
     */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /**
     * @return kind of place
     */
    public String getCategory() {
        return readText("category");
    }

    /**
     * @return city
     */
    public String getCity() {
        return readText("city");
    }

    /**
     * @return district of the city
     */
    public String getCityDistrict() {
        return readText("city_district");
    }

    /**
     * @return country
     */
    public String getCountry() {
        return readText("country");
    }

    /**
     * @return region of the country
     */
    public String getCountryRegion() {
        return readText("country_region");
    }

    /**
     * @return entrance
     */
    public String getEntrance() {
        return readText("entrance");
    }

    /**
     * @return name of the house
     */
    public String getHouse() {
        return readText("house");
    }

    /**
     * @return number of the house, as text
     */
    public String getHouseNumber() {
        return readText("house_number");
    }

    /**
     * @return island
     */
    public String getIsland() {
        return readText("island");
    }

    /**
     * @return floor
     */
    public String getLevel() {
        return readText("level");
    }

    /**
     * @return what it is near to
     */
    public String getNear() {
        return readText("near");
    }

    /**
     * @return post office box
     */
    public String getPoBox() {
        return readText("po_box");
    }

    /**
     * @return postal code
     */
    public String getPostcode() {
        return readText("postcode");
    }

    /**
     * @return road
     */
    public String getRoad() {
        return readText("road");
    }

    /**
     * @return staircase
     */
    public String getStaircase() {
        return readText("staircase");
    }

    /**
     * @return state
     */
    public String getState() {
        return readText("state");
    }

    /**
     * @return district of the state
     */
    public String getStateDistrict() {
        return readText("state_district");
    }

    /**
     * @return suburb
     */
    public String getSuburb() {
        return readText("suburb");
    }

    /**
     * @return the address as one text
     */
    public String getText() {
        return readText("text");
    }

    /**
     * @return flat or office
     */
    public String getUnit() {
        return readText("unit");
    }

    /**
     * @return region of the world
     */
    public String getWorldRegion() {
        return readText("world_region");
    }

    /** Makes the parts of an address. */
    public static final class Builder extends HrFlowObject.Builder<LocationFields, Builder> {

        private Builder(JsonNode start) {
            super(start);
        }

        /**
         * @param category kind of place
         * @return this builder
         */
        public Builder category(String category) {
            return with("category", category);
        }

        /**
         * @param city city
         * @return this builder
         */
        public Builder city(String city) {
            return with("city", city);
        }

        /**
         * @param cityDistrict district of the city
         * @return this builder
         */
        public Builder cityDistrict(String cityDistrict) {
            return with("city_district", cityDistrict);
        }

        /**
         * @param country country
         * @return this builder
         */
        public Builder country(String country) {
            return with("country", country);
        }

        /**
         * @param countryRegion region of the country
         * @return this builder
         */
        public Builder countryRegion(String countryRegion) {
            return with("country_region", countryRegion);
        }

        /**
         * @param entrance entrance
         * @return this builder
         */
        public Builder entrance(String entrance) {
            return with("entrance", entrance);
        }

        /**
         * @param house name of the house
         * @return this builder
         */
        public Builder house(String house) {
            return with("house", house);
        }

        /**
         * @param houseNumber number of the house, as text
         * @return this builder
         */
        public Builder houseNumber(String houseNumber) {
            return with("house_number", houseNumber);
        }

        /**
         * @param island island
         * @return this builder
         */
        public Builder island(String island) {
            return with("island", island);
        }

        /**
         * @param level floor
         * @return this builder
         */
        public Builder level(String level) {
            return with("level", level);
        }

        /**
         * @param near what it is near to
         * @return this builder
         */
        public Builder near(String near) {
            return with("near", near);
        }

        /**
         * @param poBox post office box
         * @return this builder
         */
        public Builder poBox(String poBox) {
            return with("po_box", poBox);
        }

        /**
         * @param postcode postal code
         * @return this builder
         */
        public Builder postcode(String postcode) {
            return with("postcode", postcode);
        }

        /**
         * @param road road
         * @return this builder
         */
        public Builder road(String road) {
            return with("road", road);
        }

        /**
         * @param staircase staircase
         * @return this builder
         */
        public Builder staircase(String staircase) {
            return with("staircase", staircase);
        }

        /**
         * @param state state
         * @return this builder
         */
        public Builder state(String state) {
            return with("state", state);
        }

        /**
         * @param stateDistrict district of the state
         * @return this builder
         */
        public Builder stateDistrict(String stateDistrict) {
            return with("state_district", stateDistrict);
        }

        /**
         * @param suburb suburb
         * @return this builder
         */
        public Builder suburb(String suburb) {
            return with("suburb", suburb);
        }

        /**
         * @param text the address as one text
         * @return this builder
         */
        public Builder text(String text) {
            return with("text", text);
        }

        /**
         * @param unit flat or office
         * @return this builder
         */
        public Builder unit(String unit) {
            return with("unit", unit);
        }

        /**
         * @param worldRegion region of the world
         * @return this builder
         */
        public Builder worldRegion(String worldRegion) {
            return with("world_region", worldRegion);
        }

        @Override
        public LocationFields build() {
            return new LocationFields(copy());
        }
    }
}
