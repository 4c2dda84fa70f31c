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
import ai.hrflow.camel.sandbox.api.Times;
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.Store;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Lists sources and reads one. */
final class SourceHandlers {

    private final Store store;
    private final Containers containers;
    private final Settings settings;

    SourceHandlers(Store store, Containers containers, Settings settings) {
        this.store = store;
        this.containers = containers;
        this.settings = settings;
    }

    Answer list(Arguments arguments) {
        String name = arguments.text("name");
        Comparator<Source> order =
                "profile".equals(arguments.text("sort_by"))
                        ? Comparator.comparingInt(s -> store.profiles().size(s.key()))
                        : Comparator.comparing(Source::createdAt);
        order = order.thenComparing(Source::id);
        List<Source> found =
                store.sources().stream()
                        .filter(Source::accessible)
                        .filter(s -> name == null || contains(s.name(), name))
                        .sorted("asc".equals(arguments.text("order_by")) ? order : order.reversed())
                        .toList();
        return Page.of(arguments, found).answer("Source list", source -> json(source, false));
    }

    Answer get(Arguments arguments) {
        Source source = containers.source(arguments.text("key"));
        return Answer.of(
                200, "Source details", json(source, arguments.flag("stats").orElse(false)));
    }

    private ObjectNode json(Source source, boolean stats) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", source.id());
        json.put("key", source.key());
        json.put("name", source.name());
        json.putNull("description");
        json.put("type", source.type());
        json.put("subtype", source.subtype());
        json.put("environment", source.environment());
        json.put("private", false);
        json.put("status", true);
        json.put("sync_parsing", source.syncParsing() && settings.syncParsing());
        json.putNull("archived_at");
        json.putArray("members").add(settings.userEmail());
        json.put("notification", false);
        json.put("consent", false);
        json.putNull("consent_url");
        if (stats) {
            json.putObject("stats").put("size", store.profiles().size(source.key()));
        }
        json.put("created_at", Times.text(source.createdAt()));
        json.put("updated_at", Times.text(source.createdAt()));
        return json;
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
