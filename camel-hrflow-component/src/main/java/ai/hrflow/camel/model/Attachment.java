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

/** A file of a profile. */
public final class Attachment extends HrFlowObject {

    Attachment(JsonNode json) {
        super(json);
    }

    /**
     * @param json the object as the API writes it
     * @return the object
     * @throws IllegalArgumentException when it is no JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Attachment of(JsonNode json) {
        return new Attachment(object(json, "attachment"));
    }

    /**
     * @return what it is: {@code resume}, {@code original}, {@code cover} or {@code other}
     */
    public String getType() {
        return readText("type");
    }

    /**
     * @return hash of the file, 40 hexadecimal characters
     */
    public String getAlt() {
        return readText("alt");
    }

    /**
     * @return size in bytes
     */
    public Long getFileSize() {
        return readWholeNumber("file_size");
    }

    /**
     * @return name of the file in the service
     */
    public String getFileName() {
        return readText("file_name");
    }

    /**
     * @return name of the file as it was uploaded
     */
    public String getOriginalFileName() {
        return readText("original_file_name");
    }

    /**
     * @return extension, with a dot in current answers and without in older ones
     */
    public String getExtension() {
        return readText("extension");
    }

    /**
     * @return address of the file, open to everyone who knows it
     */
    public String getPublicUrl() {
        return readText("public_url");
    }

    /**
     * @return when it came
     */
    public ApiDate getCreatedAt() {
        ApiDate createdAt = readDate("created_at");
        return createdAt.isPresent() ? createdAt : readDate("timestamp");
    }

    /**
     * @return when it was last changed
     */
    public ApiDate getUpdatedAt() {
        return readDate("updated_at");
    }
}
