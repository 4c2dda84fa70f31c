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
package ai.hrflow.camel.sandbox.parser;

/** The document is empty, of a kind that is not accepted, or damaged. */
public final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message the reason, fit for the caller
     */
    public UnreadableDocumentException(String message) {
        super(message);
    }

    /**
     * @param message the reason, fit for the caller
     * @param cause what the library said
     */
    public UnreadableDocumentException(String message, Throwable cause) {
        super(message, cause);
    }
}
