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

import ai.hrflow.camel.sandbox.journal.RecordedBody;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fields of a form as the journal keeps them: very long values end in an ellipsis. */
final class RecordedFields {

    private RecordedFields() {}

    static Map<String, List<String>> of(Map<String, List<String>> fields) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach(
                (name, values) -> {
                    List<String> kept = new ArrayList<>(values.size());
                    values.forEach(value -> kept.add(shortened(value)));
                    copy.put(name, Collections.unmodifiableList(kept));
                });
        return Collections.unmodifiableMap(copy);
    }

    private static String shortened(String value) {
        int kept = RecordedBody.kept(value.length());
        return kept == value.length() ? value : value.substring(0, kept) + '…';
    }
}
