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

import ai.hrflow.camel.sandbox.api.ApiException;
import ai.hrflow.camel.sandbox.api.Times;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredEvent;
import ai.hrflow.camel.sandbox.store.StoredEvent.Kind;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes ratings and trackings. */
final class EventJson {

    private final Store store;
    private final ProfileJson profileJson;
    private final ProfileLookup profiles;
    private final JobLookup jobs;

    EventJson(Resources resources) {
        store = resources.store();
        profileJson = resources.profileJson();
        profiles = resources.profileLookup();
        jobs = resources.jobLookup();
    }

    ObjectNode plain(StoredEvent event, StoredProfile profile, StoredJob job) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", event.id());
        json.put("key", event.key());
        if (event.kind() == Kind.RATING) {
            json.put("score", event.score());
        } else {
            json.put("action", event.action());
        }
        json.put("role", event.role());
        json.put("source_key", event.sourceKey());
        json.put("profile_key", event.profileKey());
        json.put("profile_reference", profile.reference());
        json.put("board_key", event.boardKey());
        json.put("job_key", event.jobKey());
        json.put("job_reference", job.reference());
        json.put("author_email", event.authorEmail());
        json.put("comment", event.comment());
        json.put("created_at", Times.text(event.createdAt()));
        json.put("updated_at", Times.text(event.updatedAt()));
        return json;
    }

    /**
     * @throws ApiException when the sandbox was reset since the event was found
     */
    ObjectNode with(StoredEvent event, boolean withProfile, boolean author) {
        StoredProfile profile =
                store.profiles()
                        .byKey(event.sourceKey(), event.profileKey())
                        .orElseThrow(profiles::notFound);
        StoredJob job =
                store.jobs().byKey(event.boardKey(), event.jobKey()).orElseThrow(jobs::notFound);
        ObjectNode json = plain(event, profile, job);
        if (withProfile) {
            json.set(
                    "profile",
                    profileJson.whole(profile, store.source(event.sourceKey()).orElseThrow()));
        }
        if (author) {
            json.putObject("author").put("email", event.authorEmail());
        }
        return json;
    }
}
