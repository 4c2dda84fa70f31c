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
package ai.hrflow.camel.sandbox.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the field of work of a text by words, after the public French classification ROME, of which
 * the sandbox has a part. A word counts once; the shares of all fields add up to 1.
 */
public final class Rome {

    /** Loaded with the first text that is classified. */
    private static final class Loaded {
        static final Rome ROME = new Rome();
    }

    /** How fine the answer is. */
    public enum Level {
        /** One letter. */
        FAMILY(1),
        /** Three characters. */
        SUB_FAMILY(3),
        /** Five characters. */
        OCCUPATION(5);

        private final int length;

        Level(int length) {
            this.length = length;
        }
    }

    private record Name(String english, String french) {
        String in(String language) {
            return language.equals("fr") ? french : english;
        }
    }

    private record Occupation(String code, List<String> words) {}

    private final Map<String, Name> names = new LinkedHashMap<>();
    private final List<Occupation> occupations = new ArrayList<>();

    private Rome() {
        for (String[] row : TextFiles.rows("rome.txt")) {
            names.put(row[0], new Name(row[1], row[2]));
            if (row[0].length() == Level.OCCUPATION.length) {
                occupations.add(
                        new Occupation(
                                row[0],
                                Arrays.stream(row[3].split(",")).map(Rome::pattern).toList()));
            }
        }
    }

    /**
     * @return the classification
     */
    public static Rome get() {
        return Loaded.ROME;
    }

    /**
     * @param text any text
     * @param level how fine
     * @param language {@code fr}, or English
     * @return fields of which the text has words, with their share, the largest first
     */
    public List<Ranked> fields(String text, Level level, String language) {
        Map<String, Integer> hits = new LinkedHashMap<>();
        String words = padded(text);
        for (Occupation occupation : occupations) {
            int count = (int) occupation.words().stream().filter(words::contains).count();
            if (count > 0) {
                hits.merge(occupation.code().substring(0, level.length), count, Integer::sum);
            }
        }
        double all = hits.values().stream().mapToInt(Integer::intValue).sum();
        return hits.entrySet().stream()
                .map(
                        hit ->
                                Ranked.of(
                                        hit.getKey(),
                                        names.get(hit.getKey()).in(language),
                                        hit.getValue() / all))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .toList();
    }

    /** With a space before each word and at the end: {@code " nurse "}, {@code " weld"}. */
    private static String pattern(String word) {
        boolean beginning = word.strip().endsWith("*");
        String key = padded(word);
        return beginning ? key.substring(0, key.length() - 1) : key;
    }

    private static String padded(String text) {
        return ' ' + WordScanner.key(text) + ' ';
    }
}
