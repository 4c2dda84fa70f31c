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
package ai.hrflow.camel.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.benchmark.measure.Measurement;
import ai.hrflow.camel.benchmark.scenario.Scenarios;
import org.junit.jupiter.api.Test;

class GoalTest {

    private final Results results = new Results();

    @Test
    void aRatioIsThatOfTheMedians() {
        for (double ours : new double[] {10, 300, 20}) {
            results.add("get-5k", "hrflow", perSecond(ours));
        }
        for (double other : new double[] {40, 10}) {
            results.add("get-5k", "camel-http", perSecond(other));
        }
        Goal goal = new Goal("get-5k", Metric.PER_SECOND, "camel-http", 0.8, true);

        assertThat(goal.measured(results)).hasValue(0.8);
        assertThat(goal.atBest(results)).as("300 beside 40").hasValue(7.5);
        assertThat(goal.isReached(0.8)).isTrue();
        assertThat(goal.isReached(0.79)).isFalse();
    }

    @Test
    void theBestRoundIsTheOneThatNeededLeast() {
        results.add("get-5k", "hrflow", cpu(20));
        results.add("get-5k", "hrflow", cpu(90));

        assertThat(new Goal("get-5k", Metric.CPU, null, 30, false).atBest(results)).hasValue(20);
    }

    @Test
    void nothingIsSaidAboutWhatWasNotMeasured() {
        results.add("get-5k", "hrflow", perSecond(10));

        assertThat(new Goal("get-5k", Metric.PER_SECOND, "bare", 1, true).measured(results))
                .isEmpty();
    }

    @Test
    void everyGoalIsAboutAContenderOfItsScenario() {
        for (Goal goal : Goal.all()) {
            assertThat(Scenarios.named(goal.scenario()).contenders())
                    .contains(goal.beside() == null ? "hrflow" : goal.beside());
        }
    }

    private static Measurement cpu(double micros) {
        return new Measurement(1, 1, micros, 1, 1, 1, 1);
    }

    private static Measurement perSecond(double figure) {
        return new Measurement(1, figure, 1, 1, 1, 1, 1);
    }
}
