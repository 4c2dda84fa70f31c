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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds dates and periods in a line, in numbers and in words of six languages. A month without day
 * counts as its first day, a year without month as its first day too: nothing finer is known.
 */
final class DateFinder {

    /** A period and where it stands in the line. */
    record Found(int from, int to, DateRange range, boolean isRange) {}

    private record Point(int from, int to, LocalDate date, boolean open, int month) {}

    private static final Map<String, Integer> MONTHS = months();
    private static final String MONTH =
            MONTHS.keySet().stream()
                    .sorted((a, b) -> b.length() - a.length())
                    .collect(Collectors.joining("|", "(?:", ")"));
    private static final String YEAR = "(?:19[4-9]\\d|20[0-4]\\d)";
    private static final String OF =
            "(?:\\s*(?:de|del|di|of|do|von|du|,|'|’|/|-)\\s*|\\s+|\\.\\s*)";

    private static final Pattern POINT =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(?:"
                            + "(?<d1>0?[1-9]|[12]\\d|3[01])[./-](?<m1>0?[1-9]|1[0-2])[./-](?<y1>"
                            + YEAR
                            + ")"
                            + "|(?<y2>"
                            + YEAR
                            + ")[./-](?<m2>0[1-9]|1[0-2])(?:[./-](?<d2>0[1-9]|[12]\\d|3[01]))?"
                            + "|(?<m3>0?[1-9]|1[0-2])\\s?[./-]\\s?(?<y3>"
                            + YEAR
                            + ")"
                            + "|(?:(?<d4>0?[1-9]|[12]\\d|3[01])(?:\\.|er|st|nd|rd|"
                            + "th|º|°)?\\s*(?:de\\s+|of\\s+)?)?(?<m4>"
                            + MONTH
                            + ")\\.?"
                            + OF
                            + "?(?<y4>"
                            + YEAR
                            + "|'\\d\\d)"
                            + "|(?<m5>"
                            + MONTH
                            + ")\\.?\\s+(?<d5>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?,\\s*(?<y5>"
                            + YEAR
                            + ")"
                            + "|(?<m6>"
                            + MONTH
                            + ")\\.?(?=\\s*(?:-|–|—|/|to|bis|a|au|al|ate)\\s*(?:\\d{1,2}\\.?\\s*)?"
                            + MONTH
                            + ")"
                            + "|(?<y7>"
                            + YEAR
                            + "))(?![\\p{L}\\d])(?![./-](?!"
                            + YEAR
                            + ")\\d{3,})");
    private static final Pattern OPEN =
            Pattern.compile(
                    "(?<![\\p{L}])(?:present|presently|today|now|current|"
                            + "currently|ongoing|date|"
                            + "heute|jetzt|aktuell|laufend|dato|gegenwart|"
                            + "aujourd.?hui|ce jour|actuel|actuelle|actuellement|"
                            + "en cours|en poste|maintenant|"
                            + "presente|actualidad|la actualidad|actual|actualmente|hoy|la fecha|"
                            + "oggi|act\\.|attuale|attualmente|in corso|"
                            + "atual|atualidade|a atualidade|hoje|o momento|momento|"
                            + "atualmente)(?!\\p{L})");
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "\\s*(?:[-–—−‐‑~→/]|->|\\bto\\b|\\buntil\\b|\\btill\\b|"
                            + "\\bthrough\\b|\\ba\\b|\\bau\\b|\\bjusqu.(?:a|au|en)\\b|"
                            + "\\bbis\\b(?:\\s+zum?)?|\\bhasta\\b|\\bal\\b|\\bate\\b|"
                            + "\\bao\\b|\\bfino a[dl]?\\b|\\be\\b|\\by\\b|\\band\\b)"
                            + "\\s*(?:\\b(?:la|le|l.|o|a|zu[mr]?|the|il|el)\\b)?\\s*");
    private static final Pattern SINCE =
            Pattern.compile(
                    "(?<!\\p{L})(?:since|seit|depuis|desde|dal|dall.|ab|"
                            + "from|as of|a partir de|da)(?:\\s+(?:le|el|o|dem|a))?\\s*$");
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?<!\\p{L})(?:von|vom|from|de|du|desde|dal|da|entre|"
                            + "between|del|im|en)\\s*$");
    private static final Pattern SHORT_RANGE =
            Pattern.compile("(?<![\\p{L}\\d./-])(" + YEAR + ")\\s?[-–—/]\\s?(\\d\\d)(?![\\d./-])");
    private static final Pattern DANGLING = Pattern.compile("\\s*[-–—]\\s*[,;)\\]]?\\s*$");

    private DateFinder() {}

    static List<Found> find(String line) {
        String plain = fold(line);
        List<Found> shorts = shortRanges(plain);
        List<Point> points = points(plain);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point first = points.get(i);
            if (shorts.stream().anyMatch(s -> first.from() < s.to() && s.from() < first.to())) {
                continue;
            }
            if (first.open()) {
                continue;
            }
            Point second = i + 1 < points.size() ? points.get(i + 1) : null;
            if (second != null
                    && BETWEEN.matcher(plain.substring(first.to(), second.from())).matches()) {
                found.add(range(line, plain, first, second));
                i++;
            } else if (first.date() != null) {
                found.add(single(line, plain, first));
            }
        }
        found.addAll(shorts);
        found.sort((a, b) -> a.from() - b.from());
        return found;
    }

    /** The first date in the text. */
    static LocalDate firstDate(String text) {
        for (Point point : points(fold(text))) {
            if (point.date() != null) {
                return point.date();
            }
        }
        return null;
    }

    private static Found range(String line, String plain, Point first, Point second) {
        LocalDate start = first.date();
        if (start == null && second.date() != null) {
            // "Jan - Mar 2019": the year of the end is that of the start
            start = LocalDate.of(second.date().getYear(), first.month(), 1);
        }
        if (start != null && second.date() != null && second.date().isBefore(start)) {
            return new Found(
                    first.from(),
                    second.to(),
                    new DateRange(start, null, false, text(line, first), null),
                    false);
        }
        return new Found(
                withPrefix(plain, first.from()),
                second.to(),
                new DateRange(
                        start, second.date(), second.open(), text(line, first), text(line, second)),
                true);
    }

    private static Found single(String line, String plain, Point point) {
        Matcher since = SINCE.matcher(plain.substring(0, point.from()));
        Matcher dangling = DANGLING.matcher(plain.substring(point.to()));
        if (since.find()) {
            return new Found(
                    since.start(),
                    point.to(),
                    new DateRange(point.date(), null, true, text(line, point), null),
                    true);
        }
        if (dangling.lookingAt() && dangling.end() > 0 && !dangling.group().isBlank()) {
            return new Found(
                    point.from(),
                    point.to() + dangling.end(),
                    new DateRange(point.date(), null, true, text(line, point), null),
                    true);
        }
        return new Found(
                point.from(),
                point.to(),
                new DateRange(null, point.date(), false, null, text(line, point)),
                false);
    }

    private static int withPrefix(String plain, int from) {
        Matcher before = BEFORE.matcher(plain.substring(0, from));
        return before.find() ? before.start() : from;
    }

    private static String text(String line, Point point) {
        return line.substring(point.from(), point.to());
    }

    private static List<Found> shortRanges(String plain) {
        List<Found> found = new ArrayList<>();
        Matcher matcher = SHORT_RANGE.matcher(plain);
        while (matcher.find()) {
            int start = Integer.parseInt(matcher.group(1));
            int end = start / 100 * 100 + Integer.parseInt(matcher.group(2));
            boolean month =
                    Integer.parseInt(matcher.group(2)) <= 12 && matcher.group().contains("-");
            if (end > start && end - start < 30 && !month) {
                found.add(
                        new Found(
                                matcher.start(),
                                matcher.end(),
                                new DateRange(
                                        LocalDate.of(start, 1, 1),
                                        LocalDate.of(end, 1, 1),
                                        false,
                                        matcher.group(1),
                                        matcher.group(2)),
                                true));
            }
        }
        return found;
    }

    private static List<Point> points(String plain) {
        List<Point> points = new ArrayList<>();
        Matcher matcher = POINT.matcher(plain);
        while (matcher.find()) {
            points.add(point(matcher));
        }
        Matcher open = OPEN.matcher(plain);
        while (open.find()) {
            points.add(new Point(open.start(), open.end(), null, true, 0));
        }
        points.sort((a, b) -> a.from() - b.from());
        return points;
    }

    private static Point point(Matcher m) {
        String month = null;
        String year = null;
        String day = null;
        for (int i = 1; i <= 7; i++) {
            year = year == null && i != 6 ? m.group("y" + i) : year;
            month = month == null && i != 7 ? m.group("m" + i) : month;
            day = day == null && (i == 1 || i == 2 || i == 4 || i == 5) ? m.group("d" + i) : day;
        }
        int number = month == null ? 1 : month(month);
        if (year == null) {
            return new Point(m.start(), m.end(), null, false, number);
        }
        int y = year.startsWith("'") ? shortYear(year.substring(1)) : Integer.parseInt(year);
        return new Point(m.start(), m.end(), date(y, number, day), false, number);
    }

    private static LocalDate date(int year, int month, String day) {
        try {
            return LocalDate.of(year, month, day == null ? 1 : Integer.parseInt(day));
        } catch (DateTimeException e) {
            // the 31st of a shorter month: a slip of the writer
            return LocalDate.of(year, month, 1);
        }
    }

    private static int shortYear(String digits) {
        int year = Integer.parseInt(digits);
        return year > 50 ? 1900 + year : 2000 + year;
    }

    private static int month(String text) {
        Integer named = MONTHS.get(text);
        return named == null ? Integer.parseInt(text) : named;
    }

    /** Lower case without accents, character by character, so that positions stay. */
    private static String fold(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = Character.toLowerCase(line.charAt(i));
            if (c >= 0xC0 && c < 0x250) {
                c = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            }
            plain.append(c == '\u2019' ? '\'' : c);
        }
        return plain.toString();
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String line : Lexicon.lines("months.txt")) {
            int colon = line.indexOf(':');
            for (String name : line.substring(colon + 1).strip().split("\\s+")) {
                months.put(
                        name.toLowerCase(Locale.ROOT), Integer.parseInt(line.substring(0, colon)));
            }
        }
        return Map.copyOf(months);
    }
}
