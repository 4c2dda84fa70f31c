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
package ai.hrflow.camel.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A date in any of the shapes that the API writes: ISO 8601 text with or without offset, seconds or
 * time of day; an object with {@code iso8601} or {@code date} in it; seconds or milliseconds since
 * 1970.
 *
 * <p>{@code 1969-12-31T23:59:59}, which old objects have where there is no date, means none here.
 * What came in is written back unchanged all the same.
 */
public final class ApiDate {

    /** How the API writes moments: {@code 2020-09-11T10:26:36+0000}. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** How the API takes dates of experiences, where it refuses an offset. */
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter ANY_ISO =
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("uuuu[-MM[-dd[['T'][' ']HH:mm[:ss]")
                    .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .appendPattern("[XXX][XX][X]]]]")
                    .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
                    .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
                    .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                    .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                    .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                    .toFormatter(Locale.ROOT);

    private static final LocalDateTime FILLER = LocalDateTime.of(1969, 12, 31, 23, 59, 59);

    /** Seconds of the year 5138: a larger number counts milliseconds. */
    private static final long LARGEST_SECONDS = 99_999_999_999L;

    /** The last millisecond of the year 9999. */
    private static final double LARGEST_MILLIS = 253_402_300_799_999.0;

    private static final Pattern EPOCH = Pattern.compile("-?\\d{9,14}");

    private final JsonNode json;
    private final boolean isFiller;
    private final LocalDateTime local;
    private final ZoneOffset offset;

    ApiDate(JsonNode json) {
        this.json = json;
        TemporalAccessor parsed = parse(scalar(json));
        LocalDateTime written = parsed == null ? null : LocalDateTime.from(parsed);
        this.isFiller = FILLER.equals(written);
        this.local = isFiller ? null : written;
        this.offset =
                parsed != null && parsed.isSupported(ChronoField.OFFSET_SECONDS)
                        ? ZoneOffset.ofTotalSeconds(parsed.get(ChronoField.OFFSET_SECONDS))
                        : null;
    }

    /**
     * @param json a date in any shape, {@code null} for none
     * @return the date
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ApiDate of(JsonNode json) {
        return new ApiDate(json == null ? NullNode.getInstance() : json.deepCopy());
    }

    /** Whether nothing is written, or what stands for nothing: there is nothing to lose. */
    boolean isNone() {
        return isFiller || !JsonValues.isPresent(scalar(json)) || scalar(json).asText().isBlank();
    }

    /**
     * @return whether there is a date that can be read
     */
    public boolean isPresent() {
        return local != null;
    }

    /**
     * @return date and time of day as they are written, whatever the offset; {@code null} when
     *     there is no readable date. Numbers count from 1970 in UTC. What is left out is the first:
     *     month, day, midnight
     */
    public LocalDateTime getLocalDateTime() {
        return local;
    }

    /**
     * @return the day as it is written; {@code null} when there is no readable date
     */
    public LocalDate getLocalDate() {
        return local == null ? null : local.toLocalDate();
    }

    /**
     * @return the moment, in UTC where no offset is written; {@code null} when there is no readable
     *     date
     */
    public Instant getInstant() {
        return local == null ? null : local.toInstant(offset == null ? ZoneOffset.UTC : offset);
    }

    /**
     * @return the date as text, as it came; for an object of the 2021 parsing the text found in the
     *     document, if there; {@code null} when there is none
     */
    public String getText() {
        JsonNode text = json.isObject() ? json.get("text") : json;
        return JsonValues.text(JsonValues.isPresent(text) ? text : scalar(json));
    }

    /**
     * @return what came in
     */
    @JsonValue
    public JsonNode toJson() {
        return json.deepCopy();
    }

    /** The text that the API takes for a moment, with offset; {@code null} for none. */
    static String format(Instant moment) {
        return moment == null ? null : MOMENT.format(moment);
    }

    /** The text that the API takes for a date of an experience; {@code null} for none. */
    static String format(LocalDateTime date) {
        return date == null ? null : LOCAL.format(date);
    }

    /** The text that the API takes as the time of a rating; {@code null} for none. */
    static String format(OffsetDateTime time) {
        return time == null
                ? null
                : DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
                        .format(time);
    }

    private static JsonNode scalar(JsonNode json) {
        if (!json.isObject()) {
            return json;
        }
        for (String field : new String[] {"iso8601", "date", "timestamp"}) {
            if (JsonValues.isPresent(json.get(field))) {
                return json.get(field);
            }
        }
        return NullNode.getInstance();
    }

    private static TemporalAccessor parse(JsonNode scalar) {
        String text = JsonValues.text(scalar);
        if (text == null || scalar.isBoolean()) {
            return null;
        }
        text = text.strip();
        try {
            if (scalar.isNumber() || EPOCH.matcher(text).matches()) {
                return epoch(JsonValues.number(scalar));
            }
            return ANY_ISO.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static TemporalAccessor epoch(double number) {
        if (!(Math.abs(number) <= LARGEST_MILLIS)) {
            return null;
        }
        long whole = (long) number;
        return (Math.abs(whole) > LARGEST_SECONDS
                        ? Instant.ofEpochMilli(whole)
                        : Instant.ofEpochSecond(whole))
                .atOffset(ZoneOffset.UTC);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiDate date && JsonEquality.areEqual(json, date.json);
    }

    @Override
    public int hashCode() {
        return JsonEquality.hash(json);
    }

    /** Without the date, which may be one of birth. */
    @Override
    public String toString() {
        return isPresent() ? "a date" : "no date";
    }
}
