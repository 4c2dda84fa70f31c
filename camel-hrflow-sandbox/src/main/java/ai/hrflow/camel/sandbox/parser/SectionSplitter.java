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

import ai.hrflow.camel.sandbox.parser.Section.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a résumé into sections at its headings. */
final class SectionSplitter {

    private final Headings headings;

    SectionSplitter(Headings headings) {
        this.headings = headings;
    }

    List<Section> split(List<String> lines) {
        List<Section> sections = new ArrayList<>();
        Kind kind = Kind.TOP;
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            Optional<Kind> opened = headings.kind(line);
            Optional<Kind> inline =
                    opened.isPresent() ? Optional.empty() : headings.inlineKind(line);
            if (opened.isPresent() && opened.get() == Kind.TITLE) {
                continue;
            }
            if (opened.isPresent() || (inline.isPresent() && !nestedIn(kind, inline.get()))) {
                sections.add(new Section(kind, current));
                kind = opened.or(() -> inline).orElseThrow();
                current = new ArrayList<>();
                if (inline.isPresent()) {
                    current.add(
                            headings.isBareLanguages(line)
                                    ? line
                                    : line.substring(line.indexOf(':') + 1).strip());
                }
            } else {
                current.add(line);
            }
        }
        sections.add(new Section(kind, current));
        return sections.stream().filter(s -> !s.lines().isEmpty()).toList();
    }

    /**
     * In a list of skills "Tools: Git, Jira" is one more line of skills, and within a job
     * "Technologies: ..." belongs to that job.
     */
    private static boolean nestedIn(Kind open, Kind inline) {
        return open == inline
                || (open == Kind.SKILLS && inline != Kind.LANGUAGES && inline != Kind.INTERESTS)
                || ((open == Kind.EXPERIENCE || open == Kind.EDUCATION || open == Kind.OTHER)
                        && inline != Kind.LANGUAGES
                        && inline != Kind.INTERESTS);
    }

    /** All lines of one kind of section, in order. */
    static List<String> lines(List<Section> sections, Kind kind) {
        return sections.stream()
                .filter(s -> s.kind() == kind)
                .flatMap(s -> s.lines().stream())
                .toList();
    }
}
