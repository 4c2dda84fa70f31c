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
package ai.hrflow.camel.sandbox.search.scoring;

import java.util.List;

/** Compares names of positions by their words, leniently: "Entwicklerin" is like "Entwickler". */
final class TitleWords {

    private static final int SHORTEST_STEM = 4;
    private static final double LARGEST_ENDING = 0.34;

    private TitleWords() {}

    /** The words of a title that tell the trade; "(m/w/d)" and "H/F" do not. */
    static List<String> of(String title) {
        return ContentWords.of(title.replaceAll("[(\\[].*?[)\\]]", " ")).stream()
                .distinct()
                .toList();
    }

    /** Dice's coefficient: 1 when both have the same words, 0 when they share none. */
    static double similarity(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        return (double) (shared(one, other) + shared(other, one)) / (one.size() + other.size());
    }

    /** How many of the first words are like any of the second. */
    private static int shared(List<String> words, List<String> others) {
        int shared = 0;
        for (String word : words) {
            for (String other : others) {
                if (isAlike(word, other)) {
                    shared++;
                    break;
                }
            }
        }
        return shared;
    }

    /** The same beginning, and endings that are short against it. */
    static boolean isAlike(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        int stem = 0;
        while (stem < shorter && one.charAt(stem) == other.charAt(stem)) {
            stem++;
        }
        return stem == longer
                || (stem >= SHORTEST_STEM && longer - stem <= longer * LARGEST_ENDING);
    }
}
