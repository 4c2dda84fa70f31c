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
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {

    private final ObjectMapper mapper = new ObjectMapper();

    private static Profile profile(String json) {
        return Profile.of(JsonArbitraries.read(json));
    }

    @Test
    void readsTheFieldsOfACurrentAnswer() {
        Profile profile =
                profile(
                        """
                        {"id": 7, "key": "0f1e", "reference": "CAND-42",
                         "source": {"id": 1, "key": "a1b2", "name": "inbox", "type": "api",
                                    "subtype": "python", "environment": "test"},
                         "text": "Jane Doe, welder", "text_language": "en",
                         "info": {"full_name": "Jane Doe", "first_name": "Jane", "last_name": "Doe",
                                  "email": "jane@example.org", "phone": "+33 1",
                                  "date_birth": "1990-08-09T00:00:00+0000", "gender": "female",
                                  "driving_license": "B", "summary": "Welder",
                                  "picture": "https://example.org/p.png",
                                  "location": {"text": "Lyon", "lat": 45.75, "lng": 4.85,
                                               "gmaps": null, "fields": {"city": "Lyon",
                                               "house_number": 12, "postcode": "69001"}},
                                  "urls": [{"type": "linkedin", "url": "https://l.example"}]},
                         "experiences": [{"key": "0", "company": "Acme", "title": "Welder",
                                          "date_start": "2018-01-01T00:00:00",
                                          "date_end": "1969-12-31T23:59:59",
                                          "location": {"text": null, "fields": []},
                                          "tasks": [{"name": "frames", "value": null}]}],
                         "experiences_duration": 2.5,
                         "educations": [{"school": "Lycée", "title": "CAP"}],
                         "educations_duration": 0,
                         "skills": [{"name": "TIG", "type": "hard", "value": 0.9}],
                         "tags": [{"name": "ready", "value": true}],
                         "labels": [{"board_key": "b", "stage": null, "rating": 0.8,
                                     "date_stage": 1595600254000}],
                         "attachments": [{"type": "resume", "file_size": 1024,
                                          "extension": ".pdf"}],
                         "consent_algorithmic": {"owner": {"searching": true},
                                                 "controller": {"searching": false}},
                         "archived_at": null, "created_at": "2020-07-24T14:17:34+0000"}
                        """);

        assertThat(profile.getKey()).isEqualTo("0f1e");
        assertThat(profile.getSourceKey()).isEqualTo("a1b2");
        assertThat(profile.getSource().getEnvironment()).isEqualTo("test");
        assertThat(profile.getInfo().getEmail()).isEqualTo("jane@example.org");
        assertThat(profile.getInfo().getDateBirth().getLocalDate())
                .isEqualTo(LocalDate.of(1990, 8, 9));
        assertThat(profile.getInfo().getLocation().getLng()).isEqualTo(4.85);
        assertThat(profile.getInfo().getLocation().getFields().getCity()).isEqualTo("Lyon");
        assertThat(profile.getInfo().getLocation().getFields().getHouseNumber()).isEqualTo("12");
        assertThat(profile.getInfo().getUrls().get(0).getUrl()).isEqualTo("https://l.example");
        Experience experience = profile.getExperiences().get(0);
        assertThat(experience.getCompany()).isEqualTo("Acme");
        assertThat(experience.getDateStart().getLocalDate()).isEqualTo(LocalDate.of(2018, 1, 1));
        assertThat(experience.getDateEnd().isPresent()).isFalse();
        assertThat(experience.getLocation().getFields().isEmpty()).isTrue();
        assertThat(experience.getTasks().get(0).getName()).isEqualTo("frames");
        assertThat(profile.getExperiencesDuration()).isEqualTo(2.5);
        assertThat(profile.getEducations().get(0).getSchool()).isEqualTo("Lycée");
        assertThat(profile.getSkills().get(0).getValue()).isEqualTo(0.9);
        assertThat(profile.getTags().get(0).getValue()).isEqualTo(true);
        assertThat(profile.getLabels().get(0).getDateStage().getInstant())
                .isEqualTo(Instant.parse("2020-07-24T14:17:34Z"));
        assertThat(profile.getAttachments().get(0).getFileSize()).isEqualTo(1024);
        assertThat(profile.getConsentAlgorithmic().getOwner().getSearching()).isTrue();
        assertThat(profile.getConsentAlgorithmic().getController().getSearching()).isFalse();
        assertThat(profile.getArchivedAt().isPresent()).isFalse();
        assertThat(profile.getCreatedAt().getInstant())
                .isEqualTo(Instant.parse("2020-07-24T14:17:34Z"));
    }

    @Test
    void readsTheNamesOfOlderAnswers() {
        Profile profile =
                profile(
                        """
                        {"archive": "2021-01-01T00:00:00+0000",
                         "consent_algoritmic": {"owner": {"scoring": 1}},
                         "info": {"birthdate": "1990-08-09T00:00:00+0000",
                                  "location": {"geopoint": {"lat": 1.5, "lon": 2.5},
                                               "geocoder": {"fields": {"city": "Lyon"}}}},
                         "experiences": [{"id": "x", "start_date": {"date": "2017-08-01",
                                          "text": "Aug 2017"}}],
                         "skills": [{"name": "TIG", "type": "hard_skill"}],
                         "labels": [{"job_id": "j", "stage_timestamp": 1595600254}],
                         "attachments": [{"file_size": "12", "timestamp": 1595600254}]}
                        """);

        assertThat(profile.getArchivedAt().isPresent()).isTrue();
        assertThat(profile.getConsentAlgorithmic().getOwner().getScoring()).isTrue();
        assertThat(profile.getInfo().getDateBirth().isPresent()).isTrue();
        assertThat(profile.getInfo().getLocation().getLat()).isEqualTo(1.5);
        assertThat(profile.getInfo().getLocation().getLng()).isEqualTo(2.5);
        assertThat(profile.getInfo().getLocation().getFields().getCity()).isEqualTo("Lyon");
        assertThat(profile.getExperiences().get(0).getKey()).isEqualTo("x");
        assertThat(profile.getExperiences().get(0).getDateStart().getText()).isEqualTo("Aug 2017");
        assertThat(profile.getSkills().get(0).getType()).isEqualTo("hard");
        assertThat(profile.getLabels().get(0).getJobKey()).isEqualTo("j");
        assertThat(profile.getLabels().get(0).getDateStage().isPresent()).isTrue();
        assertThat(profile.getAttachments().get(0).getFileSize()).isEqualTo(12);
        assertThat(profile.getAttachments().get(0).getCreatedAt().isPresent()).isTrue();
    }

    @Test
    void webAddressesAreReadFromBothForms() {
        Info object =
                profile(
                                """
                                {"info": {"urls": {"from_resume": ["https://a", "https://b"],
                                 "linkedin": "", "twitter": null, "github": "https://g"}}}
                                """)
                        .getInfo();
        Info list =
                profile(
                                """
                                {"info": {"urls": [{"type": "from_resume",
                                 "url": ["https://a", "https://b"]},
                                 {"type": "github", "url": "https://g"}]}}
                                """)
                        .getInfo();

        assertThat(object.getUrls()).isEqualTo(list.getUrls()).hasSize(2);
        assertThat(object.getUrls().get(0).getUrls()).containsExactly("https://a", "https://b");
        assertThat(object.getUrls().get(0).getUrl()).isEqualTo("https://a");
        assertThat(object.getUrls().get(1).getType()).isEqualTo("github");
    }

    @Test
    void anEmptyProfileCanBeReadWithoutAnyCheck() {
        Profile profile = profile("{}");

        assertThat(profile.getInfo().getLocation().getFields().getCity()).isNull();
        assertThat(profile.getInfo().getUrls()).isEmpty();
        assertThat(profile.getExperiences()).isEmpty();
        assertThat(profile.getSource().isEmpty()).isTrue();
        assertThat(profile.getText()).isNull();
        assertThat(profile.getCreatedAt().isPresent()).isFalse();
        assertThat(profile.get("text")).isNull();
    }

    @Test
    void aNewProfileHasAllThatTheApiWants() throws Exception {
        Profile profile =
                Profile.builder()
                        .reference("CAND-42")
                        .text("Jane Doe, welder")
                        .info(
                                Info.builder()
                                        .firstName("Jane")
                                        .dateBirth(LocalDate.of(1990, 8, 9))
                                        .build())
                        .addExperience(
                                Experience.builder()
                                        .company("Acme")
                                        .dateStart(LocalDate.of(2020, 1, 1))
                                        .dateEnd((LocalDate) null)
                                        .build())
                        .addSkill(Skill.hard("welding"))
                        .addTag(NameValue.of("ready", true))
                        .experiencesDuration(1.5)
                        .build();

        assertThat(profile.toJson())
                .isEqualTo(
                        mapper.readTree(
                                """
                                {"reference": "CAND-42", "text": "Jane Doe, welder",
                                 "info": {"first_name": "Jane", "urls": [],
                                          "date_birth": "1990-08-09T00:00:00+0000"},
                                 "experiences": [{"company": "Acme",
                                   "location": {"text": null, "lat": null, "lng": null},
                                   "date_start": "2020-01-01T00:00:00", "date_end": null,
                                   "skills": [], "certifications": [], "courses": [],
                                   "tasks": []}],
                                 "experiences_duration": 1.5, "educations": [],
                                 "skills": [{"name": "welding", "type": "hard", "value": null}],
                                 "languages": [], "certifications": [], "courses": [],
                                 "tasks": [], "interests": [],
                                 "tags": [{"name": "ready", "value": true}], "metadatas": [],
                                 "labels": []}
                                """));
        assertThat(profile.forIndexing()).isEqualTo(profile);
    }

    @Test
    void changingOneFieldKeepsTheOthersAndTheirOrder() throws Exception {
        String json =
                "{\"new_field\":{\"a\":[1,null]},\"text\":\"old\",\"archive\":null,"
                        + "\"experiences\":[],\"tags\":[{\"name\":\"n\",\"value\":1}]}";

        Profile changed =
                profile(json).toBuilder()
                        .text("new")
                        .addTag(NameValue.of("m", "v"))
                        .with("another", List.of(1, 2))
                        .without("archived_at")
                        .build();

        assertThat(mapper.writeValueAsString(changed))
                .isEqualTo(
                        "{\"new_field\":{\"a\":[1,null]},\"text\":\"new\",\"experiences\":[],"
                                + "\"tags\":[{\"name\":\"n\",\"value\":1},"
                                + "{\"name\":\"m\",\"value\":\"v\"}],\"another\":[1,2]}");
    }

    @Test
    void aBuilderTakesTheNewNameInsteadOfAnOlderOne() {
        Experience changed =
                Experience.of(JsonArbitraries.read("{\"start_date\": {\"date\": \"2017-08-01\"}}"))
                        .toBuilder()
                        .dateStart(LocalDate.of(2018, 1, 1))
                        .build();

        assertThat(changed.toJson())
                .isEqualTo(JsonArbitraries.read("{\"date_start\": \"2018-01-01T00:00:00\"}"));
    }

    @Test
    void addingAWebAddressTurnsTheObjectFormIntoTheList() {
        Info info =
                profile("{\"info\": {\"urls\": {\"github\": \"https://g\", \"twitter\": \"\"}}}")
                        .getInfo()
                        .toBuilder()
                        .addUrl(Url.of("linkedin", "https://l"))
                        .build();

        assertThat(info.get("urls"))
                .isEqualTo(
                        JsonArbitraries.read(
                                "[{\"type\": \"github\", \"url\": \"https://g\"},"
                                        + "{\"type\": \"linkedin\", \"url\": \"https://l\"}]"));
    }

    @Test
    void theIndexingFormHasListsAndDatesAsTheApiTakesThem() {
        Profile form =
                profile(
                                """
                                {"key": "k", "info": {"urls": {"github": "https://g"}},
                                 "skills": null, "x": 1,
                                 "experiences": [
                                   {"date_start": "2018-01-01T00:00:00+0100",
                                    "date_end": "1969-12-31T23:59:59", "skills": []},
                                   {"start_date": {"date": "2017-08-01", "text": "Aug"},
                                    "date_end": "since ever"}],
                                 "educations": [
                                   {"date_start": {"iso8601": "2015-09-01T00:00:00"}}]}
                                """)
                        .forIndexing();

        JsonNode json = form.toJson();
        assertThat(json.at("/info/urls/0/url").textValue()).isEqualTo("https://g");
        assertThat(json.at("/text").textValue()).isEmpty();
        assertThat(json.at("/x").intValue()).isEqualTo(1);
        for (String list : List.of("skills", "languages", "tags", "metadatas", "labels")) {
            assertThat(json.get(list)).as(list).isEmpty();
            assertThat(json.get(list).isArray()).as(list).isTrue();
        }
        assertThat(json.at("/experiences/0/date_start").textValue())
                .isEqualTo("2018-01-01T00:00:00");
        assertThat(json.at("/experiences/0/date_end").isNull()).isTrue();
        assertThat(json.at("/experiences/0/tasks").isArray()).isTrue();
        assertThat(json.at("/experiences/1/date_start").textValue())
                .isEqualTo("2017-08-01T00:00:00");
        assertThat(json.at("/experiences/1").has("start_date")).isFalse();
        assertThat(json.at("/experiences/1/date_end").textValue()).isEqualTo("since ever");
        assertThat(json.at("/educations/0/date_start").textValue())
                .isEqualTo("2015-09-01T00:00:00");
    }

    @Test
    void nobodyCanChangeAProfileFromOutside() {
        ObjectNode json = (ObjectNode) JsonArbitraries.read("{\"info\": {}, \"tags\": [{}]}");
        Profile profile = Profile.of(json);
        Profile.Builder builder = profile.toBuilder();
        Profile built = builder.build();

        json.put("text", "changed");
        ((ObjectNode) profile.toJson()).put("text", "changed");
        ((ObjectNode) profile.get("info")).put("email", "changed");
        ((ObjectNode) profile.getTags().get(0).toJson()).put("name", "changed");
        builder.text("changed");

        assertThat(profile).isEqualTo(profile("{\"info\": {}, \"tags\": [{}]}"));
        assertThat(built).isEqualTo(profile);
        assertThatThrownBy(() -> profile.getTags().add(NameValue.of("a", 1)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void sayingWhatItIsSaysNothingAboutThePerson() {
        assertThat(profile("{\"text\": \"Jane\", \"reference\": \"jane-doe\"}"))
                .hasToString("Profile with 2 fields");
    }

    @Test
    void differentObjectsAreNotEqual() {
        assertThat(profile("{\"text\": \"a\"}")).isNotEqualTo(profile("{\"text\": \"b\"}"));
        assertThat(profile("{\"text\": null}")).isNotEqualTo(profile("{}"));
        assertThat(profile("{\"id\": 1}")).isNotEqualTo(profile("{\"id\": \"1\"}"));
        assertThat((Object) profile("{}")).isNotEqualTo(Job.of(JsonArbitraries.read("{}")));
        assertThat(Skill.of("a", "hard", 1L))
                .isEqualTo(Skill.of("a", "hard", 1.0))
                .hasSameHashCodeAs(Skill.of("a", "hard", 1.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"Jane Doe\"", "17", "true"})
    void whatIsNoObjectIsRefusedWithoutQuotingIt(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, Profile.class))
                .isInstanceOf(ValueInstantiationException.class)
                .hasMessageContaining("A profile is a JSON object, but this is a ")
                .hasMessageNotContaining("Jane");
    }

    @Test
    void aPartMayBeTheEmptyListThatStandsForNothing() throws Exception {
        LocationFields fields = mapper.readValue("[]", LocationFields.class);

        assertThat(fields.isEmpty()).isTrue();
        assertThat(mapper.writeValueAsString(fields)).isEqualTo("[]");
        assertThat(fields.toBuilder().city("Lyon").build().getCity()).isEqualTo("Lyon");
    }
}
