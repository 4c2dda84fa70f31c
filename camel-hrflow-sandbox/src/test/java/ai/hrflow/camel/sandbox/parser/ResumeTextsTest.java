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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole résumés in many layouts and six languages: who it is, and in which language. */
class ResumeTextsTest {

    static final ResumeParser PARSER =
            new ResumeParser(Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneOffset.UTC));

    record Sample(
            String title,
            String full,
            String first,
            String last,
            String email,
            String language,
            String text) {
        @Override
        public String toString() {
            return title;
        }
    }

    static List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (InputStream in = ResumeTextsTest.class.getResourceAsStream("/parser/resumes.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String block : all.substring(4).split("(?m)^=== ")) {
                int end = block.indexOf('\n');
                String[] f = block.substring(0, end).split(" \\| ");
                samples.add(
                        new Sample(
                                f[0],
                                orNull(f[1]),
                                orNull(f[2]),
                                orNull(f[3]),
                                f[4],
                                f[5],
                                block.substring(end + 1)));
            }
        }
        return samples;
    }

    static ParsedResume parse(String text) {
        return PARSER.parse(new DocumentText(text, List.of(), null, null));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsThePerson(Sample sample) {
        ParsedResume resume = parse(sample.text());

        PersonName expected =
                sample.full() == null
                        ? null
                        : new PersonName(sample.full(), sample.first(), sample.last());
        assertThat(resume.name()).isEqualTo(expected);
        assertThat(resume.emails()).first().isEqualTo(sample.email());
        assertThat(resume.language()).isEqualTo(sample.language());
    }

    private static String orNull(String text) {
        return text.equals("null") ? null : text;
    }
}
