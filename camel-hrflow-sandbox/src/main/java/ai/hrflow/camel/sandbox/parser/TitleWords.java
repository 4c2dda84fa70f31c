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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows words that tell a position, a degree, a school or a company. */
final class TitleWords {

    /** "panadera" bakes, a "panadería" is where she does. */
    private static final String TRADE = "eria";

    private record WordList(Set<String> exact, List<String> beginnings, List<String> endings) {
        boolean has(String word) {
            return exact.contains(word)
                    || (!word.endsWith(TRADE) && beginnings.stream().anyMatch(word::startsWith))
                    || endings.stream().anyMatch(word::endsWith);
        }
    }

    private final WordList positions;
    private final WordList degrees;
    private final WordList schools;
    private final WordList companies;

    TitleWords() {
        Map<String, List<String>> sections = Lexicon.sections("titles.txt");
        positions = words(sections.get("position"));
        degrees = words(sections.get("degree"));
        schools = words(sections.get("school"));
        companies = words(sections.get("company"));
    }

    boolean isPositionWord(String folded) {
        return positions.has(folded);
    }

    boolean isPosition(String text) {
        return has(positions, text);
    }

    boolean isDegree(String text) {
        return has(degrees, text);
    }

    boolean isSchool(String text) {
        return has(schools, text);
    }

    boolean isCompany(String text) {
        return has(companies, text);
    }

    private static boolean has(WordList list, String text) {
        for (String word : Words.fold(text).split("[^\\p{L}\\p{N}.'-]+")) {
            if (!word.isEmpty() && (list.has(word) || list.has(word.replaceAll("\\.$", "")))) {
                return true;
            }
        }
        return false;
    }

    private static WordList words(List<String> lines) {
        Set<String> exact = new HashSet<>();
        List<String> beginnings = new ArrayList<>();
        List<String> endings = new ArrayList<>();
        for (String line : lines) {
            for (String word : line.split("\\s+")) {
                if (word.startsWith("*")) {
                    endings.add(word.substring(1));
                } else if (word.endsWith("*")) {
                    beginnings.add(word.substring(0, word.length() - 1));
                } else {
                    exact.add(word);
                }
            }
        }
        return new WordList(exact, List.copyOf(beginnings), List.copyOf(endings));
    }
}
