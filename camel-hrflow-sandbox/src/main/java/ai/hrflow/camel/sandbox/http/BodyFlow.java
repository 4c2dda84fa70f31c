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

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Lets a body come in no faster than its pieces can be put away. It may be held for several reasons
 * at once: while a piece is written, while there is no room, while a slow reader rests. A sender
 * that stops in the middle is reported, unless it is held.
 */
final class BodyFlow {

    private final HttpServerRequest request;
    private final Vertx vertx;
    private final Runnable released;
    private final Duration longestPause;
    private final Runnable stalled;
    private Runnable ended;
    private int holds;
    private boolean complete;
    private boolean moved;
    private boolean watched;
    private long watch;

    /**
     * @param released called when nothing holds the body any more
     * @param longestPause how long it may take at least until the next piece comes, at most twice
     *     that
     * @param stalled called once when it takes longer
     */
    BodyFlow(
            Vertx vertx,
            HttpServerRequest request,
            Runnable released,
            Duration longestPause,
            Runnable stalled) {
        this.vertx = vertx;
        this.request = request;
        this.released = released;
        this.longestPause = longestPause;
        this.stalled = stalled;
    }

    /** Begins to read; {@code ended} is called after the last piece, once nothing holds it. */
    void begin(Consumer<Buffer> piece, Runnable ended) {
        this.ended = ended;
        request.handler(
                next -> {
                    moved = true;
                    if (!watched) {
                        watched = true;
                        watch = vertx.setPeriodic(longestPause.toMillis(), id -> checkMoved());
                    }
                    piece.accept(next);
                });
        request.endHandler(v -> complete());
    }

    /** Reads the rest and throws it away. */
    void skip() {
        stopWatching();
        request.handler(piece -> {});
        request.endHandler(v -> {});
        request.resume();
    }

    void hold() {
        holds++;
        request.pause();
    }

    /** Ends one reason to hold the body; it goes on when there is none left. */
    void release() {
        holds--;
        // the sender could do nothing so far: its time begins now
        moved = true;
        if (holds > 0) {
            return;
        }
        released.run();
        request.resume();
        if (complete) {
            ended.run();
        }
    }

    boolean isHeld() {
        return holds > 0;
    }

    /** Whether the last piece has come. */
    boolean isComplete() {
        return complete;
    }

    /** One timer for the body, not one for each piece of it: there may be very many. */
    private void checkMoved() {
        if (moved || holds > 0) {
            moved = false;
            return;
        }
        stopWatching();
        stalled.run();
    }

    private void stopWatching() {
        if (watched) {
            vertx.cancelTimer(watch);
        }
    }

    private void complete() {
        complete = true;
        stopWatching();
        if (holds == 0) {
            ended.run();
        }
    }
}
