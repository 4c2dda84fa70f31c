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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds entities in a text and where they stand. What a résumé's rules have found is looked up in
 * the text; skills, languages, dates, companies and positions are found in running text as well.
 * Safe for use by several threads.
 */
public final class EntityFinder {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}'’&+#-]*");
    private static final Pattern DURATION =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}.,])\\d{1,2}(?:[.,]\\d)?\\s*\\+?\\s*(?i:years?|months?|weeks?|ans?"
                        + "|années?|mois|semaines?|jahren?|monaten?|wochen|años?|meses|anni|mesi)"
                        + "(?!\\p{L})");
    private static final Pattern COMPANY =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:[\\p{Lu}\\p{N}][\\p{L}\\p{N}&'’.-]*[ ]){1,4}(?:GmbH(?: &"
                        + " Co\\."
                        + " KG)?|AG|KG|Inc\\.?|Ltd\\.?|Limited|LLC|PLC|plc|Corp\\.?|SAS|SARL|SA|S\\.A\\.|"
                        + "S\\.p\\.A\\.|SpA|Srl|S\\.r\\.l\\.|S\\.L\\.|BV|B\\.V\\.|Lda)(?![\\p{L}\\p{N}])");
    private static final Pattern SCHOOL =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:(?:\\p{Lu}[\\p{L}'’.-]*["
                        + " ]){0,3}(?:University|College|Institute|School|Academy|Universität|Hochschule)(?:["
                        + " ]of(?:[ ]\\p{Lu}[\\p{L}-]*){1,3})?"
                        + "|(?:Université|École|Ecole|Lycée|Institut|Universidad|Universidade|Università)(?:["
                        + " ](?:de|des|du|d'|del|degli|di|la|les|polytechnique|\\p{Lu}[\\p{L}'’-]*))"
                        + "{1,5})(?![\\p{L}\\p{N}])");
    private static final Set<String> RANKS =
            Set.of("senior", "junior", "lead", "head", "chief", "assistant", "deputy", "principal");
    private static final int LONGEST_TITLE = 4;

    private final SkillFinder skills = SkillFinder.shared();
    private final TitleWords titles = new TitleWords();
    private final Map<String, String> languages = Lexicon.spellings("languages.txt");

    /**
     * @param text the text
     * @param resume what was found in it
     * @param places places in it, by other means
     * @return entities by position; where several overlap, the one that says most
     */
    public List<Entity> find(String text, ParsedResume resume, List<Entity> places) {
        List<Entity> all = new ArrayList<>();
        contacts(text, resume, all);
        person(text, resume, all);
        steps(text, resume.experiences(), "job_title", "company", all);
        steps(text, resume.educations(), "education_title", "school", all);
        names(text, resume.certifications(), "certification", all);
        names(text, resume.interests(), "interest", all);
        matches(text, COMPANY, "company", all);
        matches(text, SCHOOL, "school", all);
        matches(text, DURATION, "duration", all);
        dates(text, all);
        positions(text, all);
        skills.mentions(text)
                .forEach(m -> add(all, m.start(), m.end(), "skill_" + m.skill().type()));
        spoken(text, all);
        all.addAll(places);
        return withoutOverlaps(all);
    }

    private static void contacts(String text, ParsedResume resume, List<Entity> to) {
        resume.emails().forEach(email -> everywhere(text, email, "email", to));
        resume.phones().forEach(phone -> everywhere(text, phone, "phone", to));
    }

    private static void person(String text, ParsedResume resume, List<Entity> to) {
        if (resume.name() != null) {
            everywhere(text, resume.name().first(), "first_name", to);
            everywhere(text, resume.name().last(), "last_name", to);
        }
        if (resume.place() != null) {
            everywhere(text, resume.place().text(), "location", to);
        }
    }

    private static void steps(
            String text, List<Step> steps, String title, String organisation, List<Entity> to) {
        for (Step step : steps) {
            everywhere(text, step.title(), title, to);
            everywhere(text, step.organisation(), organisation, to);
        }
    }

    private static void names(String text, List<NameValue> items, String label, List<Entity> to) {
        items.forEach(item -> everywhere(text, item.name(), label, to));
    }

    private static void dates(String text, List<Entity> to) {
        Matcher lines = Pattern.compile(".+").matcher(text);
        while (lines.find()) {
            for (DateFinder.Found date : DateFinder.find(lines.group())) {
                add(to, lines.start() + date.from(), lines.start() + date.to(), "date");
            }
        }
    }

    /** A word for a position, with the capitalised words, skills and ranks right before it. */
    private void positions(String text, List<Entity> to) {
        List<Entity> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Entity(matcher.start(), matcher.end(), "word"));
        }
        for (int i = 0; i < words.size(); i++) {
            if (titles.isPositionWord(Words.fold(written(text, words.get(i))))) {
                int first = i;
                while (first > 0
                        && i - first < LONGEST_TITLE
                        && words.get(first - 1).end() + 1 == words.get(first).start()
                        && text.charAt(words.get(first - 1).end()) == ' '
                        && qualifies(written(text, words.get(first - 1)))) {
                    first--;
                }
                add(to, words.get(first).start(), words.get(i).end(), "job_title");
            }
        }
    }

    private boolean qualifies(String word) {
        return RANKS.contains(Words.fold(word))
                || skills.isSkill(word)
                || (Character.isUpperCase(word.charAt(0)) && word.length() > 3);
    }

    private void spoken(String text, List<Entity> to) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (words.end() - words.start() > 3
                    && languages.containsKey(Words.fold(words.group()))) {
                add(to, words.start(), words.end(), "language");
            }
        }
    }

    private static void matches(String text, Pattern pattern, String label, List<Entity> to) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            add(to, matcher.start(), matcher.end(), label);
        }
    }

    /** Wherever the value stands as a whole, also when its words are spaced otherwise. */
    private static void everywhere(String text, String value, String label, List<Entity> to) {
        if (Objects.toString(value, "").isBlank()) {
            return;
        }
        String words =
                List.of(value.strip().split("\\s+")).stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+"));
        matches(
                text,
                Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])"),
                label,
                to);
    }

    private static void add(List<Entity> to, int start, int end, String label) {
        to.add(new Entity(start, end, label));
    }

    private static String written(String text, Entity entity) {
        return text.substring(entity.start(), entity.end());
    }

    /** The longest first; of equally long ones the one that was found first. */
    private static List<Entity> withoutOverlaps(List<Entity> all) {
        List<Entity> kept = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparing(Entity::length, Comparator.reverseOrder()))
                .forEach(
                        entity -> {
                            if (kept.stream().noneMatch(entity::overlaps)) {
                                kept.add(entity);
                            }
                        });
        kept.sort(Comparator.comparingInt(Entity::start));
        return List.copyOf(kept);
    }
}
