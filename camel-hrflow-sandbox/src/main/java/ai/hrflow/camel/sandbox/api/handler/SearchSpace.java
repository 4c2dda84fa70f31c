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

import ai.hrflow.camel.sandbox.search.Eligibility;
import ai.hrflow.camel.sandbox.search.ItemIndex;
import ai.hrflow.camel.sandbox.search.JobShape;
import ai.hrflow.camel.sandbox.search.ProfileShape;
import ai.hrflow.camel.sandbox.search.scoring.Scorer;
import ai.hrflow.camel.sandbox.store.Container;
import ai.hrflow.camel.sandbox.store.Shelves;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredItem;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** What can be searched and scored: the indexes over the store, and the model. */
final class SearchSpace {

    private final ItemIndex<StoredProfile> profiles;
    private final ItemIndex<StoredJob> jobs;
    private final Scorer scorer = new Scorer();
    private final ProfileLookup profileLookup;
    private final JobLookup jobLookup;

    SearchSpace(Resources resources) {
        Store store = resources.store();
        Settings settings = resources.settings();
        profiles =
                new ItemIndex<>(
                        new ProfileShape(),
                        () -> all(store.profiles(), store::sources),
                        settings.clock(),
                        settings.indexingLag());
        jobs =
                new ItemIndex<>(
                        new JobShape(),
                        () -> all(store.jobs(), store::boards),
                        settings.clock(),
                        settings.indexingLag());
        follow(store.profiles(), profiles);
        follow(store.jobs(), jobs);
        profileLookup = resources.profileLookup();
        jobLookup = resources.jobLookup();
    }

    ItemIndex<StoredProfile> profiles() {
        return profiles;
    }

    ItemIndex<StoredJob> jobs() {
        return jobs;
    }

    Scorer scorer() {
        return scorer;
    }

    /** The state that is indexed; what is not, or says too little to be scored, is not found. */
    StoredProfile scorable(StoredProfile stored) {
        return profiles.state(stored)
                .filter(profile -> Eligibility.scorable(profile.content()))
                .orElseThrow(profileLookup::notFound);
    }

    StoredJob scorable(StoredJob stored) {
        return jobs.state(stored).orElseThrow(jobLookup::notFound);
    }

    private <T extends StoredItem> void follow(Shelves<T> shelves, ItemIndex<T> index) {
        shelves.onChange(index::changed);
        shelves.onClear(index::cleared);
        shelves.onClear(scorer::forget);
    }

    private static <T extends StoredItem> List<T> all(
            Shelves<T> shelves, Supplier<? extends Collection<? extends Container>> containers) {
        return containers.get().stream()
                .flatMap(container -> shelves.in(container.key()).stream())
                .toList();
    }
}
