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
import java.util.Collection;
import java.util.List;

/**
 * An offer, stored in a board.
 *
 * <p>A new one is made with {@link #builder()}; a stored one is changed with {@link #toBuilder()},
 * which keeps everything that is not changed, and {@link #forIndexing()}.
 */
public final class Job extends StoredItem {

    Job(JsonNode json) {
        super(json);
    }

    /**
     * @param json a job as the API writes it
     * @return the job
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Job of(JsonNode json) {
        return new Job(object(json, "job"));
    }

    /**
     * @return a builder of a job without a place and with all lists empty; the API wants a name in
     *     addition
     */
    public static Builder builder() {
        return new Builder(IndexingForm.emptyJob());
    }

    /**
     * @return a builder that starts from this job, with all its fields
     */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /**
     * Brings the job into the form that the API takes in POST and PUT {@code job/indexing}: lists
     * that are missing are there and empty, a missing place is there without text and coordinates.
     * Nothing else changes, and a job in that form stays as it is.
     *
     * @return the job in that form
     */
    public Job forIndexing() {
        return new Job(IndexingForm.job(this));
    }

    /**
     * @return key of the board that holds it
     */
    public String getBoardKey() {
        String own = readText("board_key");
        return own == null ? getBoard().getKey() : own;
    }

    /**
     * @return the board that holds it
     */
    public Board getBoard() {
        return readPart("board", Board::new);
    }

    /**
     * @return title
     */
    public String getName() {
        return readText("name");
    }

    /**
     * @return where the work is
     */
    public Location getLocation() {
        return readPart("location", Location::new);
    }

    /**
     * @return address of the offer
     */
    public String getUrl() {
        return readText("url");
    }

    /**
     * @return address of a picture
     */
    public String getPicture() {
        return readText("picture");
    }

    /**
     * @return summary
     */
    public String getSummary() {
        return readText("summary");
    }

    /**
     * @return values and surroundings of the employer
     */
    public String getCulture() {
        return readText("culture");
    }

    /**
     * @return what the employer offers
     */
    public String getBenefits() {
        return readText("benefits");
    }

    /**
     * @return duties
     */
    public String getResponsibilities() {
        return readText("responsibilities");
    }

    /**
     * @return what is asked for
     */
    public String getRequirements() {
        return readText("requirements");
    }

    /**
     * @return how applying goes
     */
    public String getInterviews() {
        return readText("interviews");
    }

    /**
     * @return parts of the text; deprecated
     */
    public List<Section> getSections() {
        return readList("sections", Section::new);
    }

    /**
     * @return ranges of numbers, such as the salary
     */
    public List<RangeFloat> getRangesFloat() {
        return readList("ranges_float", RangeFloat::new);
    }

    /**
     * @return ranges of time, such as when to begin
     */
    public List<RangeDate> getRangesDate() {
        return readList("ranges_date", RangeDate::new);
    }

    /** Makes a job. */
    public static final class Builder extends StoredItem.Builder<Job, Builder> {

        private Builder(JsonNode start) {
            super(start);
        }

        /**
         * @param name title; the API wants one
         * @return this builder
         */
        public Builder name(String name) {
            return with("name", name);
        }

        /**
         * @param location where the work is
         * @return this builder
         */
        public Builder location(Location location) {
            return with("location", location);
        }

        /**
         * @param url address of the offer
         * @return this builder
         */
        public Builder url(String url) {
            return with("url", url);
        }

        /**
         * @param picture address of a picture
         * @return this builder
         */
        public Builder picture(String picture) {
            return with("picture", picture);
        }

        /**
         * @param summary summary
         * @return this builder
         */
        public Builder summary(String summary) {
            return with("summary", summary);
        }

        /**
         * @param culture values and surroundings of the employer
         * @return this builder
         */
        public Builder culture(String culture) {
            return with("culture", culture);
        }

        /**
         * @param benefits what the employer offers
         * @return this builder
         */
        public Builder benefits(String benefits) {
            return with("benefits", benefits);
        }

        /**
         * @param responsibilities duties
         * @return this builder
         */
        public Builder responsibilities(String responsibilities) {
            return with("responsibilities", responsibilities);
        }

        /**
         * @param requirements what is asked for
         * @return this builder
         */
        public Builder requirements(String requirements) {
            return with("requirements", requirements);
        }

        /**
         * @param interviews how applying goes
         * @return this builder
         */
        public Builder interviews(String interviews) {
            return with("interviews", interviews);
        }

        /**
         * @param sections parts of the text; deprecated, instead of those known so far
         * @return this builder
         */
        public Builder sections(Collection<Section> sections) {
            return all("sections", sections);
        }

        /**
         * @param section one more
         * @return this builder
         */
        public Builder addSection(Section section) {
            return add("sections", section);
        }

        /**
         * @param rangesFloat ranges of numbers, such as the salary, instead of those known so far
         * @return this builder
         */
        public Builder rangesFloat(Collection<RangeFloat> rangesFloat) {
            return all("ranges_float", rangesFloat);
        }

        /**
         * @param rangeFloat one more
         * @return this builder
         */
        public Builder addRangeFloat(RangeFloat rangeFloat) {
            return add("ranges_float", rangeFloat);
        }

        /**
         * @param rangesDate ranges of time, such as when to begin, instead of those known so far
         * @return this builder
         */
        public Builder rangesDate(Collection<RangeDate> rangesDate) {
            return all("ranges_date", rangesDate);
        }

        /**
         * @param rangeDate one more
         * @return this builder
         */
        public Builder addRangeDate(RangeDate rangeDate) {
            return add("ranges_date", rangeDate);
        }

        @Override
        public Job build() {
            return new Job(copy());
        }
    }
}
