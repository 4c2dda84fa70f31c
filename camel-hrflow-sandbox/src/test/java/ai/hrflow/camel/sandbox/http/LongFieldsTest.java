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
package ai.hrflow.camel.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Multipart forms whose plain fields are as long as a large body. */
class LongFieldsTest {

    private final Vertx vertx = Vertx.vertx();
    private final Backstage backstage =
            new Backstage(
                    new FrontSettings(
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            Clock.systemUTC(),
                            Path.of("unused"),
                            1_000,
                            1_000,
                            Duration.ofSeconds(30),
                            null,
                            0,
                            ""),
                    "127.0.0.1");

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private MultipartBody form(int length) {
        MultipartBody body = new MultipartBody(vertx.getOrCreateContext(), backstage, "b");
        String part =
                "--b\r\nContent-Disposition: form-data; name=\"data\"\r\n\r\n"
                        + "x".repeat(length)
                        + "\r\n--b--\r\n";
        assertThat(body.take(Buffer.buffer(part)).succeeded()).isTrue();
        return body;
    }

    @Test
    void waitForRoomAndGiveItBack() {
        LargeBodies.Place huge = backstage.largeBodies().enter(1L << 50, () -> {});
        assertThat(form(1_000).complete().succeeded()).as("a short one").isTrue();

        MultipartBody first = form(100_000);
        Future<Void> complete = first.complete();
        assertThat(complete.isComplete()).isFalse();
        huge.leave();
        await().untilAsserted(() -> assertThat(complete.succeeded()).isTrue());

        // does not fit beside anything
        boolean[] admitted = new boolean[1];
        backstage.largeBodies().enter(1L << 50, () -> admitted[0] = true);
        assertThat(admitted).containsExactly(false);
        first.end();
        assertThat(admitted).containsExactly(true);
    }
}
