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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds skills: known ones anywhere, and whatever is listed under a heading for skills. */
final class SkillFinder {

    private static final int MAX_WORDS = 5;
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}#+.&/'-]*[\\p{L}\\p{N}#+]");
    private static final Pattern ITEM =
            Pattern.compile("\\s*[,;•·●▪◦|\\t\\n\u2022\u25AA\uF0B7]\\s*|\\s+[-–—]\\s+|\\s{3,}");
    private static final Pattern LEVEL =
            Pattern.compile(
                    "\\s*(?:[(\\[].*?[)\\]]|[★☆●○■□]+|\\d{1,3}\\s?%|\\d\\s?/\\s?\\d{"
                            + "1,2}|:\\s*(?i:expert|advanced|intermediate|beginner|"
                            + "basic|fluent|good|very good|excellent|confirmé|avancé|"
                            + "débutant|intermédiaire|sehr gut|gut|grundkenntnisse|"
                            + "experte|avanzado|básico|medio|intermedio|avanzato|"
                            + "base|ottimo|buono|avançado|médio|notions)\\.?)\\s*$");

    private final Map<String, Skill> known = new HashMap<>();
    private final Set<String> inListsOnly = new HashSet<>();

    SkillFinder() {
        Lexicon.sections("skills.txt")
                .forEach(
                        (type, lines) -> {
                            for (String line : lines) {
                                addLine(type, line);
                            }
                        });
    }

    /** Known skills in a text, in order of appearance. */
    List<Skill> inText(String text) {
        Map<String, Skill> found = new LinkedHashMap<>();
        List<String> tokens = tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            for (int length = Math.min(MAX_WORDS, tokens.size() - i); length > 0; length--) {
                Skill skill = known.get(String.join(" ", tokens.subList(i, i + length)));
                if (skill != null && !inListsOnly.contains(skill.name())) {
                    found.putIfAbsent(skill.name(), skill);
                    i += length - 1;
                    break;
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** What a section of skills lists, in the words of the vocabulary where it has them. */
    List<Skill> inList(List<String> lines) {
        Map<String, Skill> found = new LinkedHashMap<>();
        for (String line : lines) {
            String list = line.replaceFirst("^[^\\p{L}\\p{N}]+", "");
            int colon = list.indexOf(':');
            if (colon > 0 && colon < 40 && colon < list.length() - 1) {
                list = list.substring(colon + 1);
            }
            for (String item : ITEM.split(list)) {
                addItem(found, item);
            }
        }
        return List.copyOf(found.values());
    }

    boolean isSkill(String text) {
        return known.containsKey(String.join(" ", tokens(text)));
    }

    private void addItem(Map<String, Skill> found, String item) {
        String name =
                LEVEL.matcher(item)
                        .replaceFirst("")
                        .strip()
                        .replaceAll("^[^\\p{L}\\p{N}.]+|[.:]+$", "");
        if (name.isEmpty() || name.length() > 60 || Words.letters(name) == 0) {
            return;
        }
        Skill exact = known.get(String.join(" ", tokens(name)));
        List<Skill> inside = exact == null ? inText(name) : List.of(exact);
        if (exact == null && Words.count(name) <= 4 && name.length() <= 40) {
            String lower = name.toLowerCase(Locale.ROOT);
            found.putIfAbsent(lower, new Skill(lower, "hard"));
        } else {
            inside.forEach(skill -> found.putIfAbsent(skill.name(), skill));
        }
    }

    private void addLine(String type, String line) {
        int colon = line.indexOf(':');
        String written = (colon < 0 ? line : line.substring(0, colon)).strip();
        String name = written.startsWith("=") ? written.substring(1) : written;
        Skill skill = new Skill(name, type);
        if (!name.equals(written)) {
            inListsOnly.add(name);
        }
        known.putIfAbsent(String.join(" ", tokens(name)), skill);
        if (colon >= 0) {
            for (String spelling : line.substring(colon + 1).split(",")) {
                known.putIfAbsent(String.join(" ", tokens(spelling)), skill);
            }
        }
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(Words.fold(text));
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }
}
