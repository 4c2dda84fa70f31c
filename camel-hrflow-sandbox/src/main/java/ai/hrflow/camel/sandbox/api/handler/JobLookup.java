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
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.store.Board;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredJob;
import java.util.Optional;

/** Finds the job that a request means by key or reference. */
final class JobLookup {

    private final Store store;
    private final Containers containers;
    private final int notFoundStatus;

    JobLookup(Store store, Containers containers, int notFoundStatus) {
        this.store = store;
        this.containers = containers;
        this.notFoundStatus = notFoundStatus;
    }

    /** The job named by board_key with key or reference. */
    StoredJob find(Arguments arguments) {
        return find(
                arguments.text("board_key"), arguments.text("key"), arguments.text("reference"));
    }

    /** The job named by board_key with job_key or job_reference, beside a profile. */
    StoredJob findOfPair(Arguments arguments) {
        return find(
                arguments.text("board_key"),
                arguments.text("job_key"),
                arguments.text("job_reference"));
    }

    Optional<StoredJob> byKey(Board board, String key) {
        return store.jobs().byKey(board.key(), key);
    }

    ApiException notFound() {
        return new ApiException(notFoundStatus, "Unable to find object: job");
    }

    /** The job with this key, else with this reference. */
    StoredJob find(String boardKey, String key, String reference) {
        Board board = containers.board(boardKey);
        return (key == null ? store.jobs().byReference(board.key(), reference) : byKey(board, key))
                .orElseThrow(this::notFound);
    }
}
