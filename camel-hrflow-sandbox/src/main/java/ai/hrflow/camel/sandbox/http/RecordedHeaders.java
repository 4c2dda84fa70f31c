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

import ai.hrflow.camel.sandbox.api.Access;
import io.vertx.core.MultiMap;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Headers as the journal keeps them: by lower-case name, the API key masked. */
final class RecordedHeaders {

    private RecordedHeaders() {}

    static Map<String, List<String>> of(MultiMap headers) {
        Map<String, List<String>> copy = new TreeMap<>();
        for (String name : headers.names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            copy.put(
                    lower,
                    lower.equals("x-api-key")
                            ? headers.getAll(name).stream().map(Access::masked).toList()
                            : List.copyOf(headers.getAll(name)));
        }
        return Collections.unmodifiableMap(copy);
    }
}
