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
package ai.hrflow.camel.sandbox.api;

import java.util.ArrayList;
import java.util.List;

/**
 * One parameter of an operation.
 *
 * @param name current name on the wire
 * @param type type
 * @param required whether a request without it is refused
 * @param oneOf group of alternatives it belongs to, or {@code null}
 * @param inside JSON object that holds it in the nested body form, or {@code null}
 * @param values allowed values, empty for any
 * @param olderNames older names, accepted as well
 * @param min smallest value, or {@code null}
 * @param max largest value, or {@code null}
 * @param brackets whether it may also arrive as {@code name[0]} or {@code name[0][field]}
 * @param replaces required parameters and groups that need not be given beside it
 * @param complaint start of the message when it is missing or unusable, or {@code null}
 */
public record Parameter(
        String name,
        ParameterType type,
        boolean required,
        String oneOf,
        String inside,
        List<String> values,
        List<String> olderNames,
        Integer min,
        Integer max,
        boolean brackets,
        List<String> replaces,
        String complaint) {

    /**
     * @return current name first, then the older ones
     */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(name);
        names.addAll(olderNames);
        return names;
    }
}
