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
package ai.hrflow.camel.operation;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The numbers that a parameter takes.
 *
 * @param min the lower end
 * @param max the upper end, or {@code null} when there is none
 * @param withEnds whether the ends themselves belong to it
 */
public record Range(BigDecimal min, BigDecimal max, boolean withEnds) {

    public Range {
        Objects.requireNonNull(min, "min");
    }

    public static Range atLeast(int min) {
        return new Range(BigDecimal.valueOf(min), null, true);
    }

    /** Both ends included. */
    public static Range between(int min, int max) {
        return new Range(BigDecimal.valueOf(min), BigDecimal.valueOf(max), true);
    }

    /** Both ends excluded. */
    public static Range strictlyBetween(int min, int max) {
        return new Range(BigDecimal.valueOf(min), BigDecimal.valueOf(max), false);
    }

    public boolean contains(BigDecimal value) {
        int low = value.compareTo(min);
        int high = max == null ? -1 : value.compareTo(max);
        return withEnds ? low >= 0 && high <= 0 : low > 0 && high < 0;
    }

    /** As a part of a sentence: {@code 1 or more}. */
    @Override
    public String toString() {
        if (max == null) {
            return min.toPlainString() + " or more";
        }
        String ends = min.toPlainString() + " and " + max.toPlainString();
        return (withEnds ? "between " : "strictly between ") + ends;
    }
}
