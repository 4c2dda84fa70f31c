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
package ai.hrflow.camel;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.model.Attachment;
import ai.hrflow.camel.model.Auth;
import ai.hrflow.camel.model.Experience;
import ai.hrflow.camel.model.Info;
import ai.hrflow.camel.model.Job;
import ai.hrflow.camel.model.Location;
import ai.hrflow.camel.model.NameValue;
import ai.hrflow.camel.model.Paging;
import ai.hrflow.camel.model.Parsing;
import ai.hrflow.camel.model.Profile;
import ai.hrflow.camel.model.RangeFloat;
import ai.hrflow.camel.model.Rating;
import ai.hrflow.camel.model.Skill;
import ai.hrflow.camel.model.Source;
import ai.hrflow.camel.model.Tracking;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

/** Objects of the model as bodies of routes, against the sandbox. */
class ModelRoutesTest extends RouteTest {

    private static final String RESUME =
            """
            Jane Doe
            jane.doe@example.org

            Experience
            Welder, Acme, January 2018 - March 2020

            Skills
            Python, Welding
            """;

    private static Profile newProfile(String reference) {
        return Profile.builder()
                .reference(reference)
                .text("Jane Doe, welder")
                .info(Info.builder().fullName("Jane Doe").email("jane@example.org").build())
                .addExperience(
                        Experience.builder()
                                .company("Acme")
                                .title("Welder")
                                .dateStart(LocalDate.of(2018, 1, 1))
                                .build())
                .addSkill(Skill.hard("welding"))
                .build();
    }

    private static <T> T body(Exchange exchange, Class<T> type) {
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody(type);
    }

    @Test
    void aNewProfileIsStoredAsItIs() {
        Exchange stored = send("hrflow:profile/indexing", newProfile("model-1"));

        Profile profile = body(stored, Profile.class);
        assertThat(profile.getKey()).hasSize(40);
        assertThat(profile.getReference()).isEqualTo("model-1");
        assertThat(profile.getExperiences().get(0).getDateStart().getLocalDate())
                .isEqualTo(LocalDate.of(2018, 1, 1));
        assertThat(profile.getSourceKey()).isEqualTo(sandbox.sourceKey());
    }

    @Test
    void aStoredProfileIsReadChangedAndReplacedWithoutLoss() throws Exception {
        Profile before =
                body(send("hrflow:profile/indexing", newProfile("model-2")), Profile.class);
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:tag")
                                .to("hrflow:profile/indexing?method=GET")
                                .convertBodyTo(Profile.class)
                                .process(
                                        exchange ->
                                                exchange.getMessage()
                                                        .setBody(
                                                                exchange
                                                                        .getMessage()
                                                                        .getBody(Profile.class)
                                                                        .toBuilder()
                                                                        .addTag(
                                                                                NameValue.of(
                                                                                        "hired",
                                                                                        true))
                                                                        .build()
                                                                        .forIndexing()))
                                .to("hrflow:profile/indexing?method=PUT");
                    }
                });

        Exchange changed = send("direct:tag", null, Map.of("CamelHrFlowReference", "model-2"));

        Profile after = body(changed, Profile.class);
        assertThat(after.getTags()).containsExactly(NameValue.of("hired", true));
        assertThat(after.toBuilder().tags(List.of()).without("updated_at").build().toJson())
                .isEqualTo(before.toBuilder().without("updated_at").build().toJson());
    }

    @Test
    void theAnswerToAnUploadReadsAsProfileAndAsParsing() {
        Exchange uploaded =
                send(
                        "hrflow:profile/parsing/file?param.sync_parsing=1",
                        RESUME,
                        Map.of(
                                "CamelHrFlowReference",
                                "model-3",
                                Exchange.FILE_NAME,
                                "resume.txt"));

        Profile profile = body(uploaded, Profile.class);
        Parsing parsing = body(uploaded, Parsing.class);
        assertThat(profile.getInfo().getEmail()).isEqualTo("jane.doe@example.org");
        assertThat(parsing.getEmails()).containsExactly("jane.doe@example.org");
        assertThat(parsing.getExperiences().get(0).getDateStart().getLocalDate())
                .isEqualTo(profile.getExperiences().get(0).getDateStart().getLocalDate())
                .isEqualTo(LocalDate.of(2018, 1, 1));
    }

    @Test
    void answersOfTheSandboxComeOutAsTheyCameIn() {
        Exchange uploaded =
                send(
                        "hrflow:profile/parsing/file?param.sync_parsing=1",
                        RESUME,
                        Map.of(
                                "CamelHrFlowReference",
                                "model-4",
                                Exchange.FILE_NAME,
                                "resume.txt"));
        JsonNode answer = body(uploaded, JsonNode.class);

        assertThat(Profile.of(answer.get("profile")).toJson()).isEqualTo(answer.get("profile"));
        assertThat(Profile.of(answer.get("profile")).toBuilder().build().toJson())
                .isEqualTo(answer.get("profile"));
        assertThat(Parsing.of(answer.get("parsing")).toJson()).isEqualTo(answer.get("parsing"));
    }

    @Test
    void aListIsSplitIntoProfiles() throws Exception {
        body(send("hrflow:profile/indexing", newProfile("model-5")), Profile.class);
        body(send("hrflow:profile/indexing", newProfile("model-6")), Profile.class);
        MockEndpoint profiles = context.getEndpoint("mock:profiles", MockEndpoint.class);
        profiles.expectedMinimumMessageCount(2);
        profiles.allMessages().body().isInstanceOf(Profile.class);
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:list")
                                .to("hrflow:storing/profiles?param.return_profile=true")
                                .split(body())
                                .convertBodyTo(Profile.class)
                                .to("mock:profiles");
                    }
                });

        assertThat(send("direct:list", null).getException()).isNull();

        profiles.assertIsSatisfied();
        assertThat(profiles.getExchanges())
                .extracting(e -> e.getMessage().getBody(Profile.class).getReference())
                .contains("model-5", "model-6");
    }

    @Test
    void otherAnswersReadAsTheirObjects() {
        Exchange envelope = send("hrflow:sources?responseBody=envelope", null);

        assertThat(body(send("hrflow:auth", null), Auth.class).getApiKeyPermission())
                .isEqualTo("all");
        assertThat(body(envelope, Paging.class).getPage()).isEqualTo(1);
        assertThat(body(send("hrflow:source", null), Source.class).getKey())
                .isEqualTo(sandbox.sourceKey());
        JsonNode attachments =
                body(
                        send(
                                "hrflow:profile/indexing/attachments",
                                null,
                                Map.of("CamelHrFlowKey", upload("model-7").getKey())),
                        JsonNode.class);
        assertThat(Attachment.of(attachments.get(0)).getFileSize()).isPositive();
    }

    private Profile upload(String reference) {
        return body(
                send(
                        "hrflow:profile/parsing/file?param.sync_parsing=1",
                        RESUME,
                        Map.of(
                                "CamelHrFlowReference",
                                reference,
                                Exchange.FILE_NAME,
                                "resume.txt")),
                Profile.class);
    }

    @Test
    void aJobIsStoredReadChangedAndReplaced() {
        Job job =
                Job.builder()
                        .reference("job-1")
                        .name("Welder")
                        .location(Location.builder().text("Lyon").build())
                        .addRangeFloat(RangeFloat.of("salary", 2000.0, 2600.0, "eur"))
                        .build();
        Map<String, Object> reference = Map.of("CamelHrFlowReference", "job-1");

        Job stored = body(send("hrflow:job/indexing", job), Job.class);
        Job read = body(send("hrflow:job/indexing?method=GET", null, reference), Job.class);
        Job replaced =
                body(
                        send(
                                "hrflow:job/indexing?method=PUT",
                                read.toBuilder().summary("Frames").build().forIndexing()),
                        Job.class);

        assertThat(stored.getBoardKey()).isEqualTo(sandbox.boardKey());
        assertThat(read.getRangesFloat()).isEqualTo(job.getRangesFloat());
        assertThat(read.getLocation().getText()).isEqualTo("Lyon");
        assertThat(replaced.getSummary()).isEqualTo("Frames");
        assertThat(replaced.toBuilder().without("updated_at").with("summary", null).build())
                .isEqualTo(read.toBuilder().without("updated_at").build());
    }

    @Test
    void ratingsAndTrackingsAreBodies() {
        String profile =
                body(send("hrflow:profile/indexing", newProfile("model-9")), Profile.class)
                        .getKey();
        String job =
                body(
                                send(
                                        "hrflow:job/indexing",
                                        Job.builder()
                                                .name("Welder")
                                                .location(Location.builder().text("Lyon").build())
                                                .build()),
                                Job.class)
                        .getKey();

        Rating rating =
                body(
                        send(
                                "hrflow:rating",
                                Rating.builder()
                                        .score(0.8)
                                        .role("recruiter")
                                        .profileKey(profile)
                                        .jobKey(job)
                                        .build()),
                        Rating.class);
        Tracking tracking =
                body(
                        send(
                                "hrflow:tracking",
                                Tracking.builder()
                                        .action("apply")
                                        .role("candidate")
                                        .profileKey(profile)
                                        .jobKey(job)
                                        .build()),
                        Tracking.class);

        assertThat(rating.getScore()).isEqualTo(0.8);
        assertThat(tracking.getAction()).isEqualTo("apply");
    }

    @Test
    void simpleReadsTheAnswerByKey() throws Exception {
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:read")
                                .to("hrflow:profile/indexing")
                                .setBody()
                                .simple("${body[reference]} ${body[info][full_name]}");
                    }
                });

        assertThat(body(send("direct:read", newProfile("model-8")), String.class))
                .isEqualTo("model-8 Jane Doe");
    }
}
