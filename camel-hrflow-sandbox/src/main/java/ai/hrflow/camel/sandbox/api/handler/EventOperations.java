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

/** Ratings and trackings. */
final class EventOperations implements OperationGroup {

    private final Resources resources;
    private final EventHandlers events;

    EventOperations(Resources resources) {
        this.resources = resources;
        events = new EventHandlers(resources);
    }

    @Override
    public Map<String, Handler> handlers() {
        return Map.of(
                "rating POST", Handler.of(events::rate),
                "ratings GET", resources.query(events::ratings),
                "tracking POST", Handler.of(events::track),
                "trackings GET", resources.query(events::trackings));
    }
}
