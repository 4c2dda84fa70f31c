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
package ai.hrflow.camel;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.error.HrFlowOperationFailedException;
import ai.hrflow.camel.error.HrFlowResultTimeoutException;
import ai.hrflow.camel.error.HrFlowTransportException;
import ai.hrflow.camel.sandbox.fault.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Taken references and awaited results. */
class DuplicatesTest extends RouteTest {

    private static final String UPLOAD = "hrflow:profile/parsing/file?syncParsing=true";

    private static Map<String, Object> reference(String reference) {
        return Map.of("CamelHrFlowReference", reference, Exchange.FILE_NAME, "cv.txt");
    }

    private JsonNode good(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody(JsonNode.class);
    }

    @Test
    void aTakenReferenceFailsByDefault() {
        good(send(UPLOAD, "Jane Doe", reference("dup-fail")));
        assertThat(send(UPLOAD, "Jane Doe", reference("dup-fail")).getException())
                .isInstanceOf(HrFlowOperationFailedException.class)
                .hasMessageContaining("Already used!");
    }

    @Test
    void theExistingProfileIsDeliveredInTheShapeOfTheAnswer() {
        String key =
                good(send(UPLOAD, "Jane Doe", reference("dup-existing")))
                        .at("/profile/key")
                        .asText();

        Exchange again =
                send(UPLOAD + "&onDuplicate=existing", "Jane Doe", reference("dup-existing"));

        assertThat(good(again).at("/profile/key").asText()).isEqualTo(key);
        assertThat(again.getMessage().getHeader("CamelHrFlowResultKey")).isEqualTo(key);
    }

    @Test
    void theExistingProfileIsWrittenOver() {
        String key =
                good(send(UPLOAD, "Jane Doe", reference("dup-replace")))
                        .at("/profile/key")
                        .asText();

        JsonNode again =
                good(send(UPLOAD + "&onDuplicate=replace", "Jane Roe", reference("dup-replace")));

        assertThat(again.at("/profile/key").asText()).isEqualTo(key);
        assertThat(again.at("/profile/text").asText()).contains("Jane Roe");
        assertThat(sandbox.journal().last().form("key")).isEqualTo(key);
    }

    @Test
    void aLostAnswerDoesNotKeepTheOldProfileInPlaceOfTheNewOne() {
        String key =
                good(send(UPLOAD, "Jane Doe", reference("dup-lost"))).at("/profile/key").asText();
        sandbox.faults().next("profile/parsing/file POST", Fault.resetAfterBody());

        JsonNode again =
                good(send(UPLOAD + "&onDuplicate=replace", "Jane Roe", reference("dup-lost")));

        assertThat(again.at("/profile/key").asText()).isEqualTo(key);
        assertThat(again.at("/profile/text").asText()).contains("Jane Roe");
    }

    @Test
    void anAcceptedUploadWhoseAnswerWasLostIsNoDuplicateOfItself() {
        for (String options : new String[] {"", "?awaitResult=true", "?onDuplicate=existing"}) {
            String reference = "dup-own" + options.length();
            sandbox.faults().next("profile/parsing/file POST", Fault.resetAfterBody());

            Exchange exchange =
                    send("hrflow:profile/parsing/file" + options, "Jane Doe", reference(reference));

            assertThat(exchange.getException()).as(options).isNull();
            sandbox.awaitIdle(java.time.Duration.ofSeconds(10));
            assertThat(sandbox.findByReference(sandbox.sourceKey(), reference)).isPresent();
        }
    }

    @Test
    void aNewParsingOfAKeyIsRepeatedAndNotLookedUp() {
        String key =
                good(send(UPLOAD, "Jane Doe", reference("dup-key"))).at("/profile/key").asText();
        sandbox.faults().next("profile/parsing/file POST", Fault.resetBeforeBody());

        JsonNode again = good(send(UPLOAD + "&key=" + key, "Jane Roe", reference("dup-key")));

        assertThat(again.at("/profile/text").asText()).contains("Jane Roe");
        assertThat(sandbox.journal().count("profile/indexing GET")).isZero();
    }

    @Test
    void aStreamThatWasReadCannotReplace() {
        good(send(UPLOAD, "Jane Doe", reference("dup-stream")));
        Exchange again =
                send(
                        UPLOAD + "&onDuplicate=replace",
                        new java.io.FilterInputStream(
                                new java.io.ByteArrayInputStream(
                                        "Jane Roe"
                                                .getBytes(
                                                        java.nio.charset.StandardCharsets
                                                                .UTF_8))) {},
                        reference("dup-stream"));
        assertThat(again.getException())
                .hasMessageContaining("cannot write over the existing object");
    }

    @Test
    void aStructuredProfileIsDeliveredOrWrittenOver() {
        Map<String, Object> profile = new HashMap<>(SeedOperationsTest.profile("dup-json"));
        String key = good(send("hrflow:profile/indexing", profile)).get("key").asText();
        profile.put("text", "changed");

        assertThat(
                        good(send("hrflow:profile/indexing?onDuplicate=existing", profile))
                                .get("text")
                                .asText())
                .isEqualTo("Jane Doe, welder");
        JsonNode replaced = good(send("hrflow:profile/indexing?onDuplicate=replace", profile));
        assertThat(replaced.get("text").asText()).isEqualTo("changed");
        assertThat(replaced.get("key").asText()).isEqualTo(key);
    }

    @Test
    void awaitingDeliversTheBareProfileWhateverTheServerAnswers() {
        JsonNode waited =
                good(
                        send(
                                "hrflow:profile/parsing/file?syncParsing=false&awaitResult=true",
                                "Jane Doe",
                                reference("await-async")));
        JsonNode atOnce =
                good(
                        send(
                                "hrflow:profile/parsing/file?syncParsing=true&awaitResult=true",
                                "Jane Doe",
                                reference("await-sync")));
        JsonNode taken =
                good(
                        send(
                                "hrflow:profile/parsing/file?awaitResult=true&onDuplicate=existing",
                                "Jane Doe",
                                reference("await-sync")));

        assertThat(waited.get("reference").asText()).isEqualTo("await-async");
        assertThat(atOnce.get("reference").asText()).isEqualTo("await-sync");
        assertThat(taken).isEqualTo(atOnce);
    }

    @Test
    void twoUploadsAtOnceWithOneReferenceGetTheSameProfile() throws Exception {
        String uri = "hrflow:profile/parsing/file?awaitResult=true&onDuplicate=existing";
        CompletableFuture<Exchange> first =
                template.asyncSend(
                        uri,
                        e -> {
                            e.getMessage().setBody("Jane Doe");
                            e.getMessage().setHeaders(new HashMap<>(reference("await-twice")));
                        });
        Exchange second = send(uri, "Jane Doe", reference("await-twice"));

        assertThat(second.getException()).isNull();
        assertThat(second.getMessage().getHeader("CamelHrFlowResultKey"))
                .isNotNull()
                .isEqualTo(
                        first.get(20, TimeUnit.SECONDS)
                                .getMessage()
                                .getHeader("CamelHrFlowResultKey"));
    }

    @Test
    void aResultThatNeverComesFailsInTime() {
        Exchange exchange =
                send(
                        "hrflow:profile/parsing/file?awaitResult=true&awaitTimeout=1s&sourceKey="
                                + sandbox.sourceKey(),
                        "%PDF-1.7 broken",
                        Map.of(
                                "CamelHrFlowReference",
                                "await-never",
                                Exchange.FILE_NAME,
                                "broken.pdf"));

        assertThat(exchange.getException())
                .isInstanceOfSatisfying(
                        HrFlowResultTimeoutException.class,
                        e -> assertThat(e.isOutcomeUnknown()).isTrue())
                .hasMessage(
                        "hrflow:profile/parsing/file was accepted, but no result could be read"
                                + " within 1 s (awaitTimeout): the parsing failed or is slow");
    }

    @Test
    void passingTroubleWhileAwaitingIsNoFailure() {
        for (Fault fault :
                new Fault[] {Fault.status(500), Fault.status(404), Fault.resetAfterBody()}) {
            sandbox.faults().next("profile/indexing GET", fault);
        }
        assertThat(
                        good(send(
                                        "hrflow:profile/parsing/file?awaitResult=true&maxRetries=0",
                                        "Jane Doe",
                                        reference("await-trouble")))
                                .get("reference")
                                .asText())
                .isEqualTo("await-trouble");
    }

    @Test
    void noMoreWaitThanAllowed() throws Exception {
        String uri = "hrflow:profile/parsing/file?awaitResult=true&maxAwaiting=1";
        sandbox.faults()
                .next("profile/parsing/file POST", Fault.latency(java.time.Duration.ofMillis(500)));
        CompletableFuture<Exchange> first =
                template.asyncSend(
                        uri,
                        e -> {
                            e.getMessage().setBody("Jane Doe");
                            e.getMessage().setHeaders(new HashMap<>(reference("await-one")));
                        });
        org.awaitility.Awaitility.await().until(() -> sandbox.journal().inFlight() == 1);

        assertThat(send(uri, "Jane Doe", reference("await-two")).getException())
                .isInstanceOf(HrFlowTransportException.class)
                .hasMessage(
                        "hrflow:profile/parsing/file has 1 calls waiting for their result already"
                                + " (maxAwaiting); nothing was sent");
        assertThat(first.get(20, TimeUnit.SECONDS).getException()).isNull();
    }

    @Test
    void stoppingEndsTheWaiting() throws Exception {
        CompletableFuture<Exchange> waiting =
                template.asyncSend(
                        "hrflow:profile/parsing/file?awaitResult=true&awaitTimeout=10m",
                        e -> {
                            e.getMessage().setBody("%PDF-1.7 broken");
                            e.getMessage().setHeaders(new HashMap<>(reference("await-stop")));
                        });
        org.awaitility.Awaitility.await()
                .until(() -> sandbox.journal().count("profile/indexing GET") > 0);

        context.stop();

        assertThat(waiting.get(20, TimeUnit.SECONDS).getException())
                .hasMessage(
                        "hrflow:profile/parsing/file was accepted, but the component was stopped"
                                + " while waiting for the result");
    }
}
