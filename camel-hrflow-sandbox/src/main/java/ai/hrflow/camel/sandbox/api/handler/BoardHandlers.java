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

import ai.hrflow.camel.sandbox.api.Answer;
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.store.Board;
import ai.hrflow.camel.sandbox.store.Store;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Lists boards and reads one. */
final class BoardHandlers {

    private final Store store;
    private final Containers containers;
    private final Settings settings;

    BoardHandlers(Resources resources) {
        store = resources.store();
        containers = resources.containers();
        settings = resources.settings();
    }

    Answer list(Arguments arguments) {
        return ContainerListing.page(arguments, store.boards(), "job", this::size)
                .answer("Board list", this::json);
    }

    Answer get(Arguments arguments) {
        return Answer.of(200, "Board details", json(containers.board(arguments.text("key"))));
    }

    private ObjectNode json(Board board) {
        ObjectNode json = ContainerJson.whole(board, settings);
        json.putObject("stats").put("size", size(board));
        return json;
    }

    private int size(Board board) {
        return store.jobs().size(board.key());
    }
}
