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
package ai.hrflow.camel.operation;

import static ai.hrflow.camel.operation.CommonParameters.flag;
import static ai.hrflow.camel.operation.CommonParameters.limit;
import static ai.hrflow.camel.operation.CommonParameters.orderBy;
import static ai.hrflow.camel.operation.CommonParameters.page;
import static ai.hrflow.camel.operation.CommonParameters.paging;
import static ai.hrflow.camel.operation.CommonParameters.text;

import java.util.List;

/** The workspace itself: its key, its containers, its workflows and webhooks. */
final class AccountOperations {

    private AccountOperations() {}

    static List<Operation> rows() {
        return List.of(
                Operation.get(
                                "auth",
                                "Checks the API key and tells the team and the key's permission.")
                        .build(),
                Operation.get("sources", "Lists the sources of the workspace.")
                        .with(text("name", "Only sources with this name.").personal())
                        .with(paging("date", "date", "profile"))
                        .paged()
                        .build(),
                Operation.get("source", "Reads one source by its key.")
                        .with(
                                text("key", "Key of the source.")
                                        .required()
                                        .older("source_id")
                                        .orComponent("sourceKey"),
                                flag("stats", "Adds the number of stored profiles."),
                                flag("details", "Adds more details of the configuration."))
                        .uses(ObjectType.SOURCE)
                        .build(),
                Operation.get("boards", "Lists the boards of the workspace.")
                        .with(text("name", "Only boards with this name.").personal())
                        .with(paging("date", "date", "job"))
                        .paged()
                        .build(),
                Operation.get("board", "Reads one board by its key.")
                        .with(text("key", "Key of the board.").required().orComponent("boardKey"))
                        .uses(ObjectType.BOARD)
                        .build(),
                Operation.get("workflows", "Lists the workflows of the workspace.")
                        .with(
                                text("name", "Only workflows with this name.").personal(),
                                text("environment", "Only workflows of this environment.")
                                        .allowed("production", "staging", "test"),
                                page(),
                                limit(),
                                orderBy())
                        .paged()
                        .build(),
                Operation.post(
                                "webhook/check",
                                "Asks the server to call a webhook URL for one type of event.")
                        .with(
                                text("url", "The URL that the server is to call.").required(),
                                text(
                                                "type",
                                                "The type of event, for example"
                                                        + " profile.parsing.success.")
                                        .required())
                        .build(),
                Operation.post(
                                "webhook/test",
                                "Asks the server to send a test event to the webhooks that are set"
                                        + " up.")
                        .build());
    }
}
