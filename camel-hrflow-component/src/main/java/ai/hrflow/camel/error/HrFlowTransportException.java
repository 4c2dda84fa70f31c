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
package ai.hrflow.camel.error;

import java.io.IOException;

/**
 * The API gave no usable HTTP answer: the connection was refused or reset, a time-out struck, the
 * answer broke off or was larger than the limit, or the component was stopped meanwhile.
 *
 * <p>{@link #isOutcomeUnknown()} tells whether the server may have carried out the request all the
 * same. When it is {@code false} nothing reached the server and sending again is safe.
 */
public class HrFlowTransportException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final boolean outcomeUnknown;

    /**
     * @param operation the operation as in the URI, for example {@code profile/parsing/file}
     * @param message what happened; must hold neither secrets nor personal data
     * @param outcomeUnknown whether the server may have carried out the request
     * @param cause may be {@code null}
     */
    public HrFlowTransportException(
            String operation, String message, boolean outcomeUnknown, Throwable cause) {
        super(message, cause);
        this.operation = operation;
        this.outcomeUnknown = outcomeUnknown;
    }

    /** The operation that was called, as in the URI, for example {@code profile/parsing/file}. */
    public String getOperation() {
        return operation;
    }

    /**
     * {@code true} when the request, or a part of it, was sent and no answer came back: it may have
     * taken effect. Look the object up by its reference before sending it again.
     */
    public boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }
}
