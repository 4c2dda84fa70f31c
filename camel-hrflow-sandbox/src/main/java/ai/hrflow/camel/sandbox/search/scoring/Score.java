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
package ai.hrflow.camel.sandbox.search.scoring;

import java.util.List;

/**
 * How well a profile and a job, or two objects of one kind, fit.
 *
 * @param value 0.0001 to 0.9999, four decimals: never quite sure, so that it may be handed on to
 *     {@code upskilling}, which takes no 0 and no 1
 * @param parts what it is made of; aspects about which one side says nothing are left out
 */
public record Score(double value, List<Part> parts) {

    private static final double STEPS = 10_000;

    /**
     * @param parts what it is made of
     * @return the mean of the parts by their weight
     */
    static Score of(List<Part> parts) {
        double sum = 0;
        double weights = 0;
        for (Part part : parts) {
            sum += part.aspect().weight() * part.value();
            weights += part.aspect().weight();
        }
        double mean = weights == 0 ? 0 : sum / weights;
        double rounded = Math.round(mean * STEPS) / STEPS;
        return new Score(Math.min(1 - 1 / STEPS, Math.max(1 / STEPS, rounded)), parts);
    }
}
