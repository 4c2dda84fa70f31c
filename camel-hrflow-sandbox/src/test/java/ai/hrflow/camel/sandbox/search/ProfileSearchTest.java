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
import static ai.hrflow.camel.sandbox.search.Stock.place;
import static ai.hrflow.camel.sandbox.search.Stock.step;
import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.Client;
import ai.hrflow.camel.sandbox.Client.Reply;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three people, of whom each filter leaves some: Ada in Lyon, Ben in Paris, Cleo in Berlin. */
class ProfileSearchTest {

    static HrFlowSandbox sandbox;
    static Stock stock;

    @BeforeAll
    static void fill() {
        sandbox = HrFlowSandbox.start();
        stock = new Stock(sandbox);
        stock.profile(
                "ada",
                p -> {
                    p.put("created_at", "2024-01-10T09:00:00");
                    info(p).put("full_name", "Ada Lefèvre").put("summary", "Backend engineer");
                    place(info(p), 45.764, 4.836);
                    p.put("text", "Ada builds payment services with C++ and some Kotlin.");
                    p.put("experiences_duration", 8.5).put("educations_duration", 5);
                    ObjectNode job = step(p, "experiences", "Software Developer");
                    job.put("company", "Nordwind").put("description", "Migrated a data warehouse");
                    place(job, 47.218, -1.554);
                    ObjectNode school = step(p, "educations", "Master of Informatics");
                    school.put("school", "INSA Lyon");
                    place(school, 45.783, 4.872);
                    named(p, "skills", "c++", "kotlin=0.9");
                    named(p, "languages", "French=native", "English=C1");
                    named(p, "interests", "chess");
                    named(p, "tags", "archive=2023", "team=blue");
                    p.withArray("labels")
                            .addObject()
                            .put("job_reference", "j1")
                            .put("stage", "yes");
                });
        stock.profile(
                "ben",
                p -> {
                    p.put("created_at", "2024-02-10T09:00:00");
                    info(p).put("full_name", "Benjamin Okafor").put("summary", "Head chef");
                    place(info(p), 48.857, 2.352);
                    p.put("text", "Ben cooks. He reads about C and about payment of suppliers.");
                    p.put("experiences_duration", 3).put("educations_duration", 1.5);
                    ObjectNode job = step(p, "experiences", "Sous-chef");
                    job.put("company", "Brasserie du Port");
                    place(job, 48.390, -4.486);
                    ObjectNode school = step(p, "educations", "CAP cuisine");
                    school.put("school", "Lycée hôtelier");
                    place(school, 48.117, -1.678);
                    named(p, "skills", "cooking");
                    named(p, "languages", "French=B2");
                    named(p, "interests", "football");
                    named(p, "tags", "team=red");
                    p.withArray("labels").addObject().put("job_reference", "j1").put("stage", "no");
                });
        stock.profile(
                "cleo",
                p -> {
                    p.put("created_at", "2024-03-10T09:00:00");
                    info(p).put("full_name", "Cleo Baumann").put("summary", "Nurse");
                    info(p).putObject("location").put("text", "10115 Berlin, Germany");
                    p.put("text", "Cleo looks after patients in intensive care.");
                    step(p, "experiences", "Krankenschwester").put("company", "Charité");
                    named(p, "skills", "intensive care");
                    named(p, "languages", "German=native");
                });
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @ParameterizedTest(name = "{0}={1} finds {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "query | payment | ben,ada",
                "query | payment services | ada",
                "query | \"about payment\" | ben",
                "query | \"payment about\" | ''",
                "query | C++ | ada",
                "query | LEFEVRE | ada",
                "query | sous-chef | ben",
                "query | intensive | cleo",
                "name | benj | ben",
                "name | okafor ben | ben",
                "email | ADA@example.org | ada",
                "created_at_min | 2024-02-10T09:00:00 | cleo,ben",
                "created_at_max | 2024-02-10T09:00:00 | ben,ada",
                "created_at_max | 2024-02-09 | ada",
                "timestamp_start | 1709251200 | cleo",
                "summary_keywords | [\"head chef\"] | ben",
                "text_keywords | [\"payment\",\"suppliers\"] | ben",
                "text_keywords | [\"chef\"] | ''",
                "experience_keywords | [\"data warehouse\"] | ada",
                "experience_keywords | [\"brasserie\"] | ben",
                "education_keywords | [\"insa\"] | ada",
                "experiences_duration_min | 5 | ada",
                "experiences_duration_max | 5 | ben",
                "educations_duration_min | 2 | ada",
                "educations_duration_max | 2 | ben",
                "skills | [{\"name\":\"Kotlin\"}] | ada",
                "skills | [{\"name\":\"kotlin\",\"value\":0.9}] | ada",
                "skills | [{\"name\":\"kotlin\",\"value\":0.5}] | ''",
                "skills | [{\"name\":\"kotlin\"},{\"name\":\"cooking\"}] | ''",
                "skills_dict | [{\"name\":\"cooking\",\"value\":null}] | ben",
                "languages | [{\"name\":\"french\"}] | ben,ada",
                "languages | [{\"name\":\"french\",\"value\":\"native\"}] | ada",
                "interests | [{\"name\":\"chess\"}] | ada",
                "tags_included | [{\"name\":\"team\"}] | ben,ada",
                "tags_included | [{\"name\":\"team\",\"value\":\"red\"}] | ben",
                "tags_included | [{\"name\":\"team\"},{\"name\":\"archive\",\"value\":2023}] | ada",
                "tags_included | [[{\"name\":\"team\",\"value\":\"red\"}],[{\"name\":\"archive\"}]]"
                        + " | ben,ada",
                "tags_excluded | [{\"name\":\"team\",\"value\":\"red\"}] | cleo,ada",
                "tags_excluded | [[{\"name\":\"team\"},{\"name\":\"archive\"}]] | cleo,ben",
                "stage | yes | ada",
                "stage | no | ben",
                "stage | new | cleo",
                "raw_filters |"
                    + " {\"query\":{\"bool\":{\"must\":[{\"term\":{\"skills.name\":\"kotlin\"}}]}}}"
                    + " | ada",
                "raw_filter | {\"range\":{\"experiences_duration\":{\"gte\":3,\"lt\":8.5}}} | ben",
                "raw_filters | {\"bool\":{\"must_not\":{\"exists\":{\"field\":\"tags\"}}}} | cleo",
                "raw_filters | {\"bool\":{\"should\":[{\"match\":{\"text\":\"kotlin cooks\"}},"
                        + "{\"prefix\":{\"info.full_name\":\"cleo\"}}]}} | cleo,ben,ada"
            })
    void eachFilterDecidesWhatIsFound(String name, String value, String expected) {
        assertThat(stock.foundProfiles(name, value)).isEqualTo(list(expected));
    }

    @ParameterizedTest(name = "{0} around {1},{2} within {3} km finds {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "location | 45.76 | 4.84 | 20 | ada",
                "location | 45.76 | 4.84 | 400 | ben,ada",
                "location | 52.52 | 13.40 | 20 | cleo",
                "experience_location | 48.39 | -4.48 | 20 | ben",
                "education_location | 45.76 | 4.84 | 20 | ada"
            })
    void distancesDecideWhatIsFound(
            String prefix, String lat, String lng, String km, String expected) {
        for (String longitude : List.of("lng", "lon")) {
            assertThat(
                            stock.foundProfiles(
                                    prefix + "_geopoint",
                                    "{\"lat\":" + lat + ",\"" + longitude + "\":" + lng + "}",
                                    prefix + "_distance",
                                    km))
                    .isEqualTo(list(expected));
        }
    }

    @ParameterizedTest(name = "sort_by={0} order_by={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "created_at | desc | cleo,ben,ada",
                "created_at | asc | ada,ben,cleo",
                "updated_at | asc | ada,ben,cleo",
                "location | asc | ada,ben,cleo",
                "location | desc | cleo,ben,ada",
                "location_experience | asc | ada,ben,cleo",
                "location_education | asc | ada,ben,cleo"
            })
    void theOrderIsTheOneAskedFor(String by, String order, String expected) {
        String lyon = "{\"lat\":45.76,\"lng\":4.84}";
        assertThat(
                        stock.foundProfiles(
                                "sort_by",
                                by,
                                "order_by",
                                order,
                                "location_geopoint",
                                lyon,
                                "experience_location_geopoint",
                                lyon,
                                "education_location_geopoint",
                                lyon))
                .isEqualTo(list(expected));
    }

    @Test
    void pagesCoverTheResultWithoutOverlapAndSayHowMuchThereIs() {
        Reply first =
                stock.client()
                        .get("profiles/searching", "source_keys", stock.sources(), "limit", "2");
        assertThat(Stock.references(first)).containsExactly("cleo", "ben");
        assertThat(first.json().path("meta"))
                .isEqualTo(Stock.json("{\"page\":1,\"maxPage\":2,\"count\":2,\"total\":3}"));
        assertThat(stock.foundProfiles("limit", "2", "page", "2")).containsExactly("ada");
        assertThat(stock.foundProfiles("limit", "2", "page", "3")).isEmpty();
    }

    @Test
    void aPostWithRealListsFindsTheSame() {
        ObjectNode body = Client.JSON.createObjectNode();
        body.set("source_keys", Stock.json(stock.sources()));
        body.set("skills", Stock.json("[{\"name\":\"kotlin\"}]"));
        body.put("query", "payment");
        Reply reply = stock.client().json("POST", "profiles/searching", body.toString());
        assertThat(Stock.references(reply)).containsExactly("ada");
        body.put("source_keys", stock.sources());
        reply = stock.client().json("POST", "profiles/searching", body.toString());
        assertThat(Stock.references(reply)).containsExactly("ada");
    }

    @Test
    void aFoundProfileIsTheStoredOne() {
        JsonNode found =
                stock.client()
                        .get("profiles/searching", "source_keys", stock.sources(), "name", "cleo")
                        .data()
                        .path("profiles")
                        .path(0);
        assertThat(found.toString())
                .isEqualTo(
                        sandbox.findByReference(sandbox.sourceKey(), "cleo")
                                .orElseThrow()
                                .toString());
    }

    @Test
    void onlyTheNamedSourcesAreSearched() {
        String other = "[\"" + sandbox.otherSourceKey() + "\"]";
        assertThat(stock.found("profiles/searching", "source_keys", other)).isEmpty();
        Reply foreign =
                stock.client()
                        .get(
                                "profiles/searching",
                                "source_keys",
                                "[\"" + sandbox.foreignSourceKey() + "\"]");
        assertThat(foreign.status()).isEqualTo(401);
        Reply unknown =
                stock.client()
                        .get("profiles/searching", "source_keys", "[\"" + "0".repeat(40) + "\"]");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.message()).startsWith("Invalid source array");
    }

    @ParameterizedTest(name = "{0}={1}: {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "location_geopoint | {\"lat\":100,\"lng\":4} | 400 | Invalid location_geopoint",
                "location_geopoint | {\"lat\":\"north\"} | 400 | Invalid location_geopoint",
                "location_distance | -1 | 422 | location_distance",
                "tags_included | [\"blue\"] | 400 | Invalid tags_included",
                "raw_filters | {\"query\":{\"fuzzy\":{\"text\":\"x\"}}} | 400 | 'fuzzy'",
                "stage | maybe | 422 | stage",
                "sort_by | age | 422 | sort_by",
                "skills | {\"name\":\"x\"} | 400 | skills"
            })
    void anUnusableFilterIsRefusedByName(String name, String value, int status, String message) {
        Reply reply =
                stock.client()
                        .get("profiles/searching", "source_keys", stock.sources(), name, value);
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.message()).contains(message);
    }

    private static List<String> list(String commaSeparated) {
        return commaSeparated.isEmpty() ? List.of() : List.of(commaSeparated.split(","));
    }

    @Test
    void moreConditionsThanASearchCanHaveAreRefused() {
        for (String name : List.of("query", "skills", "text_keywords")) {
            Reply reply =
                    stock.client()
                            .json("POST", "profiles/searching", search(name, 1100).toString());
            assertThat(reply.status()).as(reply.body()).isEqualTo(422);
            assertThat(reply.message()).contains("at most 1024");
        }
        Reply most =
                stock.client().json("POST", "profiles/searching", search("query", 500).toString());
        assertThat(most.status()).as(most.body()).isEqualTo(200);
    }

    private static ObjectNode search(String name, int words) {
        ObjectNode body = Client.JSON.createObjectNode();
        body.set("source_keys", Stock.json(stock.sources()));
        List<String> all = IntStream.range(0, words).mapToObj(i -> "word" + i).toList();
        switch (name) {
            case "query" -> body.put(name, String.join(" ", all));
            case "skills" ->
                    all.forEach(word -> body.withArray(name).addObject().put("name", word));
            default -> all.forEach(body.withArray(name)::add);
        }
        return body;
    }
}
