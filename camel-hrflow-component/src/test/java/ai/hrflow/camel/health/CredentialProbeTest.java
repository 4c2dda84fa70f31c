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
package ai.hrflow.camel.health;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.client.Admission;
import ai.hrflow.camel.client.ClientStatistics;
import ai.hrflow.camel.client.HrFlowClient;
import ai.hrflow.camel.client.HrFlowRequest;
import ai.hrflow.camel.client.HrFlowResponse;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a finding stands, and what is said while there is none. */
class CredentialProbeTest {

    private static final Duration MOMENT = Duration.ofMillis(1);

    /** Below zero, as {@link System#nanoTime} may be. */
    private Duration now = Duration.ofHours(-1);

    private int code = 200;
    private String words = "Unauthorized";
    private boolean turn = true;
    private boolean answers = true;
    private int asked;
    private Duration success;
    private Duration error;
    private CompletableFuture<HrFlowResponse> pending;

    private final CredentialProbe probe =
            new CredentialProbe(this::traffic, () -> new Auth(), () -> now.toNanos());

    private ClientStatistics traffic() {
        return new ClientStatistics(
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                Map.of(),
                Duration.ZERO,
                success == null ? null : Instant.EPOCH,
                success == null ? null : now.minus(success),
                error == null ? null : "hrflow:sources failed with code 401",
                error == null ? null : Instant.EPOCH,
                error == null ? null : now.minus(error));
    }

    private final class Auth implements HrFlowClient {

        @Override
        public CompletableFuture<HrFlowResponse> send(HrFlowRequest request, Admission admission) {
            throw new AssertionError("could have to wait");
        }

        @Override
        public Optional<CompletableFuture<HrFlowResponse>> trySend(HrFlowRequest request) {
            if (!turn) {
                return Optional.empty();
            }
            asked++;
            pending = new CompletableFuture<>();
            if (answers) {
                answer();
            }
            return Optional.of(pending);
        }

        @Override
        public ClientStatistics statistics() {
            return ClientStatistics.NONE;
        }
    }

    private void answer() {
        pending.complete(
                new HrFlowResponse(
                        code, code, words, JsonNodeFactory.instance.objectNode(), null, false));
    }

    private State stateAfter(Duration time) {
        now = now.plus(time);
        return probe.find().state();
    }

    @Test
    void aGoodFindingHoldsForHalfAMinute() {
        assertThat(stateAfter(Duration.ZERO)).isEqualTo(State.UP);
        code = 401;
        assertThat(stateAfter(CredentialProbe.GOOD_FOR.minus(MOMENT))).isEqualTo(State.UP);
        assertThat(asked).isEqualTo(1);
        assertThat(stateAfter(MOMENT)).isEqualTo(State.DOWN);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aBadFindingHoldsForAFewSecondsSoThatARecoveryIsSeen() {
        code = 401;
        assertThat(stateAfter(Duration.ZERO)).isEqualTo(State.DOWN);
        code = 200;
        assertThat(stateAfter(CredentialProbe.BAD_FOR.minus(MOMENT))).isEqualTo(State.DOWN);
        assertThat(asked).isEqualTo(1);
        assertThat(stateAfter(MOMENT)).isEqualTo(State.UP);
    }

    @Test
    void troubleOfARouteShortensAGoodFinding() {
        stateAfter(Duration.ZERO);
        code = 401;
        error = now.plus(MOMENT);
        assertThat(stateAfter(CredentialProbe.BAD_FOR.minus(MOMENT))).isEqualTo(State.UP);
        assertThat(stateAfter(MOMENT)).isEqualTo(State.DOWN);
    }

    @Test
    void aSuccessOfARouteEndsABadFindingAtOnceAndGetsOld() {
        code = 401;
        assertThat(stateAfter(Duration.ZERO)).isEqualTo(State.DOWN);
        success = now;
        assertThat(stateAfter(MOMENT)).isEqualTo(State.UP);
        assertThat(asked).isEqualTo(1);
        assertThat(stateAfter(CredentialProbe.GOOD_FOR)).isEqualTo(State.DOWN);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aSuccessAndAnErrorAtTheSameMomentAreTrouble() {
        code = 401;
        success = now;
        error = now;

        assertThat(stateAfter(Duration.ZERO)).isEqualTo(State.DOWN);
    }

    @Test
    void withoutATurnAFreshFindingStandsIn() {
        code = 401;
        stateAfter(Duration.ZERO);
        turn = false;

        assertThat(stateAfter(CredentialProbe.GOOD_FOR.minus(MOMENT))).isEqualTo(State.DOWN);
        assertThat(stateAfter(MOMENT)).as("an old one tells nothing").isEqualTo(State.UNKNOWN);

        turn = true;
        code = 200;
        assertThat(stateAfter(Duration.ZERO)).as("asked as soon as possible").isEqualTo(State.UP);
    }

    @Test
    void withoutATurnTheTrafficTellsHowThingsAre() {
        turn = false;
        error = now;
        now = now.plus(Duration.ofMinutes(5));

        CredentialProbe.Finding finding = probe.find();

        assertThat(finding.state()).isEqualTo(State.UNKNOWN);
        assertThat(finding.message())
                .contains("no turn", "maxRequestsPerMinute", "failed with code 401");
        success = now.minus(Duration.ofMinutes(2));
        assertThat(stateAfter(Duration.ZERO)).as("slow, but all is well").isEqualTo(State.UP);
    }

    @Test
    void anAnswerThatTakesLongIsNotWaitedForTwice() {
        answers = false;
        probe.ask();
        now = now.plus(CredentialProbe.PATIENCE);

        assertThat(probe.find().state()).isEqualTo(State.UNKNOWN);
        assertThat(probe.find().message()).contains("no answer yet");
        assertThat(asked).as("one question at a time").isEqualTo(1);

        answer();
        assertThat(probe.find().state()).isEqualTo(State.UP);
    }

    @Test
    void anApiThatTakesLongToFailStaysDownHoweverSeldomItIsAsked() {
        success = now;
        answers = false;
        code = 503;
        for (int ask = 0; ask < 3; ask++) {
            now = now.plus(Duration.ofMinutes(1));
            probe.ask();
            State shown = stateAfter(CredentialProbe.PATIENCE);
            if (ask > 0) {
                assertThat(shown).isEqualTo(State.DOWN);
            }
            now = now.plus(CredentialProbe.TIMEOUT);
            answer();
        }
        turn = false;
        assertThat(stateAfter(Duration.ofMinutes(1)))
                .as("without a turn nobody knows, but a success before says nothing")
                .isEqualTo(State.UNKNOWN);
        success = now;
        assertThat(stateAfter(Duration.ofMinutes(1))).isEqualTo(State.UP);
    }

    @Test
    void theLastFindingStandsInWhileANewAnswerIsUnderWay() {
        stateAfter(Duration.ZERO);
        answers = false;
        now = now.plus(CredentialProbe.GOOD_FOR);
        probe.ask();

        assertThat(stateAfter(CredentialProbe.PATIENCE)).isEqualTo(State.UP);
        assertThat(asked).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "200, UP",
        "402, UP",
        "429, UP",
        "401, DOWN",
        "403, DOWN",
        "404, DOWN",
        "503, DOWN"
    })
    void theCodeDecidesAndTheWordsOfTheApiAreNotQuoted(int answered, State state) {
        code = answered;
        words = "Sorry, Jane Doe";

        CredentialProbe.Finding finding = probe.find();

        assertThat(finding.state()).isEqualTo(state);
        assertThat(finding.code()).isEqualTo(answered);
        assertThat(finding.message()).doesNotContain("Jane");
    }

    @Test
    void aStoppedComponentIsDown() {
        CredentialProbe stopped =
                new CredentialProbe(
                        this::traffic,
                        () -> {
                            throw new IllegalStateException("the clients are closed");
                        },
                        () -> now.toNanos());

        assertThat(stopped.find())
                .isEqualTo(
                        new CredentialProbe.Finding(
                                State.DOWN, "The component is stopped", 0, null));
    }
}
