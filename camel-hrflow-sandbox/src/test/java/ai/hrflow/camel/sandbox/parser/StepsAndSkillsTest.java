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
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsAndSkillsTest {

    final SkillFinder skills = new SkillFinder();
    final StepFinder steps = new StepFinder(skills, new TitleWords(), new PlaceFinder());

    private List<String> jobs(String... lines) {
        return steps.find(List.of(lines), StepFinder.Kind.EXPERIENCE).stream()
                .map(
                        s ->
                                s.title()
                                        + " | "
                                        + s.organisation()
                                        + " | "
                                        + (s.place() == null ? null : s.place().text())
                                        + " | "
                                        + s.description())
                .toList();
    }

    @Test
    void readsDatesBehindBeforeAndBelow() {
        assertThat(
                        jobs(
                                "Baker, Crust Ltd, Leeds, Jan 2018 - Dec 2020",
                                "• Sourdough",
                                "Shop Assistant, Corner Shop, York, 2015 - 2017"))
                .containsExactly(
                        "Baker | Crust Ltd | Leeds | • Sourdough",
                        "Shop Assistant | Corner Shop | York | null");
        assertThat(
                        jobs(
                                "2018 – 2020",
                                "Bäckerin",
                                "Mehlwerk GmbH, Berlin",
                                "2015 – 2017",
                                "Verkäuferin",
                                "Laden AG, Bonn"))
                .containsExactly(
                        "Bäckerin | Mehlwerk GmbH | Berlin | null",
                        "Verkäuferin | Laden AG | Bonn | null");
        assertThat(
                        jobs(
                                "Crust Ltd",
                                "Baker",
                                "2018 - 2020",
                                "- Bread",
                                "Corner Shop",
                                "Shop Assistant",
                                "2015 - 2017"))
                .containsExactly(
                        "Baker | Crust Ltd | null | - Bread",
                        "Shop Assistant | Corner Shop | null | null");
    }

    @Test
    void readsLabelledFormsAndLegalForms() {
        assertThat(
                        jobs(
                                "Empresa: Panadería Sol S.L., Sevilla",
                                "Cargo: Panadera",
                                "Periodo: enero de 2019 – presente"))
                .containsExactly("Panadera | Panadería Sol S.L. | Sevilla | null");
        assertThat(jobs("Chemist | Alder Labs, Inc. | 2010 - 2015"))
                .containsExactly("Chemist | Alder Labs, Inc. | null | null");
    }

    @Test
    void countsOverlapsOnce() {
        List<Step> both =
                steps.find(
                        List.of(
                                "Baker, Crust Ltd, 01/2018 - 01/2020",
                                "Barista, Bean Ltd, 01/2019 - present"),
                        StepFinder.Kind.EXPERIENCE);
        assertThat(Durations.years(both, LocalDate.of(2021, 1, 1))).isEqualTo(3.0, within(0.01));
    }

    @Test
    void keepsTheWordsOfListedSkillsAndKnowsTheirType() {
        assertThat(
                        skills.inList(
                                List.of(
                                        "Langages : Java/Kotlin, SQL (avancé)",
                                        "• Esprit d'équipe",
                                        "Konditorei ★★★★")))
                .containsExactly(
                        new Skill("java/kotlin", "hard"),
                        new Skill("sql", "hard"),
                        new Skill("esprit d'équipe", "soft"),
                        new Skill("konditorei", "hard"));
    }

    @Test
    void findsOnlyKnownSkillsInRunningText() {
        assertThat(skills.inText("I access the rest of the C++ code, and Spring Boot with Kafka."))
                .extracting(Skill::name)
                .containsExactly("c++", "spring boot", "kafka");
    }

    @Test
    void readsLanguagesWithLevels() {
        assertThat(
                        new SpokenLanguages()
                                .find(
                                        List.of(
                                                "Français (langue maternelle), anglais : C1",
                                                "Deutsch",
                                                "Grundkenntnisse")))
                .containsExactly(
                        new NameValue("French", "langue maternelle"),
                        new NameValue("English", "C1"),
                        new NameValue("German", "Grundkenntnisse"));
    }

    @Test
    void readsFactsThatAreNamed() {
        assertThat(PersonalFacts.birthDate(List.of("Née le 12 avril 1991 à Lyon")))
                .isEqualTo("1991-04-12");
        assertThat(PersonalFacts.birthDate(List.of("Geburtsdatum:", "03.11.1984")))
                .isEqualTo("1984-11-03");
        assertThat(PersonalFacts.birthDate(List.of("Since 2010 in Leeds"))).isNull();
        assertThat(PersonalFacts.drivingLicense(List.of("Führerschein Klasse B, C1")))
                .isEqualTo("B,C1");
        assertThat(new PlaceFinder().find(List.of("Rue X 3 | 1000 Lausanne, Suisse")))
                .isEqualTo(new Place("1000 Lausanne, Suisse", "Lausanne", "1000", "Switzerland"));
    }
}
