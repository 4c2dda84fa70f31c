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
package ai.hrflow.camel.benchmark.scenario;

/** What one exchange sends. */
public enum Work {
    /** A small GET with a JSON answer. */
    GET,
    /** A document that is in memory. */
    UPLOAD_BYTES,
    /** A document in a file. */
    UPLOAD_FILE,
    /** A document in a stream of unknown length. */
    UPLOAD_STREAM;

    /** Whether a document is sent. */
    public boolean isUpload() {
        return this != GET;
    }
}
