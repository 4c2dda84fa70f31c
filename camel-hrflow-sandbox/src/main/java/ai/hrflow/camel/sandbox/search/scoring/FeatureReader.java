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
package ai.hrflow.camel.sandbox.search.scoring;

import ai.hrflow.camel.sandbox.parser.SkillFinder;
import ai.hrflow.camel.sandbox.search.JobText;
import ai.hrflow.camel.sandbox.search.Place;
import ai.hrflow.camel.sandbox.search.Places;
import ai.hrflow.camel.sandbox.text.Embedding;
import ai.hrflow.camel.sandbox.text.WordScanner;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads from the JSON of profiles and jobs what the model looks at. */
final class FeatureReader {

    /** "5 years", "3+ ans", "mindestens 2 Jahre". */
    private static final Pattern YEARS =
            Pattern.compile(
                    "(?<![\\p{N}.,])(\\d{1,2})\\s*\\+?\\s*(?:years?|ans|annees|jahren?|anos|anni)\\b");

    private final SkillFinder skills = SkillFinder.shared();

    Features profile(JsonNode content) {
        Map<String, String> found = new LinkedHashMap<>();
        addNamed(found, content.path("skills"));
        List<String> titles = new ArrayList<>();
        for (JsonNode step : content.path("experiences")) {
            addNamed(found, step.path("skills"));
            add(titles, step.path("title"));
        }
        String text = content.path("text").asText("");
        addMentioned(found, text);
        return features(
                found,
                titles,
                text + '\n' + String.join("\n", titles),
                number(content.path("experiences_duration")),
                Places.of(content.path("info").path("location")).orElse(null),
                content.path("languages"));
    }

    /** A job that lists no skills asks for those its text names. */
    Features job(JsonNode content) {
        Map<String, String> wanted = new LinkedHashMap<>();
        addNamed(wanted, content.path("skills"));
        String text = JobText.of(content);
        if (wanted.isEmpty()) {
            addMentioned(wanted, text);
        }
        return features(
                wanted,
                List.of(content.path("name").asText("")),
                text,
                yearsAskedFor(text),
                Places.of(content.path("location")).orElse(null),
                content.path("languages"));
    }

    private Features features(
            Map<String, String> skills,
            List<String> titles,
            String text,
            Double years,
            Place place,
            JsonNode languages) {
        List<String> words = ContentWords.of(text);
        Set<String> spoken = new HashSet<>();
        languages.forEach(l -> spoken.add(WordScanner.key(l.path("name").asText(""))));
        spoken.remove("");
        Map<String, Features.Skill> named = new LinkedHashMap<>();
        skills.forEach(
                (key, name) -> named.put(key, new Features.Skill(name, ContentWords.of(key))));
        return new Features(
                named,
                titles.stream().map(TitleWords::of).filter(t -> !t.isEmpty()).toList(),
                SparseVector.of(Embedding.of(String.join(" ", words))),
                new HashSet<>(words),
                years,
                place,
                spoken);
    }

    private void addNamed(Map<String, String> to, JsonNode list) {
        StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path("name").asText("").strip())
                .filter(name -> !name.isEmpty())
                .forEach(name -> to.putIfAbsent(skills.identity(name), name));
    }

    private void addMentioned(Map<String, String> to, String text) {
        skills.mentions(text).forEach(m -> to.putIfAbsent(m.identity(), m.skill().name()));
    }

    private static Double yearsAskedFor(String text) {
        Matcher years = YEARS.matcher(WordScanner.fold(text));
        return years.find() ? Double.valueOf(years.group(1)) : null;
    }

    private static Double number(JsonNode value) {
        return value.isNumber() ? value.doubleValue() : null;
    }

    private static void add(List<String> list, JsonNode text) {
        if (!text.asText("").isBlank()) {
            list.add(text.asText());
        }
    }
}
