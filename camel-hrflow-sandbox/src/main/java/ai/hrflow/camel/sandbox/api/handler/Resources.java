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
import ai.hrflow.camel.sandbox.api.Handler;
import ai.hrflow.camel.sandbox.api.Operations;
import ai.hrflow.camel.sandbox.parser.ResumeParser;
import ai.hrflow.camel.sandbox.store.Keys;
import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.webhook.Webhooks;
import ai.hrflow.camel.sandbox.work.Workers;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What handlers work with.
 *
 * @param operations the API as it is described
 * @param settings settings
 * @param store state
 * @param keys identifiers
 * @param secrets parts of public addresses
 * @param workers threads for slow work
 * @param queries threads for listing, searching and scoring, which must not wait for documents
 * @param texts threads for the operations on texts and documents that are not stored, which take
 *     long and must not hold up searches, nor wait for long scorings
 * @param parser reads documents; made with the first use
 * @param profileJson writes profiles
 * @param pictures pictures that were drawn
 * @param webhooks who is told about events
 */
public record Resources(
        Operations operations,
        Settings settings,
        Store store,
        Keys keys,
        Keys secrets,
        Workers workers,
        Workers queries,
        Workers texts,
        Supplier<ResumeParser> parser,
        ProfileJson profileJson,
        Pictures pictures,
        Webhooks webhooks) {

    Notifier notifier() {
        return new Notifier(webhooks, store);
    }

    /** A handler that looks through everything stored: too long for an event loop. */
    Handler query(Function<Arguments, Answer> answering) {
        return arguments -> queries.now(() -> answering.apply(arguments));
    }

    Containers containers() {
        return new Containers(store);
    }

    ProfileLookup profileLookup() {
        return new ProfileLookup(store, containers(), settings.notFoundStatus());
    }

    JobLookup jobLookup() {
        return new JobLookup(store, containers(), settings.notFoundStatus());
    }
}
