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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * About three hundred towns of the world with their coordinates: enough for tests and
 * demonstrations of anything that has to do with distance. Names are compared without case and
 * accents, in several languages.
 */
public final class Gazetteer {

    private static final int MOST_WORDS = 4;

    /** Loaded with the first place that is looked up. */
    private static final class Loaded {
        static final Gazetteer GAZETTEER = new Gazetteer();
    }

    /**
     * A town named in a text.
     *
     * @param town the town
     * @param start offset of the first character
     * @param end offset behind the last one
     */
    public record Mention(Town town, int start, int end) {}

    private final Map<String, Town> byName = new HashMap<>();

    private Gazetteer() {
        for (String[] row : TextFiles.rows("towns.txt")) {
            Town town =
                    new Town(
                            row[0],
                            row[2],
                            row[3],
                            Double.parseDouble(row[4]),
                            Double.parseDouble(row[5]));
            byName.putIfAbsent(WordScanner.key(town.name()), town);
            for (String spelling : row[1].split(",")) {
                byName.putIfAbsent(WordScanner.key(spelling), town);
            }
        }
        byName.remove("");
    }

    /**
     * @return the gazetteer
     */
    public static Gazetteer get() {
        return Loaded.GAZETTEER;
    }

    /**
     * Finds the town of an address. What stands later in it is more general and often a country or
     * a region, so the first town named is taken.
     *
     * @param address any text
     * @return the town, empty when none is known
     */
    public Optional<Town> find(String address) {
        return mentions(address).stream().findFirst().map(Mention::town);
    }

    /**
     * @param text any text
     * @return towns named in it, in order; the longest name counts where several fit
     */
    public List<Mention> mentions(String text) {
        List<WordScanner.Word> words = WordScanner.words(text);
        List<Mention> found = new ArrayList<>();
        int next = 0;
        while (next < words.size()) {
            int length = Math.min(MOST_WORDS, words.size() - next);
            Town town = null;
            while (length > 0 && town == null) {
                town = byName.get(WordScanner.key(words.subList(next, next + length)));
                length--;
            }
            if (town != null) {
                int last = next + length;
                found.add(new Mention(town, words.get(next).start(), words.get(last).end()));
                next = last;
            }
            next++;
        }
        return found;
    }
}
