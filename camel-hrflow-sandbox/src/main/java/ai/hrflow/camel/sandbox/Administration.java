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

import ai.hrflow.camel.sandbox.admin.AdminTarget;
import ai.hrflow.camel.sandbox.store.Board;
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.Store;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** What testers outside the process may ask of a sandbox. */
final class Administration implements AdminTarget {

    private final HrFlowSandbox sandbox;
    private final Store store;

    Administration(HrFlowSandbox sandbox, Store store) {
        this.sandbox = sandbox;
        this.store = store;
    }

    @Override
    public ObjectNode summary() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("base_url", sandbox.baseUrl());
        ArrayNode sources = json.putArray("sources");
        for (Source source : store.sources()) {
            sources.addObject()
                    .put("key", source.key())
                    .put("name", source.name())
                    .put("accessible", source.accessible())
                    .put("profiles", store.profiles().size(source.key()));
        }
        ArrayNode boards = json.putArray("boards");
        for (Board board : store.boards()) {
            boards.addObject()
                    .put("key", board.key())
                    .put("name", board.name())
                    .put("accessible", board.accessible())
                    .put("jobs", store.jobs().size(board.key()));
        }
        json.put("open_parsings", sandbox.openParsings());
        json.put("failed_parsings", store.failures().size());
        json.put("requests", sandbox.journal().count());
        return json;
    }

    @Override
    public void reset() {
        sandbox.reset();
    }

    @Override
    public void refuseConnections(Duration duration) {
        Executor later =
                CompletableFuture.delayedExecutor(duration.toNanos(), TimeUnit.NANOSECONDS);
        CompletableFuture.runAsync(sandbox::refuseConnections)
                .thenRunAsync(
                        () -> {
                            if (!sandbox.isClosed()) {
                                sandbox.acceptConnections();
                            }
                        },
                        later);
    }
}
