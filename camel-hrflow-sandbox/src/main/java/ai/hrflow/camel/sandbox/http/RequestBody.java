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

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/**
 * The body of one request on its way in. All methods are called on the event loop of the
 * connection, and no two of the futures are under way at once. What a future stands for has
 * happened before its first listener is told: listeners of one future need not run in their order.
 */
interface RequestBody {

    /** The body of a request that has none, or whose body does not matter. */
    RequestBody NONE =
            new RequestBody() {
                @Override
                public Future<Void> take(Buffer piece) {
                    return Future.succeededFuture();
                }

                @Override
                public Future<Void> complete() {
                    return Future.succeededFuture();
                }

                @Override
                public Content content() {
                    return Content.NONE;
                }

                @Override
                public boolean isHeavy() {
                    return false;
                }

                @Override
                public void end() {}
            };

    /**
     * Takes the next piece.
     *
     * @return done when the next one may come; fails with an {@link
     *     ai.hrflow.camel.sandbox.api.ApiException} when the body is refused
     */
    Future<Void> take(Buffer piece);

    /**
     * Reads what came, after the last piece.
     *
     * @return done when {@link #content()} is complete; fails like {@link #take(Buffer)}
     */
    Future<Void> complete();

    /**
     * @return what is known so far
     */
    Content content();

    /**
     * @return whether working on it takes a worker thread, because it is large or lies on disk
     */
    boolean isHeavy();

    /**
     * Gives up what it holds, except what the journal needs and an upload that was {@linkplain
     * ai.hrflow.camel.sandbox.api.Upload#take() taken}. May be called several times.
     */
    void end();
}
