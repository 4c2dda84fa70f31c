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

import java.util.Map;
import org.slf4j.MDC;

/**
 * The diagnostic context ({@link MDC}) of whoever made a call, for what happens on its behalf on
 * other threads. Taken only while this package logs at DEBUG, since it costs a copy of a map for
 * each call.
 */
public final class LogContext {

    private static final LogContext EMPTY = new LogContext(null);

    private final Map<String, String> values;

    private LogContext(Map<String, String> values) {
        this.values = values;
    }

    /** The context of the current thread. */
    public static LogContext capture() {
        if (!Log.isDebug()) {
            return EMPTY;
        }
        Map<String, String> values = MDC.getCopyOfContextMap();
        return values == null || values.isEmpty() ? EMPTY : new LogContext(values);
    }

    /** Runs a step in this context and leaves the thread with the context that it had. */
    public void run(Runnable step) {
        if (values == null) {
            step.run();
            return;
        }
        Map<String, String> before = MDC.getCopyOfContextMap();
        MDC.setContextMap(values);
        try {
            step.run();
        } finally {
            if (before == null) {
                MDC.clear();
            } else {
                MDC.setContextMap(before);
            }
        }
    }
}
