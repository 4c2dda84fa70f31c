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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherObjectsTest {

    private static JsonNode json(String text) {
        return JsonArbitraries.read(text);
    }

    @Test
    void aNewJobHasAllThatTheApiWants() {
        Job job =
                Job.builder()
                        .reference("JOB-7")
                        .name("Welder")
                        .summary("Welding of frames")
                        .location(Location.builder().text("Lyon").build())
                        .addRangeFloat(RangeFloat.of("salary", 2000.0, 2600.0, "eur"))
                        .addRangeDate(
                                RangeDate.of("start", LocalDateTime.of(2027, 1, 4, 9, 0), null))
                        .build();

        assertThat(job)
                .isEqualTo(
                        Job.of(
                                json(
                                        """
                                        {"reference": "JOB-7", "name": "Welder",
                                         "summary": "Welding of frames",
                                         "location": {"text": "Lyon", "lat": null, "lng": null},
                                         "sections": [], "skills": [], "languages": [],
                                         "certifications": [], "courses": [], "tasks": [],
                                         "tags": [], "metadatas": [],
                                         "ranges_float": [{"name": "salary", "value_min": 2000,
                                                           "value_max": 2600, "unit": "eur"}],
                                         "ranges_date": [{"name": "start",
                                                          "value_min": "2027-01-04T09:00:00",
                                                          "value_max": null}]}
                                        """)));
        assertThat(job.forIndexing()).isEqualTo(job);
    }

    @Test
    void readsAJob() {
        Job job =
                Job.of(
                        json(
                                """
                                {"key": "k", "board": {"key": "b", "name": "jobs"},
                                 "name": "Welder", "location": {"text": "Lyon", "fields": []},
                                 "sections": [{"name": "culture", "title": "We"}],
                                 "ranges_float": [{"name": "salary", "calue_min": 500}],
                                 "ranges_date": [{"value_min": "2027-01-04T09:00"}],
                                 "archive": "2021-01-01T00:00:00+0000"}
                                """));

        assertThat(job.getBoardKey()).isEqualTo("b");
        assertThat(job.getBoard().getName()).isEqualTo("jobs");
        assertThat(job.getSections().get(0).getTitle()).isEqualTo("We");
        assertThat(job.getRangesFloat().get(0).getValueMin()).isEqualTo(500);
        assertThat(job.getRangesDate().get(0).getValueMin().getLocalDate())
                .isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(job.getArchivedAt().isPresent()).isTrue();
        assertThat(job.forIndexing().toJson().get("skills").isArray()).isTrue();
    }

    @Test
    void readsAParsing() {
        Parsing parsing =
                Parsing.of(
                        json(
                                """
                                {"content_uid": "c", "file_size": null, "total_pages": 12,
                                 "processed_pages": 10, "persons": [{"full_name": "Jane Doe"}],
                                 "emails": ["jane@example.org"], "phones": [], "images": null,
                                 "birthdate": {"iso8601": "1990-08-09T00:00:00", "text": "9/8/90",
                                               "timestamp": 650160000},
                                 "location": {"text": "Lyon", "geojson": {"city": "Lyon"}},
                                 "experiences": [{"content_uid": "e", "company": "Acme",
                                   "date_start": {"iso8601": null, "text": "depuis toujours"}}]}
                                """));

        assertThat(parsing.getKey()).isEqualTo("c");
        assertThat(parsing.getProcessedPages()).isEqualTo(10);
        assertThat(parsing.getPersons().get(0).getFullName()).isEqualTo("Jane Doe");
        assertThat(parsing.getEmails()).containsExactly("jane@example.org");
        assertThat(parsing.getImages()).isEmpty();
        assertThat(parsing.getDateBirth().getLocalDate()).isEqualTo(LocalDate.of(1990, 8, 9));
        assertThat(parsing.getDateBirth().getText()).isEqualTo("9/8/90");
        assertThat(parsing.getLocation().getFields().getCity()).isEqualTo("Lyon");
        assertThat(parsing.getExperiences().get(0).getKey()).isEqualTo("e");
        assertThat(parsing.getExperiences().get(0).getDateStart().isPresent()).isFalse();
    }

    @Test
    void readsSourcesInBothForms() {
        Source now =
                Source.of(
                        json(
                                """
                                {"key": "s", "type": "api", "sync_parsing": true, "status": 1,
                                 "members": ["m@example.org"], "stats": {"size": 3}}
                                """));
        Source before = Source.of(json("{\"stats\": [{\"size\": 4}], \"private\": \"false\"}"));

        assertThat(now.getSyncParsing()).isTrue();
        assertThat(now.getStatus()).isTrue();
        assertThat(now.getMembers()).containsExactly("m@example.org");
        assertThat(now.getSize()).isEqualTo(3);
        assertThat(before.getSize()).isEqualTo(4);
        assertThat(before.getPrivate()).isFalse();
        assertThat(Source.of(json("{}")).getSize()).isNull();
    }

    @Test
    void readsPagingOfBothGenerations() {
        assertThat(Paging.of(json("{\"page\": 1, \"maxPage\": 3}")).getMaxPage()).isEqualTo(3);
        assertThat(Paging.of(json("{\"max_page\": 4, \"total\": 9}")).getMaxPage()).isEqualTo(4);
    }

    @Test
    void writesRatingsAndTrackings() {
        OffsetDateTime when = OffsetDateTime.parse("2000-10-31T01:30:00-05:00");
        Rating rating =
                Rating.builder().score(0.8).role("recruiter").jobKey("j").createdAt(when).build();
        Tracking tracking = Tracking.builder().action("apply").role("candidate").build();

        assertThat(rating.toJson())
                .isEqualTo(
                        json(
                                "{\"score\": 0.8, \"role\": \"recruiter\", \"job_key\": \"j\","
                                        + " \"created_at\": \"2000-10-31T01:30:00.000-05:00\"}"));
        assertThat(rating.getCreatedAt().getInstant()).isEqualTo(when.toInstant());
        assertThat(tracking.getAction()).isEqualTo("apply");
    }

    @Test
    void readsEventsOneByOneAndInLists() {
        String event =
                "{\"type\": \"profile.parsing.success\", \"origin\": \"api\","
                        + " \"profile\": {\"key\": \"0f1e\"}}";

        List<WebhookEvent> one = WebhookEvent.listOf(json(event));
        List<WebhookEvent> two = WebhookEvent.listOf(json("[" + event + "," + event + "]"));

        assertThat(one).hasSize(1);
        assertThat(one.get(0).getProfile().getKey()).isEqualTo("0f1e");
        assertThat(one.get(0).getJob().isEmpty()).isTrue();
        assertThat(two).hasSize(2).containsOnly(one.get(0));
        assertThatThrownBy(() -> WebhookEvent.listOf(json("[17]")))
                .hasMessage("A webhook event is a JSON object, but this is a number");
    }

    @Test
    void anArrayOfConsentsReadsAsNone() {
        assertThat(Consent.of(json("[]")).getOwner().getSearching()).isNull();
        assertThat(
                        Consent.builder()
                                .owner(ConsentFlags.builder().searching(true).build())
                                .build()
                                .getOwner()
                                .getSearching())
                .isTrue();
    }

    @Test
    void whatIsNoJsonCannotBeSet() {
        assertThatThrownBy(() -> Label.builder().with("x", new Object()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void labelsAreWrittenWithIsoDates() {
        Label label =
                Label.builder()
                        .boardKey("b")
                        .stage("yes")
                        .dateStage(java.time.Instant.parse("2020-07-24T14:17:34Z"))
                        .rating(1.0)
                        .build();

        assertThat(label.get("date_stage").textValue()).isEqualTo("2020-07-24T14:17:34+0000");
    }
}
