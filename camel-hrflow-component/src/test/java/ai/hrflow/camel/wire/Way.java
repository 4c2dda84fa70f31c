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

import ai.hrflow.camel.wire.Expectation.Encoding;
import ai.hrflow.camel.wire.Expectation.Row;
import ai.hrflow.camel.wire.WireCase.Given;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A way in which a user gives parameters. */
enum Way {

    /** Each in its header, as values of Java. */
    HEADERS {
        @Override
        Input input(WireCase call, Set<String> options) {
            Map<String, Object> headers = new HashMap<>();
            all(call).forEach(given -> headers.put(Caller.header(given.name()), java(given)));
            return new Input("", call.messageBody(), headers);
        }
    },

    /** Each in its header, lists and objects as JSON text. */
    TEXT_HEADERS {
        @Override
        Input input(WireCase call, Set<String> options) {
            Map<String, Object> headers = new HashMap<>();
            all(call).forEach(given -> headers.put(Caller.header(given.name()), text(given)));
            return new Input("", call.messageBody(), headers);
        }
    },

    /** All in one header, by their API names. */
    MAP_HEADER {
        @Override
        Input input(WireCase call, Set<String> options) {
            Map<String, Object> parameters = new HashMap<>();
            all(call).forEach(given -> parameters.put(given.name(), java(given)));
            return new Input("", call.messageBody(), Map.of("CamelHrFlowParameters", parameters));
        }

        @Override
        boolean renames(Given given, Set<String> options) {
            return false;
        }
    },

    /** In the address of the endpoint, as {@code param.<api_name>}. */
    NAMED_OPTIONS {
        @Override
        Input input(WireCase call, Set<String> options) {
            return address(call, Set.of());
        }

        @Override
        boolean renames(Given given, Set<String> options) {
            return given.row().personal();
        }
    },

    /** In the address of the endpoint, by the options that the component declares. */
    DECLARED_OPTIONS {
        @Override
        Input input(WireCase call, Set<String> options) {
            return address(call, options);
        }

        @Override
        boolean renames(Given given, Set<String> options) {
            return given.row().personal() || options.contains(Caller.camelCase(given.name()));
        }
    },

    /** As fields of a JSON body. */
    BODY_FIELDS {
        @Override
        Input input(WireCase call, Set<String> options) {
            Sent fields = Sent.nothing();
            for (Row row : call.body()) {
                fields = fields.and(row.expected());
            }
            ObjectNode body = fields.json();
            call.given().forEach(given -> body.set(given.name(), given.value()));
            return new Input("", body.toString(), Map.of());
        }

        @Override
        boolean fits(WireCase call, Set<String> options) {
            return call.operation().encoding() == Encoding.json;
        }
    };

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * What is given to an endpoint.
     *
     * @param query options, each after an ampersand
     */
    record Input(String query, Object body, Map<String, Object> headers) {}

    /**
     * @param options the options that the component declares
     */
    abstract Input input(WireCase call, Set<String> options);

    /** Whether the call can be made in this way. */
    boolean fits(WireCase call, Set<String> options) {
        return call.given().stream()
                .allMatch(given -> !given.isOlderName() || renames(given, options));
    }

    /** Whether an older name is sent as the current one, and not as it was written. */
    boolean renames(Given given, Set<String> options) {
        return true;
    }

    /** Sent values and those that must give way to them. */
    private static List<Given> all(WireCase call) {
        List<Given> all = new ArrayList<>(call.given());
        all.addAll(call.overruled());
        return all;
    }

    private static Input address(WireCase call, Set<String> options) {
        StringBuilder query = new StringBuilder();
        Map<String, Object> headers = new HashMap<>();
        for (Given given : call.given()) {
            String option = Caller.camelCase(given.name());
            if (given.row().personal()) {
                headers.put(Caller.header(given.name()), java(given));
            } else {
                query.append('&')
                        .append(options.contains(option) ? option : "param." + given.name())
                        .append("=RAW(")
                        .append(text(given))
                        .append(')');
            }
        }
        return new Input(query.toString(), call.messageBody(), headers);
    }

    private static String text(Given given) {
        JsonNode value = given.value();
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    private static Object java(Given given) {
        return MAPPER.convertValue(given.value(), Object.class);
    }
}
