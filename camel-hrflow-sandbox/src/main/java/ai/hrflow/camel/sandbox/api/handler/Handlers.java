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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which handler answers which operation: the groups put together. */
public final class Handlers {

    /** All others only read or compute, so no disk can keep them from being answered. */
    private static final Set<String> STORING =
            Set.of(
                    "profile/parsing/file POST",
                    "profile/indexing POST",
                    "profile/indexing PUT",
                    "profile/indexing/archive PATCH",
                    "job/indexing POST",
                    "job/indexing PUT",
                    "job/indexing/archive PATCH",
                    "rating POST",
                    "tracking POST",
                    "webhook/check POST",
                    "profile POST",
                    "profile/json POST",
                    "profile/stage PATCH",
                    "profile/rating PATCH",
                    "job POST",
                    "job PUT");

    private Handlers() {}

    /**
     * @param resources what handlers work with
     * @return handlers by operation
     */
    public static Map<String, Handler> table(Resources resources) {
        Map<String, Handler> table =
                table(
                        List.of(
                                new AccountOperations(resources),
                                new ProfileOperations(resources),
                                new JobOperations(resources),
                                new EventOperations(resources),
                                new WebhookOperations(resources),
                                new SearchOperations(resources),
                                new TextOperations(resources),
                                new OlderOperations(resources)));
        LastingAnswers lasting = new LastingAnswers(resources.store());
        STORING.forEach(
                operation ->
                        table.compute(
                                operation,
                                (name, handler) -> lasting.of(Objects.requireNonNull(handler))));
        return Map.copyOf(table);
    }

    private static Map<String, Handler> table(List<OperationGroup> groups) {
        Map<String, Handler> table = new HashMap<>();
        for (OperationGroup group : groups) {
            group.handlers()
                    .forEach(
                            (operation, handler) -> {
                                if (table.put(operation, handler) != null) {
                                    throw new IllegalStateException(
                                            "Two handlers for " + operation);
                                }
                            });
        }
        return table;
    }
}
