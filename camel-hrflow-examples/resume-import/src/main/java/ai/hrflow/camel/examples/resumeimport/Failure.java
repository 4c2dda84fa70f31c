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
package ai.hrflow.camel.examples.resumeimport;

import ai.hrflow.camel.error.HrFlowOperationFailedException;
import ai.hrflow.camel.error.HrFlowResultTimeoutException;
import ai.hrflow.camel.error.HrFlowTransportException;
import java.io.IOException;
import java.util.Set;

/**
 * Why a document has no profile.
 *
 * @param kind whether another run can help
 * @param sent whether the document went over the line
 * @param reason in words; neither names nor content of the document
 */
record Failure(Kind kind, boolean sent, String reason) {

    enum Kind {
        /** The document is at fault: remembered and never sent again. */
        PERMANENT,
        /** The moment is at fault: the next run tries again. */
        PASSING
    }

    /** 4xx that say nothing about the document: key, credits, a slow line, too many requests. */
    private static final Set<Integer> PASSING_CODES = Set.of(401, 402, 408, 429);

    static Failure of(Exception exception) {
        if (exception instanceof HrFlowOperationFailedException refusal) {
            int code = refusal.getStatusCode();
            boolean permanent = code >= 400 && code < 500 && !PASSING_CODES.contains(code);
            return new Failure(
                    permanent ? Kind.PERMANENT : Kind.PASSING,
                    true,
                    "The API answered with code " + code + ": " + refusal.getApiMessage());
        }
        if (exception instanceof HrFlowTransportException transport) {
            return new Failure(
                    exception instanceof HrFlowResultTimeoutException
                            ? Kind.PERMANENT
                            : Kind.PASSING,
                    transport.isOutcomeUnknown(),
                    transport.getMessage());
        }
        if (exception instanceof IllegalArgumentException unfit) {
            boolean unreadNow = unfit.getCause() instanceof IOException;
            return new Failure(
                    unreadNow ? Kind.PASSING : Kind.PERMANENT, false, unfit.getMessage());
        }
        // the message of any other exception may be a path, and the path a person's name
        return new Failure(
                Kind.PASSING,
                false,
                "The import could not read or write a file ("
                        + exception.getClass().getSimpleName()
                        + ")");
    }

    boolean isPermanent() {
        return kind == Kind.PERMANENT;
    }

    /** What the file next to the document says. */
    String text() {
        return reason
                + System.lineSeparator()
                + (isPermanent()
                        ? "The document is remembered and not sent again."
                        : "The next run tries it again.")
                + System.lineSeparator();
    }
}
