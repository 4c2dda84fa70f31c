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

import ai.hrflow.camel.sandbox.parser.Section.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionsTest {

    final Headings headings = new Headings();

    @ParameterizedTest
    @CsvSource({
        "WORK EXPERIENCE,EXPERIENCE",
        "Expériences professionnelles :,EXPERIENCE",
        "Beruflicher Werdegang,EXPERIENCE",
        "3. Formación académica,EDUCATION",
        "Istruzione e formazione,EDUCATION",
        "Habilitações literárias,EDUCATION",
        "Ausbildung & Studium,EDUCATION",
        "■ Sprachkenntnisse,LANGUAGES",
        "CENTRES D’INTÉRÊT,INTERESTS",
        "Mon parcours,EXPERIENCE",
        "Driving Experience,EXPERIENCE",
        "Curriculum Vitae,TITLE",
        "Referees,REFERENCES"
    })
    void recognisesHeadings(String line, Kind kind) {
        assertThat(headings.kind(line)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "Education Officer",
        "I have experience in sales and marketing.",
        "Skills training for adults in Leeds",
        "jane@example.org"
    })
    void leavesOrdinaryLinesAlone(String line) {
        assertThat(headings.kind(line)).isEmpty();
    }

    @Test
    void cutsAtHeadingsAndReadsThoseWithContent() {
        List<Section> sections =
                new SectionSplitter(headings)
                        .split(
                                List.of(
                                        "Curriculum Vitae",
                                        "Jane Doe",
                                        "Experience",
                                        "Baker",
                                        "Skills: bread",
                                        "Languages: English, French",
                                        "Skills",
                                        "Tools: ovens"));
        assertThat(sections)
                .containsExactly(
                        new Section(Kind.TOP, List.of("Jane Doe")),
                        new Section(Kind.EXPERIENCE, List.of("Baker", "Skills: bread")),
                        new Section(Kind.LANGUAGES, List.of("English, French")),
                        new Section(Kind.SKILLS, List.of("Tools: ovens")));
    }

    @Test
    void joinsSpacedLettersAndCleansSpaces() {
        assertThat(TextCleaner.lines("J A N E   D O E\n\n a\u00A0b \n\u200Bof\uFB01ce \u2011 x"))
                .containsExactly("JANE DOE", "a b", "office - x");
    }
}
