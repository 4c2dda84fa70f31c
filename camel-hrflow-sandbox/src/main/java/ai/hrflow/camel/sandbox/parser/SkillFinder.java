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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds skills: known ones anywhere, and whatever is listed under a heading for skills. They keep
 * the words of the document, in small letters; the vocabulary tells which are the same and of what
 * type. Safe for use by several threads.
 */
public final class SkillFinder {

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

    /** Loaded with the first use. */
    private static final class Shared {
        static final SkillFinder FINDER = new SkillFinder();
    }

    /**
     * A known skill in a text.
     *
     * @param skill the skill as written there, in small letters
     * @param identity the same for all spellings of the skill
     * @param start offset of its first character
     * @param end offset behind its last one
     */
    public record Mention(Skill skill, String identity, int start, int end) {}

    /** A skill of the vocabulary; everyday words count in lists only. */
    private record Entry(String name, String type, boolean inListsOnly) {}

    private record Token(String written, String folded, int start) {
        int end() {
            return start + written.length();
        }
    }

    private final Map<String, Entry> known = new HashMap<>();

    SkillFinder() {
        Lexicon.sections("skills.txt")
                .forEach((type, lines) -> lines.forEach(line -> addLine(type, line)));
    }

    /**
     * @return a finder that all may use
     */
    public static SkillFinder shared() {
        return Shared.FINDER;
    }

    /**
     * @param text any text
     * @return known skills wherever they stand, in order; the longest where several fit
     */
    public List<Mention> mentions(String text) {
        List<Mention> found = new ArrayList<>();
        List<Token> tokens = tokens(text);
        int next = 0;
        while (next < tokens.size()) {
            next += Math.max(1, takeKnown(tokens, next, found));
        }
        return found;
    }

    /** Known skills in a text, each once, in order of appearance. */
    List<Skill> inText(String text) {
        Map<String, Skill> found = new LinkedHashMap<>();
        mentions(text).forEach(m -> found.putIfAbsent(m.identity(), m.skill()));
        return List.copyOf(found.values());
    }

    /** What a section of skills lists. */
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
        return known.containsKey(key(tokens(text)));
    }

    /** The same for all spellings of a skill. */
    String identity(Skill skill) {
        return identity(skill.name());
    }

    /**
     * @param name name of a skill, known or not
     * @return the same text for all spellings of the skill
     */
    public String identity(String name) {
        Entry entry = known.get(key(tokens(name)));
        return entry == null ? Words.key(name) : entry.name();
    }

    /** Takes the longest known skill that begins here; returns how many words it has. */
    private int takeKnown(List<Token> tokens, int from, List<Mention> found) {
        for (int length = Math.min(MAX_WORDS, tokens.size() - from); length > 0; length--) {
            List<Token> words = tokens.subList(from, from + length);
            Entry entry = known.get(key(words));
            if (entry != null && !entry.inListsOnly()) {
                found.add(
                        new Mention(
                                new Skill(written(words), entry.type()),
                                entry.name(),
                                words.get(0).start(),
                                words.get(length - 1).end()));
                return length;
            }
        }
        return 0;
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
        Entry entry = known.get(key(tokens(name)));
        if (entry != null) {
            found.putIfAbsent(entry.name(), new Skill(lower(name), entry.type()));
        } else if (Words.count(name) <= 4 && name.length() <= 40) {
            found.putIfAbsent(Words.key(name), new Skill(lower(name), "hard"));
        } else {
            inText(name).forEach(skill -> found.putIfAbsent(identity(skill), skill));
        }
    }

    private void addLine(String type, String line) {
        int colon = line.indexOf(':');
        String written = (colon < 0 ? line : line.substring(0, colon)).strip();
        boolean everyday = written.startsWith("=");
        String name = everyday ? written.substring(1) : written;
        Entry entry = new Entry(name, type, everyday);
        known.putIfAbsent(key(tokens(name)), entry);
        if (colon >= 0) {
            for (String spelling : line.substring(colon + 1).split(",")) {
                known.putIfAbsent(key(tokens(spelling)), entry);
            }
        }
    }

    /** Words; "Java/Kotlin" is two, unless it is known as one, as "tcp/ip" is. */
    private List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            String folded = Words.fold(word);
            if (word.indexOf('/') > 0 && !known.isEmpty() && !known.containsKey(folded)) {
                int start = matcher.start();
                for (String part : word.split("/")) {
                    tokens.add(new Token(part, Words.fold(part), start));
                    start += part.length() + 1;
                }
            } else {
                tokens.add(new Token(word, folded, matcher.start()));
            }
        }
        return tokens;
    }

    private static String key(List<Token> tokens) {
        return tokens.stream().map(Token::folded).collect(Collectors.joining(" "));
    }

    private static String written(List<Token> tokens) {
        return lower(tokens.stream().map(Token::written).collect(Collectors.joining(" ")));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
