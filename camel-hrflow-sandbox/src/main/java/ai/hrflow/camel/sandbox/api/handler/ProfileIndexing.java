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
import ai.hrflow.camel.sandbox.store.Keys;
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Stores, replaces and archives structured profiles. */
final class ProfileIndexing {

    private final Store store;
    private final Keys keys;
    private final Containers containers;
    private final ProfileLookup lookup;
    private final ProfileJson json;
    private final Settings settings;
    private final Notifier notifier;

    ProfileIndexing(Resources resources) {
        store = resources.store();
        keys = resources.keys();
        containers = resources.containers();
        lookup = resources.profileLookup();
        json = resources.profileJson();
        settings = resources.settings();
        notifier = resources.notifier();
    }

    Answer create(Arguments arguments) {
        Source source = containers.source(arguments.text("source_key"));
        ObjectNode content = ProfileContent.of(arguments);
        String key = keys.next("profile");
        StepKeys.complete(content, keys, key);
        String reference = References.blankToNull(arguments.text("reference"));
        Instant now = settings.clock().instant();
        StoredProfile profile =
                new StoredProfile(
                        store.nextId(),
                        key,
                        source.key(),
                        reference,
                        ProfileContent.email(content),
                        content,
                        null,
                        null,
                        arguments.time("created_at").orElse(now),
                        now,
                        null);
        References.put(store.profiles(), profile, "profile");
        notifier.profile("storing.success", "Profile stored", profile);
        return Answer.of(201, "Profile created", json.whole(profile, source));
    }

    /** Replaces everything the caller can write; key, file and raw parsing stay. */
    Answer edit(Arguments arguments) {
        Source source = containers.source(arguments.text("source_key"));
        ObjectNode content = ProfileContent.of(arguments);
        String reference = References.blankToNull(arguments.text("reference"));
        StoredProfile before = before(source, arguments, reference);
        StepKeys.complete(content, keys, before.key());
        Instant now = settings.clock().instant();
        StoredProfile after =
                References.update(
                                store.profiles(),
                                source.key(),
                                before.key(),
                                old ->
                                        new StoredProfile(
                                                old.id(),
                                                old.key(),
                                                old.sourceKey(),
                                                reference,
                                                ProfileContent.email(content),
                                                content,
                                                old.parsing(),
                                                old.document(),
                                                arguments
                                                        .time("created_at")
                                                        .orElse(old.createdAt()),
                                                now,
                                                old.archivedAt()),
                                "profile")
                        .orElseThrow(lookup::notFound);
        notifier.profile("storing.update", "Profile edited", after);
        return Answer.of(200, "Profile edited", json.whole(after, source));
    }

    Answer archive(Arguments arguments) {
        StoredProfile profile = lookup.find(arguments);
        boolean archive = arguments.flag("is_archive").orElse(true);
        Instant now = settings.clock().instant();
        store.profiles()
                .update(
                        profile.sourceKey(),
                        profile.key(),
                        old -> old.archived(archive ? now : null, now))
                .orElseThrow(lookup::notFound);
        return Answer.of(
                200,
                archive ? "Profile archived" : "Profile restored",
                JsonNodeFactory.instance.objectNode().put("key", profile.key()));
    }

    private StoredProfile before(Source source, Arguments arguments, String reference) {
        String key = References.blankToNull(arguments.text("key"));
        if (key != null) {
            return lookup.byKey(source, key).orElseThrow(lookup::notFound);
        }
        if (reference == null) {
            throw new ApiException(400, "Invalid profile fields: give one of key, reference");
        }
        return store.profiles().byReference(source.key(), reference).orElseThrow(lookup::notFound);
    }
}
