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
package ai.hrflow.camel.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one call leaves in the exchange serves the reads behind it, and never the next upload. */
class TwoUploadsTest extends VolumeTest {

    private static final String SYNC = "hrflow:profile/parsing/file?syncParsing=true";
    private static final String AWAITED =
            "hrflow:profile/parsing/file?awaitResult=true&autoReference=sha256";

    @ParameterizedTest
    @ValueSource(strings = {SYNC, AWAITED})
    void twoUploadsOnOneExchangeMakeTwoProfiles(String upload) throws Exception {
        List<Object> keys = new ArrayList<>();
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:two")
                                .to(upload)
                                .process(e -> keys.add(resultKey(e)))
                                .setBody(constant(resume(2)))
                                .to(upload)
                                .process(e -> keys.add(resultKey(e)));
                    }
                });

        good(send("direct:two", resume(1), Map.of(Exchange.FILE_NAME, "jane.txt")));

        assertThat(keys).as("keys of the two results").hasSize(2).doesNotHaveDuplicates();
        assertThat(sandbox.profiles())
                .extracting(profile -> profile.get("key").asText())
                .as("stored profiles")
                .containsExactlyInAnyOrderElementsOf(keys.stream().map(Object::toString).toList());
        assertThat(sandbox.journal().requests(UPLOAD))
                .as("the second upload does not go to the profile of the first")
                .allSatisfy(request -> assertThat(request.form()).doesNotContainKey("key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SYNC, AWAITED})
    void aReadFindsTheProfileOfTheUploadBeforeIt(String upload) throws Exception {
        List<Object> keys = new ArrayList<>();
        List<String> emails = new ArrayList<>();
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:read")
                                .to(upload)
                                .process(e -> keys.add(resultKey(e)))
                                .to("hrflow:profile/indexing?method=GET")
                                .process(e -> emails.add(good(e).at("/info/email").asText()));
                    }
                });

        for (int i = 0; i < 5; i++) {
            good(send("direct:read", resume(i), Map.of(Exchange.FILE_NAME, "jane.txt")));
            assertThat(emails).last().isEqualTo("jane.doe." + i + "@example.org");
            assertThat(sandbox.journal().last().query("key"))
                    .as("the key that is read")
                    .isEqualTo(keys.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SYNC, AWAITED})
    void embeddingAndAttachmentsFollowAnUploadOnTheSameExchange(String upload) throws Exception {
        List<Object> keys = new ArrayList<>();
        routeOfReads(upload, keys);

        Exchange exchange = send("direct:chain", resume(1), Map.of(Exchange.FILE_NAME, "jane.txt"));

        assertThat(good(exchange).get(0).get("extension").asText()).isEqualTo(".txt");
        assertThat(keys).as("the result stays the same object").hasSize(3);
        assertThat(keys.get(0)).isNotNull().isEqualTo(keys.get(1)).isEqualTo(keys.get(2));
    }

    /** The answer has no key then; the reference serves instead. */
    @Test
    void readsFollowAnUploadWithAReferenceThatWasOnlyAccepted() throws Exception {
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:accepted")
                                .to("hrflow:profile/parsing/file")
                                .process(e -> sandbox.awaitIdle(PATIENCE))
                                .to("hrflow:profile/embedding")
                                .to("hrflow:profile/indexing/attachments");
                    }
                });

        Exchange exchange =
                send(
                        "direct:accepted",
                        resume(1),
                        Map.of(
                                Exchange.FILE_NAME,
                                "jane.txt",
                                "CamelHrFlowReference",
                                "accepted-1"));

        assertThat(good(exchange).get(0).get("extension").asText()).isEqualTo(".txt");
        assertThat(sandbox.journal().requests())
                .filteredOn(request -> request.method().equals("GET"))
                .hasSize(2)
                .allSatisfy(
                        request -> assertThat(request.query("reference")).isEqualTo("accepted-1"));
    }

    private void routeOfReads(String upload, List<Object> keys) throws Exception {
        route(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:chain")
                                .to(upload)
                                .process(e -> keys.add(resultKey(e)))
                                .to("hrflow:profile/embedding")
                                .process(e -> keys.add(resultKey(e)))
                                .to("hrflow:profile/indexing/attachments")
                                .process(e -> keys.add(resultKey(e)));
                    }
                });
    }

    private static Object resultKey(Exchange exchange) {
        return exchange.getMessage().getHeader("CamelHrFlowResultKey");
    }
}
