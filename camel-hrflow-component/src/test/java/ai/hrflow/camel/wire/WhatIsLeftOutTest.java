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
package ai.hrflow.camel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that say nothing, and how the two kinds of truth differ. */
class WhatIsLeftOutTest {

    private static Caller caller;

    @BeforeAll
    static void start() throws Exception {
        caller = new Caller();
    }

    @AfterAll
    static void stop() throws Exception {
        caller.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"storing/profiles", "ratings"})
    void aBooleanThatIsFalseIsLeftOutOfAQuery(String path) {
        SentRequest request =
                caller.call(
                        "hrflow:"
                                + path
                                + "?param.source_keys=S&param.return_profile=false"
                                + (path.equals("ratings") ? "&role=recruiter" : ""),
                        null,
                        Map.of());

        assertThat(request.query()).doesNotContainKey("return_profile");
    }

    @Test
    void aBooleanThatIsFalseIsSentInABody() throws Exception {
        SentRequest request =
                caller.call(
                        "hrflow:document/embedding?param.item_type=job&param.return_sequences=false",
                        "{\"name\": \"Welder\"}",
                        Map.of());

        assertThat(new ObjectMapper().readTree(request.body()).get("return_sequences").toString())
                .isEqualTo("false");
    }

    @Test
    void aFlagThatIsOffIsSentAsZero() {
        SentRequest query = caller.call("hrflow:source?key=K&param.stats=false", null, Map.of());
        SentRequest form =
                caller.call(
                        "hrflow:profile/parsing/file?sourceKey=S&syncParsing=false",
                        "Zoé Example",
                        Map.of("CamelHrFlowSyncParsingIndexing", "0"));

        assertThat(query.query()).containsEntry("stats", List.of("0"));
        assertThat(form.form())
                .containsEntry("sync_parsing", List.of("0"))
                .containsEntry("sync_parsing_indexing", List.of("0"));
    }

    @Test
    void whatIsNullOrAnEmptyListIsLeftOut() {
        Map<String, Object> headers = new HashMap<>();
        headers.put("CamelHrFlowSourceKeys", Arrays.asList("S"));
        headers.put("CamelHrFlowSkills", List.of());
        headers.put("CamelHrFlowRawFilters", Map.of());
        headers.put("CamelHrFlowLimit", null);
        headers.put("CamelHrFlowPage", "");

        SentRequest request = caller.call("hrflow:profiles/searching", null, headers);

        assertThat(request.query()).containsExactly(entry("source_keys", List.of("[\"S\"]")));
    }

    @Test
    void anEmptySearchTextIsSentSinceSearchesFindNothingWithoutOne() {
        SentRequest request =
                caller.call(
                        "hrflow:jobs/searching?boardKeys=B", null, Map.of("CamelHrFlowQuery", ""));

        assertThat(request.query()).containsEntry("query", List.of(""));
    }
}
