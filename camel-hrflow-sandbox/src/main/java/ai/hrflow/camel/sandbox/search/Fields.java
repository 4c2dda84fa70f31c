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
package ai.hrflow.camel.sandbox.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** Collects the fields of one object; texts count for the free text as well. */
final class Fields {

    /** Between the name of a trait and its value; in no text. */
    private static final char SEPARATOR = '\u0000';

    private static final int LONGEST_TERM = 1000;

    private final Document document = new Document();

    Document document() {
        return document;
    }

    Fields exact(String field, String value) {
        document.add(
                new StringField(field, term(value), org.apache.lucene.document.Field.Store.NO));
        return this;
    }

    Fields time(String field, Instant time) {
        document.add(new LongPoint(field, time.toEpochMilli()));
        document.add(new NumericDocValuesField(field, time.toEpochMilli()));
        return this;
    }

    Fields number(String field, JsonNode value) {
        if (value.isNumber()) {
            document.add(new DoublePoint(field, value.doubleValue()));
        }
        return this;
    }

    Fields place(String field, JsonNode location) {
        Places.of(location)
                .ifPresent(
                        place -> {
                            document.add(new LatLonPoint(field, place.lat(), place.lng()));
                            document.add(new LatLonDocValuesField(field, place.lat(), place.lng()));
                        });
        return this;
    }

    Fields text(String field, JsonNode text) {
        return text(field, text.asText(""));
    }

    Fields text(String field, String text) {
        if (!text.isBlank()) {
            analysed(field, text);
            analysed(Field.ALL, text);
        }
        return this;
    }

    /** Words that weigh more in free text, where they are already. */
    Fields title(JsonNode title) {
        analysed(Field.TITLES, title.asText(""));
        return this;
    }

    /** Named traits: each by its name alone and with its value. */
    Fields named(String field, JsonNode list) {
        for (JsonNode item : list) {
            String name = item.path("name").asText("");
            exact(field, Folding.fold(name));
            exact(field, pair(name, item.path("value")));
        }
        return this;
    }

    /** Traits whose names are words of the text too. */
    Fields wordsOf(JsonNode list) {
        list.forEach(item -> analysed(Field.ALL, item.path("name").asText("")));
        return this;
    }

    /** The members of an object that are texts. */
    Fields texts(String field, JsonNode object, List<String> members) {
        members.forEach(member -> text(field, object.path(member)));
        return this;
    }

    /** A name and a value as one term; 1 and "1" are the same value. */
    static String pair(String name, JsonNode value) {
        return term(Folding.fold(name) + SEPARATOR + Folding.fold(value.asText("")));
    }

    /**
     * A whole value as it is indexed and looked for. An index cannot take every length; a digest
     * stands for what is longer.
     */
    static String term(String value) {
        return value.length() > LONGEST_TERM ? SEPARATOR + digest(value) : value;
    }

    private static String digest(String value) {
        try {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private void analysed(String field, String text) {
        document.add(new TextField(field, text, org.apache.lucene.document.Field.Store.NO));
    }
}
