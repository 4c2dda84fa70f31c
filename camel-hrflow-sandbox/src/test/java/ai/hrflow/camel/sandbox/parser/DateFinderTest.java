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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFinderTest {

    private static String found(String line) {
        return DateFinder.find(line).stream()
                .map(
                        f ->
                                (f.range().start() == null ? "" : f.range().start())
                                        + ".."
                                        + (f.range().ongoing()
                                                ? "now"
                                                : f.range().end() == null
                                                        ? ""
                                                        : f.range().end().toString()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    Jan 2018 - Dec 2020; 2018-01-01..2020-12-01
                    January 2018 to present; 2018-01-01..now
                    03/2019 – aujourd'hui; 2019-03-01..now
                    03/2019 – aujourd’hui; 2019-03-01..now
                    De mars 2018 à juin 2020; 2018-03-01..2020-06-01
                    du 01/02/2018 au 31/08/2018; 2018-02-01..2018-08-31
                    seit 05.2021; 2021-05-01..now
                    01.03.2015 bis 30.09.2017; 2015-03-01..2017-09-30
                    März 2012 – heute; 2012-03-01..now
                    enero 2016 – presente; 2016-01-01..now
                    septiembre de 2010 hasta la actualidad; 2010-09-01..now
                    dal 2015 al 2019; 2015-01-01..2019-01-01
                    gennaio 2011 - in corso; 2011-01-01..now
                    fevereiro de 2017 – atualmente; 2017-02-01..now
                    2010-2014; 2010-01-01..2014-01-01
                    2012/13; 2012-01-01..2013-01-01
                    2018–20; 2018-01-01..2020-01-01
                    Jan – Mar 2019; 2019-01-01..2019-03-01
                    2019-04 - 2020-11; 2019-04-01..2020-11-01
                    Sept. '18 - Oct. '19; 2018-09-01..2019-10-01
                    depuis 2019; 2019-01-01..now
                    2019 à ce jour; 2019-01-01..now
                    06/2016 to Current; 2016-06-01..now
                    05/2021 -; 2021-05-01..now
                    Graduated June 2015; ..2015-06-01
                    Call 0171 392 00 14; ''
                    Room 1234; ''
                    """)
    void readsPeriodsInManyForms(String line, String expected) {
        assertThat(found(line)).isEqualTo(expected);
    }

    @Test
    void tellsWhereAPeriodStands() {
        String line = "Baker, Crust Ltd, Jan 2018 - Dec 2020, Leeds";
        List<DateFinder.Found> found = DateFinder.find(line);
        assertThat(line.substring(found.get(0).from(), found.get(0).to()))
                .isEqualTo("Jan 2018 - Dec 2020");
    }
}
