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
import ai.hrflow.camel.sandbox.api.Handler;
import ai.hrflow.camel.sandbox.api.Input;
import ai.hrflow.camel.sandbox.api.Operation;
import ai.hrflow.camel.sandbox.api.Operations;
import ai.hrflow.camel.sandbox.api.Upload;
import ai.hrflow.camel.sandbox.api.Validator;
import ai.hrflow.camel.sandbox.parser.ResumeParser;
import ai.hrflow.camel.sandbox.store.Board;
import ai.hrflow.camel.sandbox.store.Keys;
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.webhook.BackOff;
import ai.hrflow.camel.sandbox.webhook.WebhookSignature;
import ai.hrflow.camel.sandbox.webhook.Webhooks;
import ai.hrflow.camel.sandbox.work.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** The handlers without a server: a source "s", a board "b", one thread for each kind of work. */
final class Bench implements AutoCloseable {

    final Store store = new Store();
    final Workers workers = new Workers(1);
    final Workers queries = new Workers(1);
    private final Workers texts = new Workers(1);
    final Webhooks webhooks;
    private final Operations operations = Operations.load();
    private final Map<String, Handler> handlers;

    Bench(Supplier<ResumeParser> parser) {
        Keys keys = new Keys("test");
        webhooks =
                new Webhooks(
                        new Webhooks.Settings(
                                "secret",
                                WebhookSignature.HEX_IN_BASE64,
                                BackOff.DEFAULT,
                                Clock.systemUTC()),
                        () -> keys.next("webhook"));
        store.addSource(
                new Source(1, "s", "Profiles", "api", "http", "test", true, true, Instant.EPOCH));
        store.addBoard(new Board(2, "b", "Jobs", "api", "http", "test", true, Instant.EPOCH));
        handlers =
                Handlers.table(
                        new Resources(
                                operations,
                                new Settings(
                                        Clock.systemUTC(),
                                        true,
                                        Duration.ZERO,
                                        Duration.ZERO,
                                        400,
                                        "Sandbox",
                                        "sandbox",
                                        "sandbox@example.org"),
                                store,
                                keys,
                                keys,
                                workers,
                                queries,
                                texts,
                                parser,
                                new ProfileJson(() -> "http://127.0.0.1/public/", keys),
                                new Pictures(keys),
                                webhooks));
    }

    CompletionStage<Answer> call(String id, Map<String, String> texts, Upload upload) {
        Operation operation =
                operations.all().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
        Map<String, List<String>> lists = new HashMap<>();
        texts.forEach((name, text) -> lists.put(name, List.of(text)));
        return handlers.get(id)
                .handle(Validator.check(operation, new Input(lists, null, upload, "all")));
    }

    @Override
    public void close() {
        workers.close();
        queries.close();
        texts.close();
        webhooks.close();
    }
}
