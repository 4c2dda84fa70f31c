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
import ai.hrflow.camel.sandbox.api.ApiException;
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.store.Board;
import ai.hrflow.camel.sandbox.store.StoredJob;

/** The ways in which jobs were added, changed and read in 2020. */
final class OlderJobs {

    private final Containers containers;
    private final JobLookup lookup;
    private final JobIndexing indexing;

    OlderJobs(Resources resources) {
        containers = resources.containers();
        lookup = resources.jobLookup();
        indexing = new JobIndexing(resources);
    }

    Answer create(Arguments arguments) {
        requireName(arguments);
        String boardKey = arguments.text("board_key");
        if (boardKey == null) {
            throw new ApiException(400, "Invalid board fields: board_key is required");
        }
        Board board = containers.board(boardKey);
        return Answer.of(
                201, "Job file added", JobJson.whole(indexing.store(board, arguments), board));
    }

    /** Answers 201 "Job created", as the page of that time shows. */
    Answer edit(Arguments arguments) {
        requireName(arguments);
        Board board = containers.board(arguments.text("board_key"));
        StoredJob before = find(board, arguments);
        String reference = References.blankToNull(arguments.text("reference"));
        StoredJob after = indexing.replace(board, before.key(), reference, arguments);
        return Answer.of(201, "Job created", JobJson.whole(after, board));
    }

    Answer get(Arguments arguments) {
        Board board = containers.board(arguments.text("board_key"));
        return Answer.of(200, "Job details", JobJson.whole(find(board, arguments), board));
    }

    /** Jobs come as structured data, so none has a raw parsing. */
    Answer parsing(Arguments arguments) {
        if (arguments.value("board_key").isEmpty()) {
            throw new ApiException(400, "Invalid board fields: board_key is required");
        }
        if (arguments.value("key").isEmpty() && arguments.value("reference").isEmpty()) {
            throw new ApiException(400, "Invalid job fields: give one of key, reference");
        }
        lookup.find(arguments);
        throw new ApiException(404, "Unable to find object: parsing");
    }

    private StoredJob find(Board board, Arguments arguments) {
        return lookup.byKey(board, arguments.text("job_key")).orElseThrow(lookup::notFound);
    }

    private static void requireName(Arguments arguments) {
        if (References.blankToNull(arguments.text("name")) == null) {
            throw new ApiException(400, "Invalid name");
        }
    }
}
