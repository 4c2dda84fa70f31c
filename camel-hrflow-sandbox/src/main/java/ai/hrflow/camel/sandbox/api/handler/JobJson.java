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

import ai.hrflow.camel.sandbox.api.Times;
import ai.hrflow.camel.sandbox.store.Board;
import ai.hrflow.camel.sandbox.store.StoredJob;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes stored jobs in the shape of the API's answers. */
public final class JobJson {

    private JobJson() {}

    /**
     * @param job a stored job
     * @param board its board
     * @return the whole Job object; what it holds is shared and must not be changed
     */
    public static ObjectNode whole(StoredJob job, Board board) {
        ObjectNode json = identifiers(job);
        json.set("board", ContainerJson.reference(board));
        json.setAll(job.content());
        json.put("archived_at", Times.text(job.archivedAt()));
        json.put("created_at", Times.text(job.createdAt()));
        json.put("updated_at", Times.text(job.updatedAt()));
        return json;
    }

    static ObjectNode identifiers(StoredJob job) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", job.id());
        json.put("key", job.key());
        json.put("reference", job.reference());
        json.put("board_key", job.boardKey());
        return json;
    }
}
