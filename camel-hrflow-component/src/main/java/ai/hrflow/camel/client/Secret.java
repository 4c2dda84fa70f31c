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

import java.io.IOException;

/** An API key that must not be seen: the API repeats it in the message of a 401. */
final class Secret {

    /** A shorter text is no real key, and masking it would tear holes into ordinary words. */
    private static final int SHORTEST = 8;

    private static final String MASK = "xxxxxx";

    private final String value;

    Secret(String value) {
        this.value = value.length() < SHORTEST ? null : value;
    }

    boolean isIn(String text) {
        return value != null && text != null && text.contains(value);
    }

    /** The same text with every occurrence of the key replaced; may be {@code null}. */
    String mask(String text) {
        return isIn(text) ? text.replace(value, MASK) : text;
    }

    /**
     * The same exception, or a copy without the key when a message of it or of its causes holds the
     * key.
     */
    Exception mask(Exception exception) {
        for (Throwable t = exception; t != null; t = t.getCause()) {
            if (isIn(t.getMessage())) {
                return withoutMessage(exception);
            }
        }
        return exception;
    }

    /**
     * A stand-in that keeps the class name and the stack trace, for messages that can hold secrets
     * or file names.
     */
    static IOException withoutMessage(Throwable original) {
        IOException copy = new IOException(original.getClass().getName());
        copy.setStackTrace(original.getStackTrace());
        return copy;
    }

    @Override
    public String toString() {
        return MASK;
    }
}
