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
package ai.hrflow.camel.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and values as they stand in a query or a URL-encoded form, in order of arrival. */
final class UrlEncoded {

    static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    private UrlEncoded() {}

    /**
     * Throws IllegalArgumentException when an escape is broken or there are too many fields, and
     * tells which without repeating any of it.
     */
    static Map<String, List<String>> decode(String raw) {
        if (raw == null || raw.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int fields = 0;
        for (int from = 0; from < raw.length(); ) {
            int ampersand = raw.indexOf('&', from);
            int to = ampersand < 0 ? raw.length() : ampersand;
            if (to > from) {
                if (++fields > FormBody.MOST_FIELDS) {
                    throw new IllegalArgumentException(
                            "more than " + FormBody.MOST_FIELDS + " fields");
                }
                addPair(raw.substring(from, to), parameters);
            }
            from = to + 1;
        }
        return Collections.unmodifiableMap(parameters);
    }

    private static void addPair(String pair, Map<String, List<String>> parameters) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.computeIfAbsent(unescape(name), n -> new ArrayList<>()).add(unescape(value));
    }

    private static String unescape(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not URL-encoded", e);
        }
    }
}
