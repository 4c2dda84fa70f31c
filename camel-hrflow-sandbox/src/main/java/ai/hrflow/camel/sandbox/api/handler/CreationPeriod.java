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
package ai.hrflow.camel.sandbox.api.handler;

import ai.hrflow.camel.sandbox.api.Arguments;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;

/** The filters {@code created_at_min} and {@code created_at_max}, both inclusive. */
final class CreationPeriod {

    private CreationPeriod() {}

    static Predicate<Instant> of(Arguments arguments) {
        return between(arguments.time("created_at_min"), arguments.time("created_at_max"));
    }

    static Predicate<Instant> between(Optional<Instant> from, Optional<Instant> to) {
        return limits(from, to).orElse(time -> true);
    }

    /** Empty when every time will do. */
    static Optional<Predicate<Instant>> limits(Optional<Instant> from, Optional<Instant> to) {
        Optional<Predicate<Instant>> begins = from.map(first -> time -> !time.isBefore(first));
        Optional<Predicate<Instant>> ends =
                to.map(CreationPeriod::end).map(end -> time -> time.isBefore(end));
        return begins.map(begin -> ends.map(begin::and).orElse(begin)).or(() -> ends);
    }

    static Optional<Predicate<Instant>> limits(Arguments arguments) {
        return limits(arguments.time("created_at_min"), arguments.time("created_at_max"));
    }

    /** A bare date means the whole day, a date-time the second it names. */
    private static Instant end(Instant last) {
        return last.equals(last.truncatedTo(ChronoUnit.DAYS))
                ? last.plus(Duration.ofDays(1))
                : last.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }
}
