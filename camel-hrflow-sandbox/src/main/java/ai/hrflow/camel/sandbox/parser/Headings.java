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

import ai.hrflow.camel.sandbox.parser.Section.Kind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises section headings in six languages. */
final class Headings {

    private static final int LONGEST = 60;
    private static final Pattern CONJUNCTION =
            Pattern.compile("\\s+(?:and|et|und|y|e|&)\\s+|\\s*[&/+]\\s*");
    private static final Set<Kind> INLINE =
            EnumSet.of(
                    Kind.SKILLS,
                    Kind.LANGUAGES,
                    Kind.INTERESTS,
                    Kind.CERTIFICATIONS,
                    Kind.SUMMARY,
                    Kind.EDUCATION,
                    Kind.EXPERIENCE);

    private static final Pattern POSSESSIVE =
            Pattern.compile(
                    "^(?:my|mon|ma|mes|mein|meine|mi|mis|il mio|la mia|"
                            + "i miei|le mie|meu|minha|meus|minhas) ");

    /** "Driving Experience", "Expérience bancaire": whatever it is an experience in. */
    private static final Pattern FAMILY =
            Pattern.compile(
                    "(?:[a-z]+ ){1,2}(?:experience|skills|education)|(?:experiences?"
                            + "|experiencias?|esperienz[ae]) [a-z]+");

    private static final Pattern FAMILY_WORD =
            Pattern.compile("^.*?(experiences?|skills|education|experiencias?|esperienz[ae]).*$");
    private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "it", "pt");

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Set<String>> languages = new HashMap<>();
    private final Set<String> spoken = Lexicon.spellings("languages.txt").keySet();

    Headings() {
        Lexicon.sections("headings.txt")
                .forEach(
                        (section, lines) -> {
                            Kind kind = Kind.valueOf(section.toUpperCase(Locale.ROOT));
                            boolean byLanguage = lines.size() == LANGUAGES.size();
                            for (int i = 0; i < lines.size(); i++) {
                                for (String phrase : lines.get(i).split(",")) {
                                    kinds.putIfAbsent(Words.key(phrase), kind);
                                    if (byLanguage) {
                                        languages
                                                .computeIfAbsent(
                                                        Words.key(phrase), p -> new HashSet<>())
                                                .add(LANGUAGES.get(i));
                                    }
                                }
                            }
                        });
    }

    /** The kind of section this line opens; empty for an ordinary line. */
    Optional<Kind> kind(String line) {
        if (line.length() > LONGEST || line.indexOf('@') >= 0 || line.endsWith(".")) {
            return Optional.empty();
        }
        String key = Words.key(line.replaceFirst("^\\s*(?:\\d{1,2}[.)]|[IVX]{1,4}[.)])\\s+", ""));
        Kind kind = kinds.get(key);
        if (kind == null) {
            kind = kinds.get(POSSESSIVE.matcher(key).replaceFirst(""));
        }
        if (kind == null && FAMILY.matcher(key).matches() && !line.contains(",")) {
            kind = kinds.get(FAMILY_WORD.matcher(key).replaceAll("$1"));
        }
        return kind != null ? Optional.of(kind) : ofParts(line);
    }

    /** "Ausbildung & Studium": two headings in one; the first one decides. */
    private Optional<Kind> ofParts(String line) {
        String[] parts = CONJUNCTION.split(Words.fold(line));
        if (parts.length != 2) {
            return Optional.empty();
        }
        Kind first = kinds.get(Words.key(parts[0]));
        Kind second = kinds.get(Words.key(parts[1]));
        return first == null || second == null ? Optional.empty() : Optional.of(first);
    }

    /** "Languages: English, French": heading and content in one line. */
    Optional<Kind> inlineKind(String line) {
        if (isBareLanguages(line)) {
            return Optional.of(Kind.LANGUAGES);
        }
        int colon = line.indexOf(':');
        if (colon < 0 || colon > 40 || line.substring(colon + 1).isBlank()) {
            return Optional.empty();
        }
        return Optional.ofNullable(kinds.get(Words.key(line.substring(0, colon))))
                .filter(INLINE::contains);
    }

    /** "Sprachen Deutsch, Englisch": a table that lost its columns. */
    boolean isBareLanguages(String line) {
        String[] words = line.split("[\\s,(]+", 3);
        return words.length > 1
                && !words[0].endsWith(":")
                && kinds.get(Words.key(words[0])) == Kind.LANGUAGES
                && spoken.contains(Words.fold(words[1]));
    }

    /** Whether the words are a heading, whatever else the line looks like. */
    boolean contains(String words) {
        return kinds.containsKey(Words.key(words));
    }

    /** The language most headings among these lines are in, null when two say so alike. */
    String language(List<String> lines) {
        Map<String, Integer> votes = new HashMap<>();
        for (String line : lines) {
            if (kind(line).isPresent()) {
                languages
                        .getOrDefault(Words.key(line), Set.of())
                        .forEach(language -> votes.merge(language, 1, Integer::sum));
            }
        }
        int most = votes.values().stream().max(Integer::compare).orElse(0);
        List<String> winners =
                votes.entrySet().stream()
                        .filter(e -> e.getValue() == most)
                        .map(Map.Entry::getKey)
                        .toList();
        return most >= 2 && winners.size() == 1 ? winners.get(0) : null;
    }
}
