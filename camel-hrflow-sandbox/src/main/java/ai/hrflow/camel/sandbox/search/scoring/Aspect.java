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

/** What a score is made of, and how much each part weighs. */
public enum Aspect {
    SKILLS(0.40),
    TITLE(0.25),
    TEXT(0.15),
    EXPERIENCE(0.08),
    LOCATION(0.07),
    LANGUAGES(0.05);

    private final double weight;

    Aspect(double weight) {
        this.weight = weight;
    }

    /**
     * @return its share in a score for which every aspect counts
     */
    public double weight() {
        return weight;
    }
}
