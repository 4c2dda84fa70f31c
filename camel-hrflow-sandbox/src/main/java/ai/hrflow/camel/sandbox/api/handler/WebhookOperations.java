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
import ai.hrflow.camel.sandbox.api.Handler;
import ai.hrflow.camel.sandbox.webhook.WebhookEvent;
import ai.hrflow.camel.sandbox.webhook.WebhookRegistration;
import ai.hrflow.camel.sandbox.webhook.Webhooks;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Registering and testing webhooks. */
final class WebhookOperations implements OperationGroup {

    private final Webhooks webhooks;
    private final Settings settings;

    WebhookOperations(Resources resources) {
        webhooks = resources.webhooks();
        settings = resources.settings();
    }

    @Override
    public Map<String, Handler> handlers() {
        return Map.of(
                "webhook/check POST", Handler.of(this::check),
                "webhook/test POST", Handler.of(this::test));
    }

    /** The API has a portal to register addresses; here calling one for a check registers it. */
    private Answer check(Arguments arguments) {
        String type = arguments.text("type");
        if (type.isBlank()) {
            throw new ApiException(400, "Invalid type: type is required");
        }
        WebhookRegistration registration;
        try {
            registration = webhooks.register(arguments.text("url"), type);
        } catch (IllegalArgumentException e) {
            throw new ApiException(
                    400,
                    "Invalid url: an http or https address is expected, with a port from 1 to"
                            + " 65535");
        }
        webhooks.send(registration, WebhookEvent.test(type, "Webhook check"));
        return Answer.of(200, "Webhook check sent", json(registration));
    }

    private Answer test(Arguments arguments) {
        List<WebhookRegistration> registrations = webhooks.registrations();
        if (registrations.isEmpty()) {
            throw new ApiException(400, "Unable to find object: webhook");
        }
        ArrayNode data = JsonNodeFactory.instance.arrayNode();
        for (WebhookRegistration registration : registrations) {
            String type = registration.type() == null ? "webhook.test" : registration.type();
            webhooks.send(registration, WebhookEvent.test(type, "Webhook test"));
            data.add(json(registration));
        }
        return Answer.of(200, "Webhook test sent", data);
    }

    private ObjectNode json(WebhookRegistration registration) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("team_name", settings.teamName());
        json.put("webhook_id", registration.id());
        json.put("url", registration.url());
        json.put("type", registration.type());
        return json;
    }
}
