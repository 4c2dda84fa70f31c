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
package ai.hrflow.camel.sandbox.search.scoring;

import ai.hrflow.camel.sandbox.search.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the model looks at in a profile or a job.
 *
 * @param skills skills by what is the same for all spellings
 * @param titles words of each position, in the order of the profile; of a job those of its name
 * @param text content words of the text as a vector
 * @param words content words of the text
 * @param years years of work; of a job those it asks for; {@code null} when not said
 * @param place where, or {@code null}
 * @param languages languages, folded
 */
record Features(
        Map<String, Skill> skills,
        List<List<String>> titles,
        SparseVector text,
        Set<String> words,
        Double years,
        Place place,
        Set<String> languages) {

    /**
     * A skill.
     *
     * @param name as written
     * @param words content words of what is the same for all spellings
     */
    record Skill(String name, List<String> words) {}
}
