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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, given everything, given only what it needs, and by older names. */
class OperationsOnTheWireTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Set<String> OPTIONS = declaredOptions();

    private static Caller caller;

    @BeforeAll
    static void start() throws Exception {
        caller = new Caller();
    }

    @AfterAll
    static void stop() throws Exception {
        caller.close();
    }

    private static Set<String> declaredOptions() {
        try (InputStream json =
                OperationsOnTheWireTest.class.getResourceAsStream(
                        "/META-INF/ai/hrflow/camel/hrflow.json")) {
            Set<String> names = new HashSet<>();
            MAPPER.readTree(json).get("properties").fieldNames().forEachRemaining(names::add);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<WireCase> cases() {
        return Expectation.all().stream().flatMap(operation -> WireCase.of(operation).stream());
    }

    static Stream<Arguments> callsInAllWays() {
        return cases().flatMap(
                        call ->
                                Stream.of(Way.values())
                                        .filter(way -> way.fits(call, OPTIONS))
                                        .map(way -> arguments(call, way)));
    }

    static Stream<WireCase> callsWithAnObject() {
        return cases().filter(call -> call.expected().json().has(nest(call)));
    }

    static Stream<Arguments> personalParameters() {
        return Expectation.all().stream()
                .flatMap(
                        operation ->
                                operation.parameters().stream()
                                        .filter(Expectation.Row::personal)
                                        .map(row -> arguments(operation, row.name())));
    }

    private static String uri(Expectation operation, String query) {
        return "hrflow:" + operation.path() + "?method=" + operation.method() + query;
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("callsInAllWays")
    void theRequestIsTheDocumentedOne(WireCase call, Way way) {
        Way.Input input = way.input(call, OPTIONS);

        SentRequest request =
                caller.call(
                        uri(call.operation(), input.query()),
                        input.body(),
                        withFileName(call, input.headers()));

        checkHead(call, request);
        checkPairs(call.expected().query(), request.query());
        checkBody(call, call.expected(), request);
    }

    @ParameterizedTest
    @MethodSource("callsWithAnObject")
    void theFlatFormHasTheFieldsOfTheObjectAtTheTop(WireCase call) {
        Way.Input input = Way.HEADERS.input(call, OPTIONS);
        ObjectNode flat = call.expected().json().deepCopy();
        flat.setAll((ObjectNode) flat.remove(nest(call)));

        SentRequest request =
                caller.call(uri(call.operation(), "&flatBody=true"), input.body(), input.headers());

        checkHead(call, request);
        checkBody(call, new Sent(null, null, flat, null), request);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("personalParameters")
    void dataOfPeopleIsRefusedInTheAddressOfAnEndpoint(Expectation operation, String name) {
        String uri = uri(operation, "&param." + name + "=RAW(Zoé Example)");

        assertThatThrownBy(() -> caller.exchange(uri, null, Map.of()))
                .rootCause()
                .hasMessageContaining(name)
                .hasMessageContaining("cannot be an option")
                .hasMessageNotContaining("Zoé");
        assertThat(caller.server().takeRequests()).isEmpty();
    }

    /** The name of the object that an indexing operation sends: {@code profile} or {@code job}. */
    private static String nest(WireCase call) {
        String path = call.operation().path();
        return path.endsWith("/indexing") ? path.substring(0, path.indexOf('/')) : "no object";
    }

    private static Map<String, Object> withFileName(WireCase call, Map<String, Object> headers) {
        if (call.expected().file() == null) {
            return headers;
        }
        Map<String, Object> all = new HashMap<>(headers);
        all.put("CamelFileName", call.expected().file().filename());
        return all;
    }

    private static void checkHead(WireCase call, SentRequest request) {
        assertThat(request.method() + " " + request.path()).isEqualTo(call.operation().request());
        assertThat(request.header("X-API-KEY")).isEqualTo(Caller.API_KEY);
        assertThat(request.header("X-USER-EMAIL")).isEqualTo(Caller.USER_EMAIL);
        assertThat(request.mediaType()).isEqualTo(call.operation().encoding().mediaType());
    }

    private static void checkBody(WireCase call, Sent expected, SentRequest request) {
        switch (call.operation().encoding()) {
            case query -> assertThat(request.body()).isEmpty();
            case json -> assertThat(json(request.text())).isEqualTo(expected.json());
            case form -> checkPairs(expected.form(), request.form());
            case multipart -> {
                checkPairs(expected.form(), request.form());
                MultipartBody.Part file = request.multipart().file();
                assertThat(new Sent.FilePart(file.name(), file.filename(), file.type()))
                        .isEqualTo(expected.file());
                assertThat(file.content())
                        .asString(StandardCharsets.UTF_8)
                        .isEqualTo(call.messageBody());
            }
        }
    }

    private static void checkPairs(
            Map<String, JsonNode> expected, Map<String, List<String>> actual) {
        assertThat(actual.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach(
                (name, value) -> {
                    assertThat(actual.get(name)).as(name).hasSize(1);
                    String text = actual.get(name).get(0);
                    if (value.isContainerNode()) {
                        assertThat(json(text)).as(name).isEqualTo(value);
                    } else {
                        assertThat(text).as(name).isEqualTo(value.asText());
                    }
                });
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new AssertionError("no JSON was sent: " + text, e);
        }
    }
}
