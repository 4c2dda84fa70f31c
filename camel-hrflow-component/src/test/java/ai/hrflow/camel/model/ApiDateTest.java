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
package ai.hrflow.camel.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "2020-09-11T10:26:36+0000"          | 2020-09-11T10:26:36 | 2020-09-11T10:26:36Z
                    "2020-09-11T10:26:36+02:00"         | 2020-09-11T10:26:36 | 2020-09-11T08:26:36Z
                    "2000-10-31T01:30:00.000-05:00"     | 2000-10-31T01:30:00 | 2000-10-31T06:30:00Z
                    "2020-09-11T10:26:36Z"              | 2020-09-11T10:26:36 | 2020-09-11T10:26:36Z
                    "2017-08-01T00:00:00"               | 2017-08-01T00:00:00 | 2017-08-01T00:00:00Z
                    "2017-08-01T09:30"                  | 2017-08-01T09:30:00 | 2017-08-01T09:30:00Z
                    "2017-08-01 09:30:05"               | 2017-08-01T09:30:05 | 2017-08-01T09:30:05Z
                    "1990-08-09"                        | 1990-08-09T00:00:00 | 1990-08-09T00:00:00Z
                    "2017-08"                           | 2017-08-01T00:00:00 | 2017-08-01T00:00:00Z
                    "2017"                              | 2017-01-01T00:00:00 | 2017-01-01T00:00:00Z
                    {"iso8601":"2017-08-01T00:00:00"}   | 2017-08-01T00:00:00 | 2017-08-01T00:00:00Z
                    {"iso8601":null,"timestamp":1595600254} | 2020-07-24T14:17:34 | 2020-07-24T14:17:34Z
                    {"date":"2017-08-01","text":"Aug"}  | 2017-08-01T00:00:00 | 2017-08-01T00:00:00Z
                    1595600254                          | 2020-07-24T14:17:34 | 2020-07-24T14:17:34Z
                    1595600254000                       | 2020-07-24T14:17:34 | 2020-07-24T14:17:34Z
                    "1595600254"                        | 2020-07-24T14:17:34 | 2020-07-24T14:17:34Z
                    """)
    void readsEveryShape(String json, LocalDateTime local, Instant moment) {
        ApiDate date = ApiDate.of(JsonArbitraries.read(json));

        assertThat(date.isPresent()).isTrue();
        assertThat(date.getLocalDateTime()).isEqualTo(local);
        assertThat(date.getLocalDate()).isEqualTo(local.toLocalDate());
        assertThat(date.getInstant()).isEqualTo(moment);
        assertThat(date.toJson()).isEqualTo(JsonArbitraries.read(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "\"1969-12-31T23:59:59\"",
                "\"1969-12-31T23:59:59+0000\"",
                "-1",
                "\"since ever\"",
                "\"2017-13-45\"",
                "1e300",
                "true",
                "[]",
                "{}",
                "{\"iso8601\":null,\"text\":\"now\",\"timestamp\":null}"
            })
    void whatIsNoDateReadsAsNoneAndStaysAsItCame(String json) {
        ApiDate date = ApiDate.of(JsonArbitraries.read(json));

        assertThat(date.isPresent()).isFalse();
        assertThat(date.getLocalDateTime()).isNull();
        assertThat(date.getLocalDate()).isNull();
        assertThat(date.getInstant()).isNull();
        assertThat(date.toJson()).isEqualTo(JsonArbitraries.read(json));
    }

    @Test
    void keepsTheTextOfTheDocument() {
        ApiDate date =
                ApiDate.of(
                        JsonArbitraries.read(
                                "{\"iso8601\":\"2017-08-01T00:00:00\",\"text\":\"August 2017\"}"));

        assertThat(date.getText()).isEqualTo("August 2017");
        assertThat(date).hasToString("a date");
    }

    @Test
    void nothingAtAllIsNoDate() {
        assertThat(ApiDate.of(null).isPresent()).isFalse();
        assertThat(ApiDate.of(null).getText()).isNull();
        assertThat(ApiDate.of(null)).hasToString("no date");
    }
}
