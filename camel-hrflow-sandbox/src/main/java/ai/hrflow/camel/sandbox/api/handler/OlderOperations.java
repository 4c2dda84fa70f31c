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
import java.util.Map;

/** Operations of 2018 to 2021 that have a successor. */
final class OlderOperations implements OperationGroup {

    private final Resources resources;
    private final ProfileReads reads;
    private final OlderFilters filters;
    private final OlderProfiles profiles;
    private final OlderJobs jobs;

    OlderOperations(Resources resources) {
        this.resources = resources;
        reads =
                new ProfileReads(
                        resources.store(), resources.profileLookup(), resources.profileJson());
        filters = new OlderFilters(resources);
        profiles = new OlderProfiles(resources, filters);
        jobs = new OlderJobs(resources);
    }

    @Override
    public Map<String, Handler> handlers() {
        return Map.ofEntries(
                Map.entry("profile POST", profiles::add),
                Map.entry("profile GET", Handler.of(profiles::get)),
                Map.entry("profiles GET", resources.query(profiles::list)),
                Map.entry("profile/json POST", Handler.of(profiles::addJson)),
                Map.entry("profile/json/check POST", Handler.of(profiles::checkJson)),
                Map.entry("profile/attachments GET", Handler.of(reads::oldAttachments)),
                Map.entry("profile/documents GET", Handler.of(reads::oldAttachments)),
                Map.entry("profile/tags GET", Handler.of(profiles::tags)),
                Map.entry("profile/metadatas GET", Handler.of(profiles::metadatas)),
                Map.entry("profile/stage PATCH", Handler.of(filters::stage)),
                Map.entry("profile/rating PATCH", Handler.of(filters::rating)),
                Map.entry("profile/feedback PATCH", Handler.of(a -> neverBuilt())),
                Map.entry("profile/reasoning GET", Handler.of(a -> neverBuilt())),
                Map.entry("jobs/reasoning GET", Handler.of(a -> neverBuilt())),
                Map.entry("filters GET", resources.query(filters::list)),
                Map.entry("filter GET", Handler.of(filters::get)),
                Map.entry("job POST", Handler.of(jobs::create)),
                Map.entry("job PUT", Handler.of(jobs::edit)),
                Map.entry("job GET", Handler.of(jobs::get)),
                Map.entry("job/parsing GET", Handler.of(jobs::parsing)),
                Map.entry("job/revealing GET", Handler.of(a -> neverBuilt())));
    }

    /** Announced on a page, never offered. */
    private static Answer neverBuilt() {
        return Answer.error(404, "The requested URL was not found on the server.");
    }
}
