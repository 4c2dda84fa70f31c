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
package ai.hrflow.camel.sandbox.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One request as the sandbox saw it. Nothing in it can be changed afterwards.
 *
 * @param time when the request line arrived
 * @param operationId {@code "profile/indexing GET"}, or {@code null} when the path is not part of
 *     the API
 * @param method HTTP method
 * @param path path with the {@code /v1} prefix, without the query
 * @param query decoded query parameters in order of arrival
 * @param headers headers by lower-case name; the API key is masked
 * @param form plain fields of a form, multipart or URL-encoded; of values longer than {@value
 *     RecordedBody#MOST_KEPT} characters only the beginning, and an ellipsis
 * @param file the file part, or {@code null}
 * @param body the JSON body, or {@code null}
 * @param status HTTP status of the answer; 0 when no answer was given (stalled or reset)
 * @param duration time from the request line until the answer was ready to be written, or given up;
 *     injected latency counts
 * @param fault the fault it met, in a few words such as {@code status 503}, or {@code null}
 */
public record RecordedRequest(
        Instant time,
        String operationId,
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        Map<String, List<String>> form,
        RecordedFile file,
        RecordedBody body,
        int status,
        Duration duration,
        String fault) {

    /** What a small object takes with what refers to it. */
    static final int OBJECT_BYTES = 64;

    /**
     * First value of a header.
     *
     * @param name header name in any case
     * @return the value or {@code null}
     */
    public String header(String name) {
        return first(headers, name.toLowerCase(Locale.ROOT));
    }

    /**
     * First value of a query parameter.
     *
     * @param name parameter name
     * @return the value or {@code null}
     */
    public String query(String name) {
        return first(query, name);
    }

    /**
     * First value of a multipart form field.
     *
     * @param name field name
     * @return the value or {@code null}
     */
    public String form(String name) {
        return first(form, name);
    }

    /**
     * The JSON body, read anew by each call.
     *
     * @return the body, or {@code null} when there was none, or more than {@value
     *     RecordedBody#MOST_KEPT} bytes: then {@link #body()} has its beginning
     */
    public JsonNode json() {
        return body == null ? null : body.json();
    }

    /** The same for the administration, without a tree. */
    @JsonProperty("json")
    JsonSerializable copied() {
        return body == null ? null : body.copied();
    }

    /**
     * @return about how many bytes of memory it takes
     */
    public long weight() {
        return OBJECT_BYTES
                + weight(query)
                + weight(headers)
                + weight(form)
                + method.length()
                + path.length()
                + (file == null ? 0 : file.weight())
                + (body == null ? 0 : body.weight());
    }

    private static long weight(Map<String, List<String>> values) {
        long weight = OBJECT_BYTES;
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            weight += OBJECT_BYTES + entry.getKey().length();
            for (String value : entry.getValue()) {
                weight += OBJECT_BYTES + value.length();
            }
        }
        return weight;
    }

    private static String first(Map<String, List<String>> values, String name) {
        List<String> all = values.get(name);
        return all == null || all.isEmpty() ? null : all.get(0);
    }
}
