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
import ai.hrflow.camel.sandbox.api.Input;
import ai.hrflow.camel.sandbox.api.Operation;
import ai.hrflow.camel.sandbox.api.Validator;
import ai.hrflow.camel.sandbox.store.Source;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** The ways in which profiles were added, read and listed before the current operations. */
final class OlderProfiles {

    private final Store store;
    private final Containers containers;
    private final ProfileLookup lookup;
    private final ProfileJson json;
    private final FileParsing parsing;
    private final ProfileIndexing indexing;
    private final Operation currentIndexing;
    private final OlderFilters filters;

    OlderProfiles(Resources resources, OlderFilters filters) {
        store = resources.store();
        containers = resources.containers();
        lookup = resources.profileLookup();
        json = resources.profileJson();
        parsing = new FileParsing(resources);
        indexing = new ProfileIndexing(resources);
        currentIndexing = resources.operations().at("profile/indexing").get("POST");
        this.filters = filters;
    }

    /** A file or a structured profile, as {@code profile_type} says. */
    CompletionStage<Answer> add(Arguments arguments) {
        if (arguments.text("profile_type").equals("json")) {
            if (arguments.upload() != null) {
                arguments.upload().discard();
            }
            return CompletableFuture.completedFuture(addJson(arguments));
        }
        if (arguments.upload() == null) {
            throw new ApiException(400, "Invalid file fields: the file part 'file' is missing");
        }
        return parsing.upload(arguments)
                .thenApply(a -> Answer.of(a.status(), "Profile file added", a.data()));
    }

    Answer addJson(Arguments arguments) {
        Answer stored = indexing.create(current(arguments));
        return Answer.of(stored.status(), "Profile json added", stored.data());
    }

    /** Checks by the rules of storing, and stores nothing. */
    Answer checkJson(Arguments arguments) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("profile_json", ProfileContent.of(current(arguments)));
        data.set(
                "training_metadata",
                arguments
                        .value("training_metadata")
                        .orElseGet(JsonNodeFactory.instance::arrayNode));
        return Answer.of(200, "Profile json is valid", data);
    }

    Answer get(Arguments arguments) {
        StoredProfile profile = lookup.find(arguments);
        return Answer.of(
                200,
                "Profile details",
                OlderJson.profile(json, profile, containers.source(profile.sourceKey())));
    }

    Answer tags(Arguments arguments) {
        return Answer.of(200, "Profile tags", list(arguments, "tags"));
    }

    Answer metadatas(Arguments arguments) {
        return Answer.of(200, "Profile metadatas", list(arguments, "metadatas"));
    }

    /** The list with its paging inside {@code data}. */
    Answer list(Arguments arguments) {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (String key : arguments.texts("source_keys")) {
            sources.put(key, containers.source(key, "Invalid source array"));
        }
        Predicate<Instant> received =
                CreationPeriod.between(arguments.time("date_start"), arguments.time("date_end"));
        Predicate<StoredProfile> labelled = filters.labelled(arguments);
        Comparator<StoredProfile> order =
                Comparator.comparing(StoredProfile::createdAt).thenComparing(StoredProfile::id);
        List<StoredProfile> found =
                sources.keySet().stream()
                        .flatMap(key -> store.profiles().in(key).stream())
                        .filter(profile -> received.test(profile.createdAt()))
                        .filter(labelled)
                        .sorted("asc".equals(arguments.text("order_by")) ? order : order.reversed())
                        .toList();
        Page<StoredProfile> page = Page.of(arguments, found);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ArrayNode profiles = data.putArray("profiles");
        page.items()
                .forEach(
                        profile ->
                                profiles.add(
                                        OlderJson.profile(
                                                json, profile, sources.get(profile.sourceKey()))));
        data.setAll(page.meta());
        return Answer.of(200, "Profile list", data);
    }

    private JsonNode list(Arguments arguments, String name) {
        return lookup.find(arguments).content().path(name).deepCopy();
    }

    /** The request in the form that is current today, checked by its rules. */
    private Arguments current(Arguments arguments) {
        JsonNode given =
                arguments
                        .value("profile_json")
                        .orElseThrow(
                                () ->
                                        new ApiException(
                                                400,
                                                "Invalid profile fields: profile_json is"
                                                        + " required"));
        ObjectNode profile = given.deepCopy();
        for (String name : List.of("reference", "created_at", "labels", "tags", "metadatas")) {
            arguments.value(name).ifPresent(value -> profile.set(name, value));
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        // the check of a profile names no source
        body.put("source_key", arguments.value("source_key").map(JsonNode::asText).orElse(""));
        body.set("profile", profile);
        return Validator.check(
                currentIndexing, new Input(Map.of(), body, null, arguments.permission()));
    }
}
