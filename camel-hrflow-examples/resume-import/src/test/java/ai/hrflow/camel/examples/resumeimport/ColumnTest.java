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
package ai.hrflow.camel.examples.resumeimport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnTest {

    @Test
    void textIsFilledOrCutToTheWidth() {
        assertThat(Column.fit("Zoé", 5)).isEqualTo("Zoé  ");
        assertThat(Column.fit("Zoé d'Arc", 5)).isEqualTo("Zoé …");
        assertThat(Column.fit("exact", 5)).isEqualTo("exact");
    }

    @Test
    void wideLettersTakeTwoPlaces() {
        assertThat(Column.fit("简历 Wei", 10)).isEqualTo("简历 Wei  ");
        assertThat(Column.fit("履歴書", 4)).isEqualTo("履… ");
    }

    @Test
    void accentsOfTheirOwnTakeNoneAndLineBreaksAreSpaces() {
        assertThat(Column.fit("Zoe\u0301", 4)).isEqualTo("Zoé ");
        assertThat(Column.fit("a\nb", 4)).isEqualTo("a b ");
    }
}
