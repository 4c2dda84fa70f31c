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
package ai.hrflow.camel.volume;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.error.HrFlowTransportException;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import ai.hrflow.camel.sandbox.fault.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An upload whose answer was lost on the way is repeated, by the route or by the component, and
 * makes one profile.
 */
class LostAnswerTest extends VolumeTest {

    private static final String BY_ROUTE = "&maxRetries=0";
    private static final String BY_COMPONENT = "&maxRetries=2&maxRetryDelay=20ms";

    /** Long enough for a repeated upload to come before the first one is parsed. */
    @Override
    HrFlowSandbox.Builder options(HrFlowSandbox.Builder builder) {
        return builder.parsingDelay(Duration.ofMillis(400));
    }

    static Stream<Arguments> ways() {
        List<Arguments> ways = new ArrayList<>();
        for (String who : List.of(BY_ROUTE, BY_COMPONENT)) {
            for (String reference : List.of("", "&autoReference=sha256")) {
                for (String how : List.of("syncParsing=true", "awaitResult=true")) {
                    ways.add(Arguments.of(how + "&onDuplicate=existing" + reference + who));
                }
            }
        }
        return ways.stream();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void anUploadThatIsRepeatedAfterALostAnswerMakesOneProfile(String options) throws Exception {
        routeWithRedelivery(options);
        sandbox.faults().next(UPLOAD, Fault.resetAfterBody());
        Map<String, Object> headers = new HashMap<>(Map.of(Exchange.FILE_NAME, "jane.txt"));
        if (!options.contains("autoReference")) {
            headers.put("CamelHrFlowReference", "lost-1");
        }

        Exchange exchange = send("direct:upload", bytes(resume(1)), headers);

        assertThat(good(exchange)).as("the profile").isNotEmpty();
        sandbox.awaitIdle(PATIENCE);
        assertThat(sandbox.profiles()).as("profiles after a repeated upload").hasSize(1);
        assertThat(exchange.getMessage().getHeaders())
                .as("the exchange names the stored profile")
                .containsEntry(
                        "CamelHrFlowResultKey", sandbox.profiles().get(0).get("key").asText())
                .containsEntry(
                        "CamelHrFlowResultReference",
                        sandbox.profiles().get(0).get("reference").asText());
    }

    @Test
    void theComponentFindsAnUploadThatTookEffectInsteadOfSendingItAgain() {
        sandbox.faults().next(UPLOAD, Fault.resetAfterBody());

        Exchange exchange =
                send(
                        "hrflow:profile/parsing/file?syncParsing=true" + BY_COMPONENT,
                        bytes(resume(1)),
                        Map.of("CamelHrFlowReference", "lost-1"));

        assertThat(good(exchange).at("/profile/reference").asText()).isEqualTo("lost-1");
        assertThat(sandbox.journal().count(UPLOAD)).as("uploads").isEqualTo(1);
        assertThat(sandbox.journal().count(READ)).as("lookups").isEqualTo(1);
    }

    /** The upload is refused then, because the lost one took the reference: that is no error. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&awaitResult=true", "&onDuplicate=existing"})
    void theComponentIsNotRefusedItsOwnUploadWhileThatIsStillBeingParsed(String option) {
        sandbox.faults().next(UPLOAD, Fault.resetAfterBody());

        Exchange exchange =
                send(
                        "hrflow:profile/parsing/file?reference=lost-1" + option + BY_COMPONENT,
                        bytes(resume(1)),
                        Map.of());

        good(exchange);
        sandbox.awaitIdle(PATIENCE);
        assertThat(sandbox.profiles()).as("profiles after a repeated upload").hasSize(1);
        assertThat(exchange.getMessage().getHeader("CamelHrFlowResultReference"))
                .isEqualTo("lost-1");
    }

    @Test
    void withoutAReferenceTheComponentDoesNotRepeatAnUploadThatMayHaveTakenEffect() {
        sandbox.faults().next(UPLOAD, Fault.resetAfterBody());

        Exchange exchange =
                send(
                        "hrflow:profile/parsing/file?syncParsing=true" + BY_COMPONENT,
                        bytes(resume(1)),
                        Map.of());

        assertThat((Throwable) exchange.getException())
                .isInstanceOfSatisfying(
                        HrFlowTransportException.class,
                        e ->
                                assertThat(e.isOutcomeUnknown())
                                        .as("the upload may have taken effect")
                                        .isTrue());
        assertThat(sandbox.journal().count()).as("requests").isEqualTo(1);
    }

    @Test
    void aStreamThatWasReadFailsTheRedeliveryBeforeAnythingIsSent() throws Exception {
        context.setStreamCaching(false);
        routeWithRedelivery("syncParsing=true" + BY_ROUTE);
        sandbox.faults().next(UPLOAD, Fault.resetAfterBody());

        Exchange exchange =
                send("direct:upload", oneWay(resume(1)), Map.of("CamelHrFlowReference", "lost-1"));

        assertThat((Throwable) exchange.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hrflow:profile/parsing/file")
                .hasMessageContaining("stream")
                .hasMessageContaining("cannot be read again")
                .hasMessageContaining("stream caching");
        assertThat(sandbox.journal().count()).as("requests").isEqualTo(1);
    }

    @Test
    void theComponentFindsAStreamThatTookEffectAlthoughItCannotSendItAgain() {
        sandbox.faults().next(UPLOAD, Fault.resetAfterBody());

        Exchange exchange =
                send(
                        "hrflow:profile/parsing/file?syncParsing=true" + BY_COMPONENT,
                        oneWay(resume(1)),
                        Map.of("CamelHrFlowReference", "lost-1"));

        assertThat(good(exchange).at("/profile/reference").asText()).isEqualTo("lost-1");
        assertThat(sandbox.journal().count(UPLOAD)).as("uploads").isEqualTo(1);
    }

    private void routeWithRedelivery(String options) throws Exception {
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        onException(HrFlowTransportException.class)
                                .maximumRedeliveries(3)
                                .redeliveryDelay(10);
                        from("direct:upload").to("hrflow:profile/parsing/file?" + options);
                    }
                });
    }
}
