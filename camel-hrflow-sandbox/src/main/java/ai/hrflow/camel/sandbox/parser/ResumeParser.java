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
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a résumé from a file, by plain rules on its text: headings, shapes of dates and names, word
 * lists. Nothing is looked up by file and nothing is made up. Safe for use by several threads.
 */
public final class ResumeParser {

    private static final int LONGEST_SUMMARY = 2_000;
    private static final int SHORT_TEXT = 800;
    private static final int MOST_SKILLS = 200;
    private static final Set<Kind> ABOUT_THE_PERSON =
            EnumSet.of(Kind.TOP, Kind.CONTACT, Kind.PERSONAL);
    private static final Set<Kind> ABOUT_OTHERS =
            EnumSet.of(Kind.EXPERIENCE, Kind.EDUCATION, Kind.REFERENCES);

    private final Clock clock;
    private final DocumentReader reader = new DocumentReader();
    private final SectionSplitter splitter;
    private final SkillFinder skills = new SkillFinder();
    private final SpokenLanguages languages = new SpokenLanguages();
    private final PlaceFinder places = new PlaceFinder();
    private final Headings headings;
    private final NameFinder names;
    private final StepFinder steps;

    /**
     * @param clock tells today, the end of a job that goes on
     */
    public ResumeParser(Clock clock) {
        this.clock = clock;
        headings = new Headings();
        TitleWords titles = new TitleWords();
        splitter = new SectionSplitter(headings);
        names = new NameFinder(headings, skills, titles);
        steps = new StepFinder(skills, titles, places);
    }

    /** Loads what is otherwise loaded with the first document. */
    public void preload() {
        DocumentReader.preload();
        TextLanguage.of("A few words, long enough to ask for the language they are written in.");
    }

    /**
     * @param file the document
     * @param fileName its name, only a hint for the format of plain text, or {@code null}
     * @return what was found
     * @throws UnreadableDocumentException when it is damaged or of a kind that is not accepted
     */
    public ParsedResume parse(Path file, String fileName) throws UnreadableDocumentException {
        return parse(reader.read(file, fileName));
    }

    /**
     * @param text a résumé, or any other text
     * @return what was found
     */
    public ParsedResume parse(String text) {
        return parse(new DocumentText(text, List.of(), null, null));
    }

    /**
     * Reads the text of a document without making anything of it.
     *
     * @param file the document
     * @param fileName its name, only a hint for the format of plain text, or {@code null}
     * @return the text of each page, of a format without pages the whole as one; a picture or a
     *     scanned page has an empty text
     * @throws UnreadableDocumentException when it is damaged or of a kind that is not accepted
     */
    public List<String> pages(Path file, String fileName) throws UnreadableDocumentException {
        return reader.pages(file, fileName);
    }

    /**
     * @param text any text
     * @return ISO 639-1 code of its language, {@code null} when it is too short or too odd to tell
     */
    public String languageOf(String text) {
        return TextLanguage.of(text);
    }

    ParsedResume parse(DocumentText document) {
        List<String> lines = TextCleaner.lines(document.text());
        String text = String.join("\n", lines);
        String language = language(lines, text);
        List<Section> sections = splitter.split(lines);
        List<String> personal = personalLines(sections);

        List<String> emails = emails(sections, document.links());
        PersonName name = names.find(sections, ownEmails(sections, emails), language);
        List<Step> experiences =
                steps.find(
                        SectionSplitter.lines(sections, Kind.EXPERIENCE),
                        StepFinder.Kind.EXPERIENCE);
        List<Step> educations =
                steps.find(
                        SectionSplitter.lines(sections, Kind.EDUCATION), StepFinder.Kind.EDUCATION);
        LocalDate today = LocalDate.now(clock);
        return new ParsedResume(
                text,
                language,
                document.totalPages(),
                document.processedPages(),
                name,
                agreeingFirst(emails, name),
                ContactFinder.phones(personal),
                PersonalFacts.birthDate(personal),
                places.find(personal),
                ContactFinder.links(text, document.links()),
                PersonalFacts.drivingLicense(lines),
                summary(sections),
                experiences,
                educations,
                Durations.years(experiences, today),
                Durations.years(educations, today),
                skills(sections, text),
                languages.find(SectionSplitter.lines(sections, Kind.LANGUAGES)),
                named(SectionSplitter.lines(sections, Kind.CERTIFICATIONS)),
                interests(sections));
    }

    /** A short text is mostly names of people and firms; then its headings say more. */
    private String language(List<String> lines, String text) {
        String headed = Words.letters(text) < SHORT_TEXT ? headings.language(lines) : null;
        return headed != null ? headed : TextLanguage.of(text);
    }

    /** Lines about the person herself first, then what is neither work, school nor referees. */
    private static List<String> personalLines(List<Section> sections) {
        List<String> lines = new ArrayList<>();
        sections.stream()
                .filter(s -> ABOUT_THE_PERSON.contains(s.kind()))
                .forEach(s -> lines.addAll(s.lines()));
        sections.stream()
                .filter(
                        s ->
                                !ABOUT_THE_PERSON.contains(s.kind())
                                        && !ABOUT_OTHERS.contains(s.kind()))
                .forEach(s -> lines.addAll(s.lines()));
        // a side bar that is read last seems to belong to the section before it
        sections.stream()
                .filter(s -> s.kind() == Kind.EXPERIENCE || s.kind() == Kind.EDUCATION)
                .forEach(s -> lines.addAll(aroundEmail(s.lines())));
        return lines;
    }

    private static List<String> aroundEmail(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!ContactFinder.emails(lines.get(i), List.of()).isEmpty()) {
                return lines.subList(Math.max(0, i - 4), Math.min(lines.size(), i + 5));
            }
        }
        return List.of();
    }

    private static List<String> emails(List<Section> sections, List<String> links) {
        StringBuilder ordered = new StringBuilder();
        for (Section section : sections) {
            if (section.kind() != Kind.REFERENCES) {
                ordered.append(String.join("\n", section.lines())).append("\n\n");
            }
        }
        ordered.append(String.join("\n", SectionSplitter.lines(sections, Kind.REFERENCES)));
        return ContactFinder.emails(ordered.toString(), links);
    }

    /** A referee's address says nothing about the person's name. */
    private static List<String> ownEmails(List<Section> sections, List<String> emails) {
        List<String> foreign =
                ContactFinder.emails(
                        String.join("\n", SectionSplitter.lines(sections, Kind.REFERENCES)),
                        List.of());
        List<String> own = emails.stream().filter(e -> !foreign.contains(e)).toList();
        return own.isEmpty() ? emails : own;
    }

    private static List<String> agreeingFirst(List<String> emails, PersonName name) {
        if (name == null || emails.size() < 2) {
            return emails;
        }
        List<String> tokens = List.of(name.full().split(" "));
        List<String> sorted = new ArrayList<>(emails);
        sorted.sort(
                Comparator.comparingDouble(
                        (String e) ->
                                -NameFinder.agreement(
                                        tokens,
                                        List.of(Words.fold(e.substring(0, e.indexOf('@')))))));
        return sorted;
    }

    private static String summary(List<Section> sections) {
        String summary = String.join(" ", SectionSplitter.lines(sections, Kind.SUMMARY)).strip();
        if (Words.count(summary) < 3) {
            return null;
        }
        return summary.length() > LONGEST_SUMMARY ? summary.substring(0, LONGEST_SUMMARY) : summary;
    }

    private List<Skill> skills(List<Section> sections, String text) {
        Map<String, Skill> all = new LinkedHashMap<>();
        skills.inList(SectionSplitter.lines(sections, Kind.SKILLS))
                .forEach(s -> all.putIfAbsent(skills.identity(s), s));
        skills.inText(text).forEach(s -> all.putIfAbsent(skills.identity(s), s));
        return all.values().stream().limit(MOST_SKILLS).toList();
    }

    private static List<NameValue> named(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceFirst("^[^\\p{L}\\p{N}]+", "").strip())
                .filter(line -> line.length() > 1 && line.length() <= 150)
                .limit(50)
                .map(line -> new NameValue(line, null))
                .toList();
    }

    private static List<NameValue> interests(List<Section> sections) {
        return SectionSplitter.lines(sections, Kind.INTERESTS).stream()
                .flatMap(line -> List.of(line.split("\\s*[,;•·|\\t]\\s*")).stream())
                .map(item -> item.replaceAll("^[^\\p{L}\\p{N}]+|[.\\s]+$", ""))
                .filter(item -> item.length() > 1 && item.length() <= 60)
                .limit(50)
                .map(item -> new NameValue(item, null))
                .toList();
    }
}
