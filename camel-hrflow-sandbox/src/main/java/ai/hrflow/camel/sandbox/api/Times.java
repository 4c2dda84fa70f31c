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
package ai.hrflow.camel.sandbox.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.regex.Pattern;

/** Dates as the API reads and writes them. */
public final class Times {

    private static final DateTimeFormatter ANSWER =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter COMPACT_OFFSET =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .appendPattern("xx")
                    .toFormatter();
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final Pattern EPOCH = Pattern.compile("\\d{9,13}");
    private static final Pattern HAS_OFFSET = Pattern.compile(".*T.*(?:Z|z|[+-]\\d\\d:?\\d\\d)");
    private static final Pattern HAS_COMPACT_OFFSET = Pattern.compile(".*[+-]\\d{4}");

    private Times() {}

    /**
     * @param time a point in time
     * @return {@code 2020-09-11T10:26:36+0000}
     */
    public static String text(Instant time) {
        return time == null ? null : ANSWER.format(time);
    }

    /**
     * Reads a date, a date-time with or without offset (without: UTC), or epoch seconds or
     * milliseconds, which older clients send.
     *
     * @param text the text
     * @return the point in time
     * @throws DateTimeException when it is none of these, or not in the years 1 to 9999 of UTC
     */
    public static Instant read(String text) {
        Instant time = parse(text);
        if (time.isBefore(FIRST) || !time.isBefore(END)) {
            throw new DateTimeException("Not in the years 1 to 9999");
        }
        return time;
    }

    private static Instant parse(String text) {
        String t = text.strip().replace(' ', 'T');
        if (EPOCH.matcher(t).matches()) {
            long number = Long.parseLong(t);
            return t.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        }
        if (t.indexOf('T') < 0) {
            return LocalDate.parse(t).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        if (HAS_COMPACT_OFFSET.matcher(t).matches()) {
            return OffsetDateTime.parse(t, COMPACT_OFFSET).toInstant();
        }
        if (hasOffset(t)) {
            return OffsetDateTime.parse(t).toInstant();
        }
        return LocalDateTime.parse(t).toInstant(ZoneOffset.UTC);
    }

    /**
     * @param text a date-time
     * @return whether it names an offset from UTC
     */
    public static boolean hasOffset(String text) {
        return HAS_OFFSET.matcher(text.strip()).matches();
    }
}
