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

import ai.hrflow.camel.sandbox.api.Answer;

/** Marks answers that have the documented shape, but not the service's content. */
final class Marks {

    /** Response header that tells how an answer came about, where no model of the service's is. */
    static final String HEADER = "X-Sandbox-Approximation";

    private Marks() {}

    /** The content follows from a plain rule where the service asks a model. */
    static Answer ruleOfThumb(Answer answer) {
        return answer.withHeader(HEADER, "rule-of-thumb");
    }

    /** There is no content: it cannot be computed offline. */
    static Answer empty(Answer answer) {
        return answer.withHeader(HEADER, "empty");
    }
}
