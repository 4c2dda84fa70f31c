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
package ai.hrflow.camel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Markdown files of the project: README.md, docs/ and the READMEs of the examples. */
final class Manual {

    /** Writes what is generated instead of complaining that it is stale. */
    private static final boolean WRITE = Boolean.getBoolean("hrflow.docs.write");

    private static final Pattern HEADING = Pattern.compile("^(#{1,6}) +(.*?) *#*$");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```+)(\\S*)\\s*$");

    private Manual() {}

    /** A Markdown file. */
    record Page(Path path, String text) {

        @Override
        public String toString() {
            return root().relativize(path).toString().replace('\\', '/');
        }

        /** The fenced blocks, in their order. */
        List<Block> blocks() {
            List<Block> blocks = new ArrayList<>();
            List<String> lines = text.lines().toList();
            String before = "";
            for (int i = 0; i < lines.size(); i++) {
                Matcher fence = FENCE.matcher(lines.get(i));
                if (!fence.matches()) {
                    before = lines.get(i).isBlank() ? before : lines.get(i).trim();
                    continue;
                }
                StringBuilder content = new StringBuilder();
                int start = i;
                for (i++; i < lines.size() && !lines.get(i).trim().equals(fence.group(1)); i++) {
                    content.append(lines.get(i)).append('\n');
                }
                blocks.add(new Block(this, start + 1, fence.group(2), before, content.toString()));
                before = "";
            }
            return blocks;
        }

        /** The text without fenced blocks and without code in the line. */
        String prose() {
            StringBuilder prose = new StringBuilder();
            String open = null;
            for (String line : text.lines().toList()) {
                Matcher fence = FENCE.matcher(line);
                if (open != null) {
                    open = line.trim().equals(open) ? null : open;
                } else if (fence.matches()) {
                    open = fence.group(1);
                } else {
                    prose.append(line.replaceAll("`[^`]*`", "`")).append('\n');
                }
            }
            return prose.toString();
        }

        /** The anchors that GitHub gives to the headings. */
        Set<String> anchors() {
            Set<String> anchors = new LinkedHashSet<>();
            String open = null;
            for (String line : text.lines().toList()) {
                Matcher fence = FENCE.matcher(line);
                if (open != null) {
                    open = line.trim().equals(open) ? null : open;
                    continue;
                }
                if (fence.matches()) {
                    open = fence.group(1);
                    continue;
                }
                Matcher heading = HEADING.matcher(line);
                if (heading.matches()) {
                    String anchor = anchor(heading.group(2));
                    String unique = anchor;
                    for (int n = 1; !anchors.add(unique); n++) {
                        unique = anchor + "-" + n;
                    }
                }
            }
            return anchors;
        }
    }

    /**
     * A fenced block.
     *
     * @param line where it starts, from 1
     * @param language what stands behind the fence
     * @param before the last line before it that is not blank
     */
    record Block(Page page, int line, String language, String before, String content) {

        @Override
        public String toString() {
            return page + ":" + line;
        }
    }

    static String anchor(String heading) {
        return heading.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** The directory of the whole project. */
    static Path root() {
        Path path = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(path.resolve("camel-hrflow-component"))) {
            path = path.getParent();
            assertThat(path).as("the project's directory").isNotNull();
        }
        return path;
    }

    static List<Page> pages() {
        try (Stream<Path> docs = Files.walk(root().resolve("docs"));
                Stream<Path> examples = Files.walk(root().resolve("camel-hrflow-examples"), 2)) {
            return Stream.of(
                            Stream.of(root().resolve("README.md")),
                            docs.filter(path -> path.toString().endsWith(".md")).sorted(),
                            examples.filter(path -> path.endsWith("README.md")).sorted())
                    .flatMap(paths -> paths)
                    .map(Manual::page)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page page(String name) {
        return page(root().resolve(name));
    }

    private static Page page(Path path) {
        try {
            return new Page(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compares the generated parts of a page with what they should be, or writes them. A part
     * stands between a line {@code <!-- generated: its name -->} and {@code <!-- end -->}.
     */
    static void checkOrWriteParts(String name, Map<String, String> parts) throws IOException {
        String text = page(name).text();
        for (Map.Entry<String, String> part : parts.entrySet()) {
            Pattern marked =
                    Pattern.compile(
                            "(<!-- generated: " + part.getKey() + " -->\n).*?(<!-- end -->)",
                            Pattern.DOTALL);
            Matcher place = marked.matcher(text);
            assertThat(place.find()).as("a place for the %s in %s", part.getKey(), name).isTrue();
            text = place.replaceFirst("$1\n" + Matcher.quoteReplacement(part.getValue()) + "\n$2");
        }
        checkOrWrite(name, text);
    }

    /** Compares a page with what it should be, or writes it. */
    static void checkOrWrite(String name, String expected) throws IOException {
        Path path = root().resolve(name);
        if (WRITE) {
            Files.writeString(path, expected);
            return;
        }
        List<String> there =
                Files.exists(path) ? Files.readString(path).lines().toList() : List.of();
        List<String> wanted = expected.lines().toList();
        int line = 0;
        while (line < Math.min(there.size(), wanted.size())
                && there.get(line).equals(wanted.get(line))) {
            line++;
        }
        assertThat(line < there.size() ? there.get(line) : "(the end)")
                .as(
                        "line %d of %s is stale; docs/architecture.md says how to write the page"
                                + " anew (-Dhrflow.docs.write=true)",
                        line + 1, name)
                .isEqualTo(line < wanted.size() ? wanted.get(line) : "(the end)");
    }
}
