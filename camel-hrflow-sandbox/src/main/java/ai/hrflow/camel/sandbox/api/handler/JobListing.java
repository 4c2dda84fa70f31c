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
import ai.hrflow.camel.sandbox.store.StoredJob;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists stored jobs of several boards. */
final class JobListing {

    private final Containers containers;
    private final StoredListing<StoredJob> listing;

    JobListing(Resources resources) {
        containers = resources.containers();
        listing =
                new StoredListing<>(
                        resources.store().jobs(),
                        job -> job.content().path("name").asText(""),
                        job -> job.content().path("location"));
    }

    Answer list(Arguments arguments) {
        Map<String, Board> boards = new LinkedHashMap<>();
        for (String key : arguments.texts("board_keys")) {
            boards.put(key, containers.board(key, "Invalid board array"));
        }
        boolean whole = arguments.flag("return_job").orElse(false);
        return listing.page(arguments, boards.keySet())
                .answer(
                        "Job list",
                        job ->
                                whole
                                        ? JobJson.whole(job, boards.get(job.boardKey()))
                                        : JobJson.identifiers(job));
    }
}
