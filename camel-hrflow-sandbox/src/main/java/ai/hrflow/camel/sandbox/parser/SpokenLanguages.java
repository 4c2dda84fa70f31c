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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the languages a person speaks, with the level as written. */
final class SpokenLanguages {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int LONGEST_LEVEL = 60;

    private static final Pattern LEVEL_WORD =
            Pattern.compile(
                    "^\\W*(?:[abc][12]\\b|native|fluent|mother tongue|"
                            + "bilingual|advanced|intermediate|basic|beginner|proficient|"
                            + "professional|conversational|courant|bilingue|langue "
                            + "maternelle|notions|intermediaire|scolaire|avance|"
                            + "lu|muttersprache|fliessend|verhandlungssicher|grundkenntnisse|"
                            + "sehr gut|gut|nativo|nativa|avanzado|intermedio|basico|"
                            + "fluido|lengua materna|madrelingua|ottimo|buono|scolastico|"
                            + "fluente|avancado|materna)");

    private final Map<String, String> names = Lexicon.spellings("languages.txt");

    List<NameValue> find(List<String> lines) {
        Map<String, NameValue> found = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            for (String item : line.split("\\s*[,;•·|]\\s*(?=\\p{Lu}?\\p{L}{3,})|\\t")) {
                Matcher word = WORD.matcher(item);
                while (word.find()) {
                    String name = names.get(Words.fold(word.group()));
                    if (name != null) {
                        String level = level(item.substring(word.end()));
                        if (level == null && item.equals(line) && i + 1 < lines.size()) {
                            level = levelLine(lines.get(i + 1));
                        }
                        found.putIfAbsent(name, new NameValue(name, level));
                        break;
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private String levelLine(String line) {
        boolean language =
                WORD.matcher(line)
                        .results()
                        .anyMatch(r -> names.containsKey(Words.fold(r.group())));
        return language || !LEVEL_WORD.matcher(Words.fold(line)).find() ? null : level(line);
    }

    private static String level(String rest) {
        String level = rest.replaceAll("^[\\s:(\\[\\-–—,.]+", "").replaceAll("[\\s)\\].;,]+$", "");
        return level.isEmpty() || level.length() > LONGEST_LEVEL || Words.letters(level) == 0
                ? null
                : level;
    }
}
