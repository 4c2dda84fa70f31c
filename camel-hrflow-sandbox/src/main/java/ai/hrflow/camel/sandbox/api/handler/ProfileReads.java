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
import ai.hrflow.camel.sandbox.api.ApiException;
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredProfile;

/** Reads what is known of one profile. */
final class ProfileReads {

    private final Store store;
    private final ProfileLookup lookup;
    private final ProfileJson json;

    ProfileReads(Store store, ProfileLookup lookup, ProfileJson json) {
        this.store = store;
        this.lookup = lookup;
        this.json = json;
    }

    Answer profile(Arguments arguments) {
        StoredProfile profile = lookup.find(arguments);
        return Answer.of(200, "Profile details", json.whole(profile, source(profile)));
    }

    Answer parsing(Arguments arguments) {
        StoredProfile profile = lookup.find(arguments);
        if (profile.parsing() == null) {
            throw new ApiException(404, "Unable to find object: parsing");
        }
        return Answer.of(200, "Profile parsing", profile.parsing().deepCopy());
    }

    Answer attachments(Arguments arguments) {
        return Answer.of(200, "Profile attachment list", json.attachments(lookup.find(arguments)));
    }

    Answer oldAttachments(Arguments arguments) {
        return Answer.of(
                200, "Profile attachment list", json.oldAttachments(lookup.find(arguments)));
    }

    private Source source(StoredProfile profile) {
        return store.source(profile.sourceKey()).orElseThrow();
    }
}
