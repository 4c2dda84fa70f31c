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
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether words look like a person's name, and writes them as one. */
final class NameShape {

    static final Set<String> PARTICLES =
            Set.of(
                    "de", "da", "do", "das", "dos", "di", "del", "della", "dello", "degli", "dei",
                    "du", "des", "van", "von", "vom", "zu", "zum", "zur", "der", "den", "ter",
                    "ten", "la", "le", "los", "las", "el", "al", "bin", "ben", "ibn", "bint", "y",
                    "e", "af", "av", "st", "ap", "ab", "ferch", "mac", "nic", "ni", "santa", "d'",
                    "het", "op", "in't", "'t", "dal", "dalla", "lo", "und");

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?:\\p{Lu}\\p{M}?[\\p{L}\\p{M}]*|[dDlLoO]['’]\\p{Lu}[\\p{L}\\p{M}]*)"
                            + "(?:['’.-]\\p{L}[\\p{L}\\p{M}]*)*\\.?");
    private static final Pattern NICKNAME = Pattern.compile("[“„«\"'](\\p{Lu}\\p{L}+)[”“»\"']");
    private static final Pattern LOWER = Pattern.compile("\\p{Ll}{2,}(?:-\\p{Ll}{2,})*");
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?i)^(?:(?:dr|prof|mr|mrs|ms|miss|mme|mlle|mag|herrn?|"
                            + "frau|sr|sra|srta|dott|dott\\.ssa|dottssa|ing|dipl|"
                            + "dr\\.?-ing|dipl\\.-ing|"
                            + "madame|monsieur|mademoiselle|eng|sig|sig\\.ra|dra|"
                            + "don|doña|rer|nat|med|phil|dipl\\.-kfm|dipl\\.-inf|"
                            + "m)\\.?(?:\\s+|(?<=\\.)))+(?=\\p{L})");
    private static final Pattern AFTER =
            Pattern.compile(
                    "(?i)[\\s,]+(?:ph\\.?\\s?d\\.?|mba|m\\.?\\s?sc\\.?|"
                            + "b\\.?\\s?sc\\.?|m\\.?\\s?a\\.|b\\.?\\s?a\\.|m\\.?d\\.?|"
                            + "rn|bsn|cpa|pmp|cfa|acca|esq\\.?|"
                            + "llm|ll\\.m\\.|b\\.?eng\\.?|m\\.?eng\\.?|beng|"
                            + "meng|mrics|ceng|pe|p\\.e\\.|msn|np|dds|obe|mbe|bsc|"
                            + "msc|rgn|hons|mpharm|bpharm|pharmd|msci|mres|mphil|"
                            + "b\\.?tech|m\\.?tech|mbbs|frcs|fcca|lcsw)$");
    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]\\s*");

    private NameShape() {}

    /** Takes away titles, degrees, brackets and stray signs around a name. */
    static String strip(String text) {
        String name = BRACKETS.matcher(text).replaceAll(" ").strip();
        name = name.replaceAll("^[^\\p{L}]+|[^\\p{L}.]+$", "");
        name = BEFORE.matcher(name).replaceFirst("");
        String before;
        do {
            before = name;
            name = AFTER.matcher(name).replaceFirst("");
        } while (!name.equals(before));
        return name.replaceAll("\\s+", " ").strip();
    }

    /** Words of a name, or null when these are not the words of one. */
    static List<String> tokens(String name, int fewest) {
        if (name.isEmpty() || name.length() > 50 || Words.hasDigit(name)) {
            return null;
        }
        List<String> tokens = List.of(name.split(" "));
        int real = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean particle = PARTICLES.contains(Words.fold(token));
            if (particle && i == tokens.size() - 1 && !Character.isUpperCase(token.charAt(0))) {
                return null;
            }
            if (!particle || Character.isUpperCase(token.charAt(0))) {
                if (!TOKEN.matcher(token).matches() && !NICKNAME.matcher(token).matches()) {
                    return null;
                }
                real += token.endsWith(".") || token.length() == 1 ? 0 : 1;
            }
        }
        return tokens.size() <= 6 && real >= fewest && real <= 5 ? tokens : null;
    }

    /** Words of a name in small letters throughout; only believed when an e-mail agrees. */
    static List<String> lowerTokens(String name) {
        List<String> tokens = List.of(name.split(" "));
        return tokens.size() >= 2
                        && tokens.size() <= 4
                        && tokens.stream().allMatch(t -> LOWER.matcher(t).matches())
                ? tokens
                : null;
    }

    static boolean isAllCaps(String token) {
        return Words.letters(token) > 1
                && token.codePoints().filter(Character::isLetter).noneMatch(Character::isLowerCase);
    }

    /**
     * In ordinary capitals: {@code "JEAN-PIERRE DE LA TOUR"} to {@code "Jean-Pierre de la Tour"}.
     */
    static List<String> ordinary(List<String> tokens) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i).replace('’', '\'');
            if (isAllCaps(token)) {
                String folded = Words.fold(token);
                boolean inner = i > 0 && i < tokens.size() - 1;
                written.add(
                        inner && PARTICLES.contains(folded)
                                ? token.toLowerCase(Locale.ROOT)
                                : capitalise(token));
            } else if (Character.isLowerCase(token.charAt(0))
                    && !PARTICLES.contains(Words.fold(token))
                    && !token.matches("[dl]'.*")) {
                written.add(capitalise(token));
            } else {
                written.add(token);
            }
        }
        return written;
    }

    private static String capitalise(String token) {
        StringBuilder out = new StringBuilder(token.length());
        boolean start = true;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            out.append(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
            start = !Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK;
        }
        String written = out.toString();
        if (written.startsWith("Mc") && written.length() > 4) {
            written = "Mc" + Character.toUpperCase(written.charAt(2)) + written.substring(3);
        }
        return written;
    }
}
