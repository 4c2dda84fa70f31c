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
package ai.hrflow.camel.sandbox.text;

/**
 * A word or label and how well it fits.
 *
 * @param id identifier, or {@code null} when it has none
 * @param name the word or label
 * @param score 0 to 1
 */
public record Ranked(String id, String name, double score) {

    private static final double STEPS = 10_000;

    static Ranked of(String id, String name, double score) {
        return new Ranked(id, name, Math.round(Math.min(1, score) * STEPS) / STEPS);
    }
}
