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
package ai.hrflow.camel.sandbox.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/**
 * Which of the requests that a fault fits meet it. Has state, so each rule needs one of its own.
 */
final class Trigger {

    private final String description;
    private final BooleanSupplier fires;
    private final BooleanSupplier spent;

    private Trigger(String description, BooleanSupplier fires, BooleanSupplier spent) {
        this.description = description;
        this.fires = fires;
        this.spent = spent;
    }

    static Trigger always() {
        return new Trigger("always", () -> true, () -> false);
    }

    static Trigger times(int count) {
        AtomicInteger left = new AtomicInteger(count);
        return new Trigger(
                count + " times",
                () -> left.getAndUpdate(n -> n > 0 ? n - 1 : 0) > 0,
                () -> left.get() <= 0);
    }

    /** The last one of every so many. */
    static Trigger every(int interval) {
        if (interval < 1) {
            throw new IllegalArgumentException("An interval is at least 1");
        }
        AtomicInteger seen = new AtomicInteger();
        return new Trigger(
                "every " + interval,
                () -> seen.updateAndGet(n -> n % interval + 1) == interval,
                () -> false);
    }

    static Trigger withProbability(double probability, DoubleSupplier random) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability lies between 0 and 1");
        }
        return new Trigger(
                "with probability " + probability,
                () -> random.getAsDouble() < probability,
                () -> false);
    }

    static Trigger during(Duration duration, Clock clock) {
        Instant end = clock.instant().plus(duration);
        BooleanSupplier over = () -> !clock.instant().isBefore(end);
        return new Trigger("until " + end, () -> !over.getAsBoolean(), over);
    }

    boolean fires() {
        return fires.getAsBoolean();
    }

    boolean isSpent() {
        return spent.getAsBoolean();
    }

    @Override
    public String toString() {
        return description;
    }
}
