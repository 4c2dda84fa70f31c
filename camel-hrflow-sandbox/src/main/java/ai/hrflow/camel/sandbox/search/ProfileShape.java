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
package ai.hrflow.camel.sandbox.search;

import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.lucene.document.Document;

/** How profiles are indexed. */
public final class ProfileShape implements Shape<StoredProfile> {

    private static final List<String> STEP_TEXTS =
            List.of("title", "company", "school", "description");
    private static final List<String> STEP_TRAITS =
            List.of("skills", "certifications", "courses", "tasks");
    private static final List<String> TRAITS =
            List.of("skills", "languages", "certifications", "courses", "tasks", "interests");

    @Override
    public boolean searchable(StoredProfile profile) {
        return profile.archivedAt() == null && Eligibility.searchable(profile.content());
    }

    @Override
    public Document document(StoredProfile profile) {
        JsonNode content = profile.content();
        JsonNode info = content.path("info");
        Fields fields =
                new Fields()
                        .exact(Field.CONTAINER, profile.sourceKey())
                        .time(Field.CREATED_AT, profile.createdAt())
                        .time(Field.UPDATED_AT, profile.updatedAt())
                        .text(Field.NAME, name(info))
                        .exact(Field.EMAIL, Folding.fold(info.path("email").asText("")))
                        .text(Field.SUMMARY, info.path("summary"))
                        .text(Field.TEXT, content.path("text"))
                        .place(Field.LOCATION, info.path("location"))
                        .number(Field.EXPERIENCES_DURATION, content.path("experiences_duration"))
                        .number(Field.EDUCATIONS_DURATION, content.path("educations_duration"))
                        .named(Field.SKILLS, content.path("skills"))
                        .named(Field.LANGUAGES, content.path("languages"))
                        .named(Field.INTERESTS, content.path("interests"))
                        .named(Field.TAGS, content.path("tags"));
        if (Eligibility.scorable(content)) {
            fields.exact(Field.SCORABLE, Filters.YES);
        }
        TRAITS.forEach(trait -> fields.wordsOf(content.path(trait)));
        for (JsonNode step : content.path("experiences")) {
            step(fields, step, Field.EXPERIENCE, Field.EXPERIENCE_LOCATION);
        }
        for (JsonNode step : content.path("educations")) {
            step(fields, step, Field.EDUCATION, Field.EDUCATION_LOCATION);
        }
        return fields.document();
    }

    private static void step(Fields fields, JsonNode step, String texts, String places) {
        fields.texts(texts, step, STEP_TEXTS)
                .title(step.path("title"))
                .place(places, step.path("location"))
                .named(Field.SKILLS, step.path("skills"));
        for (String trait : STEP_TRAITS) {
            step.path(trait).forEach(item -> fields.text(texts, item.path("name")));
        }
    }

    private static String name(JsonNode info) {
        return String.join(
                " ",
                info.path("full_name").asText(""),
                info.path("first_name").asText(""),
                info.path("last_name").asText(""));
    }
}
