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

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/** The rules of repetition, without any state. */
final class RetryPolicy {

    /** What to do after an attempt. */
    enum Step {
        /** The caller gets the outcome. */
        DELIVER,
        /** The request is sent again. */
        REPEAT,
        /** The lookup of the request tells whether to send it again. */
        LOOK_UP
    }

    private static final long BASE = TimeUnit.MILLISECONDS.toNanos(500);

    /** The API says so with status 400 as well as with 404. */
    private final int maxRetries;

    private final long maxDelay;
    private final DoubleSupplier random;

    /**
     * @param random gives numbers from 0 to 1
     */
    RetryPolicy(int maxRetries, Duration maxDelay, DoubleSupplier random) {
        this.maxRetries = maxRetries;
        this.maxDelay = maxDelay.toNanos();
        this.random = random;
    }

    int maxRetries() {
        return maxRetries;
    }

    Step afterAnswer(HrFlowRequest request, HrFlowResponse response) {
        int code = response.code();
        return switch (request.repeat()) {
            case ALWAYS -> isTransient(request, code) ? Step.REPEAT : Step.DELIVER;
            case AFTER_LOOKUP -> {
                if (code == 429 || code == 503) {
                    yield Step.REPEAT;
                }
                yield code == 502 || code == 504 ? Step.LOOK_UP : Step.DELIVER;
            }
            // a gateway says 502, 503 or 504 also when the server behind it has done the work
            case NEVER -> code == 429 ? Step.REPEAT : Step.DELIVER;
        };
    }

    Step afterFailure(HrFlowRequest request, Outcome.Failure failure) {
        if (!failure.retryable()) {
            return Step.DELIVER;
        }
        if (!failure.reached()) {
            return Step.REPEAT;
        }
        return switch (request.repeat()) {
            case ALWAYS -> Step.REPEAT;
            case AFTER_LOOKUP -> Step.LOOK_UP;
            case NEVER -> Step.DELIVER;
        };
    }

    private static boolean isTransient(HrFlowRequest request, int code) {
        return switch (code) {
            case 429, 502, 503, 504 -> true;
            case 500 -> request.method().equals("GET");
            default -> false;
        };
    }

    /** Whether the server asks for more patience than the caller is ready to have. */
    boolean isTooLong(Duration retryAfter) {
        return retryAfter != null && retryAfter.compareTo(Duration.ofNanos(maxDelay)) > 0;
    }

    /**
     * The wait in nanoseconds: what the server asks for, else at random up to a bound that doubles
     * each time.
     *
     * @param retry 1 for the first
     */
    long delay(int retry, Duration retryAfter) {
        long bound = retry > 32 ? maxDelay : Math.min(maxDelay, BASE << retry - 1);
        long own = (long) (random.getAsDouble() * bound);
        return retryAfter == null ? own : Math.max(own, retryAfter.toNanos());
    }
}
