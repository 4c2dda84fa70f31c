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
import ai.hrflow.camel.client.CallResult;
import ai.hrflow.camel.client.ClientStatistics;
import ai.hrflow.camel.client.HrFlowClient;
import ai.hrflow.camel.client.HrFlowRequest;
import ai.hrflow.camel.client.HrFlowResponse;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How long a finding stands. */
class CredentialProbeTest {

    private static final Duration MOMENT = Duration.ofMillis(1);

    private Instant now = Instant.parse("2026-01-31T12:00:00Z");
    private int code = 200;
    private int asked;
    private Instant lastSuccess;
    private Instant lastError;

    private final CredentialProbe probe =
            new CredentialProbe(this::traffic, () -> new Auth(), () -> now);

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
                Map.of(CallResult.GOOD, 1L),
                Duration.ZERO,
                lastSuccess,
                lastError == null ? null : "hrflow:auth failed with code 401",
                lastError);
    }

    private final class Auth implements HrFlowClient {

        @Override
        public CompletableFuture<HrFlowResponse> send(HrFlowRequest request, Admission admission) {
            asked++;
            return CompletableFuture.completedFuture(
                    new HrFlowResponse(
                            code,
                            code,
                            "Unauthorized",
                            JsonNodeFactory.instance.objectNode(),
                            null,
                            false));
        }

        @Override
        public ClientStatistics statistics() {
            return ClientStatistics.NONE;
        }
    }

    private boolean isUpAfter(Duration time) {
        now = now.plus(time);
        return probe.find().up();
    }

    @Test
    void aGoodFindingHoldsForHalfAMinute() {
        assertThat(isUpAfter(Duration.ZERO)).isTrue();
        code = 401;
        assertThat(isUpAfter(CredentialProbe.GOOD_FOR.minus(MOMENT))).isTrue();
        assertThat(asked).isEqualTo(1);
        assertThat(isUpAfter(MOMENT)).isFalse();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aBadFindingHoldsForAFewSecondsSoThatARecoveryIsSeen() {
        code = 401;
        assertThat(isUpAfter(Duration.ZERO)).isFalse();
        code = 200;
        assertThat(isUpAfter(CredentialProbe.BAD_FOR.minus(MOMENT))).isFalse();
        assertThat(asked).isEqualTo(1);
        assertThat(isUpAfter(MOMENT)).isTrue();
    }

    @Test
    void troubleOfARouteShortensAGoodFinding() {
        isUpAfter(Duration.ZERO);
        code = 401;
        lastError = now.plus(MOMENT);
        assertThat(isUpAfter(CredentialProbe.BAD_FOR.minus(MOMENT))).isTrue();
        assertThat(isUpAfter(MOMENT)).isFalse();
    }

    @Test
    void aSuccessOfARouteEndsABadFindingAtOnceAndGetsOld() {
        code = 401;
        assertThat(isUpAfter(Duration.ZERO)).isFalse();
        lastSuccess = now;
        assertThat(isUpAfter(MOMENT)).isTrue();
        assertThat(asked).isEqualTo(1);
        assertThat(isUpAfter(CredentialProbe.GOOD_FOR)).isFalse();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aStoppedComponentIsDown() {
        CredentialProbe stopped =
                new CredentialProbe(
                        this::traffic,
                        () -> {
                            throw new IllegalStateException("the clients are closed");
                        },
                        () -> now);

        assertThat(stopped.find())
                .isEqualTo(new CredentialProbe.Finding(false, "The component is stopped", 0, null));
    }
}
