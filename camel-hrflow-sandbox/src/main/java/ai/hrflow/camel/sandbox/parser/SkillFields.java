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
package ai.hrflow.camel.sandbox.parser;

import java.util.ArrayList;
import java.util.List;

/** The vocabulary of skills by field of work, such as software, health or trades. */
public final class SkillFields {

    private SkillFields() {}

    /**
     * @return fields, each as a list of skills, each with its other spellings behind its name
     */
    public static List<List<List<String>>> all() {
        List<List<List<String>>> fields = new ArrayList<>();
        for (String line : Lexicon.allLines("skills.txt")) {
            if (line.startsWith("#") || line.startsWith("[")) {
                fields.add(new ArrayList<>());
            } else {
                fields.get(fields.size() - 1).add(spellings(line));
            }
        }
        return fields.stream().filter(field -> !field.isEmpty()).toList();
    }

    private static List<String> spellings(String line) {
        List<String> names = new ArrayList<>();
        for (String name : line.replaceFirst("^=", "").split("[:,]")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return List.copyOf(names);
    }
}
