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
package ai.hrflow.camel.wire;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts that formats could stumble over. */
final class AnyText {

    /** What queries, forms, JSON and headers use as their own signs. */
    private static final String SIGNS = " &+%=#?;:/\\\"'`<>[]{}(),.~*-_|^$@!\r\n\t";

    private static final List<String> WHOLE =
            List.of(
                    "%41",
                    "%",
                    "a+b c",
                    "&page=99",
                    "\"; filename=\"x.exe",
                    "\r\n\r\n--x--\r\n",
                    "${body}",
                    "RAW(x)",
                    "null",
                    "true",
                    "007",
                    "1e5",
                    "\\u0041\\",
                    "\uFEFFtext",
                    "é é",
                    "👩‍🔧🇫🇷𝔘",
                    "\u0000",
                    "שלום, مرحبا");

    private AnyText() {}

    /**
     * Any text of valid Unicode, the empty one included.
     *
     * @param length the most code points
     */
    static Arbitrary<String> upTo(int length) {
        Arbitrary<String> mixed =
                Arbitraries.frequencyOf(
                                Tuple.of(4, codePoints('a', 'z')),
                                Tuple.of(6, signs()),
                                Tuple.of(1, codePoints(0, 0x1F)),
                                Tuple.of(3, codePoints(0x80, 0x2FFF)),
                                Tuple.of(1, codePoints(0x3000, 0xD7FF)),
                                Tuple.of(1, codePoints(0xE000, 0xFFFD)),
                                Tuple.of(2, codePoints(0x10000, 0x10FFFF)))
                        .list()
                        .ofMaxSize(length)
                        .map(characters -> String.join("", characters));
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of(WHOLE)), Tuple.of(6, mixed));
    }

    /** The same without those that are blank, which stand for no value in some places. */
    static Arbitrary<String> notBlankUpTo(int length) {
        return upTo(length).filter(text -> !text.isBlank());
    }

    private static Arbitrary<String> codePoints(int first, int last) {
        return Arbitraries.integers().between(first, last).map(Character::toString);
    }

    private static Arbitrary<String> signs() {
        return Arbitraries.of(
                SIGNS.codePoints().mapToObj(Character::toString).collect(Collectors.toList()));
    }
}
