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
package ai.hrflow.camel.sandbox.webhook;

/**
 * An address that is told about events.
 *
 * @param id 40 hex characters
 * @param url where events are sent, {@code http} or {@code https}
 * @param type the only type of event that is sent, or {@code null} for all
 */
public record WebhookRegistration(String id, String url, String type) {

    boolean wants(String eventType) {
        return type == null || type.equals(eventType);
    }
}
