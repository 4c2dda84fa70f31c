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

import ai.hrflow.camel.sandbox.api.ApiException;
import ai.hrflow.camel.sandbox.store.Board;
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.Store;

/** Looks up sources and boards and refuses those the caller has no right to. */
final class Containers {

    private final Store store;

    Containers(Store store) {
        this.store = store;
    }

    Source source(String key) {
        return source(key, "Invalid source fields");
    }

    Source source(String key, String complaint) {
        Source source = store.source(key).orElseThrow(() -> new ApiException(400, complaint));
        if (!source.accessible()) {
            throw new ApiException(401, "Unauthorized Access to source key");
        }
        return source;
    }

    Board board(String key) {
        return board(key, "Invalid board fields");
    }

    Board board(String key, String complaint) {
        Board board = store.board(key).orElseThrow(() -> new ApiException(400, complaint));
        if (!board.accessible()) {
            throw new ApiException(401, "Unauthorized Access to board key");
        }
        return board;
    }
}
