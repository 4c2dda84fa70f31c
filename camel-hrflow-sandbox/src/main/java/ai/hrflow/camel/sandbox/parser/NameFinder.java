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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the name of the person a résumé is about. Every line, or part of one, that has the shape of
 * a name is a candidate; where it stands, whether an e-mail agrees with it, known first names and
 * what surrounds it decide among them. With too little evidence there is no name.
 */
final class NameFinder {

    private static final int ENOUGH = 5;
    private static final Pattern SEPARATOR =
            Pattern.compile("\\t|\\s{3,}|\\s*[|•·●▪|]\\s*|\\s+[-–—/]+\\s+|\\s*,\\s+");
    private static final Pattern COMMA_NAME =
            Pattern.compile("([^,\\t|]{2,35}),\\s*([^,\\t|]{2,35})");
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?i)^(?:curriculum vitae|curriculum|resume|résumé|"
                            + "lebenslauf|c\\.?\\s?v\\.?|hoja de vida|currículum "
                            + "vítae|currículo|bewerbung)"
                            + "\\s*(?:of|for|de|di|von|do|da|del|d'|als|[-–—:|])?\\s+(?=\\p{Lu})");

    /** "MPharm", "DPhil", "BTech": capitals inside a word that is no "McDonald". */
    private static final Pattern DEGREE_SHAPE =
            Pattern.compile(
                    "(?!Mc|Mac|De|O'|Le|La|Di|Fitz)\\p{Lu}+\\p{Ll}*\\p{Lu}\\p{Ll}+|"
                            + "\\p{Lu}{2}\\p{Ll}+");

    private static final Set<String> FULL_LABELS =
            Set.of(
                    "name",
                    "full name",
                    "nom complet",
                    "nom et prenom",
                    "nom prenom",
                    "prenom nom",
                    "prenom et nom",
                    "nom et prenoms",
                    "noms et prenoms",
                    "vor und nachname",
                    "vor und zuname",
                    "name vorname",
                    "vorname name",
                    "vorname nachname",
                    "vorname und name",
                    "nachname vorname",
                    "vorname und nachname",
                    "nombre completo",
                    "nombre y apellidos",
                    "nombre y apellido",
                    "apellidos y nombre",
                    "apellidos nombre",
                    "nombre apellidos",
                    "nome completo",
                    "nome e cognome",
                    "nome cognome",
                    "cognome e nome",
                    "cognome nome",
                    "nome e apelido",
                    "nome apelido",
                    "first name s surname s",
                    "first name surname",
                    "surname first name",
                    "surname s first name s",
                    "candidate",
                    "candidate name",
                    "candidat",
                    "candidato",
                    "bewerber",
                    "bewerberin",
                    "name of candidate",
                    "applicant");
    private static final Set<String> FIRST_LABELS =
            Set.of(
                    "first name",
                    "first names",
                    "given name",
                    "given names",
                    "forename",
                    "forenames",
                    "prenom",
                    "prenoms",
                    "vorname",
                    "vornamen",
                    "nombre",
                    "nombres",
                    "nome",
                    "first name s",
                    "nome proprio");
    private static final Set<String> LAST_LABELS =
            Set.of(
                    "last name",
                    "surname",
                    "surnames",
                    "family name",
                    "nom",
                    "nom de famille",
                    "nachname",
                    "familienname",
                    "zuname",
                    "apellido",
                    "apellidos",
                    "cognome",
                    "apelido",
                    "apelidos",
                    "sobrenome",
                    "surname s");

    /** Labels that mean the whole name unless the other half has a label too. */
    private static final Set<String> HALF_OR_WHOLE = Set.of("nom", "nombre", "nome", "name");

    private record Line(String text, int index, Kind section) {}

    private record Candidate(List<String> tokens, PersonName parts, double score, int order) {}

    private final Headings headings;
    private final NameSplitter splitter;
    private final Set<String> firstNames = Lexicon.words("firstnames.txt");
    private final Set<String> notNames = Lexicon.words("notnames.txt");
    private final Set<String> languageNames = Lexicon.spellings("languages.txt").keySet();
    private final Set<String> countries = Lexicon.spellings("countries.txt").keySet();
    private final SkillFinder skills;
    private final TitleWords titles;

    NameFinder(Headings headings, SkillFinder skills, TitleWords titles) {
        this.headings = headings;
        this.skills = skills;
        this.titles = titles;
        this.splitter = new NameSplitter(firstNames);
    }

    /**
     * @param sections the résumé
     * @param emails addresses found in it
     * @param language language of the text, or null
     * @return the name, or null
     */
    PersonName find(List<Section> sections, List<String> emails, String language) {
        List<Line> lines = lines(sections);
        Optional<PersonName> labelled = labelled(lines, language);
        if (labelled.isPresent()) {
            return labelled.get();
        }
        List<String> locals = emails.stream().map(NameFinder::local).toList();
        Map<String, Integer> seen = new HashMap<>();
        lines.forEach(line -> seen.merge(line.text(), 1, Integer::sum));
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            consider(line, locals, seen.get(line.text()) > 1, candidates);
            if (i + 1 < lines.size()) {
                considerPair(line, lines.get(i + 1), locals, candidates);
            }
        }
        Candidate best = null;
        for (Candidate candidate : candidates) {
            if (best == null || candidate.score() > best.score()) {
                best = candidate;
            }
        }
        if (best == null || best.score() < ENOUGH) {
            return null;
        }
        return best.parts() != null ? best.parts() : splitter.split(best.tokens(), language);
    }

    private static List<Line> lines(List<Section> sections) {
        List<Line> lines = new ArrayList<>();
        int index = 0;
        for (Section section : sections) {
            for (String text : section.lines()) {
                lines.add(new Line(text, index++, section.kind()));
            }
        }
        return lines;
    }

    /* ---- labels ---- */

    private Optional<PersonName> labelled(List<Line> lines, String language) {
        String first = null;
        String last = null;
        String whole = null;
        boolean lastFirst = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.section() == Kind.REFERENCES
                    || line.section() == Kind.EXPERIENCE
                    || line.section() == Kind.EDUCATION) {
                continue;
            }
            if (whole == null) {
                whole = afterBareLabel(line.text());
            }
            Matcher label = LABEL.matcher(line.text());
            if (!label.matches()) {
                continue;
            }
            String key = Words.key(label.group(1));
            String value = label.group(2) == null ? "" : label.group(2).strip();
            boolean known =
                    FULL_LABELS.contains(key)
                            || FIRST_LABELS.contains(key)
                            || LAST_LABELS.contains(key);
            if (known && value.isEmpty() && i + 1 < lines.size()) {
                value = lines.get(i + 1).text();
            }
            value = NameShape.strip(value.split("\\t|\\s{3,}|[|•;]")[0]);
            boolean one = NameShape.tokens(value.replace(",", ""), 1) != null;
            if (!known || !one) {
                continue;
            }
            if (FULL_LABELS.contains(key)) {
                whole = whole == null ? value : whole;
                lastFirst |=
                        key.startsWith("apellidos")
                                || key.startsWith("cognome")
                                || key.startsWith("nachname")
                                || key.equals("name vorname")
                                || key.startsWith("surname");
            }
            if (FIRST_LABELS.contains(key)) {
                first = first == null ? value : first;
            }
            if (LAST_LABELS.contains(key) || key.equals("name")) {
                last = last == null ? value : last;
            }
            if (HALF_OR_WHOLE.contains(key)) {
                whole = whole == null ? value : whole;
            }
        }
        if (first != null && last != null && !first.equals(last)) {
            return Optional.of(splitter.ofParts(first, last));
        }
        return Optional.ofNullable(whole).flatMap(w -> whole(w, language));
    }

    /** "Nome e cognome Anna Rossi": a table that lost its columns. */
    private static String afterBareLabel(String line) {
        String[] words = line.split(" ");
        for (int n = Math.min(4, words.length - 2); n > 0; n--) {
            String label = Words.key(String.join(" ", Arrays.copyOf(words, n)));
            if (FULL_LABELS.contains(label) && (n > 1 || label.equals("name"))) {
                String rest =
                        NameShape.strip(
                                String.join(" ", Arrays.copyOfRange(words, n, words.length)));
                return NameShape.tokens(rest, 2) == null ? null : rest;
            }
        }
        return null;
    }

    private static final Pattern LABEL =
            Pattern.compile("\\s*([\\p{L}][\\p{L} ,/()&-]{1,40}?)\\s*(?:[:\\t]|\\s{2,}|$)(.*)");

    private Optional<PersonName> whole(String value, String language) {
        Matcher comma = COMMA_NAME.matcher(value);
        if (comma.matches()) {
            return Optional.of(splitter.ofParts(comma.group(2).strip(), comma.group(1).strip()));
        }
        List<String> tokens = NameShape.tokens(value, 2);
        return Optional.ofNullable(tokens)
                .filter(t -> !isOther(value, t))
                .map(t -> splitter.split(t, language));
    }

    /* ---- candidates ---- */

    private void consider(
            Line line, List<String> locals, boolean repeated, List<Candidate> candidates) {
        String text = line.text();
        if (text.length() > 160) {
            return;
        }
        String untitled = TITLE.matcher(text).replaceFirst("");
        boolean afterTitle = untitled.length() < text.length();
        String whole = NameShape.strip(untitled);
        if (untitled.indexOf('\t') < 0) {
            add(whole, line, true, afterTitle || repeated, locals, candidates);
            addTornApart(whole, line, locals, candidates);
        }
        Matcher comma = COMMA_NAME.matcher(whole);
        if (comma.matches()) {
            addReversed(comma.group(1).strip(), comma.group(2).strip(), line, locals, candidates);
        }
        String[] parts = SEPARATOR.split(untitled);
        if (parts.length > 1) {
            for (int i = 0; i < parts.length && i < 6; i++) {
                add(
                        NameShape.strip(parts[i]),
                        line,
                        false,
                        afterTitle && i == 0,
                        locals,
                        candidates);
            }
        }
    }

    /** "MARIE" above "DUPONT", as designers like it. */
    private void considerPair(
            Line first, Line second, List<String> locals, List<Candidate> candidates) {
        String a = NameShape.strip(first.text());
        String b = NameShape.strip(second.text());
        List<String> above = NameShape.tokens(a, 1);
        List<String> below = NameShape.tokens(b, 1);
        if (above == null
                || below == null
                || Math.min(above.size(), below.size()) != 1
                || above.size() > 2
                || below.size() > 3) {
            return;
        }
        if (isOther(a, above) || isOther(b, below)) {
            return;
        }
        String joined = a + ' ' + b;
        List<String> tokens = NameShape.tokens(joined, 2);
        if (tokens != null && !isOther(joined, tokens)) {
            double score = score(tokens, first, true, false, locals) - 1.5;
            candidates.add(new Candidate(tokens, null, score, candidates.size()));
        }
    }

    private void add(
            String name,
            Line line,
            boolean alone,
            boolean bonus,
            List<String> locals,
            List<Candidate> candidates) {
        List<String> tokens = NameShape.tokens(name, 2);
        if (tokens == null) {
            tokens = NameShape.lowerTokens(name);
            if (tokens == null || agreement(tokens, locals) < 8) {
                return;
            }
        }
        if (isOther(name, tokens)) {
            return;
        }
        candidates.add(
                new Candidate(
                        tokens,
                        null,
                        score(tokens, line, alone, bonus, locals),
                        candidates.size()));
    }

    /** "Kathar ina Schmidt", as some PDF writers space it: joined when that makes a known name. */
    private void addTornApart(
            String name, Line line, List<String> locals, List<Candidate> candidates) {
        StringBuilder joined = new StringBuilder();
        for (String word : name.split(" ")) {
            boolean fragment =
                    joined.length() > 0
                            && Character.isLowerCase(word.codePointAt(0))
                            && !NameShape.PARTICLES.contains(Words.fold(word));
            joined.append(joined.length() == 0 || fragment ? "" : " ").append(word);
        }
        if (joined.length() == name.length()) {
            return;
        }
        List<String> tokens = NameShape.tokens(joined.toString(), 2);
        if (tokens != null && (isFirstName(tokens.get(0)) || agreement(tokens, locals) >= 8)) {
            add(joined.toString(), line, true, false, locals, candidates);
        }
    }

    private void addReversed(
            String last, String first, Line line, List<String> locals, List<Candidate> candidates) {
        if (DEGREE_SHAPE.matcher(first).matches() || DEGREE_SHAPE.matcher(last).matches()) {
            return;
        }
        List<String> lastTokens = NameShape.tokens(last, 1);
        List<String> firstTokens = NameShape.tokens(first, 1);
        if (lastTokens == null
                || firstTokens == null
                || isOther(last, lastTokens)
                || isOther(first, firstTokens)) {
            return;
        }
        List<String> tokens = new ArrayList<>(firstTokens);
        tokens.addAll(lastTokens);
        boolean known = firstTokens.stream().anyMatch(this::isFirstName);
        if (tokens.size() > 5 || (!known && agreement(tokens, locals) < 8)) {
            return;
        }
        candidates.add(
                new Candidate(
                        tokens,
                        splitter.ofParts(first, last),
                        score(tokens, line, true, false, locals),
                        candidates.size()));
    }

    /** Headings, countries, languages, skills, positions: things that are written like names. */
    private boolean isOther(String name, List<String> tokens) {
        String key = Words.key(name);
        if (headings.contains(name)
                || countries.contains(key)
                || languageNames.contains(key)
                || skills.isSkill(name)
                || titles.isCompany(name)) {
            return true;
        }
        for (String token : tokens) {
            String folded = Words.fold(token).replaceAll("[^\\p{L}-]", "");
            if (isFirstName(token) || folded.length() < 2) {
                continue;
            }
            if (notNames.contains(folded)
                    || titles.isPositionWord(folded)
                    || (countries.contains(folded) && tokens.size() < 4)
                    || languageNames.contains(folded)) {
                return true;
            }
        }
        return false;
    }

    private double score(
            List<String> tokens, Line line, boolean alone, boolean bonus, List<String> locals) {
        double score = agreement(tokens, locals);
        if (isFirstName(tokens.get(0))) {
            score += 4;
        } else if (tokens.stream().anyMatch(this::isFirstName)) {
            score += 3;
        }
        score += place(line.index());
        score += alone ? 2 : -0.5;
        score += bonus ? 2 : 0;
        score += tokens.stream().anyMatch(NameShape::isAllCaps) ? 0.5 : 0;
        score -= tokens.size() > 4 ? 1 : 0;
        score +=
                switch (line.section()) {
                    case EXPERIENCE, EDUCATION, CERTIFICATIONS, OTHER -> -4;
                    case REFERENCES -> -12;
                    case SKILLS, LANGUAGES, INTERESTS, SUMMARY -> -1.5;
                    default -> 0;
                };
        return score;
    }

    private static double place(int index) {
        if (index < 3) {
            return 5 - index;
        }
        if (index < 6) {
            return 2;
        }
        return index < 15 ? 1 : 0;
    }

    private boolean isFirstName(String token) {
        for (String part : Words.fold(token).split("-")) {
            if (firstNames.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /* ---- e-mail ---- */

    private static String local(String email) {
        return Words.fold(email.substring(0, email.indexOf('@')));
    }

    /** 10 when an address holds both names, 8 for one and an initial, 5 for a long single one. */
    static double agreement(List<String> tokens, List<String> locals) {
        double best = 0;
        for (String local : locals) {
            best = Math.max(best, agreement(tokens, local));
        }
        return best;
    }

    private static double agreement(List<String> tokens, String local) {
        String letters = local.replaceAll("[^\\p{L}]", "");
        Set<String> hits = new HashSet<>();
        String initials = "";
        for (String token : tokens) {
            String folded = Words.fold(token).replaceAll("[^\\p{L}]", "");
            if (folded.isEmpty() || NameShape.PARTICLES.contains(folded)) {
                continue;
            }
            initials += folded.charAt(0);
            if (isIn(folded, letters)) {
                hits.add(folded);
                continue;
            }
            for (String part : Words.fold(token).split("[^\\p{L}]+")) {
                if (part.length() > 2 && isIn(part, letters)) {
                    hits.add(part);
                }
            }
        }
        if (hits.size() >= 2) {
            return 10;
        }
        if (hits.size() == 1) {
            String hit = hits.iterator().next();
            String rest = letters.replaceFirst(Pattern.quote(hit), "");
            boolean initial =
                    rest.length() <= 3 && !rest.isEmpty() && initials.indexOf(rest.charAt(0)) >= 0;
            if (initial) {
                return 8;
            }
            return hit.length() >= 4 ? 5 : 3;
        }
        return 0;
    }

    /** Umlauts come as they sound or bare: Müller writes mueller or muller. */
    private static boolean isIn(String name, String letters) {
        if (name.length() < 3) {
            return name.length() == 2 && letters.startsWith(name);
        }
        return letters.contains(name)
                || letters.replace("ue", "u")
                        .replace("oe", "o")
                        .replace("ae", "a")
                        .contains(name.replace("ue", "u").replace("oe", "o").replace("ae", "a"));
    }
}
