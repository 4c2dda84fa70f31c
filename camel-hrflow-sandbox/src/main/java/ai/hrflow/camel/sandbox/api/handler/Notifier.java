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

import ai.hrflow.camel.sandbox.store.Store;
import ai.hrflow.camel.sandbox.store.StoredJob;
import ai.hrflow.camel.sandbox.store.StoredProfile;
import ai.hrflow.camel.sandbox.webhook.WebhookEvent;
import ai.hrflow.camel.sandbox.webhook.Webhooks;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Tells webhooks what happened to profiles and jobs. Objects are reduced to their identifiers: who
 * wants more reads it with a key.
 */
final class Notifier {

    private final Webhooks webhooks;
    private final Store store;

    Notifier(Webhooks webhooks, Store store) {
        this.webhooks = webhooks;
        this.store = store;
    }

    /**
     * @param event such as {@code parsing.success}
     */
    void profile(String event, String message, StoredProfile profile) {
        profile(event, message, profile.sourceKey(), profile.key(), profile.reference());
    }

    /** For a profile that does not exist, or not yet. */
    void profile(String event, String message, String sourceKey, String key, String reference) {
        emit(
                new WebhookEvent(
                        "profile." + event,
                        message,
                        "profile",
                        identifiers(key, reference, "source", sourceKey)));
    }

    /**
     * @param event such as {@code storing.success}
     */
    void job(String event, String message, StoredJob job) {
        emit(
                new WebhookEvent(
                        "job." + event,
                        message,
                        "job",
                        identifiers(job.key(), job.reference(), "board", job.boardKey())));
    }

    /**
     * @param what {@code stage} or {@code rating}
     */
    void action(String what, String message, StoredProfile profile) {
        emit(
                new WebhookEvent(
                        "action." + what + ".success",
                        message,
                        "profile",
                        identifiers(
                                profile.key(),
                                profile.reference(),
                                "source",
                                profile.sourceKey())));
    }

    /** An event must not tell of what a killed process forgets. */
    private void emit(WebhookEvent event) {
        store.durability().whenWritten(() -> webhooks.emit(event));
    }

    private static ObjectNode identifiers(
            String key, String reference, String container, String containerKey) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("key", key);
        json.put("reference", reference);
        json.putObject(container).put("key", containerKey);
        return json;
    }
}
