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

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Answers questions about a stored profile or job with what is stored, word for word: a field, when
 * the question names one, else the sentence of its text that has most in common with the question.
 */
public final class Questions {

    private static final String NOTHING = "";

    private record Field(Set<String> words, Function<JsonNode, String> value) {}

    private static final List<Field> PROFILE =
            List.of(
                    field("email mail courriel adresse e", p -> text(p, "/info/email")),
                    field("phone telephone mobile telefon numero", p -> text(p, "/info/phone")),
                    field("name nom called person", p -> text(p, "/info/full_name")),
                    field("live lives city town address where habite ville wohnt", Questions::home),
                    field(
                            "language languages langues langue sprachen speak speaks",
                            named("languages")),
                    field("skill skills competences competence kenntnisse", named("skills")),
                    field("interest interests hobbies hobby loisirs", named("interests")),
                    field("certification certifications certificate", named("certifications")),
                    field("long years annees jahre duration", Questions::years),
                    field(
                            "school degree education study studied diploma diplome studies"
                                    + " formation",
                            steps("educations", "school")),
                    field(
                            "job position work works employer company poste emploi experience"
                                    + " experiences current last",
                            steps("experiences", "company")),
                    field("summary resume", p -> text(p, "/info/summary")));
    private static final List<Field> JOB =
            List.of(
                    field("title name called position poste", j -> text(j, "/name")),
                    field(
                            "where location city town place lieu ville",
                            j -> text(j, "/location/text")),
                    field("skill skills competences requirements required", named("skills")),
                    field("language languages langues langue sprachen", named("languages")),
                    field("salary pay wage salaire gehalt", Questions::ranges),
                    field("benefits avantages", j -> text(j, "/benefits")),
                    field("culture", j -> text(j, "/culture")),
                    field("summary about description", j -> text(j, "/summary")));

    private Questions() {}

    /**
     * @param profile a profile's content
     * @param question a question in words
     * @return the answer, empty when nothing stored has a word in common with it
     */
    public static String aboutProfile(JsonNode profile, String question) {
        return answer(PROFILE, profile, profile.path("text").asText(""), question);
    }

    /**
     * @param job a job's content
     * @param text all its texts
     * @param question a question in words
     * @return the answer, empty when nothing stored has a word in common with it
     */
    public static String aboutJob(JsonNode job, String text, String question) {
        return answer(JOB, job, text, question);
    }

    private static String answer(List<Field> fields, JsonNode item, String text, String question) {
        List<String> words =
                WordScanner.words(question).stream().map(WordScanner.Word::folded).toList();
        return fields.stream()
                .sorted(Comparator.comparingLong((Field f) -> -shared(f, words)))
                .filter(field -> shared(field, words) > 0)
                .map(field -> field.value().apply(item))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElseGet(() -> nearestSentence(text, question));
    }

    private static long shared(Field field, List<String> words) {
        return words.stream().filter(field.words()::contains).count();
    }

    private static String nearestSentence(String text, String question) {
        float[] wanted = Embedding.of(question);
        Map<String, Double> nearness = new LinkedHashMap<>();
        for (String sentence : text.split("\\R|(?<=[.!?])\\s+")) {
            nearness.put(sentence.strip(), Embedding.cosine(Embedding.of(sentence), wanted));
        }
        return nearness.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(NOTHING);
    }

    private static Field field(String words, Function<JsonNode, String> value) {
        return new Field(Set.of(words.split(" ")), value);
    }

    private static String text(JsonNode item, String pointer) {
        return item.at(pointer).asText(NOTHING);
    }

    private static String home(JsonNode profile) {
        return text(profile, "/info/location/text");
    }

    private static String years(JsonNode profile) {
        JsonNode years = profile.path("experiences_duration");
        return years.isNumber() ? years.asText() + " years" : NOTHING;
    }

    private static Function<JsonNode, String> named(String list) {
        return item -> {
            List<String> names = new ArrayList<>();
            item.path(list).forEach(trait -> names.add(trait.path("name").asText("")));
            return String.join(", ", names);
        };
    }

    private static Function<JsonNode, String> steps(String list, String organisation) {
        return profile -> {
            List<String> lines = new ArrayList<>();
            for (JsonNode step : profile.path(list)) {
                String title = step.path("title").asText("");
                String where = step.path(organisation).asText("");
                lines.add(
                        title.isEmpty() || where.isEmpty() ? title + where : title + ", " + where);
            }
            return String.join("; ", lines);
        };
    }

    private static String ranges(JsonNode job) {
        List<String> ranges = new ArrayList<>();
        for (JsonNode range : job.path("ranges_float")) {
            ranges.add(
                    String.join(
                                    " ",
                                    range.path("name").asText(""),
                                    range.path("value_min").asText(""),
                                    "-",
                                    range.path("value_max").asText(""),
                                    range.path("unit").asText(""))
                            .strip());
        }
        return String.join("; ", ranges);
    }
}
