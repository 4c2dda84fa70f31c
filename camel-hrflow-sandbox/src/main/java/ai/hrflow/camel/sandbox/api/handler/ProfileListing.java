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
import ai.hrflow.camel.sandbox.store.StoredProfile;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists stored profiles of several sources. */
final class ProfileListing {

    private final Containers containers;
    private final ProfileJson json;
    private final StoredListing<StoredProfile> listing;

    ProfileListing(Resources resources) {
        containers = resources.containers();
        json = resources.profileJson();
        listing =
                new StoredListing<>(
                        resources.store().profiles(),
                        profile -> ProfileContent.fullName(profile.content()),
                        profile -> profile.content().path("info").path("location"));
    }

    Answer list(Arguments arguments) {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (String key : arguments.texts("source_keys")) {
            sources.put(key, containers.source(key, "Invalid source array"));
        }
        boolean whole = arguments.flag("return_profile").orElse(false);
        return listing.page(arguments, sources.keySet())
                .answer(
                        "Profile list",
                        profile ->
                                whole
                                        ? json.whole(profile, sources.get(profile.sourceKey()))
                                        : json.identifiers(profile));
    }
}
