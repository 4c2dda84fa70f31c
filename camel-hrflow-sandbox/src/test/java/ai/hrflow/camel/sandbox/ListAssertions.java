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
package ai.hrflow.camel.sandbox;

import ai.hrflow.camel.sandbox.Client.Reply;
import java.util.List;
import java.util.stream.StreamSupport;

/** Views of lists in answers. */
final class ListAssertions {

    private ListAssertions() {}

    static List<String> references(Reply reply) {
        return values(reply, "reference");
    }

    static List<String> values(Reply reply, String field) {
        return StreamSupport.stream(reply.data().spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }
}
