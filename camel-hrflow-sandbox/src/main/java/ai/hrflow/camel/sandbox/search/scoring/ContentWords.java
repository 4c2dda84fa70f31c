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

import ai.hrflow.camel.sandbox.text.WordScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;

/** Leaves out the words that say nothing about what a text is about, in six languages. */
final class ContentWords {

    private static final Set<String> EMPTY = emptyWords();

    private ContentWords() {}

    static List<String> of(String text) {
        return WordScanner.words(text).stream()
                .map(WordScanner.Word::folded)
                .filter(word -> word.length() > 1 && !EMPTY.contains(word))
                .toList();
    }

    private static Set<String> emptyWords() {
        Set<String> words = new HashSet<>();
        for (CharArraySet language :
                List.of(
                        EnglishAnalyzer.getDefaultStopSet(),
                        FrenchAnalyzer.getDefaultStopSet(),
                        GermanAnalyzer.getDefaultStopSet(),
                        SpanishAnalyzer.getDefaultStopSet(),
                        ItalianAnalyzer.getDefaultStopSet(),
                        PortugueseAnalyzer.getDefaultStopSet())) {
            language.forEach(word -> words.add(WordScanner.fold(new String((char[]) word))));
        }
        return words;
    }
}
