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
package ai.hrflow.camel.model;

import java.util.List;
import java.util.Map;

/**
 * What fields were called in earlier generations of the API, or are called where a client
 * misspelled them for so long that such objects are stored.
 */
final class OlderNames {

    private static final Map<String, List<String>> BY_NAME =
            Map.ofEntries(
                    Map.entry("archived_at", List.of("archive")),
                    Map.entry("consent_algorithmic", List.of("consent_algoritmic")),
                    Map.entry("date_birth", List.of("birthdate")),
                    Map.entry("date_end", List.of("end_date")),
                    Map.entry("date_rating", List.of("rating_timestamp")),
                    Map.entry("date_stage", List.of("stage_timestamp")),
                    Map.entry("date_start", List.of("start_date")),
                    Map.entry("fields", List.of("geojson")),
                    Map.entry("job_key", List.of("job_id")),
                    Map.entry("maxPage", List.of("max_page")),
                    Map.entry("value_min", List.of("calue_min")));

    private OlderNames() {}

    static List<String> of(String field) {
        return BY_NAME.getOrDefault(field, List.of());
    }
}
