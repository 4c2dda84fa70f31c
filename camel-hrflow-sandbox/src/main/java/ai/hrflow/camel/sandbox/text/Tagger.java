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

import ai.hrflow.camel.sandbox.parser.SkillFinder;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tags texts with labels of given sets; the most fitting come first. */
public final class Tagger {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

    private Tagger() {}

    /**
     * Skills of the vocabulary that the text names, each with its share of all mentions.
     *
     * @param text any text
     * @return skills without identifiers
     */
    public static List<Ranked> skills(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        SkillFinder.shared()
                .mentions(text)
                .forEach(mention -> counts.merge(mention.identity(), 1, Integer::sum));
        double all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .map(count -> Ranked.of(null, count.getKey(), count.getValue() / all))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .toList();
    }

    /**
     * Labels of the caller's by the words they share with the text. Their order decides where none
     * shares more than the others.
     *
     * @param text any text
     * @param labels labels
     * @param context explains the labels, or {@code null}: its sentences that name a label count
     *     among the label's words
     * @return all labels, identified by their place in the list as the tests of the Python SDK 4.3
     *     expect; a score of 0 means that nothing speaks for the label
     */
    public static List<Ranked> labels(String text, List<String> labels, String context) {
        float[] vector = Embedding.of(text);
        return IntStream.range(0, labels.size())
                .mapToObj(i -> ranked(i, labels.get(i), context, vector))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .toList();
    }

    private static Ranked ranked(int number, String label, String context, float[] text) {
        float[] words = explained(label, context);
        return Ranked.of(
                Integer.toString(number), label, Math.max(0, Embedding.cosine(words, text)));
    }

    private static float[] explained(String label, String context) {
        StringBuilder words = new StringBuilder(label);
        if (context != null) {
            for (String sentence : SENTENCE_END.split(context)) {
                if (WordScanner.fold(sentence).contains(WordScanner.fold(label))) {
                    words.append('\n').append(sentence);
                }
            }
        }
        return Embedding.of(words.toString());
    }
}
