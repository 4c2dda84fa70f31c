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

import ai.hrflow.camel.sandbox.api.Handler;
import ai.hrflow.camel.sandbox.parser.ResumeParser;
import ai.hrflow.camel.sandbox.store.Keys;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.work.Workers;
import java.util.Map;
import java.util.function.Supplier;

/** Which handler answers which operation. */
public final class Handlers {

    private Handlers() {}

    /**
     * @param settings settings
     * @param store state
     * @param keys identifiers
     * @param workers threads for parsing
     * @param parser reads documents
     * @param json writes profiles
     * @return handlers by operation
     */
    public static Map<String, Handler> table(
            Settings settings,
            Store store,
            Keys keys,
            Workers workers,
            Supplier<ResumeParser> parser,
            ProfileJson json) {
        Containers containers = new Containers(store);
        ProfileLookup lookup = new ProfileLookup(store, containers, settings.notFoundStatus());
        AuthHandler auth = new AuthHandler(settings);
        SourceHandlers sources = new SourceHandlers(store, containers, settings);
        ProfileReads reads = new ProfileReads(store, lookup, json);
        ProfileListing listing = new ProfileListing(store, containers, json);
        ProfileIndexing indexing =
                new ProfileIndexing(store, keys, containers, lookup, json, settings);
        ProfileEmbedding embedding = new ProfileEmbedding(lookup, json);
        FileParsing parsing =
                new FileParsing(store, keys, containers, lookup, json, settings, parser, workers);
        return Map.ofEntries(
                Map.entry("auth GET", Handler.of(auth::get)),
                Map.entry("sources GET", Handler.of(sources::list)),
                Map.entry("source GET", Handler.of(sources::get)),
                Map.entry("profile/parsing/file POST", parsing::upload),
                Map.entry("profile/parsing GET", Handler.of(reads::parsing)),
                Map.entry("profile/indexing POST", Handler.of(indexing::create)),
                Map.entry("profile/indexing PUT", Handler.of(indexing::edit)),
                Map.entry("profile/indexing GET", Handler.of(reads::profile)),
                Map.entry("profile/indexing/attachments GET", Handler.of(reads::attachments)),
                Map.entry("profile/attachments GET", Handler.of(reads::oldAttachments)),
                Map.entry("storing/profiles GET", Handler.of(listing::list)),
                Map.entry("profile/embedding GET", Handler.of(embedding::get)));
    }
}
