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
package ai.hrflow.camel.client;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.error.HrFlowTransportException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault with every kind of body and every rule of repetition, in no time. */
class RetryMatrixTest {

    private static final int RETRIES = 2;

    /** One call on a clock that the test moves, with attempts that end as told. */
    private static final class Harness implements CallContext, Attempts {
        final ManualTime time = new ManualTime();
        final long start = time.now;
        final ArrayDeque<Runnable> completions = new ArrayDeque<>();
        final CompletionDispatcher dispatcher = new CompletionDispatcher(() -> completions::add, 8);
        final AnswerReader reader = new AnswerReader(new Secret(Fixture.KEY), time);
        final RetryPolicy policy = new RetryPolicy(RETRIES, Duration.ofSeconds(30), () -> 1.0);
        RetryBudget budget = new RetryBudget(100);
        RateLimiter limiter;
        final List<Outcome> script = new ArrayList<>();
        final List<Outcome> lookupScript = new ArrayList<>();
        final List<String> sent = new ArrayList<>();
        final List<Long> at = new ArrayList<>();
        final List<Attempt> cancelled = new ArrayList<>();
        boolean reached;
        boolean silent;
        int permits = 1;
        int ended;
        long requestTimeout = Duration.ofMinutes(5).toNanos();
        Call call;

        Call run(HrFlowRequest request) throws Exception {
            start(request);
            pump();
            return call;
        }

        void start(HrFlowRequest request) throws Exception {
            call = new Call(this, request, new PreparedRequest(request, "/v1"));
            permits--;
            call.begin();
        }

        void pump() throws Exception {
            do {
                while (!completions.isEmpty()) {
                    // the dispatcher refuses to run on the thread that submits
                    Thread thread = new Thread(completions.poll());
                    thread.start();
                    thread.join();
                }
            } while (!call.isDone() && (time.runNext() || !completions.isEmpty()));
        }

        long waitedMillis() {
            return (time.now - start) / 1_000_000;
        }

        @Override
        public Attempt start(PreparedRequest request, Consumer<Outcome> receiver) {
            boolean lookup = request.target().contains("reference=r");
            sent.add(lookup ? "lookup" : "request");
            at.add((time.now - start) / 1_000_000);
            List<Outcome> from = lookup ? lookupScript : script;
            Outcome outcome = from.size() > 1 ? from.remove(0) : from.get(0);
            Attempt attempt =
                    new Attempt() {
                        @Override
                        public boolean reached() {
                            return reached;
                        }

                        @Override
                        public void cancel() {
                            cancelled.add(this);
                        }
                    };
            if (!silent) {
                receiver.accept(outcome);
            }
            return attempt;
        }

        @Override
        public Attempts attempts() {
            return this;
        }

        @Override
        public CompletionDispatcher dispatcher() {
            return dispatcher;
        }

        @Override
        public AnswerReader reader() {
            return reader;
        }

        @Override
        public RetryPolicy policy() {
            return policy;
        }

        @Override
        public RetryBudget budget() {
            return budget;
        }

        @Override
        public Time time() {
            return time;
        }

        @Override
        public Executor worker() {
            return Runnable::run;
        }

        @Override
        public RateLimiter limiter() {
            return limiter;
        }

        @Override
        public long requestTimeout() {
            return requestTimeout;
        }

        @Override
        public PreparedRequest prepareLookup(HrFlowRequest lookup) {
            try {
                return new PreparedRequest(lookup, "/v1");
            } catch (DocumentException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public HrFlowTransportException exception(
                HrFlowRequest request,
                String reason,
                String advice,
                boolean outcomeUnknown,
                Exception cause) {
            return new HrFlowTransportException(
                    request.operation(), reason + "; " + advice, outcomeUnknown, cause);
        }

        @Override
        public void began() {
            // not counted here
        }

        @Override
        public void attempting() {
            // not counted here
        }

        @Override
        public void retrying() {
            // not counted here
        }

        @Override
        public void ended(Call ended) {
            this.ended++;
        }

        @Override
        public void answered(HrFlowRequest request, HrFlowResponse response, long nanos) {
            // not counted here
        }

        @Override
        public void failed(HrFlowTransportException failure, long nanos) {
            // not counted here
        }

        @Override
        public void notSent() {
            // not counted here
        }

        @Override
        public void cancelled() {
            // not counted here
        }

        @Override
        public void releasePermit() {
            permits++;
        }
    }

    private static Outcome answer(int status, String json, String retryAfter) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new Outcome.Answer(status, "application/json", retryAfter, bytes, bytes.length);
    }

    private static Outcome answer(int status) {
        return answer(status, "{\"code\":" + status + ",\"message\":\"m\"}", null);
    }

    private static Outcome failure(boolean retryable, boolean reached, boolean opened) {
        return new Outcome.Failure("a fault", "do something", retryable, reached, opened, null);
    }

    private static final Outcome REFUSED = failure(true, false, false);
    private static final Outcome LOST = failure(true, true, true);
    private static final Outcome GOOD = answer(200);
    private static final Outcome NOT_FOUND = answer(404);

    enum Fault {
        REFUSED(RetryMatrixTest.REFUSED),
        LOST(RetryMatrixTest.LOST),
        PERMANENT(failure(false, false, false)),
        TOO_LARGE(failure(false, true, true)),
        S400(answer(400)),
        S401(answer(401)),
        S402(answer(402)),
        S408(answer(408)),
        S413(answer(413)),
        S429(answer(429)),
        S500(answer(500)),
        S502(answer(502)),
        S503(answer(503)),
        S504(answer(504)),
        CODE429(answer(200, "{\"code\":429}", null)),
        CODE503(answer(200, "{\"code\":503}", null)),
        CODE402(answer(200, "{\"code\":402}", null)),
        BAD_JSON(answer(200, "{", null));

        final Outcome outcome;

        Fault(Outcome outcome) {
            this.outcome = outcome;
        }

        /**
         * In which cells of the table a request is sent again, by hand and not by the code under
         * test.
         */
        boolean again(String method, HrFlowRequest.Repeat repeat, boolean repeatable) {
            return switch (this) {
                case REFUSED -> true;
                case S429, CODE429 -> repeatable;
                case S503, CODE503 -> repeatable && repeat != HrFlowRequest.Repeat.NEVER;
                case S502, S504, LOST -> repeatable && repeat != HrFlowRequest.Repeat.NEVER;
                case S500 ->
                        repeatable && method.equals("GET") && repeat == HrFlowRequest.Repeat.ALWAYS;
                default -> false;
            };
        }

        boolean looksUp(HrFlowRequest.Repeat repeat) {
            return repeat == HrFlowRequest.Repeat.AFTER_LOOKUP
                    && (this == LOST || this == S502 || this == S504);
        }

        /** Both codes are the same thing for whoever waits. */
        boolean isFailure() {
            return outcome instanceof Outcome.Failure;
        }
    }

    enum Body {
        NONE,
        JSON,
        FORM,
        FORM_ONCE;

        RequestBody make() {
            return switch (this) {
                case NONE -> RequestBody.NONE;
                case JSON -> new RequestBody.Json("{}".getBytes(StandardCharsets.UTF_8));
                case FORM -> Fixture.form(new Fixture.Bytes(new byte[10]));
                case FORM_ONCE -> Fixture.form(new Fixture.Bytes(new byte[10]).once());
            };
        }
    }

    private static HrFlowRequest request(String method, Body body, HrFlowRequest.Repeat repeat) {
        return new HrFlowRequest(
                "an/operation",
                method,
                "an/operation",
                List.of(),
                body.make(),
                repeat,
                repeat == HrFlowRequest.Repeat.AFTER_LOOKUP
                        ? Fixture.read(Fixture.field("reference", "r"))
                        : null);
    }

    static Stream<Arguments> matrix() {
        List<Arguments> cells = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            for (Body body : Body.values()) {
                for (HrFlowRequest.Repeat repeat : HrFlowRequest.Repeat.values()) {
                    cells.add(Arguments.of(fault, body, repeat));
                }
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("matrix")
    void attemptsAndWaits(Fault fault, Body body, HrFlowRequest.Repeat repeat) throws Exception {
        String method = body == Body.NONE ? "GET" : "POST";
        Harness harness = new Harness();
        harness.script.add(fault.outcome);
        harness.lookupScript.add(NOT_FOUND);
        Call call = harness.run(request(method, body, repeat));

        boolean again = fault.again(method, repeat, body != Body.FORM_ONCE);
        boolean looksUp = fault.looksUp(repeat);
        List<String> expected = new ArrayList<>(List.of("request"));
        for (int i = 0; i < RETRIES && again; i++) {
            if (looksUp) {
                expected.add("lookup");
            }
            expected.add("request");
        }
        if (looksUp && !again) {
            // the look is worth while even if the document cannot be sent a second time
            expected.add("lookup");
        }
        assertThat(harness.sent).isEqualTo(expected);
        assertThat(harness.waitedMillis()).isEqualTo(again ? 1500 : looksUp ? 500 : 0);
        assertThat(call).isDone();
        assertThat(harness.permits).isEqualTo(1);
        assertThat(harness.ended).isEqualTo(1);
        if (fault.isFailure() || looksUp && !again) {
            boolean reached = fault != Fault.REFUSED && fault != Fault.PERMANENT;
            assertThat(Fixture.failure(call).isOutcomeUnknown()).isEqualTo(reached);
        } else {
            assertThat(Fixture.get(call).status())
                    .isEqualTo(((Outcome.Answer) fault.outcome).status());
        }
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("matrix")
    void secondAttemptThatSucceedsIsDelivered(Fault fault, Body body, HrFlowRequest.Repeat repeat)
            throws Exception {
        String method = body == Body.NONE ? "GET" : "POST";
        if (!fault.again(method, repeat, body != Body.FORM_ONCE)) {
            return;
        }
        Harness harness = new Harness();
        harness.script.add(fault.outcome);
        harness.script.add(GOOD);
        harness.lookupScript.add(NOT_FOUND);
        HrFlowResponse response = Fixture.get(harness.run(request(method, body, repeat)));
        assertThat(response.isGood()).isTrue();
        assertThat(response.foundByLookup()).isFalse();
        assertThat(harness.sent.stream().filter("request"::equals)).hasSize(2);
        assertThat(harness.waitedMillis()).isEqualTo(500);
        assertThat(harness.permits).isEqualTo(1);
    }

    @Test
    void lostAnswerIsFoundByLookup() throws Exception {
        for (Body body : List.of(Body.JSON, Body.FORM, Body.FORM_ONCE)) {
            Harness harness = new Harness();
            harness.script.add(LOST);
            harness.lookupScript.add(GOOD);
            HrFlowResponse response =
                    Fixture.get(
                            harness.run(request("POST", body, HrFlowRequest.Repeat.AFTER_LOOKUP)));
            assertThat(response.foundByLookup()).isTrue();
            assertThat(harness.sent).containsExactly("request", "lookup");
        }
    }

    @Test
    void missingObjectIsRecognisedByTextToo() throws Exception {
        Harness harness = new Harness();
        harness.script.addAll(List.of(LOST, GOOD));
        harness.lookupScript.add(
                answer(400, "{\"code\":400,\"message\":\"Unable to find object: profile\"}", null));
        assertThat(
                        Fixture.get(
                                        harness.run(
                                                request(
                                                        "POST",
                                                        Body.FORM,
                                                        HrFlowRequest.Repeat.AFTER_LOOKUP)))
                                .foundByLookup())
                .isFalse();
        assertThat(harness.sent).containsExactly("request", "lookup", "request");
    }

    @Test
    void lookupThatSaysNeitherLeavesTheOutcomeUnknown() throws Exception {
        for (Outcome other :
                List.of(answer(400), answer(401), answer(402), failure(false, true, false))) {
            Harness harness = new Harness();
            harness.script.add(LOST);
            harness.lookupScript.add(other);
            assertThat(
                            Fixture.failure(
                                            harness.run(
                                                    request(
                                                            "POST",
                                                            Body.FORM,
                                                            HrFlowRequest.Repeat.AFTER_LOOKUP)))
                                    .isOutcomeUnknown())
                    .isTrue();
            assertThat(harness.sent).containsExactly("request", "lookup");
        }
    }

    @Test
    void lookupIsRepeatedWithinTheSameNumberOfRetries() throws Exception {
        Harness harness = new Harness();
        harness.script.add(LOST);
        harness.lookupScript.addAll(List.of(answer(503), REFUSED));
        assertThat(
                        Fixture.failure(
                                        harness.run(
                                                request(
                                                        "POST",
                                                        Body.FORM,
                                                        HrFlowRequest.Repeat.AFTER_LOOKUP)))
                                .isOutcomeUnknown())
                .isTrue();
        assertThat(harness.sent).containsExactly("request", "lookup", "lookup");
    }

    @Test
    void outcomeStaysUnknownWhenTheLastAttemptDidNotEvenConnect() throws Exception {
        Harness harness = new Harness();
        harness.script.addAll(List.of(LOST, REFUSED));
        assertThat(
                        Fixture.failure(
                                        harness.run(
                                                request(
                                                        "POST",
                                                        Body.JSON,
                                                        HrFlowRequest.Repeat.ALWAYS)))
                                .isOutcomeUnknown())
                .isTrue();
        assertThat(harness.sent).hasSize(3);
    }

    @Test
    void openedDocumentThatCannotBeReadAgainIsNotSentAgain() throws Exception {
        Harness harness = new Harness();
        harness.script.add(failure(true, false, true));
        Fixture.failure(harness.run(request("POST", Body.FORM_ONCE, HrFlowRequest.Repeat.ALWAYS)));
        assertThat(harness.sent).hasSize(1);
    }

    @Test
    void retryAfterIsObeyedUpToTheLimit() throws Exception {
        Harness harness = new Harness();
        harness.script.addAll(
                List.of(answer(429, "{}", "7"), answer(503, "{}", "30"), answer(200, "{}", null)));
        assertThat(
                        Fixture.get(
                                        harness.run(
                                                request(
                                                        "GET",
                                                        Body.NONE,
                                                        HrFlowRequest.Repeat.ALWAYS)))
                                .isGood())
                .isTrue();
        assertThat(harness.at).containsExactly(0L, 7_000L, 37_000L);

        Harness impatient = new Harness();
        impatient.script.add(answer(429, "{}", "31"));
        HrFlowResponse response =
                Fixture.get(impatient.run(request("GET", Body.NONE, HrFlowRequest.Repeat.ALWAYS)));
        assertThat(response.code()).isEqualTo(429);
        assertThat(response.retryAfter()).isEqualTo(Duration.ofSeconds(31));
        assertThat(impatient.sent).hasSize(1);
        assertThat(impatient.waitedMillis()).isZero();
    }

    @Test
    void emptyBudgetStopsRetries() throws Exception {
        RetryBudget budget = new RetryBudget(10);
        int sent = 0;
        int calls = 1_000;
        for (int i = 0; i < calls; i++) {
            Harness harness = new Harness();
            harness.budget = budget;
            harness.script.add(answer(503));
            harness.run(request("GET", Body.NONE, HrFlowRequest.Repeat.ALWAYS));
            sent += harness.sent.size();
        }
        assertThat(sent).isEqualTo(calls + 10);
    }

    @Test
    void halfOutageCostsAtMostATenthMore() throws Exception {
        RetryBudget budget = new RetryBudget(10);
        int sent = 0;
        int calls = 2_000;
        for (int i = 0; i < calls; i++) {
            Harness harness = new Harness();
            harness.budget = budget;
            harness.script.add(answer(i % 2 == 0 ? 503 : 200));
            harness.run(request("GET", Body.NONE, HrFlowRequest.Repeat.ALWAYS));
            sent += harness.sent.size();
        }
        assertThat(sent).isBetween(calls + 10, calls + 10 + calls / 10);
    }

    @Test
    void deadlineEndsAStalledAttempt() throws Exception {
        for (boolean reached : List.of(false, true)) {
            Harness harness = new Harness();
            harness.silent = true;
            harness.reached = reached;
            harness.script.add(GOOD);
            harness.start(request("POST", Body.JSON, HrFlowRequest.Repeat.NEVER));
            harness.call.expireAt(harness.time.now + harness.requestTimeout - 1);
            harness.pump();
            assertThat(harness.call).isNotDone();
            harness.call.expireAt(harness.time.now + harness.requestTimeout);
            assertThat(harness.call).as("completed on a completion thread").isNotDone();
            harness.pump();
            HrFlowTransportException failure = Fixture.failure(harness.call);
            assertThat(failure).hasMessageContaining("no final answer within 300000 ms");
            assertThat(failure.isOutcomeUnknown()).isEqualTo(reached);
            assertThat(harness.cancelled).hasSize(1);
            assertThat(harness.permits).isEqualTo(1);
        }
    }

    @Test
    void deadlineEndsAWait() throws Exception {
        Harness harness = new Harness();
        harness.script.add(answer(503, "{}", "20"));
        harness.start(request("GET", Body.NONE, HrFlowRequest.Repeat.ALWAYS));
        Thread thread = new Thread(harness.completions.poll());
        thread.start();
        thread.join();
        assertThat(harness.time.scheduled()).isEqualTo(1);
        harness.call.expireAt(harness.time.now + harness.requestTimeout);
        assertThat(harness.time.scheduled()).isZero();
        harness.pump();
        assertThat(Fixture.failure(harness.call)).hasMessageContaining("no final answer");
        assertThat(harness.sent).hasSize(1);
        assertThat(harness.permits).isEqualTo(1);
    }

    @Test
    void retriesAndLookupsTakeTheirTurnAtTheLimiter() throws Exception {
        Harness harness = new Harness();
        harness.limiter = new RateLimiter(harness.time, 6);
        harness.script.addAll(List.of(LOST, GOOD));
        harness.lookupScript.add(NOT_FOUND);
        Fixture.get(harness.run(request("POST", Body.JSON, HrFlowRequest.Repeat.AFTER_LOOKUP)));
        assertThat(harness.sent).containsExactly("request", "lookup", "request");
        assertThat(harness.at).containsExactly(0L, 10_000L, 20_000L);
    }

    @Test
    void cancelledCallGivesItsPermitBack() throws Exception {
        Harness harness = new Harness();
        harness.silent = true;
        harness.script.add(GOOD);
        harness.start(request("GET", Body.NONE, HrFlowRequest.Repeat.ALWAYS));
        assertThat(harness.call.cancel(true)).isTrue();
        assertThat(harness.cancelled).hasSize(1);
        assertThat(harness.permits).isEqualTo(1);
        assertThat(harness.ended).isEqualTo(1);
    }

    @Test
    void backOffDoublesToItsBoundAndHasFullJitter() {
        RetryPolicy longest = new RetryPolicy(9, Duration.ofSeconds(3), () -> 1.0);
        assertThat(Stream.of(1, 2, 3, 4, 5, 40, 100).map(n -> longest.delay(n, null) / 1_000_000))
                .containsExactly(500L, 1000L, 2000L, 3000L, 3000L, 3000L, 3000L);
        RetryPolicy none = new RetryPolicy(9, Duration.ofSeconds(3), () -> 0.0);
        assertThat(none.delay(5, null)).isZero();
        assertThat(none.delay(1, Duration.ofSeconds(2))).isEqualTo(2_000_000_000L);
    }
}
