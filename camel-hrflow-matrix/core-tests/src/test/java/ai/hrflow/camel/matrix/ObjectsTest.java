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
package ai.hrflow.camel.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.model.Info;
import ai.hrflow.camel.model.Job;
import ai.hrflow.camel.model.Location;
import ai.hrflow.camel.model.Profile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Profiles and jobs as JSON, as maps and as objects of the model. */
class ObjectsTest extends MatrixTest {

    @Test
    void everyFormOfAProfileIsStored() throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<Object> bodies =
                List.of(
                        profile("form-0"),
                        json.valueToTree(profile("form-1")),
                        json.writeValueAsString(profile("form-2")),
                        json.writeValueAsBytes(profile("form-3")),
                        Profile.builder()
                                .reference("form-4")
                                .text("Jane Doe, welder")
                                .info(Info.builder().fullName("Jane Doe").build())
                                .build());
        for (Object body : bodies) {
            assertThat(good(send("hrflow:profile/indexing", body)).path("reference").asText())
                    .isEqualTo("form-" + bodies.indexOf(body));
        }
    }

    @Test
    void anAnswerIsConvertedToTheModelTextBytesAndStream() throws Exception {
        Exchange exchange = send("hrflow:profile/indexing", profile("converted"));

        assertThat(good(exchange, Profile.class).getReference()).isEqualTo("converted");
        assertThat(good(exchange, Profile.class).getInfo().getEmail())
                .isEqualTo("jane.doe@example.org");
        ObjectMapper json = new ObjectMapper();
        JsonNode answer = good(exchange);
        assertThat(json.readTree(good(exchange, String.class))).isEqualTo(answer);
        assertThat(json.readTree(good(exchange, byte[].class))).isEqualTo(answer);
        assertThat(json.readTree(good(exchange, InputStream.class))).isEqualTo(answer);
    }

    @Test
    void aProfileIsReadByItsReference() throws Exception {
        String stored =
                good(send("hrflow:profile/indexing", profile("read-1")), Profile.class).getKey();

        Exchange read =
                send(
                        "hrflow:profile/indexing?method=GET",
                        null,
                        Map.of("CamelHrFlowReference", "read-1"));

        assertThat(good(read, Profile.class).getKey()).isEqualTo(stored);
    }

    @Test
    void aJobIsStoredAndReadByItsKey() {
        Job job =
                Job.builder()
                        .reference("job-1")
                        .name("Welder")
                        .location(Location.builder().text("Lyon").build())
                        .build();

        String key = good(send("hrflow:job/indexing", job), Job.class).getKey();

        assertThat(
                        good(send("hrflow:job/indexing?method=GET&key=" + key, null), Job.class)
                                .getName())
                .isEqualTo("Welder");
    }

    @Test
    void aListOfSeveralPagesIsOneBody() {
        for (int i = 0; i < 8; i++) {
            good(send("hrflow:profile/indexing", profile("page-" + i)));
        }

        Exchange list = send("hrflow:storing/profiles?paging=all&limit=3&orderBy=asc", null);

        List<String> references = new ArrayList<>();
        good(list, Iterator.class)
                .forEachRemaining(
                        item -> references.add(((JsonNode) item).path("reference").asText()));
        assertThat(references)
                .containsExactly(
                        "page-0", "page-1", "page-2", "page-3", "page-4", "page-5", "page-6",
                        "page-7");
        assertThat(sandbox.requests("storing/profiles GET")).isEqualTo(3);
    }
}
