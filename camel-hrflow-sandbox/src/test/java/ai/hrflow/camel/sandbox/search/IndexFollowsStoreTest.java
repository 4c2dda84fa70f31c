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
import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.Client;
import ai.hrflow.camel.sandbox.Client.Reply;
import ai.hrflow.camel.sandbox.HrFlowSandbox;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexFollowsStoreTest {

    /** A clock that is set by hand. */
    static final class HandClock extends Clock {
        volatile Instant now = Instant.parse("2024-03-01T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    final HandClock clock = new HandClock();
    HrFlowSandbox sandbox;
    Stock stock;

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private void start(Duration lag) {
        sandbox = HrFlowSandbox.builder().clock(clock).indexingLag(lag).start();
        stock = new Stock(sandbox);
    }

    @Test
    void whatIsStoredIsFoundByTheNextSearchAndWhatIsReplacedIsNotFoundAnyMore() {
        start(Duration.ZERO);
        String key = stock.profile("p", p -> p.put("text", "welder"));
        assertThat(stock.foundProfiles("query", "welder")).containsExactly("p");
        replace(key, p -> p.put("text", "baker"));
        assertThat(stock.foundProfiles("query", "welder")).isEmpty();
        assertThat(stock.foundProfiles("query", "baker")).containsExactly("p");
        assertThat(stock.foundProfiles()).containsExactly("p");
    }

    @Test
    void anArchivedProfileIsNotFoundUntilItIsRestored() {
        start(Duration.ZERO);
        String key = stock.profile("p", p -> {});
        archive(key, 1);
        assertThat(stock.foundProfiles()).isEmpty();
        archive(key, 0);
        assertThat(stock.foundProfiles()).containsExactly("p");
    }

    @Test
    void withALagAChangeIsFoundOnlyWhenItIsOldEnough() {
        start(Duration.ofSeconds(5));
        String key = stock.profile("p", p -> p.put("text", "welder"));
        assertThat(stock.foundProfiles()).isEmpty();
        clock.now = clock.now.plusSeconds(5);
        assertThat(stock.foundProfiles("query", "welder")).containsExactly("p");
        replace(key, p -> p.put("text", "baker"));
        assertThat(stock.foundProfiles("query", "welder")).containsExactly("p");
        assertThat(stock.foundProfiles("query", "baker")).isEmpty();
        clock.now = clock.now.plusSeconds(5);
        assertThat(stock.foundProfiles("query", "baker")).containsExactly("p");
    }

    @Test
    void withALagANewPairCannotBeGradedYet() {
        start(Duration.ofSeconds(5));
        String profile = stock.profile("p", p -> Stock.named(p, "skills", "welding"));
        String job = stock.job("j", "Welder", j -> {});
        Reply early = grade(profile, job);
        assertThat(early.status()).isEqualTo(400);
        assertThat(early.message()).startsWith("Unable to find object: ");
        clock.now = clock.now.plusSeconds(5);
        assertThat(grade(profile, job).data().path("score").isNumber()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no text | {\"text\":\"\",\"info\":{\"email\":\"a@example.org\"}} | false",
                "an e-mail | {\"text\":\"x\",\"info\":{\"email\":\"a@example.org\"}} | true",
                "half a name | {\"text\":\"x\",\"info\":{\"first_name\":\"Ann\"}} | false",
                "a name | {\"text\":\"x\",\"info\":{\"first_name\":\"Ann\",\"last_name\":\"Lee\"}}"
                        + " | true",
                "three facts | {\"text\":\"x\",\"info\":{\"last_name\":\"L\",\"phone\":\"1\","
                        + "\"gender\":\"male\",\"urls\":[],\"location\":{\"text\":null}}} | false",
                "four facts | {\"text\":\"x\",\"info\":{\"last_name\":\"L\",\"phone\":\"1\","
                        + "\"gender\":\"male\",\"summary\":\"s\"}} | true",
                "a refusal | {\"text\":\"x\",\"info\":{\"email\":\"a@example.org\"},"
                        + "\"consent_algorithmic\":{\"owner\":{\"searching\":false}}} | false"
            })
    void onlyWhatIsEligibleIsFound(String what, String fields, boolean found) {
        start(Duration.ZERO);
        stock.profile("p", p -> p.setAll((ObjectNode) Stock.json(fields)));
        assertThat(stock.foundProfiles()).hasSize(found ? 1 : 0);
    }

    @Test
    void equallyOldProfilesComeInTheSameOrderEachTime() {
        start(Duration.ZERO);
        for (int i = 0; i < 5; i++) {
            stock.profile("p" + i, p -> info(p).put("summary", "same"));
        }
        assertThat(stock.foundProfiles()).containsExactly("p4", "p3", "p2", "p1", "p0");
        assertThat(stock.foundProfiles("order_by", "asc"))
                .containsExactly("p0", "p1", "p2", "p3", "p4");
        assertThat(stock.foundProfiles("query", "same", "sort_by", "searching"))
                .containsExactly("p4", "p3", "p2", "p1", "p0");
    }

    private Reply grade(String profile, String job) {
        return stock.client()
                .get(
                        "profile/grading",
                        "algorithm_key",
                        "grader-hrflow-profiles",
                        "source_key",
                        sandbox.sourceKey(),
                        "profile_key",
                        profile,
                        "board_key",
                        sandbox.boardKey(),
                        "job_key",
                        job);
    }

    private void replace(String key, Consumer<ObjectNode> changes) {
        ObjectNode profile = Stock.emptyProfile("p");
        profile.put("key", key);
        changes.accept(profile);
        ObjectNode body = Client.JSON.createObjectNode().put("source_key", sandbox.sourceKey());
        body.set("profile", profile);
        assertThat(stock.client().json("PUT", "profile/indexing", body.toString()).status())
                .isEqualTo(200);
    }

    private void archive(String key, int archive) {
        ObjectNode body = Client.JSON.createObjectNode().put("source_key", sandbox.sourceKey());
        body.put("key", key).put("is_archive", archive);
        assertThat(
                        stock.client()
                                .json("PATCH", "profile/indexing/archive", body.toString())
                                .status())
                .isEqualTo(200);
    }
}
