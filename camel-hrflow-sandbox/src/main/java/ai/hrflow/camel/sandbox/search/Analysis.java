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
package ai.hrflow.camel.sandbox.search;

import java.io.Reader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Makes words of texts: small letters without accents, for any language, without stemming. Names of
 * technologies that consist of signs stay what they are, so that "C++" does not find "C".
 */
final class Analysis extends Analyzer {

    private static final Map<String, String> SIGNS =
            Map.of(
                    "c++", "cplusplus",
                    "c#", "csharp",
                    "f#", "fsharp",
                    "asp.net", "aspdotnet",
                    ".net", " dotnet",
                    "r&d", "randd");
    private static final NormalizeCharMap SIGNS_TO_WORDS = signsToWords();

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
        return new TokenStreamComponents(words, folded);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(SIGNS_TO_WORDS, reader);
    }

    /** The entries of a résumé's list are no neighbours: no phrase reaches from one to the next. */
    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }

    private static NormalizeCharMap signsToWords() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        SIGNS.forEach(
                (signs, word) -> {
                    String upper = signs.toUpperCase(Locale.ROOT);
                    String title = signs.charAt(0) + upper.substring(1, 2) + signs.substring(2);
                    String capital = upper.charAt(0) + signs.substring(1);
                    List.of(signs, upper, title, capital).stream()
                            .distinct()
                            .forEach(spelling -> map.add(spelling, word));
                });
        return map.build();
    }
}
