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

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes lines of text out of what a document reader leaves. */
final class TextCleaner {

    private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF\uFFFC]");
    private static final Pattern ODD_SPACE =
            Pattern.compile("[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]");
    private static final Pattern SPACED_WORD =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:[\\p{L}.'-] ){2,}[\\p{L}.'-](?![\\p{L}\\p" + "{N}])");

    private TextCleaner() {}

    static List<String> lines(String text) {
        String clean = ODD_SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ");
        clean =
                LIGATURE.matcher(clean)
                        .replaceAll(m -> Normalizer.normalize(m.group(), Normalizer.Form.NFKC));
        clean = Normalizer.normalize(clean.replaceAll("[\u2010\u2011]", "-"), Normalizer.Form.NFC);
        List<String> lines = new ArrayList<>();
        for (String line : clean.split("\\R")) {
            String one = unspace(line).strip();
            if (!one.isEmpty()) {
                lines.add(one);
            }
        }
        return lines;
    }

    /**
     * Joins letters that a designer set apart: {@code "J A N E D O E"}. Two or more spaces, where
     * there are any, keep the words apart.
     */
    private static String unspace(String line) {
        long singles =
                SPACED_WORD.matcher(line).results().mapToLong(r -> Words.letters(r.group())).sum();
        if (singles < 4 || singles < Words.letters(line) * 0.8) {
            return line;
        }
        Matcher words = SPACED_WORD.matcher(line.replaceAll("\\s{2,}", "\t"));
        return words.replaceAll(m -> Matcher.quoteReplacement(m.group().replace(" ", "")))
                .replace('\t', ' ');
    }
}
