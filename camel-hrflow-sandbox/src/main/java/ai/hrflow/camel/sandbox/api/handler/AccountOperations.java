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

/** The key itself and the containers of the workspace. */
final class AccountOperations implements OperationGroup {

    private final AuthHandler auth;
    private final WorkflowHandlers workflows;
    private final SourceHandlers sources;
    private final BoardHandlers boards;

    AccountOperations(Resources resources) {
        auth = new AuthHandler(resources.settings());
        workflows = new WorkflowHandlers(resources);
        sources = new SourceHandlers(resources);
        boards = new BoardHandlers(resources);
    }

    @Override
    public Map<String, Handler> handlers() {
        return Map.of(
                "auth GET", Handler.of(auth::get),
                "workflows GET", Handler.of(workflows::list),
                "sources GET", Handler.of(sources::list),
                "source GET", Handler.of(sources::get),
                "boards GET", Handler.of(boards::list),
                "board GET", Handler.of(boards::get));
    }
}
