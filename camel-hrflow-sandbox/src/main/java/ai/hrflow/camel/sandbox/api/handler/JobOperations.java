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

/** Storing and reading jobs. */
final class JobOperations implements OperationGroup {

    private final Resources resources;
    private final JobIndexing indexing;
    private final JobListing listing;

    JobOperations(Resources resources) {
        this.resources = resources;
        indexing = new JobIndexing(resources);
        listing = new JobListing(resources);
    }

    @Override
    public Map<String, Handler> handlers() {
        return Map.of(
                "job/indexing POST", Handler.of(indexing::create),
                "job/indexing PUT", Handler.of(indexing::edit),
                "job/indexing GET", Handler.of(indexing::get),
                "job/indexing/archive PATCH", Handler.of(indexing::archive),
                "storing/jobs GET", resources.query(listing::list));
    }
}
