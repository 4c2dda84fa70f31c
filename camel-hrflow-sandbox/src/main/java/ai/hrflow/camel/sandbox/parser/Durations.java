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
package ai.hrflow.camel.sandbox.parser;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Adds up periods. */
final class Durations {

    private static final double MONTHS_PER_YEAR = 12;

    private Durations() {}

    /**
     * @param steps entries; those without a start do not count
     * @param today end of what still goes on
     * @return years with two decimals, overlaps counted once
     */
    static double years(List<Step> steps, LocalDate today) {
        List<DateRange> periods =
                steps.stream()
                        .map(Step::period)
                        .filter(Objects::nonNull)
                        .filter(p -> p.start() != null && (p.end() != null || p.ongoing()))
                        .sorted(Comparator.comparing(DateRange::start))
                        .toList();
        long months = 0;
        LocalDate covered = LocalDate.MIN;
        for (DateRange period : periods) {
            LocalDate end = period.ongoing() ? today : period.end();
            LocalDate from = period.start().isAfter(covered) ? period.start() : covered;
            if (end.isAfter(from)) {
                months += ChronoUnit.MONTHS.between(from, end);
                covered = end;
            }
        }
        return Math.round(months / MONTHS_PER_YEAR * 100) / 100.0;
    }
}
