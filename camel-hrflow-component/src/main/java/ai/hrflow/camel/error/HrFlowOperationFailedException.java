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

import java.time.Duration;
import java.util.Map;
import org.apache.camel.http.base.HttpOperationFailedException;

/**
 * The API answered, and the answer says that the call failed: HTTP status or the envelope's {@code
 * code} is 400 or above, or the answer is not the JSON that the API promises.
 *
 * <p>{@link #getStatusCode()} is the larger one of status and code. The message quotes the API's
 * own message with the API key masked; it holds no data of the answer.
 */
public class HrFlowOperationFailedException extends HttpOperationFailedException {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final int httpStatus;
    private final String apiMessage;
    private final boolean retryable;
    private final Duration retryAfter;
    private final String description;

    /**
     * @param operation the operation as in the URI, for example {@code profile/parsing/file}
     * @param method the HTTP method
     * @param uri the address without query
     * @param httpStatus the HTTP status, which can be 200 for an error
     * @param code the larger one of HTTP status and envelope code
     * @param apiMessage the API's message, with secrets masked
     * @param retryable whether the same call can succeed later
     * @param retryAfter what the server asked to wait, or {@code null}
     */
    public HrFlowOperationFailedException(
            String operation,
            String method,
            String uri,
            int httpStatus,
            int code,
            String apiMessage,
            boolean retryable,
            Duration retryAfter) {
        super(uri, code, apiMessage, null, Map.of(), null);
        this.operation = operation;
        this.httpStatus = httpStatus;
        this.apiMessage = apiMessage;
        this.retryable = retryable;
        this.retryAfter = retryAfter;
        this.description =
                "hrflow:"
                        + operation
                        + " ("
                        + method
                        + ") failed with code "
                        + code
                        + (httpStatus == code ? "" : " in an answer with HTTP status " + httpStatus)
                        + ": "
                        + apiMessage;
    }

    @Override
    public String getMessage() {
        return description;
    }

    /** The operation that was called, as in the URI, for example {@code profile/parsing/file}. */
    public String getOperation() {
        return operation;
    }

    /** The HTTP status as it came; {@link #getStatusCode()} also heeds the code in the answer. */
    public int getHttpStatus() {
        return httpStatus;
    }

    /** The API's own message, with the API key masked. */
    public String getApiMessage() {
        return apiMessage;
    }

    /**
     * Whether the same call can succeed later: too many requests, or the server or a gateway is in
     * trouble.
     */
    public boolean isRetryable() {
        return retryable;
    }

    /** How long the server asked to wait; {@code null} when it did not say. */
    public Duration getRetryAfter() {
        return retryAfter;
    }
}
