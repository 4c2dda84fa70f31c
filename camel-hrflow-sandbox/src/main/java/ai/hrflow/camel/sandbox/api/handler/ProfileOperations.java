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
import java.util.Map;

/** Parsing, storing and reading profiles. */
final class ProfileOperations implements OperationGroup {

    private final Resources resources;
    private final ProfileReads reads;
    private final ProfileListing listing;
    private final ProfileIndexing indexing;
    private final ProfileEmbedding embedding;
    private final FileParsing parsing;

    ProfileOperations(Resources resources) {
        this.resources = resources;
        reads =
                new ProfileReads(
                        resources.store(), resources.profileLookup(), resources.profileJson());
        listing = new ProfileListing(resources);
        indexing = new ProfileIndexing(resources);
        embedding = new ProfileEmbedding(resources.profileLookup(), resources.profileJson());
        parsing = new FileParsing(resources);
    }

    @Override
    public Map<String, Handler> handlers() {
        return Map.of(
                "profile/parsing/file POST", parsing::upload,
                "profile/parsing GET", Handler.of(reads::parsing),
                "profile/indexing POST", Handler.of(indexing::create),
                "profile/indexing PUT", Handler.of(indexing::edit),
                "profile/indexing GET", Handler.of(reads::profile),
                "profile/indexing/archive PATCH", Handler.of(indexing::archive),
                "profile/indexing/attachments GET", Handler.of(reads::attachments),
                "storing/profiles GET", resources.query(listing::list),
                "profile/embedding GET", Handler.of(embedding::get));
    }
}
