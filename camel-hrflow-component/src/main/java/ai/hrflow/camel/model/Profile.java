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
 * A candidate or employee, stored in a source.
 *
 * <p>A new one is made with {@link #builder()}; a stored one is changed with {@link #toBuilder()},
 * which keeps everything that is not changed, and {@link #forIndexing()}, since PUT replaces a
 * profile as a whole.
 */
public final class Profile extends StoredItem {

    Profile(JsonNode json) {
        super(json);
    }

    /**
     * @param json a profile as the API writes it
     * @return the profile
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Profile of(JsonNode json) {
        return new Profile(object(json, "profile"));
    }

    /**
     * @return a builder of a profile that the API accepts as it is: without a person, with an empty
     *     text and with all lists empty. An empty text keeps a profile out of search and scoring
     */
    public static Builder builder() {
        return new Builder(IndexingForm.emptyProfile());
    }

    /**
     * @return a builder that starts from this profile, with all its fields
     */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /**
     * Brings the profile into the form that the API takes in POST and PUT {@code profile/indexing}:
     * lists that are missing are there and empty, {@code info} and {@code text} too; web addresses
     * are a list; dates of experiences and educations are texts without offset, under their current
     * names, and {@code null} where there is none. Nothing else changes, and a profile in that form
     * stays as it is.
     *
     * @return the profile in that form
     */
    public Profile forIndexing() {
        return new Profile(IndexingForm.profile(this));
    }

    /**
     * @return key of the source that holds it
     */
    public String getSourceKey() {
        String own = readText("source_key");
        return own == null ? getSource().getKey() : own;
    }

    /**
     * @return the source that holds it
     */
    public SourceRef getSource() {
        return readPart("source", SourceRef::new);
    }

    /**
     * @return who it is about
     */
    public Info getInfo() {
        return readPart("info", Info::new);
    }

    /**
     * @return the whole text of the document
     */
    public String getText() {
        return readText("text");
    }

    /**
     * @return language of the text, ISO 639-1
     */
    public String getTextLanguage() {
        return readText("text_language");
    }

    /**
     * @return positions held
     */
    public List<Experience> getExperiences() {
        return readList("experiences", Experience::new);
    }

    /**
     * @return years of experience
     */
    public Double getExperiencesDuration() {
        return readNumber("experiences_duration");
    }

    /**
     * @return degrees and courses of study
     */
    public List<Education> getEducations() {
        return readList("educations", Education::new);
    }

    /**
     * @return years of education
     */
    public Double getEducationsDuration() {
        return readNumber("educations_duration");
    }

    /**
     * @return stages and ratings for jobs
     */
    public List<Label> getLabels() {
        return readList("labels", Label::new);
    }

    /**
     * @return files
     */
    public List<Attachment> getAttachments() {
        return readList("attachments", Attachment::new);
    }

    /**
     * @return what algorithms may do with it
     */
    public Consent getConsentAlgorithmic() {
        return readPart("consent_algorithmic", Consent::new);
    }

    /** Makes a profile. */
    public static final class Builder extends StoredItem.Builder<Profile, Builder> {

        private Builder(JsonNode start) {
            super(start);
        }

        /**
         * @param info who it is about
         * @return this builder
         */
        public Builder info(Info info) {
            return with("info", info);
        }

        /**
         * @param text the whole text; an empty one keeps the profile out of search and scoring
         * @return this builder
         */
        public Builder text(String text) {
            return with("text", text);
        }

        /**
         * @param textLanguage language of the text, ISO 639-1
         * @return this builder
         */
        public Builder textLanguage(String textLanguage) {
            return with("text_language", textLanguage);
        }

        /**
         * @param experiences positions held, instead of those known so far
         * @return this builder
         */
        public Builder experiences(Collection<Experience> experiences) {
            return all("experiences", experiences);
        }

        /**
         * @param experience one more
         * @return this builder
         */
        public Builder addExperience(Experience experience) {
            return add("experiences", experience);
        }

        /**
         * @param experiencesDuration years of experience
         * @return this builder
         */
        public Builder experiencesDuration(Double experiencesDuration) {
            return with("experiences_duration", experiencesDuration);
        }

        /**
         * @param educations degrees and courses of study, instead of those known so far
         * @return this builder
         */
        public Builder educations(Collection<Education> educations) {
            return all("educations", educations);
        }

        /**
         * @param education one more
         * @return this builder
         */
        public Builder addEducation(Education education) {
            return add("educations", education);
        }

        /**
         * @param educationsDuration years of education
         * @return this builder
         */
        public Builder educationsDuration(Double educationsDuration) {
            return with("educations_duration", educationsDuration);
        }

        /**
         * @param labels stages and ratings for jobs, instead of those known so far
         * @return this builder
         */
        public Builder labels(Collection<Label> labels) {
            return all("labels", labels);
        }

        /**
         * @param label one more
         * @return this builder
         */
        public Builder addLabel(Label label) {
            return add("labels", label);
        }

        /**
         * @param consentAlgorithmic what algorithms may do with it
         * @return this builder
         */
        public Builder consentAlgorithmic(Consent consentAlgorithmic) {
            return with("consent_algorithmic", consentAlgorithmic);
        }

        @Override
        public Profile build() {
            return new Profile(copy());
        }
    }
}
