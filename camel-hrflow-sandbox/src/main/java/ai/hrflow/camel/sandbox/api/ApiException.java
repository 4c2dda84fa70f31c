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
package ai.hrflow.camel.sandbox.api;

/**
 * A refusal that becomes an error envelope. Carries no stack trace: it is an answer, not a fault.
 */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param status HTTP status and {@code code} of the envelope
     * @param message {@code message} of the envelope
     */
    public ApiException(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /**
     * @return HTTP status and {@code code} of the envelope
     */
    public int status() {
        return status;
    }
}
