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
package ai.hrflow.camel.client;

/** How one attempt ended. */
sealed interface Outcome {

    /**
     * An HTTP answer as it came.
     *
     * @param contentType the header, or {@code null}
     * @param retryAfter the header, or {@code null}
     * @param body the bytes, of which the first {@code length} count
     */
    record Answer(int status, String contentType, String retryAfter, byte[] body, int length)
            implements Outcome {}

    /**
     * No HTTP answer.
     *
     * @param reason what happened, as the end of a sentence
     * @param advice what to do about it, as the end of a sentence
     * @param retryable whether it can go better the next time
     * @param reached whether the server may have got the request or a part of it
     * @param opened whether the document was opened
     * @param cause may be {@code null}
     */
    record Failure(
            String reason,
            String advice,
            boolean retryable,
            boolean reached,
            boolean opened,
            Exception cause)
            implements Outcome {}
}
