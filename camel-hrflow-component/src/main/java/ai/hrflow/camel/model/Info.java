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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** Who a profile is about: name, contact, place and summary. */
public final class Info extends HrFlowObject {

    Info(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Info of(JsonNode json) {
        return new Info(part(json, "info"));
    }

    /**
     * @return a builder of a person without web addresses
     */
    public static Builder builder() {
        return new Builder(withLists(List.of("urls")));
    }

    /**
     * @return a builder that starts from this object
     */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /**
     * @return whole name
     */
    public String getFullName() {
        return readText("full_name");
    }

    /**
     * @return first name
     */
    public String getFirstName() {
        return readText("first_name");
    }

    /**
     * @return last name
     */
    public String getLastName() {
        return readText("last_name");
    }

    /**
     * @return e-mail address
     */
    public String getEmail() {
        return readText("email");
    }

    /**
     * @return telephone number
     */
    public String getPhone() {
        return readText("phone");
    }

    /**
     * @return address of a picture
     */
    public String getPicture() {
        return readText("picture");
    }

    /**
     * @return {@code male} or {@code female}
     */
    public String getGender() {
        return readText("gender");
    }

    /**
     * @return class of the driving licence, for example {@code B}
     */
    public String getDrivingLicense() {
        return readText("driving_license");
    }

    /**
     * @return what the person says about himself or herself
     */
    public String getSummary() {
        return readText("summary");
    }

    /**
     * @return date of birth
     */
    public ApiDate getDateBirth() {
        return readDate("date_birth");
    }

    /**
     * @return where the person lives
     */
    public Location getLocation() {
        return readPart("location", Location::new);
    }

    /**
     * @return web addresses, whether the API wrote them as a list or as an object
     */
    public List<Url> getUrls() {
        return UrlForms.read(find("urls"));
    }

    /** Makes the part of a profile that says who it is about. */
    public static final class Builder extends HrFlowObject.Builder<Info, Builder> {

        private Builder(JsonNode start) {
            super(start);
        }

        /**
         * @param fullName whole name
         * @return this builder
         */
        public Builder fullName(String fullName) {
            return with("full_name", fullName);
        }

        /**
         * @param firstName first name
         * @return this builder
         */
        public Builder firstName(String firstName) {
            return with("first_name", firstName);
        }

        /**
         * @param lastName last name
         * @return this builder
         */
        public Builder lastName(String lastName) {
            return with("last_name", lastName);
        }

        /**
         * @param email e-mail address
         * @return this builder
         */
        public Builder email(String email) {
            return with("email", email);
        }

        /**
         * @param phone telephone number
         * @return this builder
         */
        public Builder phone(String phone) {
            return with("phone", phone);
        }

        /**
         * @param picture address of a picture
         * @return this builder
         */
        public Builder picture(String picture) {
            return with("picture", picture);
        }

        /**
         * @param gender {@code male} or {@code female}
         * @return this builder
         */
        public Builder gender(String gender) {
            return with("gender", gender);
        }

        /**
         * @param drivingLicense class of the driving licence, for example {@code B}
         * @return this builder
         */
        public Builder drivingLicense(String drivingLicense) {
            return with("driving_license", drivingLicense);
        }

        /**
         * @param summary what the person says about himself or herself
         * @return this builder
         */
        public Builder summary(String summary) {
            return with("summary", summary);
        }

        /**
         * @param dateBirth date of birth
         * @return this builder
         */
        public Builder dateBirth(LocalDate dateBirth) {
            return with(
                    "date_birth",
                    dateBirth == null
                            ? null
                            : ApiDate.format(dateBirth.atStartOfDay().toInstant(ZoneOffset.UTC)));
        }

        /**
         * @param location where the person lives
         * @return this builder
         */
        public Builder location(Location location) {
            return with("location", location);
        }

        /**
         * @param urls web addresses, instead of those known so far
         * @return this builder
         */
        public Builder urls(Collection<Url> urls) {
            return all("urls", urls);
        }

        /**
         * @param url a web address to add; turns the object form of the others into the list
         * @return this builder
         */
        public Builder addUrl(Url url) {
            return urls(build().getUrls()).add("urls", url);
        }

        @Override
        public Info build() {
            return new Info(copy());
        }
    }
}
