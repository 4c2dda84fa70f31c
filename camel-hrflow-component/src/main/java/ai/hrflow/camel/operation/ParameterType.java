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
    OBJECT("a JSON object"),
    STRING_LIST("a list of texts"),
    OBJECT_LIST("a list of JSON objects"),
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
        return this == OBJECT || this == STRING_LIST || this == OBJECT_LIST;
    }
}
