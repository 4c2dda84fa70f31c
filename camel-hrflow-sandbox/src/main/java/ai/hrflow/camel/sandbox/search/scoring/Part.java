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
import java.util.function.Supplier;

/**
 * What one aspect contributes to a score.
 *
 * @param aspect the aspect
 * @param value how well it fits, 0 to 1
 * @param reasons what the value comes from; computed when asked for, as most scores are never
 *     explained
 */
public record Part(Aspect aspect, double value, Supplier<Reasons> reasons) {

    /**
     * What a value comes from.
     *
     * @param fits what speaks for the pair, such as skills both name
     * @param lacks what speaks against it, such as skills that are missing
     */
    public record Reasons(List<String> fits, List<String> lacks) {}
}
