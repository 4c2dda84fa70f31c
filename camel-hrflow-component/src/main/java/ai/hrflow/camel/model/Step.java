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

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** One step of a curriculum: an experience or an education. */
public abstract class Step extends TraitHolder {

    /** The lists that the API wants in each step. */
    static final List<String> LISTS = List.of("skills", "certifications", "courses", "tasks");

    Step(JsonNode json) {
        super(json);
    }

    /**
     * @return identifier of the step in its profile; in a parsing that of the content, in old
     *     objects the {@code id}
     */
    public final String getKey() {
        String key = readText("key");
        String contentUid = key == null ? readText("content_uid") : key;
        return contentUid == null ? readText("id") : contentUid;
    }

    /**
     * @return title of the position or degree
     */
    public final String getTitle() {
        return readText("title");
    }

    /**
     * @return text of the résumé about it
     */
    public final String getDescription() {
        return readText("description");
    }

    /**
     * @return address of the logo of the organisation
     */
    public final String getLogo() {
        return readText("logo");
    }

    /**
     * @return where it was
     */
    public final Location getLocation() {
        return readPart("location", Location::new);
    }

    /**
     * @return when it began
     */
    public final ApiDate getDateStart() {
        return readDate("date_start");
    }

    /**
     * @return when it ended; absent for what lasts
     */
    public final ApiDate getDateEnd() {
        return readDate("date_end");
    }

    /**
     * Makes a step of a curriculum.
     *
     * @param <T> what is built
     * @param <B> the builder itself
     */
    public abstract static class Builder<T extends Step, B extends Builder<T, B>>
            extends TraitHolder.Builder<T, B> {

        Builder(JsonNode start) {
            super(start);
        }

        /**
         * @param title title of the position or degree
         * @return this builder
         */
        public final B title(String title) {
            return with("title", title);
        }

        /**
         * @param description what it was about
         * @return this builder
         */
        public final B description(String description) {
            return with("description", description);
        }

        /**
         * @param location where it was
         * @return this builder
         */
        public final B location(Location location) {
            return with("location", location);
        }

        /**
         * @param dateStart when it began
         * @return this builder
         */
        public final B dateStart(LocalDate dateStart) {
            return with("date_start", ApiDate.format(startOfDay(dateStart)));
        }

        /**
         * @param dateStart when it began; the API takes no offset here
         * @return this builder
         */
        public final B dateStart(LocalDateTime dateStart) {
            return with("date_start", ApiDate.format(dateStart));
        }

        /**
         * @param dateEnd when it ended; {@code null} for what lasts
         * @return this builder
         */
        public final B dateEnd(LocalDate dateEnd) {
            return with("date_end", ApiDate.format(startOfDay(dateEnd)));
        }

        /**
         * @param dateEnd when it ended; the API takes no offset here
         * @return this builder
         */
        public final B dateEnd(LocalDateTime dateEnd) {
            return with("date_end", ApiDate.format(dateEnd));
        }

        private static LocalDateTime startOfDay(LocalDate date) {
            return date == null ? null : date.atStartOfDay();
        }
    }
}
