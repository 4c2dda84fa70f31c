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

import ai.hrflow.camel.sandbox.store.StoredJob;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.apache.lucene.document.Document;

/** How jobs are indexed. */
public final class JobShape implements Shape<StoredJob> {

    private static final List<String> TRAITS =
            List.of("skills", "languages", "certifications", "courses", "tasks", "interests");

    @Override
    public boolean searchable(StoredJob job) {
        return job.archivedAt() == null;
    }

    @Override
    public Document document(StoredJob job) {
        JsonNode content = job.content();
        Fields fields =
                new Fields()
                        .exact(Field.CONTAINER, job.boardKey())
                        .time(Field.CREATED_AT, job.createdAt())
                        .time(Field.UPDATED_AT, job.updatedAt())
                        .text(Field.NAME, content.path("name"))
                        .title(content.path("name"))
                        .text(Field.SUMMARY, content.path("summary"))
                        .text(Field.TEXT, JobText.of(content))
                        .place(Field.LOCATION, content.path("location"))
                        .named(Field.SKILLS, content.path("skills"))
                        .named(Field.LANGUAGES, content.path("languages"))
                        .named(Field.TAGS, content.path("tags"));
        TRAITS.forEach(trait -> fields.wordsOf(content.path(trait)));
        return fields.document();
    }
}
