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
package ai.hrflow.camel.sandbox.admin;

import ai.hrflow.camel.sandbox.api.handler.JobJson;
import ai.hrflow.camel.sandbox.api.handler.ProfileJson;
import ai.hrflow.camel.sandbox.store.Store;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * Single profiles and jobs as the API would answer them, without leaving a trace in the journal.
 */
public final class WholeItems {

    private final Store store;
    private final ProfileJson profileJson;

    /**
     * @param store where they are
     * @param profileJson writes profiles
     */
    public WholeItems(Store store, ProfileJson profileJson) {
        this.store = store;
        this.profileJson = profileJson;
    }

    AdminAnswer profile(Map<String, String> query) {
        String sourceKey = required(query, "source_key");
        String key = required(query, "key");
        Optional<ObjectNode> json =
                store.source(sourceKey)
                        .flatMap(
                                source ->
                                        store.profiles()
                                                .byKey(sourceKey, key)
                                                .map(p -> profileJson.whole(p, source)));
        return answer(json, "There is no such profile");
    }

    AdminAnswer job(Map<String, String> query) {
        String boardKey = required(query, "board_key");
        String key = required(query, "key");
        Optional<ObjectNode> json =
                store.board(boardKey)
                        .flatMap(
                                board ->
                                        store.jobs()
                                                .byKey(boardKey, key)
                                                .map(job -> JobJson.whole(job, board)));
        return answer(json, "There is no such job");
    }

    private static AdminAnswer answer(Optional<ObjectNode> json, String otherwise) {
        return json.map(AdminAnswer::ok).orElseGet(() -> AdminAnswer.error(404, otherwise));
    }

    private static String required(Map<String, String> query, String name) {
        String value = query.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
