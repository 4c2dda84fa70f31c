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
package ai.hrflow.camel.eligibility;

import ai.hrflow.camel.model.Info;
import ai.hrflow.camel.model.Profile;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a profile says about person and work. */
final class Evidence {

    private static final int ENOUGH = 4;

    private Evidence() {}

    static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }

    /** Why nobody could tell who this is; none when one can. */
    static Optional<String> reasonAgainst(Info info) {
        if (!isEmpty(info.getEmail())
                || !isEmpty(info.getFirstName()) && !isEmpty(info.getLastName())) {
            return Optional.empty();
        }
        Map<String, Boolean> fields = fields(info);
        List<String> found =
                fields.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .toList();
        if (found.size() >= ENOUGH) {
            return Optional.empty();
        }
        return Optional.of(
                "info has neither email, nor first_name and last_name, nor "
                        + ENOUGH
                        + " of "
                        + String.join(", ", fields.keySet())
                        + "; it has "
                        + (found.isEmpty() ? "none of them" : "only " + String.join(", ", found)));
    }

    /** Whether there is anything to compare with a job. */
    static boolean isOfWork(Profile profile) {
        return profile.getExperiences().stream().anyMatch(step -> !isEmpty(step.getTitle()))
                || profile.getEducations().stream()
                        .anyMatch(step -> !isEmpty(step.getTitle()) || !isEmpty(step.getSchool()))
                || !isEmpty(profile.getInfo().getSummary())
                || !profile.getSkills().isEmpty()
                || !profile.getTasks().isEmpty();
    }

    /** The fields that together tell who this is, and whether they are filled. */
    private static Map<String, Boolean> fields(Info info) {
        JsonNode location = info.get("location");
        Map<String, Boolean> fields = new LinkedHashMap<>();
        fields.put("first_name", !isEmpty(info.getFirstName()));
        fields.put("last_name", !isEmpty(info.getLastName()));
        fields.put("phone", !isEmpty(info.getPhone()));
        fields.put("date_birth", !isEmpty(info.getDateBirth().getText()));
        fields.put("gender", !isEmpty(info.getGender()));
        fields.put("summary", !isEmpty(info.getSummary()));
        fields.put("urls", !info.getUrls().isEmpty());
        fields.put("location", location != null && location.isObject());
        return fields;
    }
}
