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

import ai.hrflow.camel.sandbox.parser.DateFinder.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a section of jobs or studies into its entries. Lines with a period are the posts the entries
 * hang on; how many heading lines stand before the first of them shows the layout, and the others
 * follow it.
 */
final class StepFinder {

    /** What the two main parts of an entry are. */
    enum Kind {
        EXPERIENCE,
        EDUCATION
    }

    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[•●▪◦‣·∙■□➢➤✓*\uF0B7\u2219>-]|[–—-]\\s|o\\s)\\s*.*");
    private static final Pattern PIECE =
            Pattern.compile(
                    "\\t|\\s{3,}|\\s*[|•·;]\\s*|\\s+[-–—/]\\s+|\\s*,\\s+|"
                            + "\\s+(?:at|@|chez|bei|presso|beim)\\s+");

    /** "Camarero en Hotel Bahía": for jobs only, "Grado en Fisioterapia" is one thing. */
    private static final Pattern JOB_PIECE =
            Pattern.compile(
                    PIECE.pattern()
                            + "|\\s+(?:en|na|no|em)\\s+(?=(?:el |la |los |las )?\\p{Lu}\\p{Ll})");

    private static final Pattern TOWN_IN_BRACKETS =
            Pattern.compile("(.+?)\\s*\\((\\p{Lu}[\\p{L} .'-]+)\\)?$");
    private static final Pattern LABELLED = Pattern.compile("([\\p{L} /]{3,40}?)\\s*:\\s*(.*)");
    private static final Pattern TITLE_TOWN_STATE =
            Pattern.compile("(.+)\\s(\\p{Lu}[\\p{L}.]+,\\s[A-Z]{2})$");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[\\p{L}]{4,}[.!]$");

    private static final Pattern LEGAL_FORM =
            Pattern.compile(
                    "(?i)(?:inc|ltd|llc|plc|llp|corp|co|gmbh|ag|sa|s\\.a|"
                            + "srl|s\\.r\\.l|spa|bv|nv)\\.?");

    /** What forms such as Europass print before a value. */
    private static final Set<String> LABELS =
            Set.of(
                    "date",
                    "dates",
                    "data",
                    "datum",
                    "zeitraum",
                    "fecha",
                    "fechas",
                    "periodo",
                    "periode",
                    "period",
                    "from to",
                    "da a",
                    "von bis",
                    "position",
                    "occupation or position held",
                    "position held",
                    "role",
                    "title",
                    "job title",
                    "employer",
                    "name of employer",
                    "company",
                    "lavoro o posizione ricoperti",
                    "posizione",
                    "posizione ricoperta",
                    "datore di lavoro",
                    "nome del datore di lavoro",
                    "nome e indirizzo del datore di lavoro",
                    "employeur",
                    "poste",
                    "fonction",
                    "entreprise",
                    "poste occupe",
                    "fonction ou poste occupe",
                    "arbeitgeber",
                    "firma",
                    "funktion",
                    "beruf oder funktion",
                    "empleador",
                    "empresa",
                    "puesto",
                    "cargo",
                    "profesion o cargo desempenado",
                    "funcao",
                    "entidade",
                    "empregador",
                    "titolo",
                    "titolo della qualifica rilasciata",
                    "school",
                    "institution",
                    "degree",
                    "ecole",
                    "etablissement",
                    "diplome obtenu",
                    "schule",
                    "abschluss",
                    "centro",
                    "titulo",
                    "istituto",
                    "location",
                    "lieu",
                    "ort",
                    "lugar",
                    "luogo");

    private final SkillFinder skills;
    private final TitleWords titles;
    private final PlaceFinder places;

    StepFinder(SkillFinder skills, TitleWords titles, PlaceFinder places) {
        this.skills = skills;
        this.titles = titles;
        this.places = places;
    }

    List<Step> find(List<String> lines, Kind kind) {
        List<Integer> anchors = anchors(lines, kind);
        if (anchors.isEmpty()) {
            return undated(lines, kind);
        }
        int lead = headersBefore(lines, anchors.get(0), -1);
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < anchors.size(); i++) {
            int before = i == 0 ? -1 : anchors.get(i - 1);
            starts.add(
                    anchors.get(i) - Math.min(lead, headersBefore(lines, anchors.get(i), before)));
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < anchors.size(); i++) {
            int end = i + 1 < anchors.size() ? starts.get(i + 1) : lines.size();
            steps.add(
                    step(lines.subList(starts.get(i), end), anchors.get(i) - starts.get(i), kind));
        }
        return steps;
    }

    private static List<Integer> anchors(List<String> lines, Kind kind) {
        List<Integer> ranges = new ArrayList<>();
        List<Integer> dates = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Found> found = DateFinder.find(lines.get(i));
            if (found.isEmpty() || Words.count(without(lines.get(i), found)) > 16) {
                continue;
            }
            boolean bullet = BULLET.matcher(lines.get(i)).matches();
            boolean range = found.stream().anyMatch(Found::isRange);
            if (range
                    && !(bullet
                            && kind == Kind.EXPERIENCE
                            && !ranges.isEmpty()
                            && !isBulletList(lines, ranges))) {
                ranges.add(i);
                dates.add(i);
            } else if (!range && !bullet) {
                dates.add(i);
            }
        }
        return ranges.isEmpty() || kind == Kind.EDUCATION ? dates : ranges;
    }

    /** Whether the entries themselves are written as bullets. */
    private static boolean isBulletList(List<String> lines, List<Integer> anchors) {
        return BULLET.matcher(lines.get(anchors.get(0))).matches();
    }

    private static int headersBefore(List<String> lines, int anchor, int previous) {
        int count = 0;
        for (int i = anchor - 1; i > previous && count < 2 && isHeader(lines.get(i)); i--) {
            count++;
        }
        return count;
    }

    private static boolean isHeader(String line) {
        return !BULLET.matcher(line).matches()
                && line.length() <= 110
                && Words.count(line) <= 14
                && !SENTENCE_END.matcher(line).matches()
                && !Character.isLowerCase(line.codePointAt(0));
    }

    private Step step(List<String> block, int anchor, Kind kind) {
        List<Found> dates = DateFinder.find(block.get(anchor));
        DateRange period =
                dates.stream().filter(Found::isRange).findFirst().orElse(dates.get(0)).range();
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < anchor; i++) {
            addPieces(pieces, block.get(i), kind);
        }
        addPieces(pieces, without(block.get(anchor), dates), kind);
        int next = anchor + 1;
        while (next < block.size()
                && next <= anchor + 2
                && isContinuation(pieces, block.get(next), kind)) {
            addPieces(pieces, block.get(next), kind);
            next++;
        }
        return step(pieces, block.subList(next, block.size()), period, kind);
    }

    private boolean isContinuation(List<String> pieces, String line, Kind kind) {
        if (!isHeader(line) || Words.count(line) > 9) {
            return false;
        }
        if (pieces.isEmpty()) {
            return true;
        }
        boolean hasMain = pieces.stream().anyMatch(main(kind));
        boolean hasOrganisation = pieces.stream().anyMatch(organisation(kind));
        return pieces.size() < 2
                || (!hasMain && main(kind).test(line))
                || (!hasOrganisation && organisation(kind).test(line));
    }

    private Step step(List<String> pieces, List<String> rest, DateRange period, Kind kind) {
        List<String> open = new ArrayList<>(pieces);
        Place place = takePlace(open);
        boolean schoolFirst = !open.isEmpty() && organisation(kind).test(open.get(0));
        String organisation = take(open, organisation(kind).and(main(kind).negate()));
        int titleAt = indexOf(open, main(kind));
        String title = take(open, main(kind));
        if (kind == Kind.EDUCATION
                && title != null
                && organisation != null
                && !schoolFirst
                && titleAt < open.size()
                && pieces.indexOf(open.get(titleAt)) < pieces.indexOf(organisation)) {
            // "MBA, Marketing, School of Business": the subject belongs to the degree
            title += ", " + open.remove(titleAt);
        }
        if (organisation == null && title == null) {
            title = takeFirst(open);
            organisation = takeFirst(open);
        } else if (organisation == null) {
            organisation = take(open, organisation(kind));
            boolean isTown =
                    kind == Kind.EDUCATION && open.size() == 1 && Words.count(open.get(0)) == 1;
            organisation = organisation == null && !isTown ? takeFirst(open) : organisation;
        } else if (title == null && !(kind == Kind.EDUCATION && schoolFirst)) {
            title = takeFirst(open);
        }
        Matcher bracketed = TOWN_IN_BRACKETS.matcher(organisation == null ? "" : organisation);
        if (place == null && bracketed.matches()) {
            organisation = bracketed.group(1);
            place = new Place(bracketed.group(2), null, null, null);
        }
        if (place == null && !open.isEmpty() && open.get(0).length() <= 40) {
            place = new Place(open.get(0).replaceAll("[.]$", ""), null, null, null);
        }
        String description = String.join("\n", rest).strip();
        if (description.length() > LONGEST_DESCRIPTION) {
            description = description.substring(0, LONGEST_DESCRIPTION);
        }
        return new Step(
                title,
                organisation,
                place,
                period,
                description.isEmpty() ? null : description,
                skills.inText((title == null ? "" : title + "\n") + description));
    }

    private Predicate<String> main(Kind kind) {
        return kind == Kind.EXPERIENCE ? titles::isPosition : titles::isDegree;
    }

    private Predicate<String> organisation(Kind kind) {
        return kind == Kind.EXPERIENCE ? titles::isCompany : titles::isSchool;
    }

    /** "Lyon, France" comes as two pieces; the country tells that the one before is its town. */
    private Place takePlace(List<String> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            Place country = places.inLine(pieces.get(i));
            if (country == null) {
                continue;
            }
            if (country.city() == null && i > 0 && pieces.size() > 2) {
                String town = pieces.get(i - 1);
                if (!titles.isPosition(town) && !titles.isCompany(town) && !titles.isSchool(town)) {
                    pieces.remove(i);
                    pieces.remove(i - 1);
                    return new Place(town + ", " + country.text(), town, null, country.country());
                }
            }
            pieces.remove(i);
            return country;
        }
        return null;
    }

    private static int indexOf(List<String> pieces, Predicate<String> wanted) {
        for (int i = 0; i < pieces.size(); i++) {
            if (wanted.test(pieces.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String take(List<String> pieces, Predicate<String> wanted) {
        for (int i = 0; i < pieces.size(); i++) {
            if (wanted.test(pieces.get(i))) {
                return pieces.remove(i);
            }
        }
        return null;
    }

    private static String takeFirst(List<String> pieces) {
        return pieces.isEmpty() ? null : pieces.remove(0);
    }

    private void addPieces(List<String> pieces, String line, Kind kind) {
        Matcher labelled = LABELLED.matcher(line.strip());
        String content =
                labelled.matches() && LABELS.contains(Words.key(labelled.group(1)))
                        ? labelled.group(2)
                        : line.strip();
        Matcher town = TITLE_TOWN_STATE.matcher(content);
        if (town.matches() && titles.isPosition(lastWord(town.group(1)))) {
            addParts(pieces, town.group(1), kind);
            pieces.add(town.group(2));
        } else {
            addParts(pieces, content, kind);
        }
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private static void addParts(List<String> pieces, String line, Kind kind) {
        for (String piece : (kind == Kind.EXPERIENCE ? JOB_PIECE : PIECE).split(line)) {
            String clean =
                    piece.replaceAll("^[^\\p{L}\\p{N}(]+|[\\s:,;(–—-]+$|(?<=\\p{Ll}{3})[.)]+$", "")
                            .replaceAll("^\\(([^)]*)\\)?$", "$1")
                            .strip();
            if (LEGAL_FORM.matcher(clean).matches() && !pieces.isEmpty()) {
                pieces.add(pieces.remove(pieces.size() - 1) + ", " + clean);
            } else if (Words.letters(clean) > 1 && !LABELS.contains(Words.key(clean))) {
                pieces.add(clean);
            }
        }
    }

    private static String without(String line, List<Found> dates) {
        StringBuilder rest = new StringBuilder(line);
        for (int i = dates.size() - 1; i >= 0; i--) {
            rest.replace(dates.get(i).from(), dates.get(i).to(), "\t");
        }
        return rest.toString().replaceAll("[(\\[]\\s*\\t?\\s*[)\\]]", "\t");
    }

    /** A list without any dates: each line that names a position or a degree is an entry. */
    private List<Step> undated(List<String> lines, Kind kind) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isUndatedEntry(lines.get(i), kind)) {
                List<String> pieces = new ArrayList<>();
                addPieces(pieces, lines.get(i), kind);
                boolean hasNext = i + 1 < lines.size() && !isUndatedEntry(lines.get(i + 1), kind);
                if (hasNext && isContinuation(pieces, lines.get(i + 1), kind)) {
                    addPieces(pieces, lines.get(++i), kind);
                }
                steps.add(step(pieces, List.of(), null, kind));
            }
        }
        return steps;
    }

    private boolean isUndatedEntry(String line, Kind kind) {
        boolean entry = main(kind).test(line) || (kind == Kind.EDUCATION && titles.isSchool(line));
        return entry && isHeader(line) && Words.count(line) <= 12;
    }
}
