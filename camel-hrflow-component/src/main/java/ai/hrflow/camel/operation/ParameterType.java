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
package ai.hrflow.camel.operation;

/** The API's own types of parameter values. */
public enum ParameterType {
    STRING("text"),
    INTEGER("a whole number"),
    NUMBER("a number"),
    /** {@code true} or {@code false}; in queries {@code false} is left out. */
    BOOLEAN("true or false"),
    /** 0 or 1. */
    FLAG("true or false (sent as 1 or 0)"),
    /** A day, {@code 2026-01-31}. */
    DATE("a date"),
    /** A point in time, ISO 8601. */
    DATETIME("a point in time"),
    /** A point in time with milliseconds and a colon in the offset. */
    DATETIME_MILLIS("a point in time"),
    /** Seconds since 1970, as the API of 2018 to 2020 had them. */
    EPOCH_SECONDS("a point in time (sent in seconds since 1970)"),
    OBJECT("a JSON object"),
    /** An object with {@code lat} and {@code lng}; sent with {@code lon} too. */
    GEOPOINT("a JSON object with lat and lng"),
    /** Identifiers; as text they may be separated by commas. */
    KEY_LIST("a list of keys"),
    STRING_LIST("a list of texts"),
    OBJECT_LIST("a list of JSON objects"),
    /** A list of anything. */
    LIST("a JSON list"),
    /** The uploaded document. */
    FILE("a document");

    private final String description;

    ParameterType(String description) {
        this.description = description;
    }

    /** What a user has to give, as a part of a sentence. */
    public String description() {
        return description;
    }

    /** Whether the value is JSON text when it stands in a query or a form. */
    public boolean isStructured() {
        return switch (this) {
            case OBJECT, GEOPOINT, KEY_LIST, STRING_LIST, OBJECT_LIST, LIST -> true;
            default -> false;
        };
    }
}
