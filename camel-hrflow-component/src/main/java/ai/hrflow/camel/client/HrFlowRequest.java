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

import java.util.List;
import java.util.Objects;

/**
 * One call of the API, complete and immutable.
 *
 * @param operation the operation for messages and logs, for example {@code profile/parsing/file}
 * @param method the HTTP method in upper case
 * @param path the path below the base URL, without leading slash
 * @param query the query parameters in the order in which they are sent, not yet encoded
 * @param body what is sent after the headers
 * @param repeat whether the call may be sent again after a failure
 * @param lookup the read that tells whether a call with a lost answer took effect; {@code null}
 *     unless {@code repeat} is {@link Repeat#AFTER_LOOKUP}
 */
public record HrFlowRequest(
        String operation,
        String method,
        String path,
        List<Field> query,
        RequestBody body,
        Repeat repeat,
        HrFlowRequest lookup) {

    public HrFlowRequest {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(repeat, "repeat");
        query = List.copyOf(query);
        if ((repeat == Repeat.AFTER_LOOKUP) != (lookup != null)) {
            throw new IllegalArgumentException(
                    "a lookup belongs to Repeat.AFTER_LOOKUP and only to it");
        }
    }

    /** A name and its text value. */
    public record Field(String name, String value) {

        public Field {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }
    }

    /** Whether a call may be sent again when it is not known that the server refused it. */
    public enum Repeat {
        /** Sending twice has the effect of sending once. */
        ALWAYS,
        /**
         * Sending twice is refused by the server or would be harmful: look first whether the first
         * one arrived.
         */
        AFTER_LOOKUP,
        /** Only when nothing of it reached the server. */
        NEVER
    }

    /** The length of path and query as they stand in the address, in bytes. */
    public int targetLength() {
        StringBuilder target = new StringBuilder(64 + query.size() * 32);
        PercentEncoding.appendPath(target, path);
        PercentEncoding.appendQuery(target, query);
        return target.length();
    }

    /** Shows method and path only: parameters can be personal data. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
