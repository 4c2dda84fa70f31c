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
import java.util.List;

/** What was read out of a document: the answer of {@code profile/parsing}. */
public final class Parsing extends TraitHolder {

    Parsing(JsonNode json) {
        super(json);
    }

    /**
     * @param json a parsing as the API writes it
     * @return the parsing
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Parsing of(JsonNode json) {
        return new Parsing(object(json, "parsing"));
    }

    /**
     * @return identifier of the content
     */
    public String getKey() {
        String key = readText("key");
        return key == null ? readText("content_uid") : key;
    }

    /**
     * @return name of the file as it was uploaded
     */
    public String getFileName() {
        return readText("file_name");
    }

    /**
     * @return size in bytes
     */
    public Long getFileSize() {
        return readWholeNumber("file_size");
    }

    /**
     * @return pages of the document
     */
    public Long getTotalPages() {
        return readWholeNumber("total_pages");
    }

    /**
     * @return pages that were read; the API reads the first ten
     */
    public Long getProcessedPages() {
        return readWholeNumber("processed_pages");
    }

    /**
     * @return names found
     */
    public List<Person> getPersons() {
        return readList("persons", Person::new);
    }

    /**
     * @return e-mail addresses found
     */
    public List<String> getEmails() {
        return readTexts("emails");
    }

    /**
     * @return telephone numbers found
     */
    public List<String> getPhones() {
        return readTexts("phones");
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
     * @return pictures in the document
     */
    public List<String> getImages() {
        return readTexts("images");
    }

    /**
     * @return address of the portrait
     */
    public String getPicture() {
        return readText("picture");
    }

    /**
     * @return web addresses, whether the API wrote them as a list or as an object
     */
    public List<Url> getUrls() {
        return UrlForms.read(find("urls"));
    }

    /**
     * @return {@code male} or {@code female}
     */
    public String getGender() {
        return readText("gender");
    }

    /**
     * @return class of the driving licence
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
     * @return the whole text
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
     * @return positions held; their dates have the text found in the document
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
     * @return degrees and courses of study; their dates have the text found in the document
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
}
