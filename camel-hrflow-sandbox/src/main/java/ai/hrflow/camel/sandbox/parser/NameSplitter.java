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
import java.util.Set;

/** Divides a full name into first and last name. */
final class NameSplitter {

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "junior", "senior");

    private final Set<String> firstNames;

    NameSplitter(Set<String> firstNames) {
        this.firstNames = firstNames;
    }

    /**
     * @param tokens words as written, capitals included: they tell the last name in "DUPONT Marie"
     * @param language language of the text, or null; Spanish and Portuguese have two last names
     */
    PersonName split(List<String> tokens, String language) {
        int size = tokens.size();
        if (size > 2 && SUFFIXES.contains(Words.key(tokens.get(size - 1)))) {
            PersonName name = split(tokens.subList(0, size - 1), language);
            String suffix = NameShape.ordinary(tokens.subList(size - 1, size)).get(0);
            return new PersonName(name.full() + ' ' + suffix, name.first(), name.last());
        }
        List<String> written = NameShape.ordinary(tokens);
        int caps = (int) tokens.stream().filter(NameSplitter::isLoud).count();
        if (caps > 0 && tokens.stream().anyMatch(t -> !isLoud(t) && isQuiet(t))) {
            int first = indexOfLoud(tokens, true);
            int last = indexOfLoud(tokens, false);
            if (first == 0 && last < tokens.size() - 1) {
                return name(
                        written.subList(last + 1, written.size()), written.subList(0, last + 1));
            }
            if (last == tokens.size() - 1 && first > 0) {
                int start = withParticles(tokens, first);
                return name(written.subList(0, start), written.subList(start, written.size()));
            }
        }
        int start = lastNameStart(written, language);
        if (isReversed(written, start)) {
            return name(written.subList(start, written.size()), written.subList(0, start));
        }
        return name(written.subList(0, start), written.subList(start, written.size()));
    }

    PersonName ofParts(String first, String last) {
        return name(
                NameShape.ordinary(List.of(first.split(" "))),
                NameShape.ordinary(List.of(last.split(" "))));
    }

    private int lastNameStart(List<String> tokens, String language) {
        for (int i = compoundFirstName(tokens, language); i < tokens.size() - 1; i++) {
            String folded = Words.fold(tokens.get(i));
            boolean between = folded.equals("y") || folded.equals("e");
            if (!between && NameShape.PARTICLES.contains(folded)) {
                boolean spanishPair =
                        isIberian(language) && i >= 2 && !isFirstName(tokens.get(i - 1));
                return spanishPair ? i - 1 : i;
            }
        }
        int size = tokens.size();
        int compound = compoundFirstName(tokens, language);
        if (compound > 1) {
            return compound;
        }
        if (size == 2) {
            return 1;
        }
        if ("es".equals(language)) {
            boolean doubleFirst =
                    isFirstName(tokens.get(1)) && (size > 3 || !isFirstName(tokens.get(2)));
            return size == 3 && !doubleFirst ? 1 : Math.max(1, size - (size == 3 ? 1 : 2));
        }
        int start = size - 1;
        // "Ana Ferreira Santos", "Mary Smith Jones": a middle word that is no first name
        if ("pt".equals(language)) {
            while (start > 1 && !isFirstName(tokens.get(start - 1)) && size - start < 2) {
                start--;
            }
        }
        return start;
    }

    /** "María del Carmen Ortega Ruiz": the particle belongs to the first name. */
    private static int compoundFirstName(List<String> tokens, String language) {
        if (!"es".equals(language) || !NameShape.PARTICLES.contains(Words.fold(tokens.get(1)))) {
            return 1;
        }
        int i = 1;
        while (i < tokens.size() && NameShape.PARTICLES.contains(Words.fold(tokens.get(i)))) {
            i++;
        }
        return tokens.size() - i >= 3 ? i + 1 : 1;
    }

    private boolean isReversed(List<String> tokens, int start) {
        return tokens.size() == 2
                && start == 1
                && isFirstName(tokens.get(1))
                && !isFirstName(tokens.get(0))
                && firstNames.contains(Words.fold(tokens.get(1)))
                && REVERSING.contains(Words.fold(tokens.get(0)));
    }

    /** Family names that stand first by custom; a first name as last word is common elsewhere. */
    private static final Set<String> REVERSING =
            Set.of("nguyen", "tran", "pham", "nagy", "kovacs", "toth", "szabo", "horvath", "varga");

    private boolean isFirstName(String token) {
        for (String part : Words.fold(token).split("-")) {
            if (firstNames.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIberian(String language) {
        return "es".equals(language) || "pt".equals(language);
    }

    private static int withParticles(List<String> tokens, int from) {
        int start = from;
        while (start > 1 && NameShape.PARTICLES.contains(Words.fold(tokens.get(start - 1)))) {
            start--;
        }
        return start;
    }

    private static int indexOfLoud(List<String> tokens, boolean first) {
        int found = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (isLoud(tokens.get(i))) {
                if (first) {
                    return i;
                }
                found = i;
            }
        }
        return found;
    }

    private static boolean isLoud(String token) {
        return NameShape.isAllCaps(token) && !token.endsWith(".");
    }

    private static boolean isQuiet(String token) {
        return Words.letters(token) > 1 && !NameShape.PARTICLES.contains(Words.fold(token));
    }

    private static PersonName name(List<String> first, List<String> last) {
        List<String> all = new ArrayList<>(first);
        all.addAll(last);
        return new PersonName(
                String.join(" ", all), String.join(" ", first), String.join(" ", last));
    }
}
