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
package ai.hrflow.camel.sandbox.text;

import ai.hrflow.camel.sandbox.parser.Entity;
import ai.hrflow.camel.sandbox.parser.ParsedResume;
import java.util.List;

/**
 * What was found in a text.
 *
 * @param text the text
 * @param entities entities by position, none of which overlap
 * @param resume the same text read as a résumé
 */
public record ParsedText(String text, List<Entity> entities, ParsedResume resume) {

    /**
     * @param label a label, such as {@code company}
     * @return what stands in the text under this label, each once, in order
     */
    public List<String> named(String label) {
        return entities.stream()
                .filter(entity -> entity.label().equals(label))
                .map(entity -> text.substring(entity.start(), entity.end()))
                .distinct()
                .toList();
    }
}
