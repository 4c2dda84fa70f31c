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

import ai.hrflow.camel.sandbox.parser.SkillFinder;
import ai.hrflow.camel.sandbox.text.Ranked;
import ai.hrflow.camel.sandbox.text.SkillLinker;
import ai.hrflow.camel.sandbox.text.Tagger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells skills as {@code [name, score]}: those close to known ones, or those a text names. */
final class SkillRevealer {

    private static final int LOOKED_AT = 30;
    private static final int NEIGHBOURS = 3;
    private static final int MOST = 20;

    private SkillRevealer() {}

    /** Skills that are not listed, but close to listed ones; the closest first. */
    static ArrayNode predicted(JsonNode listed) {
        SkillFinder finder = SkillFinder.shared();
        Set<String> known = new HashSet<>();
        listed.forEach(skill -> known.add(finder.identity(skill.path("name").asText(""))));
        Map<String, Double> scores = new LinkedHashMap<>();
        for (JsonNode skill : listed) {
            SkillLinker.shared().near(skill.path("name").asText(""), LOOKED_AT).stream()
                    .filter(near -> !known.contains(finder.identity(near.name())))
                    .limit(NEIGHBOURS)
                    .forEach(near -> scores.merge(near.name(), near.score(), Math::max));
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST)
                .forEach(e -> list.addArray().add(e.getKey()).add(e.getValue()));
        return list;
    }

    /** Skills named in a text, each with its share of all mentions. */
    static ArrayNode named(String text) {
        return pairs(Tagger.skills(text));
    }

    static ArrayNode pairs(List<Ranked> ranked) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        ranked.forEach(item -> list.addArray().add(item.name()).add(item.score()));
        return list;
    }
}
