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

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimiterTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long MINUTE = 60 * SECOND;

    private final ManualTime time = new ManualTime();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 10, 30, 60, 100, 599, 6000})
    void noMinuteHoldsMoreThanTheAllowedNumber(int perMinute) {
        RateLimiter limiter = new RateLimiter(time, perMinute);
        Random random = new Random(perMinute);
        List<Long> starts = new ArrayList<>();
        for (int i = 0; i < perMinute * 5 + 20; i++) {
            if (random.nextInt(perMinute) == 0) {
                // a pause fills the tolerance up, but no more than that
                time.advance(random.nextInt(90) * SECOND);
            }
            starts.add(time.now + limiter.reserve());
        }
        assertThat(starts).isSorted();
        for (int first = 0, last = 0; last < starts.size(); last++) {
            while (starts.get(last) - starts.get(first) >= MINUTE) {
                first++;
            }
            assertThat(last - first + 1).isLessThanOrEqualTo(perMinute);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 100, 600})
    void allowedRateIsReached(int perMinute) {
        RateLimiter limiter = new RateLimiter(time, perMinute);
        long last = 0;
        for (int i = 0; i < perMinute * 10; i++) {
            last = limiter.reserve();
        }
        // the price of a burst is at most a tenth of the rate
        assertThat(last).isLessThan((long) (10 * MINUTE / 0.9));
    }

    @Test
    void aTurnIsTriedForWithoutReservingOne() {
        RateLimiter limiter = new RateLimiter(time, 1);
        assertThat(limiter.tryReserve()).isTrue();
        assertThat(limiter.tryReserve()).isFalse();
        assertThat(limiter.tryReserve()).isFalse();

        assertThat(limiter.reserve())
                .as("the next minute is still free")
                .isBetween(MINUTE, MINUTE + 1);
        time.advance(MINUTE + 1);
        assertThat(limiter.tryReserve()).as("reserved before").isFalse();
        time.advance(MINUTE + 1);
        assertThat(limiter.tryReserve()).isTrue();
        limiter.setRate(0);
        assertThat(limiter.tryReserve()).as("no limit").isTrue();
    }

    @Test
    void tryingToSendWithoutATurnLeavesTheCallsThatWaitAsTheyAre() throws Exception {
        try (Fixture fixture = new Fixture();
                WireServer server = new WireServer()) {
            Fixture.Settings settings = new Fixture.Settings(server.uri());
            settings.perMinute = 1;
            HrFlowClient route = fixture.clients.acquire(settings.build());
            HrFlowClient alone = fixture.clients.acquireAlone(settings.build());
            assertThat(alone).as("shares the limiter only").isNotSameAs(route);

            assertThat(Fixture.get(alone.trySend(Fixture.read()).orElseThrow()).isGood()).isTrue();
            var waiting = route.send(Fixture.read(), Admission.WAIT);

            assertThat(alone.trySend(Fixture.read())).isEmpty();
            assertThat(alone.statistics().calls()).isEqualTo(1);
            assertThat(route.statistics().limited()).isEqualTo(1);
            assertThat(route.statistics().calls()).as("none of the other client").isEqualTo(1);
            waiting.cancel(true);
        }
    }

    @Test
    void unusedTimeIsNotSavedUp() {
        RateLimiter limiter = new RateLimiter(time, 60);
        time.advance(60 * MINUTE);
        int atOnce = 0;
        while (limiter.reserve() == 0) {
            atOnce++;
        }
        assertThat(atOnce).isEqualTo(6);
    }

    @Test
    void keyHasOneLimiterForAllClients() throws Exception {
        try (Fixture fixture = new Fixture();
                WireServer server = new WireServer()) {
            Fixture.Settings settings = new Fixture.Settings(server.uri());
            settings.perMinute = 100;
            HrFlowClient one = fixture.clients.acquire(settings.build());
            settings.permits = 9;
            HrFlowClient two = fixture.clients.acquire(settings.build());
            assertThat(one).isNotSameAs(two);
            long start = System.nanoTime();
            // the one takes the whole burst, so that the other has to wait
            for (int i = 0; i < 10; i++) {
                Fixture.get(one.send(Fixture.read(), Admission.WAIT));
            }
            Fixture.get(two.send(Fixture.read(), Admission.WAIT));
            assertThat(System.nanoTime() - start).isGreaterThan(MINUTE / 100);
            assertThat(server.requests).hasSize(11);
        }
    }

    @Test
    void limitOfAKeyHoldsForItsClientsWithoutOneUntilItGoes() throws Exception {
        try (Fixture fixture = new Fixture();
                WireServer server = new WireServer()) {
            Fixture.Settings settings = new Fixture.Settings(server.uri());
            HrFlowClient unlimited = fixture.clients.acquire(settings.build());
            Fixture.get(unlimited.send(Fixture.read(), Admission.WAIT));
            settings.perMinute = 1;
            HrFlowClient limited = fixture.clients.acquire(settings.build());
            Fixture.get(limited.send(Fixture.read(), Admission.WAIT));

            var waiting = unlimited.send(Fixture.read(), Admission.WAIT);

            assertThat(unlimited.statistics().limited()).isEqualTo(1);
            waiting.cancel(true);
            fixture.clients.release(settings.build());
            assertThat(Fixture.get(unlimited.send(Fixture.read(), Admission.WAIT)).isGood())
                    .isTrue();
            settings.key = "ask_another";
            HrFlowClient other = fixture.clients.acquire(settings.build());
            assertThat(Fixture.get(other.send(Fixture.read(), Admission.WAIT)).isGood()).isTrue();
        }
    }
}
