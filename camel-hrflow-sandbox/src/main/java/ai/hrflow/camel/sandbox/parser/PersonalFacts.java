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

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the date of birth and the driving licence, where the text names them as such. */
final class PersonalFacts {

    private static final Pattern BORN =
            Pattern.compile(
                    "(?<!\\p{L})(?:date of birth|born|birth ?date|d\\.?o\\.?b\\.?|"
                            + "ne le|nee le|nee? ?\\(?e?\\)? le|date de naissance|"
                            + "naissance|geburtsdatum|geboren|geb\\.?|fecha de nacimiento|"
                            + "nacid[oa]|data di nascita|nat[oa]|data de nascimento|"
                            + "nascid[oa]|nascimento)(?!\\p{L})");
    private static final Pattern LICENCE =
            Pattern.compile(
                    "(?<!\\p{L})(?:driving licen[cs]e|driver'?s? licen[cs]e|"
                            + "permis(?: de conduire)?|fuhrerschein|carnet? de conducir|"
                            + "permiso de conducir|patente(?: di guida)?|carta de "
                            + "conducao|cnh)(?!\\p{L})[^\\p{L}\\d]*"
                            + "(?:(?:class|classe|klasse|klassen|clase|categoria|"
                            + "categorie|category|cat|tipo|type)\\.?[^\\p{L}\\d]*)?((?:am|"
                            + "a1|a2|a|b1|be|b|c1|ce|c|d1|de|d|t|l)(?:\\s*[,/&+]\\s*(?:am|"
                            + "a1|a2|a|b1|be|b|c1|ce|c|d1|de|d|t|l))*)(?![\\p{L}\\d])");

    private PersonalFacts() {}

    static LocalDate birthDate(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String folded = Words.fold(lines.get(i));
            Matcher born = BORN.matcher(folded);
            if (born.find()) {
                LocalDate date = DateFinder.firstDate(folded.substring(born.end()));
                if (date == null && i + 1 < lines.size() && folded.length() < 40) {
                    date = DateFinder.firstDate(lines.get(i + 1));
                }
                if (date != null) {
                    return date;
                }
            }
        }
        return null;
    }

    static String drivingLicense(List<String> lines) {
        for (String line : lines) {
            Matcher licence = LICENCE.matcher(Words.fold(line));
            if (licence.find()) {
                return licence.group(1).toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
            }
        }
        return null;
    }
}
