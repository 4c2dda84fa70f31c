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
import ai.hrflow.camel.sandbox.api.Arguments;
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import java.util.Optional;

/** Finds the profile that a request means by key, reference or e-mail. */
final class ProfileLookup {

    private final Store store;
    private final Containers containers;
    private final int notFoundStatus;

    ProfileLookup(Store store, Containers containers, int notFoundStatus) {
        this.store = store;
        this.containers = containers;
        this.notFoundStatus = notFoundStatus;
    }

    StoredProfile find(Arguments arguments) {
        Source source = containers.source(arguments.text("source_key"));
        return arguments
                .value("key")
                .map(key -> byKey(source, key.asText()))
                .or(
                        () ->
                                arguments
                                        .value("reference")
                                        .map(
                                                reference ->
                                                        store.profiles()
                                                                .byReference(
                                                                        source.key(),
                                                                        reference.asText())))
                .or(
                        () ->
                                arguments
                                        .value("email")
                                        .map(
                                                email ->
                                                        store.profiles()
                                                                .newestByEmail(
                                                                        source.key(),
                                                                        email.asText())))
                .flatMap(found -> found)
                .orElseThrow(this::notFound);
    }

    /** The profile named by source_key with profile_key or profile_reference, beside a job. */
    StoredProfile findOfPair(Arguments arguments) {
        return find(
                arguments.text("source_key"),
                arguments.text("profile_key"),
                arguments.text("profile_reference"));
    }

    /** The profile with this key, else with this reference. */
    StoredProfile find(String sourceKey, String key, String reference) {
        Source source = containers.source(sourceKey);
        return (key == null
                        ? store.profiles().byReference(source.key(), reference)
                        : byKey(source, key))
                .orElseThrow(this::notFound);
    }

    Optional<StoredProfile> byKey(Source source, String key) {
        return store.profiles().byKey(source.key(), key);
    }

    ApiException notFound() {
        return new ApiException(notFoundStatus, "Unable to find object: profile");
    }
}
