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
package ai.hrflow.camel.sandbox.text;

import ai.hrflow.camel.sandbox.parser.SkillFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds skills close to a word. Close are other spellings and translations of the same skill, then
 * skills written alike, then skills of the same field of work. There is no model of meaning: within
 * a field, nearness is nearness of spelling.
 */
public final class SkillLinker {

    private static final double SAME = 0.95;
    private static final double FIELD_SHARE = 0.5;
    private static final double SPELLING_SHARE = 0.45;

    /** Loaded with the first use. */
    private static final class Shared {
        static final SkillLinker LINKER = new SkillLinker();
    }

    private record Skill(String name, List<String> keys, Set<String> trigrams, int field) {}

    private final List<Skill> skills = new ArrayList<>();

    private SkillLinker() {
        List<List<List<String>>> fields = SkillFields.all();
        for (int field = 0; field < fields.size(); field++) {
            for (List<String> spellings : fields.get(field)) {
                for (String name : spellings) {
                    skills.add(
                            new Skill(
                                    name,
                                    spellings.stream().map(WordScanner::key).toList(),
                                    trigrams(WordScanner.key(name)),
                                    field));
                }
            }
        }
    }

    /**
     * @return a linker that all may use
     */
    public static SkillLinker shared() {
        return Shared.LINKER;
    }

    /**
     * @param word a word
     * @param most how many to return at most
     * @return skills close to it, the closest first, without the word itself
     */
    public List<Ranked> near(String word, int most) {
        String key = WordScanner.key(word);
        Set<String> trigrams = trigrams(key);
        Set<Integer> fields = new HashSet<>();
        skills.stream().filter(s -> s.keys().contains(key)).forEach(s -> fields.add(s.field()));
        return skills.stream()
                .filter(skill -> !WordScanner.key(skill.name()).equals(key))
                .map(skill -> Ranked.of(null, skill.name(), score(skill, key, trigrams, fields)))
                .filter(ranked -> ranked.score() > 0)
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .limit(most)
                .toList();
    }

    private static double score(
            Skill skill, String key, Set<String> trigrams, Set<Integer> fields) {
        double spelling = likeness(skill.trigrams(), trigrams);
        if (skill.keys().contains(key)) {
            return SAME + (1 - SAME) * spelling;
        }
        return (fields.contains(skill.field()) ? FIELD_SHARE : 0) + SPELLING_SHARE * spelling;
    }

    /** Dice's coefficient. */
    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return 2.0 * shared.size() / (one.size() + other.size());
    }

    private static Set<String> trigrams(String key) {
        String padded = "  " + key + ' ';
        Set<String> all = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            all.add(padded.substring(i, i + 3));
        }
        return all;
    }
}
