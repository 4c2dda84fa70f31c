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

/** Fields of the indexes. */
public final class Field {

    /** Number of the object. */
    static final String ID = "id";

    /** There for what can be scored. */
    static final String SCORABLE = "scorable";

    /** Key of the source or board. */
    public static final String CONTAINER = "container";

    /** Creation time. */
    public static final String CREATED_AT = "created_at";

    /** Time of the last change. */
    public static final String UPDATED_AT = "updated_at";

    /** A person's or a job's name. */
    public static final String NAME = "name";

    /** A person's e-mail. */
    public static final String EMAIL = "email";

    /** Summary. */
    public static final String SUMMARY = "summary";

    /** The whole text of the object itself. */
    public static final String TEXT = "text";

    /** Words of a profile's experiences. */
    public static final String EXPERIENCE = "experience";

    /** Words of a profile's educations. */
    public static final String EDUCATION = "education";

    /** Years of work. */
    public static final String EXPERIENCES_DURATION = "experiences_duration";

    /** Years of education. */
    public static final String EDUCATIONS_DURATION = "educations_duration";

    /** Skills with their values. */
    public static final String SKILLS = "skills";

    /** Languages with their values. */
    public static final String LANGUAGES = "languages";

    /** Interests with their values. */
    public static final String INTERESTS = "interests";

    /** Tags with their values. */
    public static final String TAGS = "tags";

    /** Where the person lives or the job is. */
    public static final String LOCATION = "location";

    /** Where a profile's experiences were. */
    public static final String EXPERIENCE_LOCATION = "experience_location";

    /** Where a profile's educations were. */
    public static final String EDUCATION_LOCATION = "education_location";

    /** Everything that is written, for free text. */
    static final String ALL = "all";

    /** Titles, which weigh more in free text. */
    static final String TITLES = "titles";

    private Field() {}
}
