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

import static ai.hrflow.camel.sandbox.search.Stock.info;
import static ai.hrflow.camel.sandbox.search.Stock.named;
import static ai.hrflow.camel.sandbox.search.Stock.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.hrflow.camel.sandbox.Client;
import ai.hrflow.camel.sandbox.Client.Reply;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsightsTest {

    static HrFlowSandbox sandbox;
    static Stock stock;
    static Client client;
    static String profileKey;
    static String jobKey;

    @BeforeAll
    static void fill() {
        sandbox = HrFlowSandbox.start();
        stock = new Stock(sandbox);
        client = stock.client();
        profileKey =
                stock.profile(
                        "kim",
                        p -> {
                            info(p).put("phone", "+33 6 00 00 00 00");
                            info(p).putObject("location").put("text", "Nantes, France");
                            p.put("text", "Kim sails. Kim won the regatta of Brest in 2019.");
                            p.put("experiences_duration", 2);
                            step(p, "experiences", "Java Developer").put("company", "Nordwind");
                            named(p, "skills", "java", "sql");
                            named(p, "languages", "French");
                        });
        jobKey =
                stock.job(
                        "dev",
                        "Senior Java Developer",
                        j -> {
                            j.put("summary", "At least 5 years of Java. Free lunch on Fridays.");
                            j.putObject("location").put("text", "Munich");
                            named(j, "skills", "java", "kubernetes");
                            named(j, "languages", "French", "German");
                        });
        stock.profile("idle", p -> info(p).put("summary", "Looking for a first job"));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @Test
    void anExplanationNamesWhatFitsAndWhatLacksInTheScore() {
        Reply reply = client.get("profile/upskilling", pair("score", "0.6"));
        assertThat(descriptions(reply, "strengths"))
                .anyMatch(s -> s.endsWith("skills the job asks for: java."))
                .anyMatch(s -> s.endsWith("the job asks for: french."))
                .anyMatch(s -> s.contains("java developer"));
        assertThat(descriptions(reply, "weaknesses"))
                .anyMatch(s -> s.endsWith("skills the job asks for: kubernetes."))
                .anyMatch(s -> s.contains("2.0 years") && s.contains("5.0"))
                .anyMatch(s -> s.matches("Lives far .*: 9\\d\\d km\\."))
                .anyMatch(s -> s.endsWith("the job asks for: german."));
        assertThat(reply.data().path("strengths").path(0).path("name").asText())
                .isEqualTo("Skills");
        Reply job = client.get("job/upskilling", pair("score", "0.6"));
        assertThat(job.data()).isEqualTo(reply.data());
    }

    @Test
    void anExplanationIsGivenInFrenchWhenAskedFor() {
        Reply reply = client.get("profile/upskilling", pair("score", "0.6", "output_lang", "fr"));
        assertThat(descriptions(reply, "weaknesses")).anyMatch(s -> s.contains("d'expérience"));
        Reply other = client.get("profile/upskilling", pair("score", "0.6", "output_lang", "sv"));
        assertThat(descriptions(other, "weaknesses")).anyMatch(s -> s.contains("years"));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "-0.5", "7"})
    void aScoreThatIsNoneIsRefused(String score) {
        Reply reply = client.get("profile/upskilling", pair("score", score));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("strictly between 0 and 1");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "What is the e-mail address? | kim@example.org",
                "Quel est son numéro de téléphone ? phone | +33 6 00 00 00 00",
                "Where does the candidate live? | Nantes, France",
                "Which skills are there? | java, sql",
                "How long has he worked, in years? | 2 years",
                "Who is the current employer? | Java Developer, Nordwind",
                "Which regatta was won? | Kim won the regatta of Brest in 2019."
            })
    void aQuestionIsAnsweredWithWhatIsStored(String question, String answer) {
        Reply reply =
                client.get(
                        "profile/asking",
                        "source_key",
                        sandbox.sourceKey(),
                        "reference",
                        "kim",
                        "questions",
                        Client.JSON.createArrayNode().add(question).toString());
        assertThat(reply.data()).hasSize(1);
        assertThat(reply.data().path(0).asText()).isEqualTo(answer);
    }

    @Test
    void severalQuestionsHaveAnAnswerEachInBothSpellings() {
        String[] job = {"board_key", sandbox.boardKey(), "key", jobKey};
        Reply json =
                client.get(
                        "job/asking",
                        concat(job, "questions", "[\"Where is it?\",\"Is there a free lunch?\"]"));
        assertThat(json.data().path(0).asText()).isEqualTo("Munich");
        assertThat(json.data().path(1).asText()).isEqualTo("Free lunch on Fridays.");
        Reply brackets =
                client.get(
                        "job/asking",
                        concat(
                                job,
                                "questions[0]",
                                "Where is it?",
                                "questions[1]",
                                "Is there a free lunch?"));
        assertThat(brackets.data()).isEqualTo(json.data());
        assertThat(client.get("job/asking", job).status()).isEqualTo(400);
    }

    @Test
    void aCareerGoesOnUpTheLadderAndEndsAtTheWantedJob() {
        assertThat(titles(unfold("kim"))).containsExactly("Senior Java Developer");
        assertThat(titles(unfold("kim", "max_steps", "3")))
                .containsExactly(
                        "Senior Java Developer", "Lead Java Developer", "Head of Java Developer");
        assertThat(titles(unfold("kim", "max_steps", "2", "job_text", "CTO\nRuns it all")))
                .containsExactly("Senior Java Developer", "CTO");
        assertThat(unfold("kim").http().headers().firstValue("X-Sandbox-Approximation"))
                .isPresent();
    }

    @Test
    void aCareerWithoutABeginningIsNotContinued() {
        Reply reply = unfold("idle");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("at least one experience");
    }

    @Test
    void revealedSkillsAreCloseToTheListedOnesAndNotAmongThem() {
        Reply reply =
                client.get(
                        "profile/revealing", "source_key", sandbox.sourceKey(), "reference", "kim");
        List<String> names = new ArrayList<>();
        reply.data().forEach(pair -> names.add(pair.path(0).asText()));
        assertThat(names).contains("javascript").doesNotContain("java", "sql");
        assertThat(reply.data().path(0).path(1).asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void vectorsHave2048NumbersAndLengthOne() {
        Reply profile =
                client.json(
                        "POST",
                        "profile/embedding",
                        Client.JSON
                                .createObjectNode()
                                .put("source_key", sandbox.sourceKey())
                                .put("profile_key", profileKey)
                                .toString());
        Reply job =
                client.json(
                        "POST",
                        "job/embedding",
                        Client.JSON
                                .createObjectNode()
                                .put("board_key", sandbox.boardKey())
                                .put("job_key", jobKey)
                                .toString());
        Reply read =
                client.get("job/embedding", "board_key", sandbox.boardKey(), "reference", "dev");
        assertThat(job.data()).isEqualTo(read.data().path("job"));
        for (JsonNode vector : List.of(profile.data(), job.data())) {
            assertThat(vector).hasSize(2048);
            double length = 0;
            for (JsonNode number : vector) {
                length += number.asDouble() * number.asDouble();
            }
            assertThat(length).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void theOlderSearchAndScoresAnswerWithTheOlderNames() {
        Reply found =
                client.get(
                        "profile/searching", "source_ids", stock.sources(), "timestamp_end", "1");
        assertThat(found.status()).isEqualTo(422);
        found = client.get("profile/searching", "source_ids", stock.sources());
        assertThat(Stock.references(found)).containsExactly("idle", "kim");
        found =
                client.get(
                        "profile/searching",
                        "source_ids",
                        sandbox.sourceKey(),
                        "timestamp_end",
                        "1000000000");
        assertThat(Stock.references(found)).isEmpty();
        Reply scores =
                client.get(
                        "profile/scoring",
                        "source_id",
                        sandbox.sourceKey(),
                        "profile_id",
                        profileKey);
        assertThat(scores.data()).hasSize(1);
        assertThat(scores.data().path(0).path("filter_reference").asText()).isEqualTo("dev");
        assertThat(scores.data().path(0).path("score"))
                .isEqualTo(
                        client.get("profile/grading", pair("algorithm_key", "x"))
                                .data()
                                .path("score"));
    }

    private static String[] pair(String... others) {
        return concat(
                new String[] {
                    "source_key",
                    sandbox.sourceKey(),
                    "profile_key",
                    profileKey,
                    "board_key",
                    sandbox.boardKey(),
                    "job_key",
                    jobKey
                },
                others);
    }

    private static Reply unfold(String reference, String... others) {
        return client.get(
                "profile/unfolding",
                concat(
                        new String[] {"source_key", sandbox.sourceKey(), "reference", reference},
                        others));
    }

    private static String[] concat(String[] first, String... others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(others));
        return all.toArray(String[]::new);
    }

    private static List<String> titles(Reply reply) {
        List<String> titles = new ArrayList<>();
        reply.data().path("experiences").forEach(e -> titles.add(e.path("title").asText()));
        return titles;
    }

    private static List<String> descriptions(Reply reply, String list) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        List<String> descriptions = new ArrayList<>();
        reply.data().path(list).forEach(s -> descriptions.add(s.path("description").asText()));
        return descriptions;
    }
}
