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
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twelve people of six trades, and a job for each trade and some more. */
class ScoringTest {

    static HrFlowSandbox sandbox;
    static Stock stock;

    @BeforeAll
    static void fill() {
        sandbox = HrFlowSandbox.start();
        stock = new Stock(sandbox);
        person(
                "java-senior",
                "Senior Java Developer",
                9,
                "Lyon",
                "java,spring boot,sql,docker",
                "Builds and runs payment services in Java");
        person(
                "java-junior",
                "Junior Java Developer",
                1,
                "Lyon",
                "java,sql",
                "First job after school, Java programs");
        person(
                "frontend",
                "Frontend Developer",
                5,
                "Paris",
                "javascript,react,css",
                "Web pages and design systems");
        person(
                "data",
                "Data Scientist",
                6,
                "Berlin",
                "python,machine learning,sql",
                "Models that predict demand");
        person(
                "nurse-icu",
                "Registered Nurse",
                8,
                "Dublin",
                "intensive care,triage,patient care",
                "Looks after patients in intensive care");
        person(
                "nurse-home",
                "Pflegefachkraft",
                4,
                "Köln",
                "patient care,wound care",
                "Ambulante Pflege von Patienten");
        person(
                "welder",
                "Soudeur",
                12,
                "Marseille",
                "tig welding,mag welding,blueprint reading",
                "Soudure de tuyaux et de cadres");
        person(
                "chef",
                "Head Chef",
                11,
                "Bilbao",
                "cooking,menu planning,haccp",
                "Runs a kitchen of nine cooks");
        person(
                "accountant",
                "Comptable",
                7,
                "Bordeaux",
                "accounting,sap,excel,tax",
                "Tient les comptes et la paie");
        person(
                "teacher",
                "Mathematics Teacher",
                10,
                "Cork",
                "teaching,classroom management",
                "Teaches mathematics to pupils of twelve to eighteen");
        person(
                "driver",
                "Truck Driver",
                15,
                "Hamburg",
                "driving licence ce,tachograph",
                "Long distance haulage");
        person(
                "electrician",
                "Electrician",
                6,
                "Leeds",
                "electrical installation,wiring,testing",
                "Installs and tests wiring in houses");

        job(
                "java",
                "Java Developer (m/f)",
                "Lyon",
                "java,spring boot,docker",
                "You build payment services. 5 years of Java.");
        job(
                "react",
                "Frontend Engineer React",
                "Paris",
                "react,javascript",
                "Design systems for the web");
        job("data", "Data Scientist", "Munich", "python,machine learning", "Predict demand");
        job(
                "icu",
                "ICU Nurse",
                "Dublin",
                "intensive care,patient care",
                "Care for patients in intensive care");
        job(
                "pflege",
                "Pflegefachkraft (m/w/d)",
                "Bonn",
                "patient care,wound care",
                "Ambulante Pflege");
        job(
                "soudeur",
                "Soudeur H/F",
                "Aix-en-Provence",
                "tig welding,mag welding",
                "Soudure de tuyaux");
        job("chef", "Chef de cuisine", "San Sebastián", "cooking,menu planning", "Run our kitchen");
        job("compta", "Comptable", "Bordeaux", "accounting,sap", "Comptes et paie");
        job(
                "teacher",
                "Teacher of Mathematics",
                "Limerick",
                "teaching",
                "Teach mathematics to our pupils");
        job("driver", "Driver", "Bremen", "driving licence ce", "Haulage over long distance");
        job(
                "electrician",
                "Electrician",
                "Sheffield",
                "wiring,electrical installation",
                "Houses and flats");
        job(
                "unlisted",
                "Entwickler Java",
                "Lyon",
                "",
                "Wir suchen jemanden, der Java und Docker kann");
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    private static void person(
            String reference, String title, double years, String town, String skills, String text) {
        stock.profile(
                reference,
                p -> {
                    info(p).putObject("location").put("text", town);
                    p.put("text", text).put("experiences_duration", years);
                    step(p, "experiences", title);
                    named(p, "skills", skills.split(","));
                });
    }

    private static void job(
            String reference, String name, String town, String skills, String summary) {
        stock.job(
                reference,
                name,
                j -> {
                    j.putObject("location").put("text", town);
                    j.put("summary", summary);
                    if (!skills.isEmpty()) {
                        named(j, "skills", skills.split(","));
                    }
                });
    }

    @ParameterizedTest(name = "{0}: {1} first")
    @CsvSource({
        "java, java-senior",
        "react, frontend",
        "data, data",
        "icu, nurse-icu",
        "pflege, nurse-home",
        "soudeur, welder",
        "chef, chef",
        "compta, accountant",
        "teacher, teacher",
        "driver, driver",
        "electrician, electrician",
        "unlisted, java-senior"
    })
    void theFittingCandidateRanksFirstAndTheFittingJobToo(String job, String profile) {
        assertThat(stock.found("profiles/scoring", forJob(job))).startsWith(profile);
        if (!job.equals("unlisted")) {
            assertThat(stock.found("jobs/scoring", forProfile(profile))).startsWith(job);
        }
    }

    @Test
    void whoBringsMoreOfWhatIsAskedForRanksBeforeWhoBringsLess() {
        assertThat(stock.found("profiles/scoring", forJob("java")))
                .startsWith("java-senior", "java-junior");
        assertThat(stock.found("profiles/scoring", forJob("icu")))
                .startsWith("nurse-icu", "nurse-home");
    }

    @Test
    void theWorstComeFirstWhenAskedFor() {
        assertThat(stock.found("profiles/scoring", Stock.with("order_by", "asc", forJob("java"))))
                .endsWith("java-junior", "java-senior");
    }

    @Test
    void withoutSortByTheNewestComeFirstAsDocumented() {
        Reply reply = stock.client().get("profiles/scoring", unsorted("java"));
        assertThat(Stock.references(reply)).startsWith("electrician", "driver", "teacher");
    }

    @Test
    void eachProfileHasAPredictionOfTwoNumbersThatAddUpToOne() {
        Reply reply = stock.client().get("profiles/scoring", forJob("java"));
        JsonNode predictions = reply.data().path("predictions");
        assertThat(predictions).hasSameSizeAs(reply.data().path("profiles")).hasSize(12);
        double before = 1;
        for (JsonNode prediction : predictions) {
            assertThat(prediction).hasSize(2);
            double score = prediction.get(1).asDouble();
            assertThat(prediction.get(0).asDouble() + score).isCloseTo(1, within(1e-9));
            assertThat(score).isGreaterThan(0).isLessThanOrEqualTo(before);
            before = score;
        }
        assertThat(predictions.get(0).get(1).asDouble()).isGreaterThan(0.8);
        assertThat(predictions.get(11).get(1).asDouble()).isLessThan(0.2);
        assertThat(reply.message()).isEqualTo("Profile scoring results");
        assertThat(reply.json().path("meta").path("total").asInt()).isEqualTo(12);
    }

    @Test
    void gradingGivesTheVeryScoreOfScoringForEveryPair() {
        Reply scored = stock.client().get("profiles/scoring", forJob("java"));
        for (int i = 0; i < scored.data().path("profiles").size(); i++) {
            String reference = scored.data().path("profiles").path(i).path("reference").asText();
            for (String operation : List.of("profile/grading", "job/grading")) {
                Reply graded = stock.client().get(operation, pair(reference, "java"));
                assertThat(graded.data().path("score"))
                        .isEqualTo(scored.data().path("predictions").path(i).path(1));
            }
        }
    }

    @Test
    void scoringJobsAndScoringProfilesAgreeOnAPair() {
        Reply jobs = stock.client().get("jobs/scoring", forProfile("welder"));
        Reply profiles = stock.client().get("profiles/scoring", forJob("soudeur"));
        assertThat(jobs.data().path("predictions").path(0))
                .isEqualTo(profiles.data().path("predictions").path(0));
        assertThat(jobs.message()).isEqualTo("Job scoring results");
    }

    @Test
    void aBatchIsGradedInTheOrderOfTheRequestInBothSpellings() {
        List<String> bracketed = new ArrayList<>();
        ArrayList<ObjectNode> ids = new ArrayList<>();
        for (String reference : List.of("frontend", "java-senior", "chef")) {
            ids.add(
                    Client.JSON
                            .createObjectNode()
                            .put("source_key", sandbox.sourceKey())
                            .put("profile_reference", reference));
            String prefix = "profile_ids[" + (ids.size() - 1) + "]";
            bracketed.addAll(List.of(prefix + "[source_key]", sandbox.sourceKey()));
            bracketed.addAll(List.of(prefix + "[profile_reference]", reference));
        }
        Reply byBrackets =
                stock.client()
                        .get("profile/grading", jobOf("java", bracketed.toArray(String[]::new)));
        assertThat(byBrackets.status()).as(byBrackets.body()).isEqualTo(200);
        assertThat(Stock.references(byBrackets)).containsExactly("frontend", "java-senior", "chef");
        JsonNode scores = byBrackets.data().path("scores");
        assertThat(scores.get(1).get(1))
                .isEqualTo(
                        stock.client()
                                .get("profile/grading", pair("java-senior", "java"))
                                .data()
                                .path("score"));
        Reply byJson =
                stock.client().get("profile/grading", jobOf("java", "profile_ids", ids.toString()));
        assertThat(byJson.data()).isEqualTo(byBrackets.data());
    }

    @Test
    void aBatchOfJobsIsGradedForOneProfile() {
        String ids =
                "[{\"board_key\":\""
                        + sandbox.boardKey()
                        + "\",\"job_reference\":\"java\"},{\"board_key\":\""
                        + sandbox.boardKey()
                        + "\",\"job_reference\":\"chef\"}]";
        Reply reply =
                stock.client()
                        .get(
                                "job/grading",
                                "algorithm_key",
                                "grader-hrflow-jobs",
                                "source_key",
                                sandbox.sourceKey(),
                                "profile_reference",
                                "chef",
                                "job_ids",
                                ids);
        assertThat(Stock.references(reply)).containsExactly("java", "chef");
        assertThat(reply.data().path("scores").get(1).get(1).asDouble())
                .isGreaterThan(reply.data().path("scores").get(0).get(1).asDouble());
    }

    @Test
    void theThresholdLeavesOutWhatScoresLess() {
        List<String> found =
                stock.found(
                        "profiles/scoring", Stock.with("score_threshold", "0.5", forJob("java")));
        assertThat(found).contains("java-senior").doesNotContain("chef", "driver");
        Reply refused =
                stock.client()
                        .get(
                                "profiles/scoring",
                                Stock.with("score_threshold", "2", forJob("java")));
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void filtersNarrowAScoringToo() {
        assertThat(stock.found("profiles/scoring", Stock.with("query", "kitchen", forJob("java"))))
                .containsExactly("chef");
        assertThat(stock.found("jobs/scoring", Stock.with("name", "comptable", forProfile("chef"))))
                .containsExactly("compta");
    }

    @Test
    void withoutTheAlgorithmThereAreNoPredictions() {
        Reply reply =
                stock.client()
                        .get("profiles/scoring", Stock.with("use_algorithm", "0", forJob("java")));
        assertThat(reply.data().path("profiles")).hasSize(12);
        assertThat(reply.data().has("predictions")).isFalse();
    }

    @Test
    void theAlgorithmMustBeNamedAndItsOlderNameWillDo() {
        Reply missing =
                stock.client()
                        .get(
                                "profiles/scoring",
                                "source_keys",
                                stock.sources(),
                                "board_key",
                                sandbox.boardKey(),
                                "job_reference",
                                "java");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.message()).contains("algorithm_key");
        Reply older =
                stock.client()
                        .get(
                                "profiles/scoring",
                                "source_keys",
                                stock.sources(),
                                "board_key",
                                sandbox.boardKey(),
                                "job_reference",
                                "java",
                                "agent_key",
                                "x");
        assertThat(older.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "profiles/scoring, job_reference, nowhere, Unable to find object: job",
        "jobs/scoring, profile_reference, nobody, Unable to find object: profile",
        "profile/grading, profile_reference, nobody, Unable to find object: profile",
        "profile/grading, job_reference, nowhere, Unable to find object: job",
        "profiles/matching, profile_reference, nobody, Unable to find object: profile",
        "jobs/matching, job_reference, nowhere, Unable to find object: job"
    })
    void whatIsNotThereIsNamedInTheAnswer(
            String operation, String parameter, String value, String message) {
        ObjectNode all = Client.JSON.createObjectNode();
        all.put("source_keys", stock.sources()).put("board_keys", stock.boards());
        all.put("source_key", sandbox.sourceKey()).put("board_key", sandbox.boardKey());
        all.put("algorithm_key", "x");
        all.put("profile_reference", "chef").put("job_reference", "chef").put(parameter, value);
        List<String> pairs = new ArrayList<>();
        all.properties().forEach(e -> pairs.addAll(List.of(e.getKey(), e.getValue().asText())));
        Reply reply = stock.client().get(operation, pairs.toArray(String[]::new));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).isEqualTo(message);
    }

    @Test
    void aPostScoresTheSame() {
        ObjectNode body = Client.JSON.createObjectNode();
        body.set("source_keys", Stock.json(stock.sources()));
        body.put("board_key", sandbox.boardKey()).put("job_reference", "java");
        body.put("algorithm_key", "x").put("sort_by", "scoring");
        Reply posted = stock.client().json("POST", "profiles/scoring", body.toString());
        assertThat(posted.data())
                .isEqualTo(stock.client().get("profiles/scoring", forJob("java")).data());
    }

    @Test
    void theLikestProfileAndTheLikestJobMatchBest() {
        assertThat(
                        stock.found(
                                "profiles/matching",
                                "source_key",
                                sandbox.sourceKey(),
                                "profile_reference",
                                "java-senior",
                                "source_keys",
                                stock.sources(),
                                "sort_by",
                                "scoring"))
                .startsWith("java-junior")
                .doesNotContain("java-senior")
                .hasSize(11);
        assertThat(
                        stock.found(
                                "jobs/matching",
                                "board_key",
                                sandbox.boardKey(),
                                "job_reference",
                                "icu",
                                "board_keys",
                                stock.boards(),
                                "sort_by",
                                "scoring"))
                .startsWith("pflege")
                .doesNotContain("icu");
    }

    @Test
    void whoSaysNothingAboutWorkCanBeFoundButNotScored() {
        try (HrFlowSandbox other = HrFlowSandbox.start()) {
            Stock silent = new Stock(other);
            silent.profile("silent", p -> {});
            silent.job("any", "Anything", j -> {});
            assertThat(silent.foundProfiles()).containsExactly("silent");
            assertThat(silent.found("profiles/scoring", forJob("any"))).isEmpty();
        }
    }

    private static String[] unsorted(String job) {
        return jobOf(job, "source_keys", stock.sources());
    }

    private static String[] forJob(String job) {
        return jobOf(job, "source_keys", stock.sources(), "sort_by", "scoring");
    }

    private static String[] forProfile(String profile) {
        return new String[] {
            "board_keys",
            stock.boards(),
            "source_key",
            sandbox.sourceKey(),
            "profile_reference",
            profile,
            "algorithm_key",
            "scorer-hrflow-profiles-titan",
            "sort_by",
            "scoring"
        };
    }

    private static String[] jobOf(String job, String... others) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "board_key",
                                sandbox.boardKey(),
                                "job_reference",
                                job,
                                "algorithm_key",
                                "scorer-hrflow-profiles-titan"));
        all.addAll(List.of(others));
        return all.toArray(String[]::new);
    }

    private static String[] pair(String profile, String job) {
        return jobOf(job, "source_key", sandbox.sourceKey(), "profile_reference", profile);
    }

    @Test
    void aScoreSaysThatARuleGaveIt() {
        Reply reply =
                stock.client()
                        .get(
                                "profiles/scoring",
                                "source_keys",
                                stock.sources(),
                                "board_key",
                                sandbox.boardKey(),
                                "job_reference",
                                "java",
                                "algorithm_key",
                                "any");
        assertThat(reply.http().headers().firstValue("X-Sandbox-Approximation"))
                .contains("rule-of-thumb");
        assertThat(
                        stock.client()
                                .get("profiles/searching", "source_keys", stock.sources())
                                .http()
                                .headers()
                                .firstValue("X-Sandbox-Approximation"))
                .as("nothing is approximated")
                .isEmpty();
    }
}
