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

import ai.hrflow.camel.sandbox.journal.RecordedRequest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where parameters come from, which of several wins, and in which form each is sent. */
class ParametersTest extends RouteTest {

    private static final String A = "a".repeat(40);
    private static final String B = "b".repeat(40);

    /** What arrived at the server for a read of a profile. */
    private RecordedRequest read(String options, Map<String, Object> headers) {
        Exchange exchange = send("hrflow:profile/indexing?method=GET" + options, null, headers);
        assertThat(exchange.getException())
                .as("the server was asked and found nothing")
                .hasMessageContaining("failed with code");
        return sandbox.journal().last();
    }

    private RecordedRequest upload(String options, Map<String, Object> headers) {
        send("hrflow:profile/parsing/file?syncParsing=true" + options, "Jane Doe", headers);
        return sandbox.journal().last();
    }

    @Test
    void headerWinsOverMapHeaderOverOptionOverComponent() {
        Map<String, Object> all = new HashMap<>();
        all.put("CamelHrFlowSourceKey", "from-header");
        all.put("CamelHrFlowParameters", Map.of("source_key", "from-map"));

        assertThat(read("&key=" + A + "&sourceKey=from-option", all).query("source_key"))
                .isEqualTo("from-header");
        all.remove("CamelHrFlowSourceKey");
        assertThat(read("&key=" + A + "&sourceKey=from-option", all).query("source_key"))
                .isEqualTo("from-map");
        all.clear();
        assertThat(read("&key=" + A + "&sourceKey=from-option", all).query("source_key"))
                .isEqualTo("from-option");
        assertThat(read("&key=" + A, all).query("source_key")).isEqualTo(sandbox.sourceKey());
    }

    @Test
    void ofSeveralIdentifiersExactlyOneIsSent() {
        Map<String, Object> three =
                Map.of(
                        "CamelHrFlowKey",
                        A,
                        "CamelHrFlowReference",
                        "R",
                        "CamelHrFlowEmail",
                        "jane@example.org");
        assertThat(read("", three).query()).containsOnlyKeys("source_key", "key");
        assertThat(
                        read(
                                        "",
                                        Map.of(
                                                "CamelHrFlowReference",
                                                "R",
                                                "CamelHrFlowEmail",
                                                "jane@example.org"))
                                .query())
                .containsOnlyKeys("source_key", "reference");
        assertThat(read("&key=" + A, Map.of("CamelHrFlowEmail", "jane@example.org")).query())
                .as("a header wins over an option")
                .containsOnlyKeys("source_key", "email");
        assertThat(read("&reference=R", Map.of("CamelHrFlowKey", "  ")).query())
                .as("a blank identifier is none")
                .containsOnlyKeys("source_key", "reference");
    }

    @Test
    void olderNamesAreAcceptedAndSentUnderTheCurrentName() {
        assertThat(read("&profileId=" + A + "&sourceId=" + B, Map.of()).query())
                .containsEntry("key", List.of(A))
                .containsEntry("source_key", List.of(B));
        assertThat(read("", Map.of("CamelHrFlowProfileReference", "R")).query())
                .containsEntry("reference", List.of("R"));
        assertThat(
                        read(
                                        "",
                                        Map.of(
                                                "CamelHrFlowProfileReference",
                                                "old",
                                                "CamelHrFlowReference",
                                                "new"))
                                .query())
                .as("the current name wins")
                .containsEntry("reference", List.of("new"));
    }

    @Test
    void anApiNameThatIsWrittenOutIsSentAsItIs() {
        assertThat(read("&param.profile_id=" + A, Map.of()).query())
                .containsEntry("profile_id", List.of(A))
                .doesNotContainKey("key");
        assertThat(
                        read(
                                        "",
                                        Map.of(
                                                "CamelHrFlowParameters",
                                                Map.of("profile_email", "jane@example.org")))
                                .query())
                .containsEntry("profile_email", List.of("jane@example.org"))
                .doesNotContainKey("email");
    }

    @Test
    void unknownParametersPassThrough() {
        assertThat(read("&key=" + A + "&param.brand_new=1", Map.of()).query("brand_new"))
                .isEqualTo("1");
        assertThat(
                        read(
                                        "&key=" + A,
                                        Map.of(
                                                "CamelHrFlowParameters",
                                                Map.of("brand_new", List.of(1, 2))))
                                .query("brand_new"))
                .isEqualTo("[1,2]");
        assertThat(upload("&param.debugger=1", Map.of()).form("debugger")).isEqualTo("1");
    }

    @Test
    void onlyParametersOfTheOperationAreTakenFromHeaders() {
        assertThat(
                        read(
                                        "&key=" + A,
                                        Map.of(
                                                "CamelHrFlowLabels",
                                                "[]",
                                                "CamelHrFlowPage",
                                                3,
                                                "page",
                                                4))
                                .query())
                .containsOnlyKeys("source_key", "key");
    }

    @Test
    void aBlankReferenceIsNone() {
        assertThat(
                        upload("&autoReference=sha256", Map.of("CamelHrFlowReference", " "))
                                .form("reference"))
                .hasSize(64);
        assertThat(upload("", Map.of("CamelHrFlowReference", "", "CamelHrFlowTags", "")).form())
                .doesNotContainKeys("reference", "tags");
    }

    @Test
    void aFalseHeaderWinsOverATrueOption() {
        send(
                "hrflow:storing/profiles?param.return_profile=true",
                null,
                Map.of("CamelHrFlowReturnProfile", false));
        assertThat(sandbox.journal().last().query()).doesNotContainKey("return_profile");
    }

    @Test
    void aParameterCanBeAnObjectOfTheRegistry() {
        context.getRegistry().bind("myTags", List.of(Map.of("name", "a")));
        assertThat(upload("&param.tags=#bean:myTags", Map.of()).form("tags"))
                .isEqualTo("[{\"name\":\"a\"}]");
    }

    static Stream<Arguments> datesAndTimes() {
        Instant instant = Instant.parse("2026-01-31T10:20:30Z");
        return Stream.of(
                Arguments.of(instant, "2026-01-31T10:20:30+0000"),
                Arguments.of(Date.from(instant), "2026-01-31T10:20:30+0000"),
                Arguments.of(instant.toEpochMilli(), "2026-01-31T10:20:30+0000"),
                Arguments.of(String.valueOf(instant.toEpochMilli()), "2026-01-31T10:20:30+0000"),
                Arguments.of(
                        ZonedDateTime.ofInstant(instant, ZoneId.of("Europe/Paris")),
                        "2026-01-31T11:20:30+0100"),
                Arguments.of(
                        OffsetDateTime.parse("2026-01-31T10:20:30-05:00"),
                        "2026-01-31T10:20:30-0500"),
                Arguments.of(LocalDate.of(2026, 1, 31), "2026-01-31T00:00:00"),
                Arguments.of(java.sql.Date.valueOf("2026-01-31"), "2026-01-31T00:00:00"),
                Arguments.of("2026-01-31T10:20:30", "2026-01-31T10:20:30"),
                Arguments.of("2026-01-31T10:20:30+0100", "2026-01-31T10:20:30+0100"),
                Arguments.of("2026-01-31T10:20:30.123Z", "2026-01-31T10:20:30.123Z"));
    }

    @ParameterizedTest
    @MethodSource("datesAndTimes")
    void pointsInTimeAreSentAsIso8601(Object given, String sent) {
        assertThat(upload("", Map.of("CamelHrFlowCreatedAt", given)).form("created_at"))
                .isEqualTo(sent);
    }

    @Test
    void daysAreSentAsDays() {
        send(
                "hrflow:storing/profiles?createdAtMax=2026-02-01",
                null,
                Map.of("CamelHrFlowCreatedAtMin", Instant.parse("2026-01-31T10:20:30Z")));
        assertThat(sandbox.journal().last().query("created_at_min")).isEqualTo("2026-01-31");
        assertThat(sandbox.journal().last().query("created_at_max")).isEqualTo("2026-02-01");
    }

    static Stream<Arguments> listsOfKeys() {
        return Stream.<Object>of(
                        A + "," + B,
                        A + " , " + B,
                        "[\"" + A + "\",\"" + B + "\"]",
                        List.of(A, B),
                        new String[] {A, B},
                        new ObjectMapper().createArrayNode().add(A).add(B))
                .map(given -> Arguments.of(given));
    }

    @ParameterizedTest
    @MethodSource("listsOfKeys")
    void listsOfKeysAreSentAsJsonText(Object given) {
        send("hrflow:storing/profiles", null, Map.of("CamelHrFlowSourceKeys", given));
        assertThat(sandbox.journal().last().query("source_keys"))
                .isEqualTo("[\"" + A + "\",\"" + B + "\"]");
    }

    @Test
    void listsOfObjectsAreSentAsJsonText() {
        Map<String, Object> tag = new LinkedHashMap<>();
        tag.put("name", "score");
        tag.put("value", 3.5);
        assertThat(upload("", Map.of("CamelHrFlowTags", List.of(tag))).form("tags"))
                .isEqualTo("[{\"name\":\"score\",\"value\":3.5}]");
        assertThat(upload("", Map.of("CamelHrFlowTags", "[{\"name\":\"a\"}]")).form("tags"))
                .isEqualTo("[{\"name\":\"a\"}]");
        assertThat(upload("", Map.of("CamelHrFlowTags", List.of())).form())
                .as("an empty list is left out")
                .doesNotContainKey("tags");
    }

    @Test
    void flagsAndBooleans() {
        RecordedRequest request =
                upload("&webhookParsingSending=false&syncParsingIndexing=false", Map.of());
        assertThat(request.form("sync_parsing")).isEqualTo("1");
        assertThat(request.form("webhook_parsing_sending")).isEqualTo("0");
        assertThat(request.form("sync_parsing_indexing")).isEqualTo("0");

        send("hrflow:storing/profiles?param.return_profile=false", null);
        assertThat(sandbox.journal().last().query()).doesNotContainKey("return_profile");
        send("hrflow:storing/profiles?param.return_profile=true", null);
        assertThat(sandbox.journal().last().query("return_profile")).isEqualTo("true");
    }

    @Test
    void whatTheServerMustBeToldIsSentAndNothingElse() {
        send("hrflow:profile/parsing/file", "Jane Doe");
        assertThat(sandbox.journal().last().form())
                .containsOnlyKeys("source_key", "sync_parsing_indexing");
        assertThat(sandbox.journal().last().form("sync_parsing_indexing")).isEqualTo("1");
    }

    @Test
    void aRadiusIsSentUnderBothItsNames() {
        send(
                "hrflow:storing/profiles",
                null,
                Map.of(
                        "CamelHrFlowLocationLat",
                        45.75,
                        "CamelHrFlowLocationLon",
                        "4.85",
                        "CamelHrFlowLocationDist",
                        10));
        assertThat(sandbox.journal().last().query())
                .containsEntry("location_lat", List.of("45.75"))
                .containsEntry("location_lon", List.of("4.85"))
                .containsEntry("location_dist", List.of("10"))
                .containsEntry("location_distance", List.of("10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "with space",
                "a&b=c",
                "1+1=2",
                "100 %",
                "%41",
                "quotes \" and '",
                "line\r\nbreak\tand tab",
                "Zoë Müller, 山田太郎, Анна, 🎓",
                "a/b?c#d;e",
                "[\"x\"]",
                "\\back\\slash"
            })
    void anyTextArrivesUnchanged(String text) {
        assertThat(read("", Map.of("CamelHrFlowReference", text)).query("reference"))
                .isEqualTo(text);
        assertThat(upload("", Map.of("CamelHrFlowReference", text)).form("reference"))
                .isEqualTo(text);
    }

    @Test
    void aLongTextArrivesUnchanged() {
        String text = "ä".repeat(50_000);
        assertThat(upload("", Map.of("CamelHrFlowReference", text)).form("reference"))
                .isEqualTo(text);
    }

    @Test
    void valuesInUrisAreDecodedAsCamelDecodesThem() {
        assertThat(read("&reference=RAW(a+b%c)", Map.of()).query("reference")).isEqualTo("a+b%c");
    }

    @Test
    void customOperationsTakeAnything() {
        send(
                "hrflow:any/new/path?custom=true&method=GET&requestKind=query&param.a=1",
                null,
                Map.of("CamelHrFlowParameters", Map.of("b", "two words")));
        RecordedRequest query = sandbox.journal().last();
        assertThat(query.method()).isEqualTo("GET");
        assertThat(query.path()).isEqualTo("/v1/any/new/path");
        assertThat(query.query())
                .containsEntry("a", List.of("1"))
                .containsEntry("b", List.of("two words"));

        send(
                "hrflow:any/new/path?custom=true&method=POST&requestKind=json&param.a=1",
                Map.of("c", 3));
        assertThat(sandbox.journal().last().method()).isEqualTo("POST");
    }

    @Test
    void oneObjectInAHeaderTakesThePlaceOfABatchOfTheEndpoint() {
        send(
                "hrflow:profile/grading?algorithmKey=a&jobKey=j&boardKey=b&param.profile_ids="
                        + "[{\"source_key\":\"s\",\"profile_key\":\"option\"}]",
                null,
                Map.of("CamelHrFlowProfileKey", "header"));

        assertThat(sandbox.journal().last().query("profile_key")).isEqualTo("header");
        assertThat(sandbox.journal().last().query())
                .doesNotContainKey("profile_ids[0][profile_key]");
    }

    @Test
    void timesBecomeWhatTheFieldWants() {
        send("hrflow:profiles", null, Map.of("CamelHrFlowDateStart", 1_795_379_786_261L));
        assertThat(sandbox.journal().last().query("date_start")).isEqualTo("1795379786");
        send("hrflow:profiles", null, Map.of("CamelHrFlowDateStart", "2024-01-01T10:00:00"));
        assertThat(sandbox.journal().last().query("date_start")).isEqualTo("1704103200");
        send(
                "hrflow:storing/profiles",
                null,
                Map.of("CamelHrFlowCreatedAtMin", "2024-01-01T10:00:00Z"));
        assertThat(sandbox.journal().last().query("created_at_min")).isEqualTo("2024-01-01");
        send(
                "hrflow:tracking?action=view&role=manager&profileKey=p&jobKey=j",
                null,
                Map.of("CamelHrFlowCreatedAt", java.time.LocalDate.of(2024, 1, 1)));
        assertThat(sandbox.journal().last().json().get("created_at").asText())
                .isEqualTo("2024-01-01T00:00:00.000+00:00");
        assertThat(
                        send(
                                        "hrflow:storing/profiles",
                                        null,
                                        Map.of("CamelHrFlowCreatedAtMin", "9".repeat(23)))
                                .getException())
                .hasMessage(
                        "The parameter created_at_min of hrflow:storing/profiles (GET) must be a"
                                + " date");
    }

    @Test
    void aTextNodeIsTheListThatItsTextIs() {
        send(
                "hrflow:storing/profiles",
                null,
                Map.of(
                        "CamelHrFlowSourceKeys",
                        new com.fasterxml.jackson.databind.node.TextNode("k1,k2")));

        assertThat(sandbox.journal().last().query("source_keys")).isEqualTo("[\"k1\",\"k2\"]");
    }

    @Test
    void aBlankOneOfFixedValuesAndAnEmptyOlderNameSayNothing() {
        send(
                "hrflow:profile/indexing?method=GET",
                null,
                Map.of(
                        "CamelHrFlowParameters",
                        new java.util.TreeMap<>(Map.of("key", "k", "profile_id", ""))));
        assertThat(sandbox.journal().last().query("key")).isEqualTo("k");
        send("hrflow:profiles/searching", null, Map.of("CamelHrFlowStage", ""));
        assertThat(sandbox.journal().last().query("stage")).isNull();
    }

    @Test
    void anUnknownParameterThatIsNoJsonIsRefusedWithoutItsContent() {
        assertThat(
                        send(
                                        "hrflow:auth",
                                        null,
                                        Map.of(
                                                "CamelHrFlowParameters",
                                                Map.of(
                                                        "extra",
                                                        Map.of("jane@example.org", new Object()))))
                                .getException())
                .hasMessageStartingWith("The parameter extra of hrflow:auth (GET) has a value")
                .hasMessageNotContaining("jane");
    }
}
