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
package ai.hrflow.camel.sandbox.webhook;

import java.time.Duration;

/**
 * How often a delivery is tried and how long the pauses are: each one twice as long as the one
 * before, up to a limit.
 *
 * @param attempts attempts in all, at least 1
 * @param first pause after the first attempt
 * @param longest longest pause
 */
public record BackOff(int attempts, Duration first, Duration longest) {

    /** Five attempts; pauses of 1, 2, 4 and 8 s. */
    public static final BackOff DEFAULT =
            new BackOff(5, Duration.ofSeconds(1), Duration.ofMinutes(1));

    /** Checks the values. */
    public BackOff {
        if (attempts < 1) {
            throw new IllegalArgumentException("A delivery takes at least one attempt");
        }
        if (first.isNegative() || longest.isNegative()) {
            throw new IllegalArgumentException("A pause cannot be negative");
        }
    }

    /**
     * @param failed number of failed attempts, from 1
     * @return whether there is another attempt
     */
    public boolean goesOn(int failed) {
        return failed < attempts;
    }

    /**
     * @param failed number of failed attempts, from 1
     * @return the pause before the next one
     */
    public Duration pause(int failed) {
        Duration pause = first;
        for (int i = 1; i < failed && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
