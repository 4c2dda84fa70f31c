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
package ai.hrflow.camel.examples.resumeimport;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/** Text in a column of a table, as wide as a terminal shows it. */
final class Column {

    /** Scripts whose letters take two places. */
    private static final Set<UnicodeScript> WIDE =
            EnumSet.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.HANGUL);

    private Column() {}

    /** The text, cut or filled with spaces to the width. */
    static String fit(String text, int width) {
        // a file name may hold an accent as a letter of its own, and anything may hold a line break
        String clean =
                Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\p{Cntrl}", " ");
        int room = width(clean) <= width ? width : width - 1;
        StringBuilder fitted = new StringBuilder();
        int used = 0;
        for (int letter : clean.codePoints().toArray()) {
            if (used + width(letter) > room) {
                break;
            }
            fitted.appendCodePoint(letter);
            used += width(letter);
        }
        if (room < width) {
            fitted.append('…');
            used++;
        }
        return fitted.append(" ".repeat(width - used)).toString();
    }

    private static int width(String text) {
        return text.codePoints().map(Column::width).sum();
    }

    private static int width(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        return WIDE.contains(UnicodeScript.of(letter)) ? 2 : 1;
    }
}
