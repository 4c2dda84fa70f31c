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

import ai.hrflow.camel.sandbox.api.ApiException;
import ai.hrflow.camel.sandbox.api.Handler;
import ai.hrflow.camel.sandbox.api.Input;
import ai.hrflow.camel.sandbox.api.Operation;
import ai.hrflow.camel.sandbox.api.Operations;
import ai.hrflow.camel.sandbox.api.Validator;
import ai.hrflow.camel.sandbox.store.Container;
import ai.hrflow.camel.sandbox.store.Store;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * Fills a sandbox from a file. Profiles and jobs go through the same checks as those that come over
 * HTTP. What is there already, by name or reference, is left alone, so that the file can be given
 * at every start.
 */
final class Seed {

    private final HrFlowSandbox sandbox;
    private final Store store;
    private final Operations operations;
    private final Map<String, Handler> handlers;

    Seed(HrFlowSandbox sandbox, Store store, Operations operations, Map<String, Handler> handlers) {
        this.sandbox = sandbox;
        this.store = store;
        this.operations = operations;
        this.handlers = handlers;
    }

    /** Throws IllegalArgumentException when the file says something impossible, and tells where. */
    void load(Path file) {
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            // the parser's message would quote the file
            throw new IllegalArgumentException(
                    file + " is not JSON: line " + e.getLocation().getLineNr());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        json.path("sources").forEach(this::source);
        json.path("boards").forEach(this::board);
        json.path("workflows").forEach(this::workflow);
        json.path("webhooks")
                .forEach(
                        w ->
                                sandbox.webhooks()
                                        .registerLastingly(
                                                text(w, "url"), w.path("type").textValue()));
        int number = 0;
        for (JsonNode profile : json.path("profiles")) {
            profile(profile, "profiles[" + number++ + ']');
        }
        number = 0;
        for (JsonNode job : json.path("jobs")) {
            job(job, "jobs[" + number++ + ']');
        }
    }

    private void source(JsonNode json) {
        String name = text(json, "name");
        if (find(store.sources(), name).isEmpty()) {
            sandbox.addSource(
                    name, json.path("type").asText("api"), json.path("sync_parsing").asBoolean());
        }
    }

    private void board(JsonNode json) {
        String name = text(json, "name");
        if (find(store.boards(), name).isEmpty()) {
            sandbox.addBoard(name);
        }
    }

    private void workflow(JsonNode json) {
        String name = text(json, "name");
        if (store.workflows().stream().noneMatch(w -> w.name().equals(name))) {
            sandbox.addWorkflow(name, json.path("environment").asText("test"));
        }
    }

    private void profile(JsonNode json, String where) {
        String source = containerKey(store.sources(), json.path("source"), where);
        if (store.profiles().byReference(source, json.path("reference").asText()).isEmpty()) {
            store("profile/indexing", "source_key", source, "profile", json, "source", where);
        }
    }

    private void job(JsonNode json, String where) {
        String board = containerKey(store.boards(), json.path("board"), where);
        if (store.jobs().byReference(board, json.path("reference").asText()).isEmpty()) {
            store("job/indexing", "board_key", board, "job", json, "board", where);
        }
    }

    /** The default container when none is named. */
    private static String containerKey(
            Collection<? extends Container> containers, JsonNode name, String where) {
        String wanted = name.asText(Containers.DEFAULT);
        return find(containers, wanted)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        where + ": there is no source or board named " + wanted))
                .key();
    }

    private static <C extends Container> Optional<C> find(Collection<C> containers, String name) {
        return containers.stream().filter(c -> c.accessible() && c.name().equals(name)).findFirst();
    }

    private void store(
            String path,
            String containerField,
            String containerKey,
            String field,
            JsonNode json,
            String nameField,
            String where) {
        if (!json.isObject()) {
            throw new IllegalArgumentException(where + " is no object");
        }
        ObjectNode item = json.deepCopy();
        item.remove(nameField);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put(containerField, containerKey);
        body.set(field, item);
        Operation operation = operations.at(path).get("POST");
        try {
            handlers.get(operation.id())
                    .handle(Validator.check(operation, new Input(Map.of(), body, null, "all")))
                    .toCompletableFuture()
                    .join();
        } catch (ApiException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        } catch (CompletionException e) {
            // checks have passed, so what fails is the disk
            throw new IllegalStateException(where + ": " + e.getCause().getMessage(), e);
        }
    }

    private static String text(JsonNode json, String field) {
        if (!json.path(field).isTextual()) {
            throw new IllegalArgumentException("An entry of the seed file has no " + field);
        }
        return json.path(field).textValue();
    }
}
