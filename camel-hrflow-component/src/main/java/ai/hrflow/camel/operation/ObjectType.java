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

/** The kinds of stored objects, and the parameter that names the container they live in. */
public enum ObjectType {
    PROFILE("profile", "source_key"),
    JOB("job", "board_key"),
    SOURCE("source", null),
    BOARD("board", null);

    private final String label;
    private final String container;

    ObjectType(String label, String container) {
        this.label = label;
        this.container = container;
    }

    /** As in the header {@code CamelHrFlowResultType}. */
    public String label() {
        return label;
    }

    /** The parameter with the key of the container, or {@code null} when the object has none. */
    public String container() {
        return container;
    }
}
