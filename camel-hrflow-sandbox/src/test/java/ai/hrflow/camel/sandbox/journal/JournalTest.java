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
package ai.hrflow.camel.sandbox.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final Journal journal = new Journal(1_000, Clock.systemUTC());

    private static RecordedRequest request(int number, int fieldLength, int bodyLength) {
        return new RecordedRequest(
                Instant.EPOCH,
                "profile/indexing POST",
                "POST",
                "/v1/profile/indexing",
                Map.of("number", List.of(Integer.toString(number))),
                Map.of(),
                Map.of("field", List.of("x".repeat(fieldLength))),
                null,
                new RecordedBody(new byte[bodyLength], bodyLength),
                200,
                Duration.ZERO,
                null);
    }

    @Test
    void oldRequestsGoWhenAllTakeTooMuchMemory() {
        int size = 512 * 1024;
        for (int i = 0; i < 500; i++) {
            journal.add("profile/indexing POST", 200, request(i, size, size));
        }

        List<RecordedRequest> kept = journal.requests();
        assertThat((long) kept.size() * 2 * size).isBetween(1L, 64L * 1024 * 1024);
        assertThat(kept.get(0).query("number")).isEqualTo(Integer.toString(500 - kept.size()));
        assertThat(journal.count()).as("is not forgotten").isEqualTo(500);
    }

    @Test
    void pathsAndNamesOfFilesCountAsWell() {
        Journal ofMany = new Journal(10_000, Clock.systemUTC());
        int length = 16 * 1024;
        for (int i = 0; i < 10_000; i++) {
            // each text its own, as it comes from a connection
            String text = "x".repeat(length);
            RecordedFile file = new RecordedFile("file", text, null, text, null, 1, "");
            ofMany.add(null, 404, request("/" + text, file));
        }
        assertThat(ofMany.requests().size() * 3L * length).isBetween(1L, 64L * 1024 * 1024);
    }

    private static RecordedRequest request(String path, RecordedFile file) {
        return new RecordedRequest(
                Instant.EPOCH,
                null,
                "POST",
                path,
                Map.of(),
                Map.of(),
                Map.of(),
                file,
                null,
                404,
                Duration.ZERO,
                null);
    }

    @Test
    void whatIsForgottenMakesRoom() {
        int size = 512 * 1024;
        for (int round = 0; round < 100; round++) {
            journal.clear();
            for (int i = 0; i < 4; i++) {
                journal.add("profile/indexing POST", 200, request(i, size, size));
            }
            assertThat(journal.requests()).hasSize(4);
        }
    }

    @Test
    void theLastRequestIsKeptHoweverLargeItIs() {
        journal.add("profile/indexing POST", 200, request(0, 100 * 1024 * 1024, 0));
        assertThat(journal.last().query("number")).isEqualTo("0");
        journal.add("profile/indexing POST", 200, request(1, 0, 0));
        assertThat(journal.requests()).extracting(r -> r.query("number")).containsExactly("1");
    }

    @Test
    void smallRequestsAreBoundedByTheirNumber() {
        for (int i = 0; i < 2_000; i++) {
            journal.add("profile/indexing POST", 200, request(i, 0, 0));
        }
        assertThat(journal.requests()).hasSize(1_000);
    }
}
