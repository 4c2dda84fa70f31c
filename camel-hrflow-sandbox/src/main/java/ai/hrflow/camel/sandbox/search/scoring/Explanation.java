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

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Says in words what a score is made of. Every statement follows from a part of the score; the
 * parts that weigh most come first.
 *
 * @param strengths what speaks for the pair
 * @param weaknesses what speaks against it
 */
public record Explanation(List<Statement> strengths, List<Statement> weaknesses) {

    private static final double GOOD = 0.5;

    /**
     * One reason.
     *
     * @param name what it is about, such as "Skills"
     * @param description a sentence
     */
    public record Statement(String name, String description) {}

    /**
     * @param score a score
     * @param language ISO 639-1 code; other languages than English and French are answered in
     *     English
     * @return its reasons
     */
    public static Explanation of(Score score, String language) {
        ResourceBundle words =
                ResourceBundle.getBundle(
                        Explanation.class.getPackageName() + ".explanation",
                        Locale.forLanguageTag(language),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        List<Statement> strengths = new ArrayList<>();
        List<Statement> weaknesses = new ArrayList<>();
        score.parts().stream()
                .sorted(Comparator.comparing(part -> -part.aspect().weight()))
                .forEach(
                        part -> {
                            if (isStrength(part)) {
                                strengths.add(statement(words, part, "strength"));
                            }
                            if (isWeakness(part)) {
                                weaknesses.add(statement(words, part, "weakness"));
                            }
                        });
        return new Explanation(strengths, weaknesses);
    }

    /**
     * Of several skills or languages some may fit and others lack; the rest is one or the other.
     */
    private static boolean isStrength(Part part) {
        return isList(part) ? !part.reasons().get().fits().isEmpty() : part.value() >= GOOD;
    }

    private static boolean isWeakness(Part part) {
        return isList(part) ? !part.reasons().get().lacks().isEmpty() : part.value() < GOOD;
    }

    private static boolean isList(Part part) {
        return part.aspect() == Aspect.SKILLS || part.aspect() == Aspect.LANGUAGES;
    }

    private static Statement statement(ResourceBundle words, Part part, String kind) {
        String aspect = part.aspect().name().toLowerCase(Locale.ROOT);
        return new Statement(
                words.getString(aspect + ".name"),
                MessageFormat.format(
                        words.getString(aspect + '.' + kind),
                        String.join(", ", part.reasons().get().fits()),
                        String.join(", ", part.reasons().get().lacks()),
                        Math.round(part.value() * 100)));
    }
}
