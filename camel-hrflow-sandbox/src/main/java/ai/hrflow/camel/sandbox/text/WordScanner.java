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

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cuts a text into words that remember where they stand, and compares words of any language. */
public final class WordScanner {

    /**
     * A word in a text.
     *
     * @param folded the word in small letters without accents
     * @param start offset of its first character
     * @param end offset behind its last one
     */
    public record Word(String folded, int start, int end) {}

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:[+#]+(?![\\p{L}\\p{N}]))?");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private WordScanner() {}

    /**
     * @param text any text
     * @return its words in order
     */
    public static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(fold(matcher.group()), matcher.start(), matcher.end()));
        }
        return words;
    }

    /**
     * @param text a name
     * @return the same for all spellings of it that differ in case, accents and signs only
     */
    public static String key(String text) {
        return key(words(text));
    }

    static String key(List<Word> words) {
        return words.stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    /**
     * @param text any text
     * @return the text in small letters without accents
     */
    public static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("")
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("œ", "oe")
                .replace("æ", "ae");
    }
}
