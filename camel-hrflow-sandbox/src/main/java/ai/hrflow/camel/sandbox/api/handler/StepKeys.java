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
package ai.hrflow.camel.sandbox.api.handler;

import ai.hrflow.camel.sandbox.store.Keys;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives experiences and educations keys: 40 hex characters like every key of the API, which is what
 * the answers in the tests of the Python SDK 4.3 must have.
 */
final class StepKeys {

    private StepKeys() {}

    /**
     * Completes those that have none; a caller who sends back what was read keeps its keys.
     *
     * @param content content of a profile, changed in place
     * @param keys where keys come from
     * @param profileKey whose content it is
     */
    static void complete(ObjectNode content, Keys keys, String profileKey) {
        for (String list : List.of("experiences", "educations")) {
            JsonNode steps = content.path(list);
            Set<String> taken = new HashSet<>();
            steps.forEach(step -> taken.add(step.path("key").asText()));
            int number = 0;
            for (JsonNode step : steps) {
                if (step instanceof ObjectNode json && !json.hasNonNull("key")) {
                    String key;
                    do {
                        key = keys.of(list, profileKey + ' ' + number++);
                    } while (!taken.add(key));
                    json.put("key", key);
                }
            }
        }
    }
}
