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

import static ai.hrflow.camel.sandbox.search.Stock.named;
import static ai.hrflow.camel.sandbox.search.Stock.place;
import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.Client;
import ai.hrflow.camel.sandbox.Client.Reply;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three jobs, of which each filter leaves some. */
class JobSearchTest {

    static HrFlowSandbox sandbox;
    static Stock stock;

    @BeforeAll
    static void fill() {
        sandbox = HrFlowSandbox.start();
        stock = new Stock(sandbox);
        stock.job(
                "welder",
                "Welder (m/f)",
                j -> {
                    j.put("created_at", "2024-01-10T09:00:00");
                    j.put("summary", "Welding of frames");
                    j.put("responsibilities", "Works with a team of nurses in occupational health");
                    place(j, 45.764, 4.836);
                    named(j, "skills", "mag welding=2", "blueprints");
                    named(j, "languages", "French");
                    named(j, "tags", "shift=day");
                    range(j, "ranges_float", "salary", "2000", "2600", "\"eur\"");
                    range(j, "ranges_date", "start", "\"2024-06-01\"", "\"2024-07-01\"", null);
                });
        stock.job(
                "nurse",
                "Nurse",
                j -> {
                    j.put("created_at", "2024-02-10T09:00:00");
                    j.put("summary", "Care on a ward");
                    place(j, 48.857, 2.352);
                    named(j, "skills", "triage");
                    named(j, "languages", "French", "English");
                    named(j, "tags", "shift=night");
                    range(j, "ranges_float", "salary", "2500", null, "\"eur\"");
                    range(j, "ranges_date", "start", "\"2024-09-01\"", null, null);
                });
        stock.job(
                "developer",
                "Developer",
                j -> {
                    j.put("created_at", "2024-03-10T09:00:00");
                    j.put("summary", "C# and .NET");
                    j.withArray("sections")
                            .addObject()
                            .put("title", "Stack")
                            .put("description", "Blazor");
                    j.putObject("location").put("text", "München");
                    named(j, "skills", "c#");
                });
        stock.profile(
                "candidate",
                p ->
                        p.withArray("labels")
                                .addObject()
                                .put("job_reference", "nurse")
                                .put("stage", "later"));
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @ParameterizedTest(name = "{0}={1} finds {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "query | nurse | nurse",
                "query | '' | developer,nurse,welder",
                "query | blazor | developer",
                "query | c# | developer",
                "query | occupational health | welder",
                "names | [\"weld\",\"nurse\"] | nurse,welder",
                "name | develop | developer",
                "created_at_min | 2024-02-01 | developer,nurse",
                "date_range_max | 2024-02-01 | welder",
                "summary_keywords | [\"frames\"] | welder",
                "text_keywords | [\"ward\"] | nurse",
                "skills | [{\"name\":\"MAG welding\"}] | welder",
                "skills | [{\"name\":\"mag welding\",\"value\":3}] | ''",
                "languages | [{\"name\":\"english\"}] | nurse",
                "tags_included | [[{\"name\":\"shift\",\"value\":\"night\"}]] | nurse",
                "tags_excluded | [[{\"name\":\"shift\",\"value\":\"night\"}]] | developer,welder",
                "ranges_float | [{\"name\":\"salary\",\"value_min\":2700}] | nurse",
                "ranges_float | [{\"name\":\"salary\",\"value_max\":2400,\"unit\":\"eur\"}] |"
                        + " welder",
                "ranges_float | [{\"name\":\"salary\",\"value_min\":1,\"unit\":\"usd\"}] | ''",
                "ranges_date | [{\"name\":\"start\",\"value_min\":\"2024-06-15T00:00\","
                        + "\"value_max\":\"2024-08-01T00:00\"}] | welder",
                "stage | later | nurse",
                "stage | yes | ''",
                "raw_filters | {\"query\":{\"term\":{\"tags.value\":\"day\"}}} | welder"
            })
    void eachFilterDecidesWhatIsFound(String name, String value, String expected) {
        assertThat(stock.foundJobs(name, value)).isEqualTo(list(expected));
    }

    @Test
    void distanceIsMeasuredToCoordinatesAndToTownsOfTheGazetteer() {
        String paris = "{\"lat\":48.86,\"lng\":2.35}";
        assertThat(stock.foundJobs("location_geopoint", paris, "location_distance", "10"))
                .containsExactly("nurse");
        assertThat(
                        stock.foundJobs(
                                "location_geopoint",
                                "{\"lat\":48.1,\"lng\":11.6}",
                                "location_distance",
                                "10"))
                .containsExactly("developer");
        assertThat(stock.foundJobs("location_geopoint", paris, "sort_by", "location"))
                .containsExactly("nurse", "welder", "developer");
    }

    @Test
    void withoutAQueryAllJobsAreFound() {
        assertThat(stock.foundJobs()).containsExactly("developer", "nurse", "welder");
    }

    @Test
    void aWordInTheTitleIsMoreRelevantThanOneInTheText() {
        stock.job("ward", "Ward manager", j -> j.put("summary", "Leads. ".repeat(40)));
        assertThat(stock.foundJobs("query", "ward", "sort_by", "searching"))
                .containsExactly("ward", "nurse");
        assertThat(stock.foundJobs("query", "ward", "sort_by", "searching", "order_by", "asc"))
                .containsExactly("nurse", "ward");
        archive("ward");
        assertThat(stock.foundJobs("query", "ward")).containsExactly("nurse");
    }

    @Test
    void aPostFindsTheSame() {
        ObjectNode body = Client.JSON.createObjectNode();
        body.set("board_keys", Stock.json(stock.boards()));
        body.set("languages", Stock.json("[{\"name\":\"english\"}]"));
        Reply reply = stock.client().json("POST", "jobs/searching", body.toString());
        assertThat(Stock.references(reply)).containsExactly("nurse");
        assertThat(reply.message()).isEqualTo("Job searching results");
    }

    private static void archive(String reference) {
        ObjectNode body = Client.JSON.createObjectNode();
        body.put("board_key", sandbox.boardKey()).put("reference", reference).put("is_archive", 1);
        assertThat(stock.client().json("PATCH", "job/indexing/archive", body.toString()).status())
                .isEqualTo(200);
    }

    private static void range(
            ObjectNode job, String list, String name, String min, String max, String unit) {
        ObjectNode range = job.withArray(list).addObject().put("name", name);
        range.set("value_min", Stock.json(String.valueOf(min)));
        range.set("value_max", Stock.json(String.valueOf(max)));
        range.set("unit", Stock.json(String.valueOf(unit)));
    }

    private static List<String> list(String commaSeparated) {
        return commaSeparated.isEmpty() ? List.of() : List.of(commaSeparated.split(","));
    }
}
