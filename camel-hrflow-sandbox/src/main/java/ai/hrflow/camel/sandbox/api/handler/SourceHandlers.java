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
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.Store;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Lists sources and reads one. */
final class SourceHandlers {

    private final Store store;
    private final Containers containers;
    private final Settings settings;

    SourceHandlers(Resources resources) {
        store = resources.store();
        containers = resources.containers();
        settings = resources.settings();
    }

    Answer list(Arguments arguments) {
        return ContainerListing.page(arguments, store.sources(), "profile", this::size)
                .answer("Source list", this::json);
    }

    Answer get(Arguments arguments) {
        Source source = containers.source(arguments.text("key"));
        ObjectNode json = json(source);
        if (arguments.flag("stats").orElse(false)) {
            json.putObject("stats").put("size", size(source));
        }
        return Answer.of(200, "Source details", json);
    }

    private ObjectNode json(Source source) {
        return ContainerJson.whole(source, settings)
                .put("sync_parsing", source.syncParsing() && settings.syncParsing());
    }

    private int size(Source source) {
        return store.profiles().size(source.key());
    }
}
