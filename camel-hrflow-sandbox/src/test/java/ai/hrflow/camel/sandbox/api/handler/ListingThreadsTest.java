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
package ai.hrflow.camel.sandbox.api.handler;

import static org.assertj.core.api.Assertions.assertThat;

import ai.hrflow.camel.sandbox.api.Answer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists look through everything stored, which would hold up all connections of an event loop. */
class ListingThreadsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "storing/profiles GET, source_keys, \"['s']\"",
                "storing/jobs GET, board_keys, \"['b']\"",
                "profiles GET, source_keys, \"['s']\"",
                "ratings GET, role, recruiter",
                "filters GET, x, y"
            })
    void aListIsMadeByAThreadForQueries(String operation, String name, String value)
            throws Exception {
        try (Bench bench = new Bench(() -> null)) {
            CountDownLatch release = new CountDownLatch(1);
            bench.queries.now(
                    () -> {
                        release.await();
                        return null;
                    });
            CompletableFuture<Answer> list =
                    bench.call(operation, Map.of(name, value.replace('\'', '"')), null)
                            .toCompletableFuture();
            assertThat(list).isNotDone();
            release.countDown();
            assertThat(list.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
        }
    }
}
