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
import java.util.Collection;
import java.util.List;

/** What has skills, languages, certifications, courses, tasks and interests. */
public abstract class TraitHolder extends HrFlowObject {

    TraitHolder(JsonNode json) {
        super(json);
    }

    /**
     * @return skills
     */
    public final List<Skill> getSkills() {
        return readList("skills", Skill::new);
    }

    /**
     * @return spoken languages and their level
     */
    public final List<NameValue> getLanguages() {
        return readList("languages", NameValue::new);
    }

    /**
     * @return certifications
     */
    public final List<NameValue> getCertifications() {
        return readList("certifications", NameValue::new);
    }

    /**
     * @return courses
     */
    public final List<NameValue> getCourses() {
        return readList("courses", NameValue::new);
    }

    /**
     * @return tasks
     */
    public final List<NameValue> getTasks() {
        return readList("tasks", NameValue::new);
    }

    /**
     * @return interests
     */
    public final List<NameValue> getInterests() {
        return readList("interests", NameValue::new);
    }

    /**
     * Makes what has skills and the like.
     *
     * @param <T> what is built
     * @param <B> the builder itself
     */
    public abstract static class Builder<T extends TraitHolder, B extends Builder<T, B>>
            extends HrFlowObject.Builder<T, B> {

        Builder(JsonNode start) {
            super(start);
        }

        /**
         * @param skills skills, instead of those known so far
         * @return this builder
         */
        public final B skills(Collection<Skill> skills) {
            return all("skills", skills);
        }

        /**
         * @param skill a skill to add
         * @return this builder
         */
        public final B addSkill(Skill skill) {
            return add("skills", skill);
        }

        /**
         * @param languages spoken languages and their level, instead of those known so far
         * @return this builder
         */
        public final B languages(Collection<NameValue> languages) {
            return all("languages", languages);
        }

        /**
         * @param language a language to add
         * @return this builder
         */
        public final B addLanguage(NameValue language) {
            return add("languages", language);
        }

        /**
         * @param certifications certifications, instead of those known so far
         * @return this builder
         */
        public final B certifications(Collection<NameValue> certifications) {
            return all("certifications", certifications);
        }

        /**
         * @param certification a certification to add
         * @return this builder
         */
        public final B addCertification(NameValue certification) {
            return add("certifications", certification);
        }

        /**
         * @param courses courses, instead of those known so far
         * @return this builder
         */
        public final B courses(Collection<NameValue> courses) {
            return all("courses", courses);
        }

        /**
         * @param course a course to add
         * @return this builder
         */
        public final B addCourse(NameValue course) {
            return add("courses", course);
        }

        /**
         * @param tasks tasks, instead of those known so far
         * @return this builder
         */
        public final B tasks(Collection<NameValue> tasks) {
            return all("tasks", tasks);
        }

        /**
         * @param task a task to add
         * @return this builder
         */
        public final B addTask(NameValue task) {
            return add("tasks", task);
        }

        /**
         * @param interests interests, instead of those known so far
         * @return this builder
         */
        public final B interests(Collection<NameValue> interests) {
            return all("interests", interests);
        }

        /**
         * @param interest an interest to add
         * @return this builder
         */
        public final B addInterest(NameValue interest) {
            return add("interests", interest);
        }
    }
}
