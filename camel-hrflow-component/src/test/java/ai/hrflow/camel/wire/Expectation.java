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
package ai.hrflow.camel.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How an operation has to look on the wire. Written down from the public documentation (reference
 * v2.4, Python SDK 4.3, the pages of 2018 to 2021), not from the component's own table, so that a
 * mistake in either is found by the other.
 *
 * @param operation path and method
 * @param variant tells several expectations of one operation apart, or {@code null}
 * @param request method and path as they arrive
 * @param always what is sent without being asked for, unless a parameter says otherwise
 */
record Expectation(
        @JsonProperty("operation") String operation,
        @JsonProperty("variant") String variant,
        @JsonProperty("request") String request,
        @JsonProperty("encoding") Encoding encoding,
        @JsonProperty("always") Sent always,
        @JsonProperty("parameters") List<Row> parameters) {

    private static final List<String> FILES =
            List.of(
                    "account",
                    "profiles",
                    "profile-searching",
                    "jobs",
                    "job-searching",
                    "texts",
                    "events",
                    "webhooks",
                    "older");

    /** The form of a request's body. */
    enum Encoding {
        query(null),
        json("application/json"),
        form("application/x-www-form-urlencoded"),
        multipart("multipart/form-data");

        private final String mediaType;

        Encoding(String mediaType) {
            this.mediaType = mediaType;
        }

        /** Media type without parameters; {@code null} without a body. */
        String mediaType() {
            return mediaType;
        }
    }

    /**
     * A parameter of the API.
     *
     * @param in place at which the value is sent under the parameter's name: {@code query}, {@code
     *     form}, {@code json} or, within an object of the JSON body, {@code json.<object>}; {@code
     *     null} where {@code sent} alone says it
     * @param oneOf group of which exactly one member is sent, the first if several are given
     * @param atMostOneOf the same for a group that may be left out
     * @param older earlier names that are taken for this one
     * @param personal whether the value is kept out of addresses of endpoints
     * @param given the value as a user gives it as a parameter
     * @param body the value as a user gives it in the message body, instead of {@code given}
     * @param sent the value as it arrives, where it is not the one that was given
     * @param elsewhere what else arrives, or arrives under other names
     * @param notSent whether the other parameters of this expectation make it superfluous
     */
    record Row(
            @JsonProperty("name") String name,
            @JsonProperty("in") String in,
            @JsonProperty("required") boolean required,
            @JsonProperty("oneOf") String oneOf,
            @JsonProperty("atMostOneOf") String atMostOneOf,
            @JsonProperty("older") List<String> older,
            @JsonProperty("personal") boolean personal,
            @JsonProperty("given") JsonNode given,
            @JsonProperty("body") JsonNode body,
            @JsonProperty("sent") JsonNode sent,
            @JsonProperty("elsewhere") Sent elsewhere,
            @JsonProperty("notSent") boolean notSent) {

        Row {
            older = older == null ? List.of() : older;
        }

        /** The group of alternatives that the parameter belongs to, or {@code null}. */
        String group() {
            return oneOf == null ? atMostOneOf : oneOf;
        }

        boolean isFile() {
            return elsewhere != null && elsewhere.file() != null;
        }

        /** What has to arrive when the parameter is given. */
        Sent expected() {
            if (notSent) {
                return Sent.nothing();
            }
            Sent others = elsewhere == null ? Sent.nothing() : elsewhere;
            return in == null ? others : at(in, arriving()).and(others);
        }

        private JsonNode arriving() {
            return Objects.requireNonNullElseGet(
                    sent, () -> Objects.requireNonNullElse(given, body));
        }

        private Sent at(String place, JsonNode value) {
            return switch (place) {
                case "query" -> new Sent(Map.of(name, value), null, null, null);
                case "form" -> new Sent(null, Map.of(name, value), null, null);
                case "json" -> new Sent(null, null, object(name, value), null);
                default ->
                        new Sent(
                                null,
                                null,
                                object(place.substring("json.".length()), object(name, value)),
                                null);
            };
        }

        private static ObjectNode object(String field, JsonNode value) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            object.set(field, value);
            return object;
        }
    }

    Expectation {
        always = always == null ? Sent.nothing() : always;
        parameters = parameters == null ? List.of() : parameters;
    }

    /** All operations of the API. */
    static List<Expectation> all() {
        ObjectMapper mapper = new ObjectMapper();
        return FILES.stream().flatMap(file -> read(mapper, file)).toList();
    }

    private static Stream<Expectation> read(ObjectMapper mapper, String file) {
        try (InputStream json = Expectation.class.getResourceAsStream(file + ".json")) {
            return Stream.of(mapper.readValue(json, Expectation[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    String path() {
        return operation.substring(0, operation.indexOf(' '));
    }

    String method() {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    @Override
    public String toString() {
        return variant == null ? operation : operation + ", " + variant;
    }
}
