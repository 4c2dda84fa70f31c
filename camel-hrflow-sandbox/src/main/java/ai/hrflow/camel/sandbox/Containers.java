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
package ai.hrflow.camel.sandbox;

import ai.hrflow.camel.sandbox.store.Board;
import ai.hrflow.camel.sandbox.store.Keys;
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.Workflow;
import java.time.Clock;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Makes sources, boards and workflows, and knows those every sandbox starts with. */
final class Containers {

    /** Name of the source and of the board that are used when none is named. */
    static final String DEFAULT = "sandbox";

    private static final String OTHER = "sandbox-other";
    private static final String FOREIGN = "another-team";

    private final Store store;
    private final Keys keys;
    private final Clock clock;
    private final AtomicInteger ids = new AtomicInteger();
    private final Source defaultSource;
    private final Source otherSource;
    private final Source foreignSource;
    private final Board defaultBoard;
    private final Board otherBoard;
    private final Board foreignBoard;

    /** Makes the standard ones; {@code syncParsing} is said of the default source. */
    Containers(Store store, Keys keys, Clock clock, boolean syncParsing) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        defaultSource = source(DEFAULT, "api", syncParsing);
        otherSource = source(OTHER, "api", false);
        foreignSource = source(FOREIGN, "api", false, false);
        defaultBoard = board(DEFAULT);
        otherBoard = board(OTHER);
        foreignBoard = board(FOREIGN, false);
    }

    /** Numbers the next ones after all that are in the store, also by another run. */
    void skipKnownIds() {
        ids.set(
                Stream.of(
                                store.sources().stream().map(Source::id),
                                store.boards().stream().map(Board::id),
                                store.workflows().stream().map(Workflow::id))
                        .flatMap(known -> known)
                        .max(Comparator.naturalOrder())
                        .orElse(0));
    }

    Source defaultSource() {
        return defaultSource;
    }

    Source otherSource() {
        return otherSource;
    }

    Source foreignSource() {
        return foreignSource;
    }

    Board defaultBoard() {
        return defaultBoard;
    }

    Board otherBoard() {
        return otherBoard;
    }

    Board foreignBoard() {
        return foreignBoard;
    }

    Source source(String name, String type, boolean syncParsing) {
        return source(name, type, syncParsing, true);
    }

    private Source source(String name, String type, boolean syncParsing, boolean accessible) {
        String key = keys.of("source", name);
        if (store.source(key).isPresent()) {
            throw new IllegalArgumentException("There is a source of that name: " + name);
        }
        Source source =
                new Source(
                        ids.incrementAndGet(),
                        key,
                        name,
                        type,
                        type.equals("api") ? "http" : type,
                        "test",
                        syncParsing,
                        accessible,
                        clock.instant());
        store.addSource(source);
        return source;
    }

    Board board(String name) {
        return board(name, true);
    }

    private Board board(String name, boolean accessible) {
        String key = keys.of("board", name);
        if (store.board(key).isPresent()) {
            throw new IllegalArgumentException("There is a board of that name: " + name);
        }
        Board board =
                new Board(
                        ids.incrementAndGet(),
                        key,
                        name,
                        "api",
                        "http",
                        "test",
                        accessible,
                        clock.instant());
        store.addBoard(board);
        return board;
    }

    Workflow workflow(String name, String environment) {
        Workflow workflow =
                new Workflow(
                        ids.incrementAndGet(),
                        keys.of("workflow", name),
                        name,
                        environment,
                        clock.instant());
        store.addWorkflow(workflow);
        return workflow;
    }
}
