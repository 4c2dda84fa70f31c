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

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where a person lives: an address with a postcode, a label, or "town, country". */
final class PlaceFinder {

    private static final String TOWN =
            "\\p{Lu}[\\p{L}'’.-]+(?:[ -](?:\\p{Lu}[\\p{L}'’.-]+|"
                    + "an|am|im|in|der|de|la|le|les|sur|sous|bei|upon|on|"
                    + "of|do|da|del|am Main|en)){0,4}";
    private static final Pattern POSTCODE_TOWN =
            Pattern.compile(
                    "(?<![\\p{L}\\d/.+-])((?:[A-Z]{1,2}[- ])?\\d{4,5}(?:-\\d{3})?|"
                            + "\\d{4}\\s[A-Z]{2})\\s+("
                            + TOWN
                            + ")");
    private static final Pattern UK_POSTCODE =
            Pattern.compile("\\b([A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[A-Z]{2})\\b");
    private static final Pattern US_TOWN =
            Pattern.compile(
                    "(" + TOWN + "),\\s*([A-Z]{2})(?:\\s+(\\d{5}(?:-\\d{4})?))?(?![\\p{L}])");
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?i)^\\W*(?:address|adresse|postal address|home address|"
                            + "anschrift|wohnort|wohnhaft in|dirección|direccion|"
                            + "domicilio|indirizzo|residenza|morada|endereço|location|"
                            + "lieu|ville|city|residence|localidad|ort|standort|"
                            + "localidade)(?:\\s*[:\\t]\\s*|\\s+(?=(?i:via|rue|calle|"
                            + "rua|avenida)\\s|\\p{L}+stra(?:ß|ss)e))(.+)$");
    private static final Pattern TOWN_COUNTRY =
            Pattern.compile("(" + TOWN + ")\\s*[,(–-]\\s*([\\p{L}. ]{2,30})\\)?");

    private final Map<String, String> countries = Lexicon.spellings("countries.txt");

    /** The place in lines with the person's data, or null. */
    Place find(List<String> lines) {
        for (String line : lines) {
            Matcher label = LABEL.matcher(line);
            if (label.matches()) {
                Place place = inLine(label.group(1));
                return place != null ? place : new Place(label.group(1).strip(), null, null, null);
            }
        }
        for (String line : lines) {
            for (String part : line.split("\\t|\\s{3,}|\\s*[|•·●]\\s*")) {
                Place place = inLine(part);
                if (place != null) {
                    return place;
                }
            }
        }
        return null;
    }

    /** A place in a single line, or null. */
    Place inLine(String line) {
        if (line.length() > 120 || line.indexOf('@') >= 0) {
            return null;
        }
        Matcher postcode = POSTCODE_TOWN.matcher(line);
        if (postcode.find() && !DateFinder.find(line).stream().anyMatch(f -> f.isRange())) {
            return new Place(line.strip(), postcode.group(2), postcode.group(1), country(line));
        }
        Matcher uk = UK_POSTCODE.matcher(line);
        if (uk.find()) {
            String before = line.substring(0, uk.start()).strip().replaceAll(",$", "");
            String town = before.substring(before.lastIndexOf(',') + 1).strip();
            return new Place(
                    line.strip(), town.isEmpty() ? null : town, uk.group(1), country(line));
        }
        Matcher us = US_TOWN.matcher(line);
        if (us.find()) {
            return new Place(line.strip(), us.group(1), us.group(3), country(line));
        }
        return townAndCountry(line);
    }

    private Place townAndCountry(String line) {
        Matcher matcher = TOWN_COUNTRY.matcher(line.strip());
        while (matcher.find()) {
            String country = countries.get(Words.key(matcher.group(2)));
            if (country != null) {
                return new Place(matcher.group().strip(), matcher.group(1), null, country);
            }
        }
        String only = countries.get(Words.key(line));
        return only == null ? null : new Place(line.strip(), null, null, only);
    }

    private String country(String line) {
        for (String part : line.split("[,;()–-]")) {
            String country = countries.get(Words.key(part));
            if (country != null) {
                return country;
            }
        }
        return null;
    }
}
