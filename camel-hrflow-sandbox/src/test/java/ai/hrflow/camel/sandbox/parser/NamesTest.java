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
package ai.hrflow.camel.sandbox.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    final NameSplitter splitter = new NameSplitter(Lexicon.words("firstnames.txt"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "null",
            textBlock =
                    """
                    Marie DUPONT; fr; Marie Dupont; Marie; Dupont
                    DUPONT Marie; fr; Marie Dupont; Marie; Dupont
                    JEAN-PIERRE DE LA TOUR; fr; Jean-Pierre de la Tour; Jean-Pierre; de la Tour
                    Ludwig van der Rohe; de; Ludwig van der Rohe; Ludwig; van der Rohe
                    María García López; es; María García López; María; García López
                    José Luis Pérez; es; José Luis Pérez; José Luis; Pérez
                    Juan Carlos Gil Vega; es; Juan Carlos Gil Vega; Juan Carlos; Gil Vega
                    SEAN O'BRIEN; en; Sean O'Brien; Sean; O'Brien
                    FIONA MCKENZIE; en; Fiona McKenzie; Fiona; McKenzie
                    Ana de Sousa; pt; Ana de Sousa; Ana; de Sousa
                    Mary Jane Watson; en; Mary Jane Watson; Mary Jane; Watson
                    Robert Downey Jr.; en; Robert Downey Jr.; Robert; Downey
                    """)
    void dividesNames(String written, String language, String full, String first, String last) {
        List<String> tokens = NameShape.tokens(NameShape.strip(written), 2);
        assertThat(splitter.split(tokens, language)).isEqualTo(new PersonName(full, first, last));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    Dr. Jane Doe, Ph.D.; Jane Doe
                    Dipl.-Ing. Karl Maier; Karl Maier
                    Mme Zoé Petit (née Blanc); Zoé Petit
                    ★ Jane Doe ★; Jane Doe
                    """)
    void takesTitlesAway(String written, String name) {
        assertThat(NameShape.strip(written)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"jane@example.org", "12 Main Street", "and so on", "Jane"})
    void otherLinesAreNoNames(String line) {
        assertThat(NameShape.tokens(line, 2)).isNull();
    }
}
